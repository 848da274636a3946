import type { Predicate, Reading, TokenRange } from '../../facts/fact.ts';
import { rarity } from '../../lexicon/rarity.ts';
import { rememberingEach } from '../../lexicon/recentMap.ts';
import { areOpponents, isOfSide } from '../../lexicon/speakerSides.ts';
import { shareIn } from '../../match/shareIn.ts';
import { comparerOf } from '../../match/similarity.ts';
import type { WindowSentence } from '../../match/window.ts';
import type { Comparison } from '../comparison.ts';
import { LIGHT, statingIn } from '../polarity/negations.ts';
import type { RuleInput } from '../rule.ts';
import type { Way } from '../ways.ts';
import { wordsAt } from '../wordsAt.ts';
import { hullOf, isBesides, spokenOf } from './parties.ts';

/** The very verb. */
const SAME = 0.8;
/** Share of what the draft says besides that the sentence must have, of at least so many words. */
const REST = 0.6;
const FEWEST = 2;
/** A sentence in which their own side does it, with so much of this against the other, settles it. */
const TOLD = 0.7;

/** An opponent does it in the source: "the army seized the bridge" for "rebels seized the bridge", no name in either. */
export const opponents: Way = {
  concerns: ({ reading }) => deedsIn(reading).length > 0,
  compare: compareOpponents,
};

function* compareOpponents({ claim, alignment }: RuleInput): Iterable<Comparison> {
  for (const mine of deedsIn(claim.reading)) {
    const own = keysIn(claim.reading, mine.agent);
    const counts = (term: (typeof claim.terms)[number]): boolean => isBesides(term, [mine.tokens, mine.agent]);
    if (claim.terms.filter(counts).length < FEWEST) continue;
    const compare = comparerOf(mine.verb);
    let best: { readonly sentence: WindowSentence; readonly theirs: Predicate; readonly share: number } | undefined;
    let told = 0;
    for (const [s, sentence] of alignment.window.sentences.entries()) {
      for (const theirs of sentence.reading.predicates) {
        if (
          theirs.stated ||
          !theirs.agent ||
          theirs.negated !== mine.negated ||
          (compare(theirs.verb)?.value ?? 0) < SAME
        )
          continue;
        const share = shareIn(claim.terms, s, alignment, counts);
        const other = keysIn(sentence.reading, spokenOf(sentence.reading, theirs, theirs.agent));
        if (!areOpponents(own, other)) told = Math.max(told, share);
        else if (share >= Math.max(REST, best?.share ?? 0)) best = { sentence, theirs, share };
      }
    }
    if (!best || told >= TOLD * best.share) continue;
    const { reading, passage } = best.sentence;
    const passageSpan = hullOf(reading, best.theirs);
    yield {
      rule: namesBoth(claim.reading) ? 'relation' : 'entity',
      relation: 'conflicts',
      reason: 'an opponent does it in the source',
      claimSpan: hullOf(claim.reading, mine),
      ...wordsAt({ passage, reading }, passageSpan),
      strength: best.share,
    };
    return;
  }
}

/** What a side that has an opponent does. */
const deedsIn = rememberingEach((reading: Reading): readonly Predicate[] =>
  reading.tokens.some(({ key }) => isOfSide(key))
    ? statingIn(reading).filter(
        ({ agent, verb, stated }) =>
          // "Stopped the rebels from advancing": whose advance it is is easily misread.
          stated === undefined && agent && rarity(verb) >= LIGHT && keysIn(reading, agent).some((key) => isOfSide(key)),
      )
    : [],
);

/** Keys of the words of a party: of "the rebels in the north" those before the preposition. */
function keysIn({ tokens }: Reading, range: TokenRange | undefined): readonly string[] {
  const words = tokens.slice(range?.from ?? 0, range?.to ?? 0);
  const end = words.findIndex(({ lower }) => ENDS.test(lower));
  return (end < 0 ? words : words.slice(0, end)).map(({ key }) => key);
}

const ENDS = /^(?:of|in|from|at|near|against|by|with|who|which|,)$/u;

/** The draft has the other side as well: they have changed places. */
function namesBoth({ tokens }: Reading): boolean {
  const keys = tokens.map(({ key }) => key).filter((key) => isOfSide(key));
  return keys.some((a) => keys.some((b) => areOpponents([a], [b])));
}
