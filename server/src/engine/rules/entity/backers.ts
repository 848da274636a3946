import { type Backing, backingsIn } from '../../facts/backing.ts';
import { sameName } from '../../facts/sameName.ts';
import { holdsToken } from '../../facts/tokenRange.ts';
import { rangesMeet } from '../../match/rangesMeet.ts';
import type { WindowSentence } from '../../match/window.ts';
import type { Comparison } from '../comparison.ts';
import type { RuleInput } from '../rule.ts';
import type { Way } from '../ways.ts';
import { wordsAt } from '../wordsAt.ts';

/** Share of the claim that the sentence must have; less where who is backed is named. */
const COVER = { named: 0.3, otherwise: 0.5 } as const;

/** "The alliance, which is backed by Turkey" for "the US-backed alliance". */
export const backers: Way = {
  concerns: ({ reading }) => backingsIn(reading).length > 0,
  compare: compareBackers,
};

function* compareBackers({ claim, alignment }: RuleInput): Iterable<Comparison> {
  for (const mine of backingsIn(claim.reading)) {
    let other: { readonly theirs: Backing; readonly sentence: WindowSentence; readonly cover: number } | undefined;
    for (const [s, sentence] of alignment.window.sentences.entries()) {
      for (const theirs of backingsIn(sentence.reading)) {
        if (theirs.word !== mine.word || !rangesMeet(mine.whom, theirs.whom, s, claim.terms, alignment)) continue;
        // Two may stand behind one.
        if (sameName(mine.by, theirs.by) !== 'different') return;
        const cover = alignment.sentenceCover[s] ?? 0;
        if (cover > Math.max(COVER[isNamed(mine) ? 'named' : 'otherwise'], other?.cover ?? 0))
          other = { theirs, sentence, cover };
      }
    }
    if (!other) continue;
    const { reading, passage } = other.sentence;
    const { span } = other.theirs.by;
    // Both names stand in the sentence: who does what there is easily misread.
    if (reading.names.some((name) => sameName(name, mine.by) !== 'different')) continue;
    yield {
      rule: 'entity',
      relation: 'conflicts',
      reason: `in the source it is ${mine.word} by “${other.theirs.by.parts.join(' ')}”`,
      claimSpan: mine.by.span,
      ...wordsAt({ passage, reading }, span),
      strength: other.cover,
    };
  }

  function isNamed({ whom }: Backing): boolean {
    return claim.reading.names.some(({ tokens }) => holdsToken(whom, tokens.from));
  }
}
