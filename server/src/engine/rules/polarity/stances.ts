import type { TokenRange } from '../../facts/fact.ts';
import { isPronoun } from '../../facts/lookingBack.ts';
import { type Stance, stancesIn } from '../../facts/stances.ts';
import { rangesMeet, shareWithin } from '../../match/rangesMeet.ts';
import type { WindowSentence } from '../../match/window.ts';
import type { Comparison } from '../comparison.ts';
import type { RuleInput } from '../rule.ts';
import type { Way } from '../ways.ts';
import { wordsAt } from '../wordsAt.ts';

/** Weighted share of what the draft has somebody for or against that the source's must have. */
const SAME = 0.4;
const STRENGTH = 0.6;

/** For it in the one and against it in the other, in whatever words: "is against the merger" for "supports the merger". */
export const stances: Way = {
  concerns: ({ reading }) => stancesIn(reading).length > 0,
  compare: compareStances,
};

function* compareStances({ claim, alignment }: RuleInput): Iterable<Comparison> {
  for (const mine of stancesIn(claim.reading)) {
    const found = alignment.window.sentences.flatMap((sentence, s) =>
      stancesIn(sentence.reading)
        .filter((theirs) => isOfSame(mine, theirs, s))
        .map((theirs): { readonly sentence: WindowSentence; readonly theirs: Stance } => ({ sentence, theirs })),
    );
    const [other] = found;
    // Who changed his mind is told of as both.
    if (!other || found.some(({ theirs }) => theirs.isFor === mine.isFor)) continue;
    yield {
      rule: 'polarity',
      relation: 'conflicts',
      reason: mine.isFor ? 'against it in the source' : 'for it in the source',
      claimSpan: mine.span,
      ...wordsAt(other.sentence, other.theirs.span),
      strength: STRENGTH,
    };
    return;
  }

  function isOfSame(mine: Stance, theirs: Stance, s: number): boolean {
    const share = (own: TokenRange, range: TokenRange): number => shareWithin(own, range, s, claim.terms, alignment);
    const reading = alignment.window.sentences[s]?.reading;
    // "Now it is against the merger": who changed his mind may be a pronoun.
    const isWho =
      rangesMeet(mine.who, theirs.who, s, claim.terms, alignment) ||
      (mine.isFor === theirs.isFor && reading !== undefined && isPronoun(reading, theirs.who));
    return isWho && share(mine.what, theirs.what) >= SAME;
  }
}
