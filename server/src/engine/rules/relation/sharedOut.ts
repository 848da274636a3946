import type { Reading, TokenRange } from '../../facts/fact.ts';
import { holdsToken, spanOf } from '../../facts/tokenRange.ts';
import { nounClass } from '../../lexicon/nounClass.ts';
import { rememberingEach } from '../../lexicon/recentMap.ts';
import { isFoundWithin, shareWithin } from '../../match/rangesMeet.ts';
import type { Comparison } from '../comparison.ts';
import type { RuleInput } from '../rule.ts';
import type { Way } from '../ways.ts';
import { wordsAt } from '../wordsAt.ts';

/** Share of what either gets that must stand with the other. */
const CROSSED = 0.5;
/** Tokens on one side of "and": on longer ones there is more than one thing. */
const LONGEST = 16;

/** Two who get two things have changed places: "A gets the land and B the dam" for "the land to B and the dam to A". */
export const sharedOut: Way = {
  concerns: ({ reading }) => sharesIn(reading) !== undefined,
  compare: compareSharedOut,
};

function* compareSharedOut({ claim, alignment }: Pick<RuleInput, 'claim' | 'alignment'>): Iterable<Comparison> {
  const mine = sharesIn(claim.reading);
  if (!mine) return;
  const [one, other] = mine;
  for (const [at, { reading, passage }] of alignment.window.sentences.entries()) {
    const theirs = sharesIn(reading);
    if (!theirs) continue;
    const holds = (party: TokenRange, range: TokenRange): boolean =>
      claim.terms.some(
        ({ token, kind }, i) => kind !== 'order' && holdsToken(party, token) && isFoundWithin(i, at, range, alignment),
      );
    const share = (thing: TokenRange, range: TokenRange): number =>
      shareWithin(thing, range, at, claim.terms, alignment);
    const isIn = (own: Share, range: Share): boolean => holds(own.who, range.who);
    // Whose is whose: the first of the draft's is the first or the second of the source's.
    const [withOne, withOther] = isIn(one, theirs[0]) && isIn(other, theirs[1]) ? theirs : [theirs[1], theirs[0]];
    if (!isIn(one, withOne) || !isIn(other, withOther) || isIn(one, withOther) || isIn(other, withOne)) continue;
    const straight = [share(one.what, withOne.what), share(other.what, withOther.what)];
    const crossed = [share(one.what, withOther.what), share(other.what, withOne.what)];
    if (Math.min(...crossed) < CROSSED || Math.max(...straight) > LESS * Math.min(...crossed)) continue;
    const passageSpan = spanOf(reading.tokens, hullOf(theirs));
    yield {
      rule: 'relation',
      relation: 'conflicts',
      reason: 'who gets what has changed places',
      claimSpan: spanOf(claim.reading.tokens, hullOf(mine)),
      ...wordsAt({ passage, reading }, passageSpan),
      strength: 0.6,
    };
    return;
  }
}

const LESS = 0.5;

interface Share {
  readonly who: TokenRange;
  readonly what: TokenRange;
}

/** Two who get or do something each, told in one breath with one "and" between. */
const sharesIn = rememberingEach((reading: Reading): readonly [Share, Share] | undefined => {
  const { tokens } = reading;
  for (const [at, { lower }] of tokens.entries()) {
    if (lower !== 'and' && lower !== 'while' && lower !== 'whereas') continue;
    const left = sideAt(reading, startOf(reading, at), at);
    const right = left && sideAt(reading, at + 1, endOf(reading, at + 1));
    if (left && right && tells(reading, left, right)) return [left, right];
  }
  return undefined;
});

/** The part of a clause on one side of "and": a party, and the words for what it gets. */
function sideAt(reading: Reading, from: number, to: number): Share | undefined {
  if (to - from > LONGEST) return undefined;
  const parties = partiesIn(reading, from, to);
  const [who] = parties;
  if (!who || parties.length !== 1) return undefined;
  const before = { from, to: who.from };
  const behind = { from: who.to, to };
  const what = hasWords(reading, behind) ? behind : before;
  return hasWords(reading, what) ? { who, what } : undefined;
}

/** Names, or nouns for people. */
function partiesIn({ names, tokens }: Reading, from: number, to: number): readonly TokenRange[] {
  const named = names.filter((one) => one.hint !== 'demonym' && one.tokens.from >= from && one.tokens.to <= to);
  if (named.length > 0) return named.map((one) => one.tokens);
  return tokens.flatMap(({ key, kind }, i) =>
    i >= from && i < to && kind === 'word' && /^(?:person|group)$/u.test(nounClass(key) ?? '')
      ? [{ from: i, to: i + 1 }]
      : [],
  );
}

function hasWords({ tokens }: Reading, { from, to }: TokenRange): boolean {
  return tokens.slice(from, to).some(({ lower, kind }) => kind !== 'mark' && !SMALL.has(lower));
}

const SMALL: ReadonlySet<string> = new Set('the a an to of for by in on at from with gets get got'.split(' '));

/** Of the two sides the second leaves out the verb of the first, or hands things "to" either. */
function tells({ tokens, predicates }: Reading, left: Share, right: Share): boolean {
  const isHanded = ({ who }: Share): boolean =>
    tokens[who.from - 1]?.lower === 'to' ||
    (tokens[who.from - 1]?.lower === 'the' && tokens[who.from - 2]?.lower === 'to');
  if (isHanded(left) && isHanded(right)) return true;
  const hull = hullOf([right]);
  const verbs = predicates.filter((one) => one.tokens.from >= hull.from && one.tokens.to <= hull.to);
  const own = predicates.some((one) => one.tokens.from >= left.who.to && one.tokens.to <= left.what.to);
  const gives = predicates.some((one) => one.tokens.to <= left.who.from);
  return verbs.length === 0 && (own || gives) && right.who.from <= right.what.from;
}

function startOf({ tokens }: Reading, at: number): number {
  return tokens.findLastIndex(({ kind, text }, i) => i < at && kind === 'mark' && /^[,;:.–—]$/u.test(text)) + 1;
}

function endOf({ tokens }: Reading, from: number): number {
  const end = tokens.findIndex(({ kind, text }, i) => i >= from && kind === 'mark' && /^[,;:.–—]$/u.test(text));
  return end < 0 ? tokens.length : end;
}

function hullOf(shares: readonly Share[]): TokenRange {
  const ranges = shares.flatMap(({ who, what }) => [who, what]);
  return { from: Math.min(...ranges.map(({ from }) => from)), to: Math.max(...ranges.map(({ to }) => to)) };
}
