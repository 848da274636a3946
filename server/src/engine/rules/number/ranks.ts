import { type Rank, ranksIn } from '../../facts/ranks.ts';
import { isOneName } from '../../facts/sameName.ts';
import type { WindowSentence } from '../../match/window.ts';
import type { Comparison } from '../comparison.ts';
import type { RuleInput } from '../rule.ts';
import type { Way } from '../ways.ts';
import { wordsAt } from '../wordsAt.ts';

/** What is named says which rank is meant, whatever else the sentence tells. */
const STRENGTH = 0.8;

/** "Hull, the country's third-largest port" for "the country's fourth-largest port, Hull": another rank of the same thing. */
export const ranks: Way = {
  concerns: ({ reading }) => ranksIn(reading).length > 0,
  compare: compareRanks,
};

function* compareRanks({ claim, alignment }: RuleInput): Iterable<Comparison> {
  for (const rank of ranksIn(claim.reading)) {
    const found = alignment.window.sentences.flatMap((sentence) =>
      ranksIn(sentence.reading).flatMap((theirs) => (areOfOne(rank, theirs) ? [{ theirs, sentence }] : [])),
    );
    const [first] = found;
    if (first) yield comparison(rank, found.find(({ theirs }) => theirs.place === rank.place) ?? first);
  }
}

function areOfOne(a: Rank, b: Rank): boolean {
  return a.degree === b.degree && a.sort === b.sort && areOneWhole(a.whole, b.whole) && isOneName(a.name, b.name);
}

/** "The country's" is that of the country that the other one names, and so is what is not said. */
function areOneWhole(a: string, b: string): boolean {
  if (a === b) return true;
  return isOfCountry(a) && isOfCountry(b) && [a, b].some((whole) => whole === '' || whole === 'country');
}

function isOfCountry(whole: string): boolean {
  return whole === '' || whole.startsWith('country');
}

function comparison(
  mine: Rank,
  { theirs, sentence: { passage, reading } }: { readonly theirs: Rank; readonly sentence: WindowSentence },
): Comparison {
  const agrees = mine.place === theirs.place;
  return {
    rule: 'number',
    relation: agrees ? 'agrees' : 'conflicts',
    reason: agrees ? 'the same rank' : 'another rank of the same thing',
    claimSpan: mine.span,
    ...wordsAt({ passage, reading }, theirs.span),
    strength: STRENGTH,
    provesPassage: true,
    values: 'bound',
  };
}
