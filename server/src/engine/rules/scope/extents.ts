import type { Predicate, Reading } from '../../facts/fact.ts';
import { inflectionKeys } from '../../lexicon/inflection.ts';
import { rememberingEach } from '../../lexicon/recentMap.ts';
import { clauseCover } from '../../match/clauseCover.ts';
import { isOfClause } from '../../match/terms.ts';
import type { WindowSentence } from '../../match/window.ts';
import type { Comparison } from '../comparison.ts';
import { hasSameParties } from '../polarity/negations.ts';
import type { RuleInput } from '../rule.ts';
import type { Way } from '../ways.ts';
import { wordsAt } from '../wordsAt.ts';

/** Share of the clause that must be there; less where the same ones do it to the same. */
const CLAUSE = { sameParties: 0.55, otherwise: 0.7 } as const;

/** Deeds by how far they go: on the left those that leave something of it, on the right those that leave nothing. */
const LADDERS: readonly { readonly part: ReadonlySet<string>; readonly whole: ReadonlySet<string> }[] = [
  [
    'weaken damage dent erode undermine degrade disrupt hurt harm shake',
    'destroy eliminate eradicate annihilate crush obliterate demolish wipe',
  ],
  ['reduce cut lower curb decrease shrink trim ease lessen', 'eliminate abolish eradicate erase scrap end'],
  ['slow delay hamper impede hinder', 'stop halt prevent cancel end'],
].map(([part = '', whole = '']) => ({ part: inflectionKeys(part), whole: inflectionKeys(whole) }));

/** "Wiped out" for "weakened": the draft lets a deed go to its end that the source leaves on the way. */
export const extents: Way = {
  concerns: ({ reading, terms }) => terms.filter(isOfClause).length >= FEWEST && goingAllTheWay(reading).length > 0,
  compare: compareExtents,
};

function* compareExtents({ claim, alignment }: RuleInput): Iterable<Comparison> {
  for (const mine of goingAllTheWay(claim.reading)) {
    const ladders = LADDERS.filter(({ whole }) => whole.has(mine.verb));
    let best: { readonly sentence: WindowSentence; readonly theirs: Predicate; readonly cover: number } | undefined;
    for (const [s, sentence] of alignment.window.sentences.entries()) {
      // Somewhere it goes as far.
      if (sentence.reading.tokens.some(({ key }) => ladders.some(({ whole }) => whole.has(key)))) return;
      for (const theirs of sentence.reading.predicates) {
        if (theirs.negated || !ladders.some(({ part }) => part.has(theirs.verb))) continue;
        const cover = clauseCover(mine, s, { claim, alignment });
        const floor = CLAUSE[hasSameParties(mine, theirs, s, { claim, alignment }) ? 'sameParties' : 'otherwise'];
        if (cover > Math.max(floor, best?.cover ?? 0)) best = { sentence, theirs, cover };
      }
    }
    if (!best) continue;
    const { span } = best.theirs;
    const particle = claim.reading.tokens[mine.tokens.to];
    yield {
      rule: 'scope',
      relation: 'conflicts',
      reason: 'done to the end in the draft, in part in the source',
      claimSpan: { start: mine.span.start, end: particle?.lower === 'out' ? particle.end : mine.span.end },
      ...wordsAt(best.sentence, span),
      strength: best.cover,
    };
  }
}

/** The verb and what it is done by and to. */
const FEWEST = 3;

/** Verbs that leave nothing of it, stated as done. */
const goingAllTheWay = rememberingEach((reading: Reading): readonly Predicate[] =>
  reading.predicates.filter(
    ({ verb, negated, tokens: { from, to } }) =>
      !negated &&
      LADDERS.some(({ whole }) => whole.has(verb)) &&
      (verb !== 'wipe' || reading.tokens[to]?.lower === 'out' || reading.tokens[to - 1]?.lower === 'out') &&
      !reading.tokens.slice(Math.max(0, from - 2), to).some(({ lower }) => SOFTENING.has(lower)),
  ),
);

const SOFTENING: ReadonlySet<string> = new Set(
  'almost nearly partly partially largely virtually practically to would could may might help'.split(' '),
);
