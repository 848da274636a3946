import { compareDates } from '../facts/compareDates.ts';
import { compareQuantities, type QuantityReason } from '../facts/compareQuantities.ts';
import type { Reading } from '../facts/fact.ts';
import { areAliases, sameName, type NameRelation } from '../facts/nameKeys.ts';
import { recentMap } from '../lexicon/recentMap.ts';
import { relate, relativesOf, type WordRelation } from '../lexicon/relate.ts';
import type { Term } from './terms.ts';

/** How two terms stand to each other. `differs`: comparable values that cannot both hold; `opposite` and `sibling` exclude each other. */
export type MatchRelation =
  'same' | 'derived' | 'synonym' | 'similar' | 'value' | 'alias' | 'near-miss' | 'opposite' | 'sibling' | 'differs';

export interface Similarity {
  readonly relation: MatchRelation;
  /** 0 to 1: how well the one stands for the other; 0 for the relations that exclude. */
  readonly value: number;
}

/** At and above this a term counts as found. */
export const FOUND = 0.5;

const SAME: Similarity = { relation: 'same', value: 1 };
const VARIANT: Similarity = { relation: 'same', value: 0.95 };
const ALIAS: Similarity = { relation: 'alias', value: 0.9 };
const NEAR_MISS: Similarity = { relation: 'near-miss', value: 0.3 };
const SIBLING: Similarity = { relation: 'sibling', value: 0 };

/** Holds terms of passages against one term of a claim. The same words come again and again: it remembers what it found. */
export type TermMatcher = (passage: Term, reading: Reading) => Similarity | undefined;

/** A matcher for each term of a claim, for all articles that it is held against. */
export function termMatchers(terms: readonly Term[], reading: Reading): TermMatcher[] {
  return terms.map((term) => {
    switch (term.kind) {
      case 'quantity':
        return (passage, other) =>
          passage.kind === 'quantity' ? compareFigures(term, passage, reading, other) : undefined;
      case 'date':
        return (passage, other) => (passage.kind === 'date' ? compareTimes(term, passage, reading, other) : undefined);
      case 'name':
        return nameMatcher(term, reading);
      case 'order':
      case 'noun':
      case 'verb':
      case 'modifier':
        return wordMatcher(term);
    }
  });
}

function wordMatcher({ lower, key }: Term): TermMatcher {
  const similar = similarTo(key);
  return (passage) => {
    if (passage.kind === 'quantity' || passage.kind === 'date') return undefined;
    if (lower === passage.lower || key === passage.key) return SAME;
    return passage.kind === 'name' ? undefined : similar.get(passage.key);
  };
}

function nameMatcher({ lower, key, fact }: Term, reading: Reading): TermMatcher {
  const mine = reading.names[fact];
  const relationTo = spellingsBeside(lower);
  return (passage, { names }) => {
    if (passage.kind === 'quantity' || passage.kind === 'date') return undefined;
    if (lower === passage.lower || key === passage.key) return SAME;
    const other = passage.kind === 'name' ? names[passage.fact] : undefined;
    if (!mine || !other) return undefined;
    const word = relationTo(passage.lower);
    if (word === 'same' || word === 'variant') return VARIANT;
    if (word === 'alias' || areAliases(mine, other)) return ALIAS;
    return word === 'near-miss' ? NEAR_MISS : undefined;
  };
}

const spellings = recentMap<string, (word: string) => NameRelation>(1000);
/** Words that are remembered beside one name. */
const MOST_BESIDE = 2000;

/** What `sameName` says of a word of a name and others: the names of an archive come again and again. */
function spellingsBeside(name: string): (word: string) => NameRelation {
  const kept = spellings.get(name);
  if (kept) return kept;
  const known = recentMap<string, NameRelation>(MOST_BESIDE);
  const relationTo = (word: string): NameRelation => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const relation = sameName(name, word);
    known.set(word, relation);
    return relation;
  };
  spellings.set(name, relationTo);
  return relationTo;
}

const similarWords = recentMap<string, ReadonlyMap<string, Similarity>>(4000);

/** What `compareWords` says of every word of which it says anything, the word itself left out. */
function similarTo(word: string): ReadonlyMap<string, Similarity> {
  const kept = similarWords.get(word);
  if (kept) return kept;
  const similar = new Map<string, Similarity>();
  for (const [other, relation] of relativesOf(word)) similar.set(other, similarityOf(relation));
  similar.set(`${word}${IN_LAW}`, SIBLING);
  if (word.endsWith(IN_LAW)) similar.set(word.slice(0, -IN_LAW.length), SIBLING);
  similarWords.set(word, similar);
  return similar;
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

/** What an agreement that is no equality is worth. */
const AGREEMENT: Readonly<Partial<Record<QuantityReason, number>>> = { weaker: 0.4, within: 0.95, rounded: 0.95 };

/** Hedged figures that may well be the same: "nearly 50,000" and "more than 48,000". */
const NEAR_ENOUGH: ReadonlySet<string> = new Set<QuantityReason>(['overlapping', 'near', 'two-floors']);

function compareFigures(claim: Term, passage: Term, a: Reading, b: Reading): Similarity | undefined {
  const x = a.quantities[claim.fact];
  const y = b.quantities[passage.fact];
  if (!x || !y) return undefined;
  // "Not nine, as it had said": the source has it, and denies it.
  if (x.denied !== y.denied) return { relation: 'differs', value: 0 };
  const { relation, reason } = compareQuantities(x, y);
  // "More than 300" is true of 50,000 too, but is hardly meant.
  if (relation === 'agrees') return { relation: 'value', value: AGREEMENT[reason] ?? 1 };
  if (NEAR_ENOUGH.has(reason)) return { relation: 'value', value: 0.55 };
  return relation === 'conflicts' ? { relation: 'differs', value: 0 } : undefined;
}

function compareTimes(claim: Term, passage: Term, a: Reading, b: Reading): Similarity | undefined {
  const x = a.dates[claim.fact];
  const y = b.dates[passage.fact];
  if (!x || !y) return undefined;
  const { relation } = compareDates(x, y);
  if (relation === 'agrees') return { relation: 'value', value: 1 };
  return relation === 'conflicts' ? { relation: 'differs', value: 0 } : undefined;
}
