import { align } from '../match/align.ts';
import { contentTerms } from '../match/terms.ts';
import { sourceWindow } from '../match/window.ts';
import type { Claim } from '../rules/claim.ts';
import { RULES } from '../rules/registry.ts';
import type { Passage } from '../sources/article.ts';
import type { Archive } from './archive.ts';
import { expansionsOf, isKnownIn, passageReader } from './archiveNames.ts';
import type { CheckSettings } from './checkDraft.ts';
import { checkWorth } from './checkWorthy.ts';
import type { DraftSentence } from './draftReading.ts';
import { judge, type Case } from './judge.ts';
import type { Judgement } from './judgement.ts';
import { retrieve } from './retrieve.ts';

/** Judges one sentence: retrieve, align, compare by every rule, judge. Spans of the answer are of the sentence's text. */
export function checkClaim(sentence: DraftSentence, archive: Archive, settings: CheckSettings): Judgement {
  const worth = settings.assumeClaims ? 'yes' : checkWorth(sentence.reading, sentence.block);
  if (worth === 'no') return { verdict: 'not-checkable', support: null, evidence: [], findings: [] };
  const explained = settings.explain ? { explain: true } : {};
  return judge({
    ...compared(sentence, archive),
    worth,
    severity: settings.severity,

    ...explained,
  });
}

/** The claim with all passages that may speak of it, and what every rule says of every article: a case before its verdict. */
export function compared(
  sentence: DraftSentence,
  archive: Archive,
): Pick<Case, 'claim' | 'alignments' | 'comparisons'> {
  const { reading, heading, previous } = sentence;
  const claim: Claim = {
    text: reading.text,
    reading,
    terms: contentTerms(reading),
    context: { ...(heading === undefined ? {} : { heading }), ...(previous === undefined ? {} : { previous }) },
  };
  const read = passageReader(archive);
  const expansions = expansionsOf(archive);
  const alignments = retrieve(reading, claim.context, archive.index).map(({ articleId, passages }) =>
    align(
      claim.terms,
      reading,
      sourceWindow(articleId, passages, read, { expansions, whole: isWhole(passages, archive) }),
    ),
  );
  const isKnown = isKnownIn(archive);
  const comparisons = alignments.flatMap((alignment) =>
    RULES.flatMap((rule) => [...rule.compare({ claim, alignment, isKnown })]),
  );
  return { claim, alignments, comparisons };
}

/** Whether the passages are all that their article has. */
function isWhole(passages: readonly Passage[], archive: Archive): boolean {
  const last = passages.at(-1);
  return (
    last !== undefined &&
    passages.length === last.index + 1 &&
    archive.index.passageAt(last.article.id, last.index + 1) === undefined
  );
}
