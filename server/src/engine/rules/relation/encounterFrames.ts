import type { Predicate, Reading, TokenRange } from '../../facts/fact.ts';
import { holdsToken } from '../../facts/tokenRange.ts';
import { inflectionKeys } from '../../lexicon/inflection.ts';
import { rememberingEach } from '../../lexicon/recentMap.ts';
import type { Token } from '../../text/token.ts';
import { comparedIn } from './comparatives.ts';
import { spokenOf } from './parties.ts';
import { ENDING_PARTY, partyFrom } from './partyFrom.ts';

/**
 * The two sides of what copy tells by many words, whoever is its subject: "A beat B", "B lost to A", "A's win over B";
 * "A sold it to B", "B bought it from A"; "A is suing B", "B faces a lawsuit from A"; "A owns B", "B belongs to A".
 */
export interface Encounter {
  /** What the two have to do with each other; encounters of one kind are held against each other. */
  readonly kind: string;
  /** Who wins, sells, lends, sues, owns, pays, or has more. */
  readonly first: TokenRange;
  /** Who loses, buys, borrows, is sued, is owned, gets, or has less. */
  readonly second: TokenRange;
  /** All of it in the sentence. */
  readonly tokens: TokenRange;
}

/** How a word gives the two sides: as its subject, its object, or behind a preposition. */
interface Frame {
  readonly kind: string;
  readonly subject: 'first' | 'second';
  /** Where the other side stands: its object, or behind one of these words. */
  readonly other: 'object' | ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
}

const VERBS: readonly Frame[] = [
  frame('contest', 'first', 'object', 'beat defeat overcome thrash edge outclass overpower'),
  frame('contest', 'first', 'against over', 'win triumph prevail'),
  frame('contest', 'second', 'to against', 'lose'),
  frame('sale', 'first', 'to', 'sell'),
  frame('sale', 'second', 'from', 'buy acquire purchase'),
  frame('loan', 'first', 'to', 'lend loan'),
  frame('loan', 'second', 'from', 'borrow'),
  frame('suit', 'first', 'object', 'sue'),
  frame('takeover', 'first', 'object', 'buy acquire purchase swallow absorb'),
  frame('takeover', 'first', 'over', 'take'),
  frame('ownership', 'first', 'object', 'own'),
  frame('ownership', 'second', 'to', 'belong'),
  frame('payment', 'first', 'to', 'pay repay return refund owe'),
  frame('payment', 'first', 'object', 'pay repay refund owe'),
  frame('payment', 'second', 'from', 'get receive collect recover'),
  frame('succession', 'first', 'object', 'succeed replace'),
  frame('visit', 'first', 'to', 'travel come go'),
  frame('visit', 'first', 'object', 'visit'),
  frame('visit', 'second', 'object', 'host'),
  frame('call', 'first', 'object', 'ring phone telephone'),
  frame('more number', 'first', 'object', 'outsell outnumber'),
];
const NOUNS: readonly Frame[] = [
  frame('contest', 'first', 'over against', 'win victory triumph'),
  frame('contest', 'second', 'to against by', 'defeat loss'),
  frame('payment', 'first', 'to', 'debt'),
  frame('succession', 'first', 'of', 'place seat stead'),
  frame('ownership', 'second', 'of', 'subsidiary offshoot'),
];

function frame(kind: string, subject: Frame['subject'], other: string, words: string): Frame {
  return {
    kind,
    subject,
    other: other === 'object' ? other : new Set(other.split(' ')),
    words: inflectionKeys(words),
  };
}

/** The encounters that a sentence tells. */
export const encountersIn = rememberingEach((reading: Reading): readonly Encounter[] => {
  const { tokens, predicates } = reading;
  const ofVerbs = predicates.flatMap((predicate) =>
    predicate.negated
      ? []
      : VERBS.filter(({ words }) => words.has(predicate.verb)).flatMap((of): Encounter[] => {
          if (of.other === 'object') return encounter(of, reading, predicate, predicate.agent, predicate.patient);
          const subject = predicate.passive ? undefined : predicate.agent;
          return encounter(of, reading, predicate, subject, partyBehind(tokens, predicate.tokens.to, of.other));
        }),
  );
  const ofNouns = tokens.flatMap(({ key }, at): Encounter[] => {
    const of = NOUNS.find(({ words }) => words.has(key));
    if (!of || of.other === 'object' || predicates.some((one) => holdsToken(one.tokens, at))) return [];
    const own = { from: at, to: at + 1 };
    const governor = predicates.findLast(({ tokens: { to }, negated }) => to <= at && !negated);
    if (!governor) return [];
    const subject = governor.passive ? governor.patient : governor.agent;
    return encounter(of, reading, { ...governor, tokens: own }, subject, partyBehind(tokens, at + 1, of.other, NEAR));
  });
  return [...ofVerbs, ...ofNouns, ...comparedIn(reading)];
});

function encounter(
  { kind, subject }: Frame,
  reading: Reading,
  predicate: Predicate,
  one: TokenRange | undefined,
  other: TokenRange | undefined,
): Encounter[] {
  if (!one || !other) return [];
  const [first, second] = subject === 'first' ? [one, other] : [other, one];
  const ranges = [one, other, predicate.tokens];
  return [
    {
      kind,
      first: spokenOf(reading, predicate, first),
      second: spokenOf(reading, predicate, second),
      tokens: { from: Math.min(...ranges.map(({ from }) => from)), to: Math.max(...ranges.map(({ to }) => to)) },
    },
  ];
}

/** Tokens behind a verb, and behind a noun, within which the preposition stands. */
const FAR = 9;
const NEAR = 4;

/** The words behind the first of some prepositions, up to the next mark; undefined for none, and for a score or a time. */
function partyBehind(
  tokens: readonly Token[],
  from: number,
  prepositions: ReadonlySet<string>,
  reach: number = FAR,
): TokenRange | undefined {
  for (let at = from; at < Math.min(tokens.length, from + reach); at++) {
    const token = tokens[at];
    if (!token || (token.kind === 'mark' && token.text !== '-')) return undefined;
    if (!prepositions.has(token.lower)) continue;
    return partyFrom(tokens, at + 1, ENDS);
  }
  return undefined;
}

const ENDS: ReadonlySet<string> = new Set(ENDING_PARTY.split(' '));
