import { type CauseLink, causesIn } from '../../facts/causes.ts';
import type { TokenRange } from '../../facts/fact.ts';
import { holdsToken, spanOf } from '../../facts/tokenRange.ts';
import { FOUND } from '../../match/similarity.ts';
import { isOfClause } from '../../match/terms.ts';
import { isNextTo } from '../../match/window.ts';
import type { Comparison } from '../comparison.ts';
import type { RuleInput } from '../rule.ts';
import type { Way } from '../ways.ts';
import { wordsAt } from '../wordsAt.ts';
import type { Pair } from './parties.ts';

/** What came of what has changed places: "the strike came in response to the dismissals" for "dismissed them in answer to a strike". */
export const causes: Way = {
  concerns: ({ reading }) => causesIn(reading).length > 0,
  compare: compareCauses,
};

function* compareCauses({ claim, alignment }: Pick<RuleInput, 'claim' | 'alignment'>): Iterable<Comparison> {
  for (const mine of causesIn(claim.reading)) {
    if (mine.denied || mine.looksBack) continue;
    const found = alignment.window.sentences.flatMap((sentence, at) =>
      causesIn(sentence.reading)
        .filter(({ denied }) => !denied)
        .map((theirs) => ({ theirs, sentence, shares: sharesOf(mine, theirs, { claim, alignment, sentence, at }) })),
    );
    // Of a chain of strikes and answers each may have led to the other.
    if (found.some(({ shares }) => isStraight(shares))) continue;
    const turned = found.find(({ shares }) => isTurned(shares));
    if (!turned) continue;
    const { reading, passage } = turned.sentence;
    const passageSpan = spanOf(reading.tokens, hull(turned.theirs));
    yield {
      rule: 'relation',
      relation: 'conflicts',
      reason: 'cause and effect have changed places',
      claimSpan: spanOf(claim.reading.tokens, hull(mine)),
      ...wordsAt({ passage, reading }, passageSpan),
      strength: 0.6,
    };
  }
}

function isStraight({ straight, crossed }: Shares): boolean {
  return Math.min(...straight) > 0 && sum(straight) >= sum(crossed);
}

/** Whether each stands in the other's place, and far less of it in its own. */
function isTurned({ straight, crossed }: Shares): boolean {
  return Math.min(...crossed) >= SHARE && sum(crossed) >= MORE * sum(straight);
}

const SHARE = 0.4;
const MORE = 2;

interface Shares {
  /** How much of the draft's cause the source has in its cause, and of what came of it in what came of it. */
  readonly straight: readonly number[];
  /** The same of each in the other. */
  readonly crossed: readonly number[];
}

function sharesOf(mine: CauseLink, theirs: CauseLink, { claim, alignment, sentence, at }: Pair): Shares {
  const share = (own: TokenRange, range: TokenRange, s: number): number =>
    bestShareWithin(own, range, s, { claim, alignment });
  // "The move came in response to the strike": what was done stands in the sentence before.
  const earlier = theirs.looksBack ? alignment.window.sentences[at - 1] : undefined;
  const told = earlier && isNextTo(earlier, sentence) ? { from: 0, to: earlier.reading.tokens.length } : undefined;
  const inEffect = (own: TokenRange): number =>
    Math.max(share(own, theirs.effect, at), told ? share(own, told, at - 1) : 0);
  const inCause = (own: TokenRange): number => share(own, theirs.cause, at);
  return {
    straight: [inCause(mine.cause), inEffect(mine.effect)],
    crossed: [inEffect(mine.cause), inCause(mine.effect)],
  };
}

/**
 * Weighted share of what the claim states in a token range that is found within a range of a sentence, and as nothing else of the
 * claim better: an "offensive" is no "strike" where the draft has both.
 */
function bestShareWithin(
  mine: TokenRange,
  theirs: TokenRange,
  s: number,
  { claim, alignment }: Pick<RuleInput, 'claim' | 'alignment'>,
): number {
  let [total, found] = [0, 0];
  for (const [i, term] of claim.terms.entries()) {
    if (!isOfClause(term) || !holdsToken(mine, term.token)) continue;
    total += term.weight;
    const isFound = (alignment.relations[i] ?? []).some(({ at, value }) => {
      const other = alignment.window.terms[at];
      const within = other?.sentence === s && holdsToken(theirs, other.term.token);
      return within && value >= FOUND && value >= alignment.met(at);
    });
    if (isFound) found += term.weight;
  }
  return total === 0 ? 0 : found / total;
}

function sum(shares: readonly number[]): number {
  return shares.reduce((total, share) => total + share, 0);
}

function hull({ cause, effect }: CauseLink): TokenRange {
  return { from: Math.min(cause.from, effect.from), to: Math.max(cause.to, effect.to) };
}
