import { holdsToken } from '../facts/tokenRange.ts';
import { isFoundWithin } from '../match/rangesMeet.ts';
import { comparerOf } from '../match/similarity.ts';
import { type Term, termsByKind } from '../match/terms.ts';
import type { Comparison } from './comparison.ts';
import { aroundIn } from './date/around.ts';
import { purpose } from './date/purpose.ts';
import { turned } from './date/turned.ts';
import type { RuleInput } from './rule.ts';
import { together } from './ways.ts';

const ORDER = new Set(['before', 'after', 'until', 'since']);
const CONFLICT = 0.5;

const STANDS_FOR = /^(?:it|its|they|them|this|that)$/u;

/** Order of events: "before" where the source has "after", with the same events on both sides. */
export const orderWords = together([
  { concerns: ({ terms }) => terms.some(isOrder), compare: compareWords },
  purpose,
  turned,
]);

function isOrder({ key }: Term): boolean {
  return ORDER.has(key);
}

/** "Before" in the place of "after". */
function* compareWords({ claim, alignment }: RuleInput): Iterable<Comparison> {
  for (const index of termsByKind(claim.terms).order) {
    const term = claim.terms[index];
    if (!term || !isOrder(term)) continue;
    const compare = comparerOf(term.key);
    let same = 0;
    let inPlace: { readonly at: number; readonly place: number } | undefined;
    for (const [at, other] of alignment.window.terms.entries()) {
      const relation = compare(other.term.key)?.relation;
      if (relation !== 'same' && relation !== 'opposite') continue;
      const place = alignment.place(index, at);
      if (relation === 'same') same = Math.max(same, place);
      else if (place > (inPlace?.place ?? CONFLICT)) inPlace = { at, place };
    }
    const opposite = inPlace && alignment.window.terms[inPlace.at];
    const sentence = opposite && alignment.window.sentences[opposite.sentence];
    if (!inPlace || !opposite || !sentence || same >= 0.8 * inPlace.place) continue;
    if (isOfAnotherThing(term.token, opposite.sentence) || isToldSo(term.token)) continue;
    yield {
      rule: 'date',
      relation: 'conflicts',
      reason: `“${term.lower}” where the source has “${opposite.term.lower}”`,
      claimSpan: { start: term.start, end: term.end },
      passage: sentence.passage,
      passageSpan: { start: opposite.term.start, end: opposite.term.end },
      expected: opposite.term.lower,
      strength: inPlace.place,
    };
  }

  /** "Sold the house after the fire", "sold the car before the fire": the sentence has nothing of what it is done to. */
  function isOfAnotherThing(token: number, s: number): boolean {
    const done = claim.reading.predicates.findLast(({ tokens }) => tokens.to <= token);
    const { patient } = done ?? {};
    const words = [...claim.terms.entries()].flatMap(([i, { kind, token: at }]) =>
      patient && holdsToken(patient, at) && (kind === 'noun' || kind === 'name') ? [i] : [],
    );
    const sentence = alignment.window.sentences[s];
    // "It was last seen": what it is stands before.
    if (!sentence || sentence.reading.tokens.some(({ lower }) => STANDS_FOR.test(lower))) return false;
    const { length } = sentence.reading.tokens;
    return words.length > 0 && !words.some((i) => isFoundWithin(i, s, { from: 0, to: length }, alignment));
  }

  /** "Called a strike before the meeting, and called it off after the meeting": the very verb is told of as in the draft. */
  function isToldSo(token: number): boolean {
    const mine = aroundIn(claim.reading).find(({ start }) => start === claim.reading.tokens[token]?.start);
    const index = claim.terms.findIndex((term) => term.token === mine?.event);
    if (!mine || index < 0) return false;
    return alignment.window.sentences.some(({ reading }, s) =>
      aroundIn(reading).some(
        ({ isBefore, done, event }) =>
          isBefore === mine.isBefore &&
          done.verb === mine.done.verb &&
          isFoundWithin(index, s, { from: event, to: event + 1 }, alignment),
      ),
    );
  }
}
