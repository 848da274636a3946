import { positiveOf } from '../lexicon/comparatives.ts';
import { remembering } from '../lexicon/recentMap.ts';
import { relate, relativesOf, type WordRelation } from '../lexicon/relate.ts';

/**
 * How two terms stand to each other. `akin`: the one may tell what the other tells, and is too little alike to count as
 * found. `reckoned`: a figure that follows from the other one and a further one. `differs`: comparable values that cannot both hold; `opposite` and `sibling` exclude each other.
 */
export type MatchRelation =
  | 'same'
  | 'derived'
  | 'synonym'
  | 'similar'
  | 'akin'
  | 'value'
  | 'reckoned'
  | 'alias'
  | 'near-miss'
  | 'opposite'
  | 'sibling'
  | 'differs';

export interface Similarity {
  readonly relation: MatchRelation;
  /** 0 to 1: how well the one stands for the other; 0 for the relations that exclude. */
  readonly value: number;
}

/** At and above this a term counts as found. */
export const FOUND = 0.5;

export const SAME: Similarity = { relation: 'same', value: 1 };
const SIBLING: Similarity = { relation: 'sibling', value: 0 };

/** What `compareWords` says of one word and others: quicker than that, where a word is held against many. */
export function comparerOf(word: string): (other: string) => Similarity | undefined {
  const similar = similarTo(word);
  return (other) => (other === word ? SAME : similar.get(other));
}

/** What `compareWords` says of every word of which it says anything, the word itself left out. */
export function similarTo(word: string): ReadonlyMap<string, Similarity> {
  return similarWords(word);
}

const similarWords = remembering(4000, readSimilar);

/** Whether any word is an opposite of that one. */
export const hasOpposite = remembering(4000, (word: string) =>
  [...similarTo(word).values()].some(({ relation }) => relation === 'opposite'),
);

function readSimilar(word: string): ReadonlyMap<string, Similarity> {
  const similar = new Map<string, Similarity>();
  for (const [other, relation] of relativesOf(word)) similar.set(other, similarityOf(relation));
  addPositive(word, similar);
  similar.set(`${word}${IN_LAW}`, SIBLING);
  if (word.endsWith(IN_LAW)) similar.set(word.slice(0, -IN_LAW.length), SIBLING);
  return similar;
}

/** "Dearer" tells of what "dear", "costly" or "expensive" tell. */
function addPositive(word: string, similar: Map<string, Similarity>): void {
  const positive = positiveOf(word);
  if (positive === undefined) return;
  if (!similar.has(positive)) similar.set(positive, AKIN);
  for (const [other, relation] of relativesOf(positive)) {
    if (other !== word && !similar.has(other) && isAkin(similarityOf(relation))) similar.set(other, AKIN);
  }
}

/** Tells of what the other tells, and binds nothing. */
export const AKIN: Similarity = { relation: 'akin', value: 0.45 };

/** What a word that has to do with a claim's word says of it in another form; undefined where it excludes it. */
export function inOtherForm(similarity: Similarity): Similarity | undefined {
  return isAkin(similarity) ? AKIN : undefined;
}

function isAkin({ value }: Similarity): boolean {
  return value > 0;
}

/** How two common words stand to each other, by the lexicon. */
export function compareWords(a: string, b: string): Similarity | undefined {
  if (a === b) return SAME;
  // "Daughter" and "daughter-in-law" are two relatives.
  if (isInLaw(a, b) || isInLaw(b, a)) return SIBLING;
  const relation = relate(a, b);
  return relation && similarityOf(relation);
}

function similarityOf(relation: WordRelation): Similarity {
  switch (relation.kind) {
    case 'same':
      return SAME;
    case 'derived':
      return { relation: 'derived', value: relation.strength };
    case 'synonym':
      return { relation: 'synonym', value: relation.strength };
    case 'akin':
      return { relation: 'akin', value: relation.strength };
    case 'similar':
    case 'broader':
    case 'narrower':
    case 'entails':
    case 'entailed-by':
      return { relation: 'similar', value: relation.strength };
    case 'opposite':
      return { relation: 'opposite', value: 0 };
    case 'sibling':
      return SIBLING;
  }
}

const IN_LAW = '-in-law';

function isInLaw(word: string, relative: string): boolean {
  return word.length === relative.length + IN_LAW.length && word.endsWith(IN_LAW) && word.startsWith(relative);
}
