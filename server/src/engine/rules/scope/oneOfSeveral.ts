import type { Reading } from '../../facts/fact.ts';
import { rememberingEach } from '../../lexicon/recentMap.ts';
import { clauseCover } from '../../match/clauseCover.ts';
import { isFoundWithin } from '../../match/rangesMeet.ts';
import type { Comparison } from '../comparison.ts';
import type { RuleInput } from '../rule.ts';
import type { Way } from '../ways.ts';
import { wordsAt } from '../wordsAt.ts';

/** The very noun. */
const SAME = 0.8;
/** Share of the words around the noun that the sentence must have. */
const CLAUSE = 0.6;

/** "The only hospital in the region" where the source has "one of four hospitals in the region". */
export const oneOfSeveral: Way = {
  concerns: ({ reading }) => onlyIn(reading) !== undefined,
  compare: compareOneOfSeveral,
};

function* compareOneOfSeveral({ claim, alignment }: RuleInput): Iterable<Comparison> {
  const mine = onlyIn(claim.reading);
  const index = mine ? claim.terms.findIndex(({ token }) => token === mine.noun) : -1;
  if (!mine || index < 0) return;
  // One of three once, and the only one now: both are told.
  const isTold = alignment.window.sentences.some(({ reading }, s) => {
    const theirs = onlyIn(reading);
    return theirs && isFoundWithin(index, s, { from: theirs.noun, to: theirs.noun + 1 }, alignment, SAME);
  });
  if (isTold) return;
  for (const [s, { reading, passage }] of alignment.window.sentences.entries()) {
    const theirs = oneOfIn(reading);
    if (!theirs || !isFoundWithin(index, s, { from: theirs.noun, to: theirs.noun + 1 }, alignment, SAME)) continue;
    const cover = clauseCover({ tokens: { from: mine.noun, to: mine.noun + 1 } }, s, { claim, alignment });
    if (cover < CLAUSE) continue;
    const passageSpan = spanOf(reading, theirs);
    yield {
      rule: 'scope',
      relation: 'conflicts',
      reason: 'the only one in the draft, one of several in the source',
      claimSpan: spanOf(claim.reading, mine),
      ...wordsAt({ passage, reading }, passageSpan),
      strength: cover,
    };
    return;
  }
}

interface Named {
  /** Token at which the words begin. */
  readonly from: number;
  readonly noun: number;
}

/** "The only hospital", "the sole survivor"; "the only one of its kind" names none. */
const onlyIn = rememberingEach(({ tokens }: Reading): Named | undefined => {
  const only = tokens.findIndex(({ lower }, i) => /^(?:only|sole)$/u.test(lower) && tokens[i - 1]?.lower === 'the');
  return only < 0 ? undefined : nounFrom(tokens, only - 1, only + 1);
});

/** "One of four hospitals", "one of the region's hospitals". */
const oneOfIn = rememberingEach(({ tokens }: Reading): Named | undefined => {
  const one = tokens.findIndex(({ lower }, i) => lower === 'one' && tokens[i + 1]?.lower === 'of');
  return one < 0 ? undefined : nounFrom(tokens, one, one + 2);
});

/** The last of the words up to where a noun group ends. */
function nounFrom(tokens: Reading['tokens'], from: number, start: number): Named | undefined {
  const end = tokens.findIndex(({ kind, lower }, i) => i >= start && (kind === 'mark' || ENDS.has(lower)));
  const noun = (end < 0 ? tokens.length : end) - 1;
  return noun >= start && noun < start + GROUP ? { from, noun } : undefined;
}

const GROUP = 5;
const ENDS: ReadonlySet<string> = new Set(
  'in of on at by for from with to that which who whose where and or is was are were has have had left still'.split(
    ' ',
  ),
);

function spanOf({ tokens }: Reading, { from, noun }: Named): { readonly start: number; readonly end: number } {
  return { start: tokens[from]?.start ?? 0, end: tokens[noun]?.end ?? 0 };
}
