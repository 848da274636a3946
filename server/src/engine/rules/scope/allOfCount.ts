import type { Quantity, Reading, TokenRange } from '../../facts/fact.ts';
import { holdsToken, spanOf } from '../../facts/tokenRange.ts';
import { rememberingEach } from '../../lexicon/recentMap.ts';
import { compareWords } from '../../match/similarity.ts';
import type { Comparison } from '../comparison.ts';
import type { RuleInput } from '../rule.ts';
import type { Way } from '../ways.ts';

/** How alike the words for what they are must be. */
const SAME = 0.8;
const STRENGTH = 0.6;

/** "All nine injured were children" where the source has fewer of them: "four children among the nine injured". */
export const allOfCount: Way = {
  concerns: ({ reading }) => allIn(reading) !== undefined,
  compare: compareAllOfCount,
};

function* compareAllOfCount({ claim, alignment }: RuleInput): Iterable<Comparison> {
  const mine = allIn(claim.reading);
  if (!mine) return;
  for (const { reading, passage } of alignment.window.sentences) {
    const part = reading.quantities.find((one) => isPartOf(one, reading, mine));
    if (!part) continue;
    const end = Math.max(part.span.end, part.nounSpan?.end ?? 0);
    yield {
      rule: 'scope',
      relation: 'conflicts',
      reason: 'the source counts fewer of them',
      claimSpan: spanOf(claim.reading.tokens, mine.tokens),
      passage,
      passageSpan: { start: part.span.start, end },
      expected: reading.text.slice(part.span.start, end),
      strength: STRENGTH,
    };
    return;
  }
}

interface All {
  /** How many there are. */
  readonly count: number;
  /** What all of them are: the key of the noun. */
  readonly noun: string;
  /** "All 12 people". */
  readonly tokens: TokenRange;
}

/** "All 12 people killed were civilians". */
const allIn = rememberingEach(({ tokens, quantities, predicates }: Reading): All | undefined => {
  const all = tokens.findIndex(({ lower }) => lower === 'all');
  if (all < 0) return undefined;
  const count = quantities.find(
    ({ tokens: { from }, dimension, comparator }) =>
      from > all && from <= all + OF_THE && dimension === 'count' && comparator === 'exact',
  );
  const is = predicates.find(
    ({ verb, negated, agent, patient }) =>
      verb === 'be' && !negated && agent && patient && (holdsToken(agent, all) || agent.from === all + 1),
  );
  const noun = tokens[(is?.patient?.to ?? 0) - 1]?.key;
  if (!count || !is?.agent || noun === undefined) return undefined;
  return { count: count.stated, noun, tokens: { from: all, to: Math.max(is.agent.to, count.tokens.to) } };
});

/** Tokens from "all" to its figure: "all of the 12". */
const OF_THE = 3;

/** Whether a figure counts some of as many, and by the noun that the draft has for all of them. */
function isPartOf(
  { partOf, stated, comparator, noun }: Quantity,
  { quantities }: Reading,
  { count, noun: own }: All,
): boolean {
  const whole = partOf === undefined ? undefined : quantities[partOf];
  if (!whole || whole.stated !== count || stated >= count || noun === undefined) return false;
  // "At least eight": there may be more.
  if (comparator !== 'exact' && comparator !== 'about') return false;
  return own === noun || (compareWords(own, noun)?.value ?? 0) >= SAME;
}
