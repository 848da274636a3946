import { inflectionKey } from './inflection.ts';

/** Place on the ladder: 0 none, 1 few, 2 some or several, 3 many, 4 most, 5 all. */
export type QuantifierLevel = 0 | 1 | 2 | 3 | 4 | 5;

const LADDER: Readonly<Record<QuantifierLevel, string>> = {
  0: 'no none neither nobody nothing zero',
  1: 'few fewest hardly barely scarcely minority handful',
  2: 'some several various certain couple part partial partly partially',
  3: 'many numerous much lots plenty often countless',
  4: 'most mostly majority largely mainly bulk',
  5: 'all every each entire entirely whole wholly both everyone everybody everything always full fully complete completely total totally',
};

/** Words that take one step off "all" ("nearly all", "almost every"). */
const SHORT_OF = 'nearly almost virtually practically not';

const levels = readLadder();
const shortOf = new Set(SHORT_OF.split(' '));

/** How much of a thing a word says is meant, by comparison key; undefined for words that are no quantifiers. */
export function quantifierLevel(key: string): QuantifierLevel | undefined {
  return levels.get(key);
}

/** Whether a word before a quantifier takes something off it ("nearly", "not"), by comparison key. */
export function fallsShort(key: string): boolean {
  return shortOf.has(key);
}

function readLadder(): ReadonlyMap<string, QuantifierLevel> {
  const map = new Map<string, QuantifierLevel>();
  for (const level of [0, 1, 2, 3, 4, 5] as const) {
    for (const word of LADDER[level].split(' ')) map.set(word, level).set(inflectionKey(word), level);
  }
  return map;
}
