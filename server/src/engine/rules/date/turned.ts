import type { TokenRange } from '../../facts/fact.ts';
import { rarity } from '../../lexicon/rarity.ts';
import { isFoundWithin, rangesMeet } from '../../match/rangesMeet.ts';
import { comparerOf } from '../../match/similarity.ts';
import type { WindowSentence } from '../../match/window.ts';
import type { Comparison } from '../comparison.ts';
import type { RuleInput } from '../rule.ts';
import type { Way } from '../ways.ts';
import { wordsAt } from '../wordsAt.ts';
import { type Around, aroundIn } from './around.ts';

/** How alike the verbs, and the nouns for the event, must be. */
const SAME = 0.8;
const STRENGTH = 0.6;
/** Verbs less rare than this say nothing by themselves. */
const TELLING = 0.15;

/** Done after an event in the draft and before it in the source, by whatever words: "on the eve of the election", "once it was granted". */
export const turned: Way = {
  concerns: ({ reading }) => aroundIn(reading).length > 0,
  compare: compareTurned,
};

function* compareTurned({ claim, alignment }: RuleInput): Iterable<Comparison> {
  for (const mine of aroundIn(claim.reading)) {
    const index = claim.terms.findIndex(({ token }) => token === mine.event);
    if (index < 0 || rarity(mine.done.verb) < TELLING) continue;
    const compare = comparerOf(mine.done.verb);
    const found = alignment.window.sentences.flatMap((sentence, s) =>
      aroundIn(sentence.reading)
        .filter((theirs) => (compare(theirs.done.verb)?.value ?? 0) >= SAME && isOfSame(mine, theirs, index, s))
        .map((theirs): { readonly sentence: WindowSentence; readonly theirs: Around } => ({ sentence, theirs })),
    );
    const [other] = found;
    if (!other || found.some(({ theirs }) => theirs.isBefore === mine.isBefore)) continue;
    const { reading, passage } = other.sentence;
    const end = (token: number, { tokens }: typeof reading): number => tokens[token]?.end ?? 0;
    const passageSpan = { start: other.theirs.start, end: end(other.theirs.event, reading) };
    yield {
      rule: 'date',
      relation: 'conflicts',
      reason: mine.isBefore ? 'after it in the source' : 'before it in the source',
      claimSpan: { start: mine.start, end: end(mine.event, claim.reading) },
      ...wordsAt({ passage, reading }, passageSpan),
      strength: STRENGTH,
    };
    return;
  }

  /** The same event, and the same one who does it or to whom it is done. */
  function isOfSame(mine: Around, theirs: Around, index: number, s: number): boolean {
    if (mine.done.negated !== theirs.done.negated) return false;
    if (!isFoundWithin(index, s, { from: theirs.event, to: theirs.event + 1 }, alignment, SAME)) return false;
    return partiesOf(mine).some((own) =>
      partiesOf(theirs).some((range) => rangesMeet(own, range, s, claim.terms, alignment)),
    );
  }
}

function partiesOf({ done: { agent, patient } }: Around): readonly TokenRange[] {
  return [agent, patient].filter((range) => range !== undefined);
}
