import type { Quantity } from '../../facts/fact.ts';
import { compareWords, FOUND } from '../../match/similarity.ts';
import type { WindowSentence } from '../../match/window.ts';
import type { Comparison } from '../comparison.ts';
import type { RuleInput } from '../rule.ts';
import type { Way } from '../ways.ts';

/** Nouns less alike than this count two things. */
const UNLIKE = 0.3;
/** Two figures that are crossed prove much by themselves: both stand in the source, each of the other's noun. */
const STRENGTH = 0.6;
/** Sentences between the two figures of the source. */
const APART = 1;

/** "2,300 people fled and 900 houses burned" for "900 people fled and 2,300 buildings burned": two figures have changed places. */
export const crossed: Way = {
  concerns: ({ reading }) => reading.quantities.filter(isOfNoun).length > 1,
  compare: compareCrossed,
};

function* compareCrossed({ claim, alignment }: RuleInput): Iterable<Comparison> {
  const counts = claim.reading.quantities.filter(isOfNoun);
  for (const [i, one] of counts.entries()) {
    for (const other of counts.slice(i + 1)) {
      if (one.stated === other.stated || areAlike(one, other)) continue;
      const found = crossedIn(one, other, alignment.window.sentences);
      if (!found) continue;
      yield comparison(one, found.ofOther);
      yield comparison(other, found.ofOne);
      return;
    }
  }
}

interface Stated {
  readonly quantity: Quantity;
  readonly sentence: WindowSentence;
}

interface Crossed {
  /** The figure that the source gives for what the claim's first counts. */
  readonly ofOne: Stated;
  readonly ofOther: Stated;
}

function crossedIn(one: Quantity, other: Quantity, sentences: readonly WindowSentence[]): Crossed | undefined {
  const all = sentences.flatMap((sentence) =>
    sentence.reading.quantities.filter(isOfNoun).map((quantity): Stated => ({ quantity, sentence })),
  );
  const equalTo = (own: Quantity): Stated[] => all.filter(({ quantity }) => quantity.stated === own.stated);
  const [ones, others] = [equalTo(one), equalTo(other)];
  // Somewhere one of them is of the draft's own noun.
  if (ones.some(({ quantity }) => !isApart(one, quantity)) || others.some(({ quantity }) => !isApart(other, quantity)))
    return undefined;
  for (const ofOne of ones) {
    for (const ofOther of others) {
      if (Math.abs(ofOne.sentence.passage.index - ofOther.sentence.passage.index) > APART) continue;
      if (areAlike(one, ofOther.quantity) || areAlike(other, ofOne.quantity)) return { ofOne, ofOther };
    }
  }
  return undefined;
}

function isOfNoun({ dimension, noun, denied }: Quantity): boolean {
  return dimension === 'count' && noun !== undefined && denied !== true;
}

function likeness(a: Quantity, b: Quantity): number {
  return a.noun === undefined || b.noun === undefined ? 1 : (compareWords(a.noun, b.noun)?.value ?? 0);
}

function areAlike(a: Quantity, b: Quantity): boolean {
  return likeness(a, b) >= FOUND;
}

function isApart(a: Quantity, b: Quantity): boolean {
  return likeness(a, b) < UNLIKE;
}

function comparison({ figure }: Quantity, { quantity, sentence }: Stated): Comparison {
  return {
    rule: 'number',
    relation: 'conflicts',
    reason: 'two figures have changed places',
    claimSpan: figure,
    passage: sentence.passage,
    passageSpan: quantity.span,
    expected: sentence.reading.text.slice(quantity.figure.start, quantity.figure.end),
    strength: STRENGTH,
    provesPassage: true,
  };
}
