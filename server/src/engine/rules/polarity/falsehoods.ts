import { falsehoodsIn, isDoubting, type Falsehood } from '../../facts/denials.ts';
import type { WindowSentence } from '../../match/window.ts';
import type { Span } from '../../text/span.ts';
import type { Comparison } from '../comparison.ts';
import type { RuleInput } from '../rule.ts';
import type { Way } from '../ways.ts';
import { wordsAt } from '../wordsAt.ts';
import { EVEN } from './denied.ts';

/** Share of the claim that the article must have, and that its sentence must have. */
const STORY = 0.2;
const CALLED = 0.5;
const TOLD = 0.4;

/** "A hoax" where the source has "no hoax", or tells the story without a word of doubt. */
export const falsehoods: Way = {
  concerns: ({ text, reading }) => falsehoodsIn(reading).length > 0 && !text.includes('?'),
  compare: compareFalsehoods,
};

function* compareFalsehoods({ claim, alignment }: RuleInput): Iterable<Comparison> {
  const [called] = falsehoodsIn(claim.reading);
  if (!called || alignment.covered < STORY) return;
  const found = calledOtherwise(called, alignment) ?? (called.denied ? undefined : toldAsSo(alignment));
  if (!found) return;
  const { sentence, span, cover } = found;
  yield {
    rule: 'polarity',
    relation: 'conflicts',
    reason: 'false on one side only',
    claimSpan: called.span,
    ...wordsAt(sentence, span),
    strength: EVEN + (1 - EVEN) * cover,
    denial: true,
  };
}

interface Found {
  readonly sentence: WindowSentence;
  readonly span: Span;
  readonly cover: number;
}

function calledOtherwise(called: Falsehood, { window, sentenceCover }: RuleInput['alignment']): Found | undefined {
  let best: Found | undefined;
  for (const [s, sentence] of window.sentences.entries()) {
    const cover = sentenceCover[s] ?? 0;
    const other = falsehoodsIn(sentence.reading).find(({ denied }) => denied !== called.denied);
    if (other && cover > (best?.cover ?? CALLED)) best = { sentence, span: other.span, cover };
  }
  return best;
}

function toldAsSo({ window, sentenceCover }: RuleInput['alignment']): Found | undefined {
  if (window.sentences.some(({ reading }) => isDoubting(reading))) return undefined;
  let best: Found | undefined;
  for (const [s, sentence] of window.sentences.entries()) {
    const cover = sentenceCover[s] ?? 0;
    const span = sentence.reading.predicates[0]?.span;
    if (span && cover > (best?.cover ?? TOLD)) best = { sentence, span, cover };
  }
  return best;
}
