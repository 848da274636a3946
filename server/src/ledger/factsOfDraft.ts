import type { CheckedSentence } from '../engine/check/judgement.ts';
import type { Finding } from '../engine/rules/finding.ts';
import type { Document } from '../engine/text/document.ts';
import { overlaps, type Span } from '../engine/text/span.ts';
import { factKey } from './contentHash.ts';
import type { DraftFact, FactKind } from './draftFact.ts';
import { factVerdict } from './factVerdict.ts';
import { plainWords } from './plainWords.ts';
import { statedFacts } from './statedFacts.ts';

/** A draft as a check leaves it. */
export interface CheckedText {
  readonly document: Document;
  readonly checked: readonly CheckedSentence[];
}

/**
 * Every checkable fact of a draft, numbered in its order: the typed facts of each sentence that states something, and the
 * sentence's claim. Which facts there are depends on the words of the draft alone, so that a record of them outlives any
 * change of the sources. Spans are of the draft.
 */
export function factsOfDraft({ document, checked }: CheckedText): readonly DraftFact[] {
  return numbered(checked.map((one) => factsOfSentence(one, document)));
}

/** A fact without its number: that depends on all that stands before it. */
export type SentenceFact = Omit<DraftFact, 'number'>;

/** Numbers the facts of sentences that are given in the order of the draft. */
export function numbered(bySentence: readonly (readonly SentenceFact[])[]): readonly DraftFact[] {
  return bySentence.flat().map((fact, before) => ({ ...fact, number: before + 1 }));
}

/** The facts of one sentence; none of one that states nothing to check. */
export function factsOfSentence(
  { sentence, judgement }: CheckedSentence,
  document: Pick<Document, 'text' | 'prose'>,
): readonly SentenceFact[] {
  if (judgement.verdict === 'not-checkable') return [];
  const typed = statedFacts(sentence);
  const shown = judgement.findings.filter(({ severity, suppressed }) => severity !== 'off' && suppressed === undefined);
  const own = new Map(typed.map((fact) => [fact, shown.filter((finding) => speaksOf(finding, fact.span))]));
  const taken = new Set([...own.values()].flat());
  const rest = shown.filter((finding) => !taken.has(finding));
  const whole = plainWords(document, sentence.span);
  const seen = new Map<string, number>();
  const make = (kind: FactKind, span: Span, findings: readonly Finding[]): SentenceFact => {
    const words = plainWords(document, span);
    const nth = seen.get(`${kind} ${words}`) ?? 0;
    seen.set(`${kind} ${words}`, nth + 1);
    return {
      key: factKey(whole, kind, words, nth),
      kind,
      span,
      words,
      sentence: whole,
      sentenceIndex: sentence.index,
      ...factVerdict({ kind, words, findings, judgement }),
      findings,
    };
  };
  return [
    ...typed.map((fact) => make(fact.kind, fact.span, own.get(fact) ?? [])),
    make('claim', trimmed(sentence.span, document.prose), rest),
  ];
}

/** What is said of the whole sentence, or of the sources that it cites, is said of its claim. */
function speaksOf({ code, span }: Finding, fact: Span): boolean {
  return code !== 'unsupported/claim' && /^(?:conflict|disputed|unsupported)\//u.test(code) && overlaps(span, fact);
}

function trimmed({ start, end }: Span, prose: string): Span {
  const body = prose.slice(start, end);
  return { start: start + body.length - body.trimStart().length, end: end - (body.length - body.trimEnd().length) };
}
