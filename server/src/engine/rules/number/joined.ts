import { type JoinedCounts, joinedCountsIn } from '../../facts/joinedCounts.ts';
import { shareOutside } from '../../match/shareIn.ts';
import type { WindowSentence } from '../../match/window.ts';
import type { Comparison } from '../comparison.ts';
import type { RuleInput } from '../rule.ts';
import type { Way } from '../ways.ts';
import { wordsAt } from '../wordsAt.ts';

/** Share of the rest of the claim that the sentence must have. */
const REST = 0.25;
const STRENGTH = 0.6;

/** "Two women and a child" for "two children and a woman": how many there are of each has changed places. */
export const joined: Way = {
  concerns: ({ reading }) => joinedCountsIn(reading).some(({ first, second }) => first.count !== second.count),
  compare: compareJoined,
};

function* compareJoined({ claim, alignment }: RuleInput): Iterable<Comparison> {
  for (const mine of joinedCountsIn(claim.reading)) {
    if (mine.first.count === mine.second.count || mine.first.noun === mine.second.noun) continue;
    let turned: { readonly theirs: JoinedCounts; readonly sentence: WindowSentence } | undefined;
    let told = false;
    for (const [s, sentence] of alignment.window.sentences.entries()) {
      for (const theirs of joinedCountsIn(sentence.reading)) {
        told ||= areOne(mine, theirs, false);
        if (areOne(mine, theirs, true) && shareOutside(claim.terms, mine.span, s, alignment) >= REST)
          turned ??= { theirs, sentence };
      }
    }
    if (!turned || told) continue;
    const { theirs, sentence } = turned;
    yield {
      rule: 'number',
      relation: 'conflicts',
      reason: 'how many there are of each has changed places',
      claimSpan: mine.span,
      ...wordsAt(sentence, theirs.span),
      strength: STRENGTH,
      provesPassage: true,
      values: 'bound',
    };
  }
}

/** As many of the same two, in whatever order. `turned`: as many of the one as there are of the other. */
function areOne({ first, second }: JoinedCounts, theirs: JoinedCounts, turned: boolean): boolean {
  const own = [first, second].map(({ count, noun }, i, all) => `${turned ? all[1 - i]?.count : count} ${noun}`);
  const others = new Set([theirs.first, theirs.second].map(({ count, noun }) => `${count} ${noun}`));
  return own.every((one) => others.has(one));
}
