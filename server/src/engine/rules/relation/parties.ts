import type { Predicate, Reading, TokenRange } from '../../facts/fact.ts';
import { holdsToken, spanOf } from '../../facts/tokenRange.ts';
import { inflectionKeys } from '../../lexicon/inflection.ts';
import type { Alignment } from '../../match/align.ts';
import { isFoundWithin } from '../../match/rangesMeet.ts';
import { FOUND } from '../../match/similarity.ts';
import { isOfClause, type Term } from '../../match/terms.ts';
import type { WindowSentence } from '../../match/window.ts';
import type { Span } from '../../text/span.ts';
import type { RuleInput } from '../rule.ts';

/** A claim with a sentence of the window that it is held against. */
export interface Pair {
  readonly claim: RuleInput['claim'];
  readonly alignment: Alignment;
  readonly sentence: WindowSentence;
  /** Its index in the window. */
  readonly at: number;
}

/** "Coyle said that the bank had called him": he who speaks. "A rider fell when he hit a dog": whom the sentence speaks of. */
export function spokenOf(
  { tokens, attributions, predicates }: Reading,
  { tokens: verb }: Predicate,
  party: TokenRange,
): TokenRange {
  const single = party.to - party.from === 1 ? tokens[party.from]?.lower : undefined;
  if (single === undefined || !/^(?:him|her|them|it|he|she|they)$/u.test(single)) return party;
  const frame = attributions.find(
    ({ speaker, content }) => speaker && content.from <= verb.from && verb.from < content.to && speaker.to <= verb.from,
  );
  if (frame?.speaker) return frame.speaker;
  const [first] = predicates;
  const parties = first ? (first.passive ? [first.patient] : [first.agent, first.patient]) : [];
  const subject = parties.find((one) => one && !(ONE.test(single) && isBody(tokens, one)));
  return first && subject && first.tokens.from < verb.from && subject.to <= party.from ? subject : party;
}

const ONE = /^(?:he|she|him|her)$/u;

/** "Police", "the ministry": no "he" stands for it. */
function isBody(tokens: Reading['tokens'], { from, to }: TokenRange): boolean {
  return tokens.slice(from, to).some(({ key }) => BODIES.has(key));
}

const BODIES: ReadonlySet<string> = inflectionKeys(
  'police officer authority ministry government court council parliament party union company firm group club team bank agency committee people',
);

/** Whether a term of the one token range, small words aside, is found within the other. */
export function meets(mine: TokenRange, theirs: TokenRange, pair: Pair): boolean {
  const { claim, alignment, at } = pair;
  return claim.terms.some(
    (term, i) =>
      term.kind !== 'order' &&
      holdsToken(mine, term.token) &&
      isInSentence(i, pair) &&
      isFoundWithin(i, at, theirs, alignment),
  );
}

/** Most terms are not: told before their places are looked at. */
function isInSentence(i: number, { alignment, at }: Pair): boolean {
  return (alignment.inSentence[i]?.[at] ?? 0) >= FOUND;
}

/** Weight of the terms of the one token range, small words aside, that are found within the first of two others alone. */
function metOnlyIn(mine: TokenRange, one: TokenRange, other: TokenRange, pair: Pair): number {
  const { claim, alignment, at } = pair;
  return claim.terms.reduce(
    (sum, { kind, token, weight }, i) =>
      kind !== 'order' &&
      holdsToken(mine, token) &&
      isInSentence(i, pair) &&
      isFoundWithin(i, at, one, alignment) &&
      !isFoundWithin(i, at, other, alignment)
        ? sum + weight
        : sum,
    0,
  );
}

/**
 * Whether a party is found in the one range, and far less of it in the other; what both have ("electric cars", "diesel cars")
 * tells nothing.
 */
export function isRather(mine: TokenRange, one: TokenRange, other: TokenRange, pair: Pair): boolean {
  return isMore(mine, one, other, pair) || isMore(headOf(mine, pair), one, other, pair);
}

function isMore(mine: TokenRange, one: TokenRange, other: TokenRange, pair: Pair): boolean {
  const met = metOnlyIn(mine, one, other, pair);
  return met > 0 && metOnlyIn(mine, other, one, pair) <= LESS * met;
}

/** "The parked lorry": its noun says who or what it is. */
function headOf(party: TokenRange, { claim }: Pair): TokenRange {
  const nouns = claim.terms.filter(({ kind, token }) => kind === 'noun' && holdsToken(party, token));
  const head = nouns.at(-1);
  return head ? { from: head.token, to: head.token + 1 } : party;
}

const LESS = 0.5;

/** Whether a term states something besides what stands in some ranges. */
export function isBesides(term: Term, ranges: readonly (TokenRange | undefined)[]): boolean {
  return isOfClause(term) && !ranges.some((range) => range && holdsToken(range, term.token));
}

/** From the first word to the last of a verb with who acts and who or what is acted on, as offsets of the sentence. */
export function hullOf(reading: Reading, predicate: Predicate): Span {
  const ranges = [predicate.tokens, predicate.agent, predicate.patient].filter((range) => range !== undefined);
  const from = Math.min(...ranges.map((range) => range.from));
  const to = Math.max(...ranges.map((range) => range.to));
  return spanOf(reading.tokens, { from, to });
}
