import type { Reading } from '../../facts/fact.ts';
import { holdsToken, spanOf } from '../../facts/tokenRange.ts';
import { inflectionKeys } from '../../lexicon/inflection.ts';
import { rememberingEach } from '../../lexicon/recentMap.ts';
import { isFoundWithin, rangesMeet } from '../../match/rangesMeet.ts';
import type { Comparison } from '../comparison.ts';
import type { RuleInput } from '../rule.ts';
import type { Way } from '../ways.ts';
import { wordsAt } from '../wordsAt.ts';
import { type Belonging, ownedIn } from './owners.ts';

/** How alike the words for what they have must be. */
const SAME = 0.8;
/** Share of the claim that the sentence must have. */
const COVER = 0.6;

/**
 * The thing of the one given to the other: "the army cuts the rebels' supply route" for "the rebels want to cut the army's
 * supply route". Both take part on both sides, so neither is another's name.
 */
export const possessors: Way = {
  concerns: ({ reading }) => ownThings(reading).length > 0,
  compare: comparePossessors,
};

function* comparePossessors({ claim, alignment }: RuleInput): Iterable<Comparison> {
  for (const mine of ownThings(claim.reading)) {
    let other: { readonly theirs: Belonging; readonly at: number } | undefined;
    for (const [at, { reading }] of alignment.window.sentences.entries()) {
      for (const theirs of possessedIn(reading)) {
        // "Its ally's losses" may be those of whom the draft names.
        if (!isSameThing(mine, theirs, at) || isNamed(claim.reading, mine) !== isNamed(reading, theirs)) continue;
        // Each has one of its own.
        if (rangesMeet(mine.owner, theirs.owner, at, claim.terms, alignment)) return;
        if ((alignment.sentenceCover[at] ?? 0) >= COVER && areBothThere(mine, theirs, at)) other ??= { theirs, at };
      }
    }
    const sentence = other && alignment.window.sentences[other.at];
    if (!other || !sentence) continue;
    const passageSpan = spanOf(sentence.reading.tokens, hullOf(other.theirs));
    yield {
      rule: 'relation',
      relation: 'conflicts',
      reason: 'it is the other’s in the source',
      claimSpan: spanOf(claim.reading.tokens, hullOf(mine)),
      ...wordsAt(sentence, passageSpan),
      strength: 0.6,
    };
    return;
  }

  function isSameThing(mine: Belonging, theirs: Belonging, at: number): boolean {
    const range = { from: theirs.thing, to: theirs.thing + 1 };
    return claim.terms.some(({ token }, i) => token === mine.thing && isFoundWithin(i, at, range, alignment, SAME));
  }

  /** The draft's owner stands before or behind the source's, and the source's before or behind the draft's. */
  function areBothThere(mine: Belonging, theirs: Belonging, at: number): boolean {
    const length = alignment.window.sentences[at]?.reading.tokens.length ?? 0;
    const sides = [
      { from: 0, to: theirs.owner.from },
      { from: theirs.thing + 1, to: length },
    ];
    const around = [
      { from: 0, to: mine.owner.from },
      { from: mine.thing + 1, to: claim.reading.tokens.length },
    ];
    const { terms } = claim;
    return (
      sides.some((side) => rangesMeet(mine.owner, side, at, terms, alignment)) &&
      around.some((side) => rangesMeet(side, theirs.owner, at, terms, alignment))
    );
  }
}

/** "The army's route"; of "Russian and Syrian jets" each has some. */
const possessedIn = rememberingEach((reading: Reading): readonly Belonging[] =>
  ownedIn(reading).filter(({ owner }) => /^(?:'s?|’)$/u.test(reading.tokens[owner.to]?.key ?? '')),
);

const ownThings = rememberingEach((reading: Reading): readonly Belonging[] =>
  possessedIn(reading).filter(({ thing }) => !MUTUAL.has(reading.tokens[thing]?.key ?? '')),
);

function isNamed({ names }: Reading, { owner }: Belonging): boolean {
  return names.some(({ tokens }) => holdsToken(owner, tokens.from));
}

/** What two have with one another is either's. */
const MUTUAL: ReadonlySet<string> = inflectionKeys(
  'talk border war relation tie dispute match game meeting rival ally enemy neighbour friend partner wife husband sister brother deal agreement conflict feud',
);

function hullOf({ owner, thing }: Belonging): { readonly from: number; readonly to: number } {
  return { from: Math.min(owner.from, thing), to: Math.max(owner.to, thing + 1) };
}
