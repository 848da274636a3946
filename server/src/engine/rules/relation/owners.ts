import type { Predicate, Reading, TokenRange } from '../../facts/fact.ts';
import { holdsToken, spanOf } from '../../facts/tokenRange.ts';
import { rememberingEach } from '../../lexicon/recentMap.ts';
import { isFoundWithin, rangesMeet } from '../../match/rangesMeet.ts';
import type { Comparison } from '../comparison.ts';
import type { RuleInput } from '../rule.ts';
import type { Way } from '../ways.ts';
import { wordsAt } from '../wordsAt.ts';

/** How alike the words for what they have or do must be. */
const SAME = 0.8;
/** In longer sentences whose is whose is guesswork. */
const LONGEST = 45;

/**
 * Two whose things or deeds have changed places: "Denmark's inspections of Swedish trawlers" for "Sweden has stepped up its
 * inspections of Danish trawlers".
 */
export const owners: Way = {
  concerns: ({ reading }) => pairsIn(reading).length > 0,
  compare: compareOwners,
};

function* compareOwners({ claim, alignment }: Pick<RuleInput, 'claim' | 'alignment'>): Iterable<Comparison> {
  const own = pairsIn(claim.reading);
  if (own.length === 0) return;
  let turned: { readonly mine: Pair; readonly theirs: Pair; readonly at: number } | undefined;
  for (const [at, { reading }] of alignment.window.sentences.entries()) {
    for (const mine of own) {
      for (const theirs of pairsIn(reading)) {
        if (!isSameThing(mine.first, theirs.first, at) || !isSameThing(mine.second, theirs.second, at)) continue;
        // Each may do it to the other.
        if (isSameOwner(mine.first, theirs.first, at) || isSameOwner(mine.second, theirs.second, at)) return;
        if (isSameOwner(mine.first, theirs.second, at) && isSameOwner(mine.second, theirs.first, at))
          turned ??= { mine, theirs, at };
      }
    }
  }
  const sentence = turned && alignment.window.sentences[turned.at];
  if (!turned || !sentence) return;
  const passageSpan = spanOf(sentence.reading.tokens, hullOf(turned.theirs));
  yield {
    rule: 'relation',
    relation: 'conflicts',
    reason: 'whose they are has changed places',
    claimSpan: spanOf(claim.reading.tokens, hullOf(turned.mine)),
    ...wordsAt(sentence, passageSpan),
    strength: 0.6,
  };

  function isSameThing(mine: Belonging, theirs: Belonging, at: number): boolean {
    const range = { from: theirs.thing, to: theirs.thing + 1 };
    return claim.terms.some(({ token }, i) => token === mine.thing && isFoundWithin(i, at, range, alignment, SAME));
  }

  function isSameOwner(mine: Belonging, theirs: Belonging, at: number): boolean {
    return rangesMeet(mine.owner, theirs.owner, at, claim.terms, alignment);
  }
}

/** What somebody has or does. */
export interface Belonging {
  readonly owner: TokenRange;
  /** Token of the noun or the verb. */
  readonly thing: number;
}

interface Pair {
  readonly first: Belonging;
  readonly second: Belonging;
}

/** Two that have to do with each other: "Sweden's inspections" with "Danish trawlers". */
const pairsIn = rememberingEach((reading: Reading): readonly Pair[] => {
  if (reading.names.length < 2 && !reading.tokens.some(({ key }) => key === "'s" || key === "'" || key === '’'))
    return [];
  if (reading.tokens.length > LONGEST) return [];
  const things = ownedIn(reading);
  const deeds = reading.predicates.flatMap((one) => deedOf(reading, one));
  return things.flatMap((second): Pair[] =>
    [...things, ...deeds]
      .filter((first) => first.thing < second.thing && isLinked(reading, first.thing, second))
      .map((first) => ({ first, second })),
  );
});

/** Tokens from one thing to the owner of the other: "inspections of all Danish trawlers", "has raised its duties on Danish wine". */
const NEAR = 6;
const LINKING: ReadonlySet<string> = new Set('of on against in at for to over with from towards'.split(' '));

function isLinked({ tokens, predicates }: Reading, thing: number, { owner }: Belonging): boolean {
  if (owner.from <= thing || owner.from - thing > NEAR) return false;
  const between = tokens.slice(thing + 1, owner.from);
  if (between.some(({ kind, lower }) => kind === 'mark' || lower === 'and' || lower === 'or')) return false;
  const [verb, further] = predicates.filter(({ tokens: { from, to } }) => from >= thing && to <= owner.from);
  return verb
    ? !further && (verb.tokens.from === thing || isActor(verb, thing))
    : between.some(({ lower }) => LINKING.has(lower));
}

function isActor({ agent }: Predicate, thing: number): boolean {
  return agent !== undefined && holdsToken(agent, thing);
}

/** A verb whose agent is named. */
function deedOf({ names }: Reading, { agent, tokens, negated }: Predicate): Belonging[] {
  const name = agent && !negated ? names.find((one) => holdsToken(agent, one.tokens.from)) : undefined;
  return name ? [{ owner: name.tokens, thing: tokens.to - 1 }] : [];
}

/** "Danish trawlers", "the union's lawyers", "stepped up its inspections". */
export const ownedIn = rememberingEach((reading: Reading): readonly Belonging[] => {
  const { tokens, names, predicates } = reading;
  return tokens.flatMap(({ lower, key }, at): Belonging[] => {
    const demonym = names.find((one) => one.hint === 'demonym' && one.tokens.to === at + 1);
    if (demonym) return thingAt(reading, demonym.tokens, at + 1);
    if (at > 0 && (key === "'s" || isPluralOwner(reading, at))) {
      const name = names.find((one) => one.tokens.to === at);
      return thingAt(reading, name?.tokens ?? { from: at - 1, to: at }, at + 1);
    }
    if (lower !== 'its' && lower !== 'their') return [];
    const verb = predicates.findLast((one) => one.tokens.to <= at);
    const [deed] = verb ? deedOf(reading, verb) : [];
    return deed ? thingAt(reading, deed.owner, at + 1) : [];
  });
});

/** "The rebels' route", and no end of a quotation. */
function isPluralOwner({ tokens }: Reading, at: number): boolean {
  const [before, mark, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  const isMark = mark?.glued === true && (mark.text === "'" || mark.text === '’');
  return isMark && before?.lower.endsWith('s') === true && next?.kind === 'word' && !next.glued;
}

/** The last of the plain words from a token on, a few at most: "Danish fishing trawlers". */
function thingAt({ tokens, predicates, names }: Reading, owner: TokenRange, from: number): Belonging[] {
  let thing = -1;
  for (let at = from; at < from + WORDS; at++) {
    const token = tokens[at];
    if (token?.kind !== 'word' || SMALL.has(token.lower) || predicates.some((one) => holdsToken(one.tokens, at))) break;
    if (names.some((one) => holdsToken(one.tokens, at))) break;
    thing = at;
  }
  return thing < 0 ? [] : [{ owner, thing }];
}

const WORDS = 3;
const SMALL: ReadonlySet<string> = new Set(
  'of on against in at for to over with from towards and or but that which who as by after before when while near during'.split(
    ' ',
  ),
);

function hullOf({ first, second }: Pair): TokenRange {
  const tokens = [first.owner.from, first.thing, second.owner.from, second.thing];
  return { from: Math.min(...tokens), to: Math.max(...tokens) + 1 };
}
