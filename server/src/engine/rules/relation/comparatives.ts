import type { Reading, TokenRange } from '../../facts/fact.ts';
import { holdsToken } from '../../facts/tokenRange.ts';
import type { Encounter } from './encounterFrames.ts';
import { ENDING_PARTY, partyFrom } from './partyFrom.ts';

/** Of what two things are compared by, the words for more and for less of it. */
const SCALES: readonly (readonly [kind: string, more: string, less: string])[] = [
  ['number', 'more', 'fewer less'],
  ['size', 'larger bigger greater', 'smaller'],
  ['length', 'longer', 'shorter'],
  ['height', 'taller higher', 'lower'],
  ['age', 'older elder', 'younger newer'],
  ['speed', 'faster quicker', 'slower'],
  ['price', 'dearer costlier pricier', 'cheaper'],
  ['weight', 'heavier', 'lighter'],
  ['strength', 'stronger', 'weaker'],
  ['wealth', 'richer wealthier', 'poorer'],
  ['warmth', 'warmer hotter', 'colder cooler'],
  ['time', 'later', 'earlier sooner'],
  ['quality', 'better', 'worse'],
  ['danger', 'safer', 'deadlier riskier'],
];

/** Behind "more" and "less" the word that says of what. */
const WITH_MORE: ReadonlyMap<string, readonly [kind: string, turned: boolean]> = new Map([
  ['expensive', ['price', false]],
  ['costly', ['price', false]],
  ['dangerous', ['danger', true]],
  ['popular', ['popularity', false]],
  ['common', ['frequency', false]],
  ['frequent', ['frequency', false]],
]);

const WORDS: ReadonlyMap<string, readonly [kind: string, less: boolean]> = new Map(
  SCALES.flatMap(([kind, more, less]) =>
    [more, less].flatMap((words, i) => words.split(' ').map((word) => [word, [kind, i === 1]] as const)),
  ),
);

/** Tokens from the comparative back to its side, and on to its "than". */
const SIDE = 4;
const BETWEEN = 4;

/** Two things of which a sentence says that the one has more of something: "A is cheaper than B", "more A than B were sold". */
export function* comparedIn({ tokens, predicates }: Reading): Iterable<Encounter> {
  for (const [than, { lower }] of tokens.entries()) {
    if (lower !== 'than') continue;
    const at = tokens.findLastIndex((token, i) => i < than && than - i <= BETWEEN + 1 && WORDS.has(token.lower));
    const word = WORDS.get(tokens[at]?.lower ?? '');
    if (!word) continue;
    const of = word[0] === 'number' ? WITH_MORE.get(tokens[at + 1]?.lower ?? '') : undefined;
    const [kind, turned] = of ?? [word[0], false];
    const governor = predicates.findLast((one) => one.tokens.to <= at);
    if (predicates.some((one) => one.negated && one.tokens.to <= at)) continue;
    const sides = placesIn(tokens, at, than) ?? {
      // "More diesel than electric cars"; "trains carried more people than buses".
      first: of === undefined && !governor && than - at > 1 ? { from: at + 1, to: than } : governor?.agent,
      second: partyFrom(tokens, than + 1, ENDS),
    };
    const { first, second } = sides;
    if (!first || !second) continue;
    const [more, less] = word[1] !== turned ? [second, first] : [first, second];
    yield {
      kind: `more ${kind}`,
      first: more,
      second: less,
      tokens: { from: Math.min(at, first.from), to: second.to },
    };
  }
}

interface Sides {
  readonly first: TokenRange | undefined;
  readonly second: TokenRange | undefined;
}

/** "Higher in Norway than in Sweden": both stand behind the same preposition. */
function placesIn(tokens: Reading['tokens'], at: number, than: number): Sides | undefined {
  const preposition = tokens[than + 1]?.lower ?? '';
  if (!ENDS.has(preposition)) return undefined;
  const own = tokens.findLastIndex(({ lower }, i) => i < than && i >= at - SIDE && lower === preposition);
  return { first: own < 0 ? undefined : partyFrom(tokens, own + 1, ENDS), second: partyFrom(tokens, than + 2, ENDS) };
}

/** Whether a token is the word by which a sentence compares two things. */
export function comparesTwo(reading: Reading, token: number): boolean {
  return (
    WORDS.has(reading.tokens[token]?.lower ?? '') &&
    [...comparedIn(reading)].some(({ tokens }) => holdsToken(tokens, token))
  );
}

/** What ends a side of a comparison: prepositions, and verbs that stand for the one before. */
const ENDS: ReadonlySet<string> = new Set(
  `${ENDING_PARTY} was were is are did does do had has have last ago`.split(' '),
);
