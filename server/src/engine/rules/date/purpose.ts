import type { Predicate, Reading, TokenRange } from '../../facts/fact.ts';
import { inflectionKeys } from '../../lexicon/inflection.ts';
import { rememberingEach } from '../../lexicon/recentMap.ts';
import { isFoundWithin, rangesMeet } from '../../match/rangesMeet.ts';
import { comparerOf } from '../../match/similarity.ts';
import type { Comparison } from '../comparison.ts';
import type { RuleInput } from '../rule.ts';
import type { Way } from '../ways.ts';
import { aroundIn } from './around.ts';

/** How alike the verbs, and the nouns, must be. */
const SAME = 0.8;
const STRENGTH = 0.6;

/**
 * What is done for something comes before it: "withdrew after its attack had failed" for "withdrew to prepare an attack".
 */
export const purpose: Way = {
  concerns: ({ reading }) => aroundIn(reading).some(({ isBefore }) => !isBefore),
  compare: comparePurpose,
};

function* comparePurpose({ claim, alignment }: RuleInput): Iterable<Comparison> {
  const mine = aroundIn(claim.reading).find(({ isBefore }) => !isBefore);
  if (!mine) return;
  const compare = comparerOf(mine.done.verb);
  const indices = [...claim.terms.keys()].filter((i) => claim.terms[i]?.token === mine.event);
  for (const [at, { reading, passage }] of alignment.window.sentences.entries()) {
    const theirs = purposesIn(reading).find(
      ({ done, aim }) =>
        aim.patient !== undefined &&
        done.negated === mine.done.negated &&
        (compare(done.verb)?.value ?? 0) >= SAME &&
        rangesMeet(mine.done.agent, done.agent, at, claim.terms, alignment) &&
        indices.some((i) => isFoundWithin(i, at, headOf(aim.patient), alignment, SAME)),
    );
    if (!theirs) continue;
    const start = reading.tokens[theirs.aim.tokens.from]?.start ?? 0;
    const end = reading.tokens[(theirs.aim.patient?.to ?? 0) - 1]?.end ?? start;
    yield {
      rule: 'date',
      relation: 'conflicts',
      reason: 'still to come in the source',
      claimSpan: { start: mine.start, end: claim.reading.tokens[mine.event]?.end ?? mine.start },
      passage,
      passageSpan: { start, end },
      expected: reading.text.slice(start, end),
      strength: STRENGTH,
    };
    return;
  }
}

/** Tokens from the verb to its aim. */
const FAR = 8;

interface Purpose {
  readonly done: Predicate;
  readonly aim: Predicate;
}

/** "Withdrew to prepare an attack": what is aimed at comes about by it, and is not there yet. */
const purposesIn = rememberingEach(({ tokens, predicates }: Reading): readonly Purpose[] =>
  predicates.flatMap((aim, i): Purpose[] => {
    const done = predicates[i - 1];
    if (!done || !BRINGING_ABOUT.has(aim.verb) || tokens[aim.tokens.from]?.lower !== 'to' || aim.negated) return [];
    const range = aim.patient;
    if (!range || tokens.slice(range.from - 1, range.to).some(({ lower }) => FURTHER.test(lower))) return [];
    return aim.tokens.from - done.tokens.to <= FAR ? [{ done, aim }] : [];
  }),
);

const BRINGING_ABOUT: ReadonlySet<string> = inflectionKeys(
  'prepare plan launch mount start begin organise organize hold stage conduct undertake perform arrange give finance',
);
/** "A second attack": one may have been before. */
const FURTHER = /^(?:another|second|third|new|next|further|more|the)$/u;

function headOf(range: TokenRange | undefined): TokenRange {
  return range ? { from: range.to - 1, to: range.to } : { from: 0, to: 0 };
}
