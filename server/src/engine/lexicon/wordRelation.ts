export type WordRelationKind =
  | 'same'
  | 'derived'
  | 'synonym'
  | 'similar'
  | 'akin'
  | 'broader'
  | 'narrower'
  | 'entails'
  | 'entailed-by'
  | 'opposite'
  | 'sibling';

/** A relation of two words. `strength` 0 to 1: how alike they are; for `opposite` and `sibling` how sure that is. */
export interface WordRelation {
  readonly kind: WordRelationKind;
  readonly strength: number;
}

/** The relation read from the other word. */
export function inverseKind(kind: WordRelationKind): WordRelationKind {
  switch (kind) {
    case 'broader':
      return 'narrower';
    case 'narrower':
      return 'broader';
    case 'entails':
      return 'entailed-by';
    case 'entailed-by':
      return 'entails';
    case 'same':
    case 'derived':
    case 'synonym':
    case 'similar':
    case 'akin':
    case 'opposite':
    case 'sibling':
      return kind;
  }
}

const strengths: Readonly<Record<WordRelationKind, number>> = {
  same: 1,
  derived: 0.9,
  synonym: 0.8,
  similar: 0.6,
  akin: 0.45,
  broader: 0.5,
  narrower: 0.55,
  entails: 0.55,
  'entailed-by': 0.6,
  opposite: 0.9,
  sibling: 0.8,
};

/** The relation of this kind at its usual strength. */
export function usual(kind: WordRelationKind): WordRelation {
  return { kind, strength: strengths[kind] };
}
