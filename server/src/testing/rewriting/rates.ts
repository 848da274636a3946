import { checkDraft } from '../../engine/check/checkDraft.ts';
import { VERDICTS, type TraceStep, type Verdict } from '../../engine/check/judgement.ts';
import type { Finding } from '../../engine/rules/finding.ts';
import { parseDocument } from '../../engine/text/parseDocument.ts';
import type { Rewrite, Rewritten, SourceSentence } from './story.ts';

/** What the engine says of a sentence in a draft of the source's own date, alone or with what stands before it. */
export interface Answer {
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
  readonly trace: readonly TraceStep[];
}

export interface Trial {
  readonly sentence: SourceSentence;
  readonly rewritten: Rewritten;
  readonly answer: Answer;
}

/** Checks a text against the sources of a sentence. Taken for several sentences, it has the most severe verdict of them. */
export function answerTo(text: string, { story, article, before }: SourceSentence, explain = false): Answer {
  const settings = { severity: {}, ...(article.date && { date: article.date }), ...(explain && { explain }) };
  const check = {
    document: parseDocument(before === undefined ? text : `${before} ${text}`, 'plain'),
    archive: story.archive,
    settings,
  };
  const judgements = [...checkDraft(check)].map(({ judgement }) => judgement);
  const verdict = VERDICTS.find((each) => judgements.some((judgement) => judgement.verdict === each));
  return {
    verdict: verdict ?? 'not-checkable',
    findings: judgements.flatMap(({ findings }) => findings),
    trace: judgements.flatMap(({ trace }) => trace ?? []),
  };
}

/** Every sentence that a rewrite applies to, with what the engine says of it; at most so many, taken evenly. */
export function trials(sentences: readonly SourceSentence[], rewrite: Rewrite, most = Infinity): Trial[] {
  const changed = sentences.flatMap((sentence) => {
    const rewritten = rewrite(sentence);
    return rewritten ? [{ sentence, rewritten }] : [];
  });
  const step = Math.max(1, changed.length / most);
  return changed
    .filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step))
    .map(({ sentence, rewritten }) => {
      const { before = sentence.before } = rewritten;
      const answer = answerTo(rewritten.text, before === undefined ? sentence : { ...sentence, before });
      return { sentence, rewritten, answer };
    });
}

/** The sources differ, or the draft differs from them: what a reader is shown as a contradiction. */
export function isFlagged({ verdict }: Answer): boolean {
  return verdict === 'conflict' || verdict === 'disputed';
}
