import { type Contrast, contrastsIn } from '../../facts/contrasts.ts';
import type { TokenRange } from '../../facts/fact.ts';
import { holdsToken, spanOf } from '../../facts/tokenRange.ts';
import { isFoundWithin } from '../../match/rangesMeet.ts';
import type { Comparison } from '../comparison.ts';
import type { RuleInput } from '../rule.ts';
import type { Way } from '../ways.ts';
import { wordsAt } from '../wordsAt.ts';

/** "The owner's decision and not the buyers'" for "the buyers' decision, not the owner's": each has the other's place. */
export const contrasts: Way = {
  concerns: ({ reading }) => contrastsIn(reading).length > 0,
  compare: compareContrasts,
};

function* compareContrasts({ claim, alignment }: Pick<RuleInput, 'claim' | 'alignment'>): Iterable<Comparison> {
  for (const mine of contrastsIn(claim.reading)) {
    for (const [at, { reading, passage }] of alignment.window.sentences.entries()) {
      const moved = (from: TokenRange, to: TokenRange, away: TokenRange): boolean =>
        claim.terms.some(
          ({ kind, token }, i) =>
            kind !== 'order' &&
            holdsToken(from, token) &&
            isFoundWithin(i, at, to, alignment) &&
            !isFoundWithin(i, at, away, alignment),
        );
      const theirs = contrastsIn(reading).find(
        ({ affirmed, denied }) => moved(mine.affirmed, denied, affirmed) && moved(mine.denied, affirmed, denied),
      );
      if (!theirs) continue;
      const passageSpan = spanOf(reading.tokens, hull(theirs));
      yield {
        rule: 'relation',
        relation: 'conflicts',
        reason: 'what is affirmed and what is denied have changed places',
        claimSpan: spanOf(claim.reading.tokens, hull(mine)),
        ...wordsAt({ passage, reading }, passageSpan),
        strength: 0.6,
      };
      break;
    }
  }
}

function hull({ affirmed, denied }: Contrast): TokenRange {
  return { from: Math.min(affirmed.from, denied.from), to: Math.max(affirmed.to, denied.to) };
}
