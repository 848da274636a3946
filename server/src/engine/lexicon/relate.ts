import { relationGraph } from './relationGraph.ts';
import type { WordRelation } from './wordRelation.ts';

export type { WordRelation, WordRelationKind } from './wordRelation.ts';

const same: WordRelation = { kind: 'same', strength: 1 };
const negated: WordRelation = { kind: 'opposite', strength: 0.8 };

/**
 * What two words have to do with one another, by comparison keys (`inflectionKey`). It reads "a KIND b": `broader` says
 * that b is the broader word ("village", "place"), `entails` that b follows from a ("kill", "die"). The other way round
 * it answers the inverse (`narrower`, `entailed-by`). `sibling`: members of one closed class that exclude each other
 * ("mother", "daughter"). `akin`: the one may tell what the other tells, and is too far from it to say that they differ
 * ("roster", "shift"). Undefined when the tables know of no relation. The object is shared: do not change it.
 * Reviewed tables come before WordNet. Constant time, allocates nothing once the tables are read.
 */
export function relate(a: string, b: string): WordRelation | undefined {
  if (a === b) return same;
  return relationGraph().relation(a, b) ?? (negates(a, b) || negates(b, a) ? negated : undefined);
}

/** What `relate(a, …)` says of every word of which it says anything, `a` itself left out. */
export function relativesOf(a: string): ReadonlyMap<string, WordRelation> {
  const relatives = new Map<string, WordRelation>();
  relationGraph().eachRelative(a, (b, relation) => relatives.set(b, relation));
  for (const b of [`un${a}`, `non${a}`, a.replace(/^un/u, ''), a.replace(/^non/u, '')]) {
    if (b !== a && !relatives.has(b) && (negates(a, b) || negates(b, a))) relatives.set(b, negated);
  }
  return relatives;
}

/** Words in un- and non- that do not say that the rest is not so ("unearth", "unrest"). */
const noNegation = new Set(
  `unearth unnerve unseat unfold unrest unease unlike unless uncover unleash unravel unwind undo underage unveil unpick
  untold unity`.split(/\s+/u),
);

/** Whether `word` is `stem` with un- or non- ("unverified", "nonresident"), whichever words the tables hold. */
function negates(word: string, stem: string): boolean {
  const length = word.length - stem.length;
  if (stem.length < 4 || (length !== 2 && length !== 3)) return false;
  const prefixed = length === 2 ? word.startsWith('un') : word.startsWith('non');
  return prefixed && word.endsWith(stem) && !noNegation.has(word);
}
