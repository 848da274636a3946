import { relationGraph } from './relationGraph.ts';
import type { WordRelation } from './wordRelation.ts';

export type { WordRelation, WordRelationKind } from './wordRelation.ts';

const same: WordRelation = { kind: 'same', strength: 1 };

/**
 * What two words have to do with one another, by comparison keys (`inflectionKey`). It reads "a KIND b": `broader` says
 * that b is the broader word ("village", "place"), `entails` that b follows from a ("kill", "die"). The other way round
 * it answers the inverse (`narrower`, `entailed-by`). `sibling`: members of one closed class that exclude each other
 * ("mother", "daughter"). Undefined when the tables know of no relation. The object is shared: do not change it.
 * Reviewed tables come before WordNet. Constant time, allocates nothing once the tables are read.
 */
export function relate(a: string, b: string): WordRelation | undefined {
  if (a === b) return same;
  return relationGraph().relation(a, b);
}
