import type { Reading, TokenRange } from '../../facts/fact.ts';
import { spanOf } from '../../facts/tokenRange.ts';
import { inflectionKeys } from '../../lexicon/inflection.ts';
import { rememberingEach } from '../../lexicon/recentMap.ts';
import { isFoundWithin, rangesMeet } from '../../match/rangesMeet.ts';
import { shareIn } from '../../match/shareIn.ts';
import { isOfClause } from '../../match/terms.ts';
import type { WindowSentence } from '../../match/window.ts';
import type { Comparison } from '../comparison.ts';
import type { RuleInput } from '../rule.ts';
import type { Way } from '../ways.ts';
import { wordsAt } from '../wordsAt.ts';

/** The very noun of what is moved. */
const SAME = 0.8;
/** Share of the rest of the claim that the sentence must have. */
const REST = 0.4;
/** Tokens from the verb to its preposition. */
const REACH = 7;

const SENDING = inflectionKeys('send deploy dispatch pour rush');
const TAKING = inflectionKeys('pull withdraw recall evacuate');
const LEAVING = inflectionKeys('leave return retreat depart go withdraw pull');
const ARRIVING = inflectionKeys('arrive come enter reach land join');
/** Either way, by the preposition. */
const MOVING = inflectionKeys('move transfer shift bring fly ship take');

/** Sent to a place in the one, taken away from it in the other: "pulled its traders out of Oslo" for "sent traders to Oslo". */
export const movements: Way = {
  concerns: ({ reading }) => movementsIn(reading).length > 0,
  compare: compareMovements,
};

function* compareMovements({ claim, alignment }: RuleInput): Iterable<Comparison> {
  for (const mine of movementsIn(claim.reading)) {
    const things = [...claim.terms.keys()].filter((i) => isThing(i, mine));
    if (things.length === 0) continue;
    let best: { readonly sentence: WindowSentence; readonly theirs: Movement; readonly share: number } | undefined;
    for (const [s, sentence] of alignment.window.sentences.entries()) {
      for (const theirs of movementsIn(sentence.reading)) {
        if (!things.some((i) => isFoundWithin(i, s, theirs.thing, alignment, SAME))) continue;
        if (!rangesMeet(mine.place, theirs.place, s, claim.terms, alignment)) continue;
        // It is told as the draft has it, or goes both ways.
        if (theirs.isAway === mine.isAway) return;
        const share = shareIn(
          claim.terms,
          s,
          alignment,
          (term, i) => isOfClause(term) && !things.includes(i) && term.token !== mine.at,
        );
        if (share >= Math.max(REST, best?.share ?? 0)) best = { sentence, theirs, share };
      }
    }
    if (!best || alignment.window.sentences.some(({ reading }, s) => isToldOtherwise(mine, things, reading, s)))
      continue;
    yield {
      rule: 'polarity',
      relation: 'conflicts',
      reason: mine.isAway ? 'sent there in the source' : 'taken away in the source',
      claimSpan: spanOf(claim.reading.tokens, mine.words),
      ...wordsAt(best.sentence, spanOf(best.sentence.reading.tokens, best.theirs.words)),
      strength: Math.max(STRENGTH, best.share),
    };
    return;
  }

  /** "The traders went home": the draft's way in other words. */
  function isToldOtherwise(mine: Movement, things: readonly number[], reading: Reading, s: number): boolean {
    return reading.predicates.some(
      ({ verb, agent, patient }) =>
        (mine.isAway ? LEAVING : ARRIVING).has(verb) &&
        [agent, patient].some((range) => range && things.some((i) => isFoundWithin(i, s, range, alignment, SAME))),
    );
  }

  function isThing(i: number, { thing }: Movement): boolean {
    const term = claim.terms[i];
    return term?.kind === 'noun' && thing.from <= term.token && term.token < thing.to;
  }
}

const STRENGTH = 0.5;

interface Movement {
  readonly isAway: boolean;
  /** Token of the verb. */
  readonly at: number;
  /** Tokens of what is moved. */
  readonly thing: TokenRange;
  /** Tokens of the place that it is moved to or from. */
  readonly place: TokenRange;
  /** From the verb to the preposition. */
  readonly words: TokenRange;
}

/** "Sent reinforcements to", "pulled its reinforcements out of": of a verb that is not denied, with the thing between. */
const movementsIn = rememberingEach(({ tokens, predicates }: Reading): readonly Movement[] =>
  predicates.flatMap(({ verb, tokens: { to: end }, negated, passive, patient }): Movement[] => {
    if (negated || !(SENDING.has(verb) || TAKING.has(verb) || MOVING.has(verb))) return [];
    const at = end - 1;
    const out = tokens.findIndex(({ lower }, i) => i > at && i <= at + REACH && WAY.test(lower));
    const way = tokens[out]?.lower;
    const isAway = AWAY.test(way ?? '');
    // "From the hospital to a hall": both.
    const goesOn = tokens
      .slice(out + 1, out + BOTH)
      .some(({ lower }) => WAY.test(lower) && AWAY.test(lower) !== isAway);
    const known = SENDING.has(verb) ? false : TAKING.has(verb) ? true : isAway;
    const thing = passive ? patient : { from: end, to: out };
    // "Sent out", "pulled into": neither.
    if (out < 0 || goesOn || !thing || thing.to <= thing.from || isAway !== known) return [];
    return [{ isAway: known, at, thing, place: { from: out + 1, to: out + PLACE }, words: { from: at, to: out + 1 } }];
  }),
);

/** Tokens from the preposition to the end of the place. */
const PLACE = 7;
/** Tokens within which the other end of the way may stand. */
const BOTH = 9;
const AWAY = /^(?:out|from|off)$/u;
const WAY = /^(?:out|from|off|to|into|towards?)$/u;
