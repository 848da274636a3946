import { type CauseLink, causesIn } from '../../facts/causes.ts';
import type { TokenRange } from '../../facts/fact.ts';
import { spanOf } from '../../facts/tokenRange.ts';
import { shareWithin } from '../../match/rangesMeet.ts';
import type { Comparison } from '../comparison.ts';
import type { RuleInput } from '../rule.ts';
import type { Way } from '../ways.ts';
import { wordsAt } from '../wordsAt.ts';

/** Weighted share of what came of it, and of the cause, that must be found on its side of the link. */
const SHARE = 0.4;

/** One thing came of another on one side, and had nothing to do with it on the other. */
export const unrelated: Way = {
  concerns: ({ reading }) => causesIn(reading).length > 0,
  compare: compareUnrelated,
};

function* compareUnrelated({ claim, alignment }: RuleInput): Iterable<Comparison> {
  for (const mine of causesIn(claim.reading)) {
    const found = alignment.window.sentences.flatMap((sentence, at) =>
      causesIn(sentence.reading)
        .filter((theirs) => shareOf(mine.cause, theirs.cause, at) >= SHARE && meetsEffect(mine, theirs, at))
        .map((theirs) => ({ theirs, sentence })),
    );
    if (found.length === 0 || found.some(({ theirs }) => theirs.denied === mine.denied)) continue;
    const [other] = found;
    if (!other) continue;
    const { reading, passage } = other.sentence;
    const passageSpan = spanOf(reading.tokens, other.theirs.tokens);
    yield {
      rule: 'polarity',
      relation: 'conflicts',
      reason: mine.denied ? 'the one came of the other in the source' : 'the one has nothing to do with the other',
      claimSpan: spanOf(claim.reading.tokens, mine.tokens),
      ...wordsAt({ passage, reading }, passageSpan),
      strength: 0.6,
    };
  }

  /** What came of it may be told in the sentence before. */
  function meetsEffect(mine: CauseLink, theirs: CauseLink, at: number): boolean {
    if (shareOf(mine.effect, theirs.effect, at) >= SHARE) return true;
    const earlier = theirs.looksBack ? alignment.window.sentences[at - 1] : undefined;
    return (
      earlier !== undefined && shareOf(mine.effect, { from: 0, to: earlier.reading.tokens.length }, at - 1) >= SHARE
    );
  }

  function shareOf(own: TokenRange, range: TokenRange, at: number): number {
    return shareWithin(own, range, at, claim.terms, alignment);
  }
}
