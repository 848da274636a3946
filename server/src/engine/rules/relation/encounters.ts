import type { Predicate, Reading, TokenRange } from '../../facts/fact.ts';
import { spanOf } from '../../facts/tokenRange.ts';
import { inflectionKeys } from '../../lexicon/inflection.ts';
import { rememberingEach } from '../../lexicon/recentMap.ts';
import type { Token } from '../../text/token.ts';
import type { Comparison } from '../comparison.ts';
import type { RuleInput } from '../rule.ts';
import { isRather, type Pair, spokenOf } from './parties.ts';

/**
 * The two sides of an event that copy tells by many words, whoever is its subject: "A beat B", "B lost to A", "A's win over B";
 * "A sold it to B", "B bought it from A"; "A is suing B", "B faces a lawsuit from A".
 */
interface Encounter {
  readonly kind: Kind;
  /** Who wins, sells, lends, sues. */
  readonly first: TokenRange;
  /** Who loses, buys, borrows, is sued. */
  readonly second: TokenRange;
  /** All of it in the sentence. */
  readonly tokens: TokenRange;
}

type Kind = 'contest' | 'sale' | 'loan' | 'suit';

/** How a word gives the two sides: as its subject, its object, or behind a preposition. */
interface Frame {
  readonly kind: Kind;
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
];
const NOUNS: readonly Frame[] = [
  frame('contest', 'first', 'over against', 'win victory triumph'),
  frame('contest', 'second', 'to against by', 'defeat loss'),
];

function frame(kind: Kind, subject: Frame['subject'], other: string, words: string): Frame {
  return {
    kind,
    subject,
    other: other === 'object' ? other : new Set(other.split(' ')),
    words: inflectionKeys(words),
  };
}

/** Who of two won, sold, lent or sued has changed places with the other, in whatever words. */
export function* encounters({ claim, alignment }: Pick<RuleInput, 'claim' | 'alignment'>): Iterable<Comparison> {
  for (const mine of encountersIn(claim.reading)) {
    const found = alignment.window.sentences.flatMap((sentence, at) =>
      encountersIn(sentence.reading)
        .filter(({ kind }) => kind === mine.kind)
        .map((theirs) => ({ theirs, pair: { claim, alignment, sentence, at } })),
    );
    // Of two matches each may have won one.
    if (found.some(({ theirs, pair }) => isSameWay(mine, theirs, pair))) continue;
    const turned = found.find(({ theirs, pair }) => isOtherWay(mine, theirs, pair));
    if (!turned) continue;
    const { reading, passage } = turned.pair.sentence;
    const passageSpan = spanOf(reading.tokens, turned.theirs.tokens);
    yield {
      rule: 'relation',
      relation: 'conflicts',
      reason: 'the two sides have changed places',
      claimSpan: spanOf(claim.reading.tokens, mine.tokens),
      passage,
      passageSpan,
      expected: reading.text.slice(passageSpan.start, passageSpan.end),
      strength: 0.6,
    };
  }
}

function isSameWay(mine: Encounter, theirs: Encounter, pair: Pair): boolean {
  return (
    isRather(mine.first, theirs.first, theirs.second, pair) || isRather(mine.second, theirs.second, theirs.first, pair)
  );
}

function isOtherWay(mine: Encounter, theirs: Encounter, pair: Pair): boolean {
  return (
    isRather(mine.first, theirs.second, theirs.first, pair) && isRather(mine.second, theirs.first, theirs.second, pair)
  );
}

const encountersIn = rememberingEach((reading: Reading): readonly Encounter[] => {
  const { tokens, predicates } = reading;
  const ofVerbs = predicates.flatMap((predicate): Encounter[] => {
    const of = predicate.negated ? undefined : VERBS.find(({ words }) => words.has(predicate.verb));
    if (!of) return [];
    if (of.other === 'object') return encounter(of, reading, predicate, predicate.agent, predicate.patient);
    const subject = predicate.passive ? undefined : predicate.agent;
    return encounter(of, reading, predicate, subject, partyBehind(tokens, predicate.tokens.to, of.other));
  });
  const ofNouns = tokens.flatMap(({ key }, at): Encounter[] => {
    const of = NOUNS.find(({ words }) => words.has(key));
    if (!of || of.other === 'object' || predicates.some(({ tokens: { from, to } }) => from <= at && at < to)) return [];
    const own = { from: at, to: at + 1 };
    const governor = predicates.findLast(({ tokens: { to }, negated }) => to <= at && !negated);
    if (!governor) return [];
    const subject = governor.passive ? governor.patient : governor.agent;
    return encounter(of, reading, { ...governor, tokens: own }, subject, partyBehind(tokens, at + 1, of.other, NEAR));
  });
  return [...ofVerbs, ...ofNouns];
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
/** Tokens of a party: "the Italian Sara Volpe". */
const PARTY = 4;

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
    let to = at + 1;
    while (
      to < Math.min(tokens.length, at + 1 + PARTY) &&
      tokens[to]?.kind === 'word' &&
      !ENDS.has(tokens[to]?.lower ?? '')
    )
      to++;
    return to > at + 1 ? { from: at + 1, to } : undefined;
  }
  return undefined;
}

const ENDS: ReadonlySet<string> = new Set(
  'in on at by for from with after before and when as of to who which over'.split(' '),
);
