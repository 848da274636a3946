import { spanOf } from '../../facts/tokenRange.ts';
import type { Comparison } from '../comparison.ts';
import type { RuleInput } from '../rule.ts';
import type { Way } from '../ways.ts';
import { wordsAt } from '../wordsAt.ts';
import { type Encounter, encountersIn } from './encounterFrames.ts';
import { isRather, type Pair } from './parties.ts';

/** Who of two won, sold, sued, owns, pays or has more has changed places with the other, in whatever words. */
export const encounters: Way = {
  concerns: ({ reading }) => encountersIn(reading).length > 0,
  compare: compareEncounters,
};

function* compareEncounters({ claim, alignment }: Pick<RuleInput, 'claim' | 'alignment'>): Iterable<Comparison> {
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
      ...wordsAt({ passage, reading }, passageSpan),
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
