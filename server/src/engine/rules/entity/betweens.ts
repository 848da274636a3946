import type { Name, Reading } from '../../facts/fact.ts';
import { isOneName } from '../../facts/sameName.ts';
import { rememberingEach } from '../../lexicon/recentMap.ts';
import type { Comparison } from '../comparison.ts';
import type { RuleInput } from '../rule.ts';
import type { Way } from '../ways.ts';
import { wordsAt } from '../wordsAt.ts';

const STRENGTH = 0.6;

/** Halfway between two other places than in the source, for a place that both name. */
export const betweenOthers: Way = {
  concerns: ({ reading }) => halfwayIn(reading) !== undefined,
  *compare(input) {
    const found = anotherHalfway(input);
    if (found) yield found;
  },
};

function anotherHalfway({ claim, alignment }: RuleInput): Comparison | undefined {
  const mine = halfwayIn(claim.reading);
  if (!mine) return undefined;
  const subjects = claim.reading.names.filter((name) => !mine.ends.includes(name));
  let other: Comparison | undefined;
  for (const { reading, passage } of alignment.window.sentences) {
    const theirs = halfwayIn(reading);
    if (!theirs || !subjects.some((name) => reading.names.some((one) => isOneName(name, one)))) continue;
    const apart = mine.ends.filter((end) => !theirs.ends.some((one) => isOneName(end, one)));
    const [first] = apart;
    if (!first) return undefined;
    // The end that the draft has not.
    const expected = theirs.ends.find((end) => !mine.ends.some((one) => isOneName(end, one)));
    const span = apart.length === 1 && expected ? expected.span : hull(theirs.ends);
    other ??= {
      rule: 'entity',
      relation: 'conflicts',
      reason: 'halfway between others in the source',
      claimSpan: apart.length === 1 ? first.span : hull(mine.ends),
      ...wordsAt({ passage, reading }, span),
      strength: STRENGTH,
    };
  }
  return other;
}

interface Halfway {
  readonly ends: readonly Name[];
}

/** "Halfway between Aleppo and Hama", "midway from Oslo to Bergen". */
const halfwayIn = rememberingEach(({ text, tokens, names }: Reading): Halfway | undefined => {
  if (!HALFWAY.test(text)) return undefined;
  const at = tokens.findIndex(({ lower }) => lower === 'between' || lower === 'from');
  const ends = names.filter(({ tokens: { from } }) => from > at && from <= at + REACH).slice(0, 2);
  return at > 0 && ends.length === 2 ? { ends } : undefined;
});

/** Tokens from "between" to the second name. */
const REACH = 7;
const HALFWAY = /\b(?:half-?way|midway|mid-way)\b/iu;

function hull(names: readonly Name[]): { readonly start: number; readonly end: number } {
  return {
    start: Math.min(...names.map(({ span }) => span.start)),
    end: Math.max(...names.map(({ span }) => span.end)),
  };
}
