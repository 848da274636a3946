import { compareDates } from '../facts/compareDates.ts';
import { compareQuantities, type QuantityReason } from '../facts/compareQuantities.ts';
import type { Name, Reading } from '../facts/fact.ts';
import { sameName, type NameRelation } from '../facts/nameKeys.ts';
import { relate } from '../lexicon/relate.ts';
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

/** Compares terms of one claim with terms of passages; keeps what it found out about pairs of words and of names. */
export interface TermComparer {
  compare(claim: Term, passage: Term, reading: Reading): Similarity | undefined;
}

/** A comparer for all articles that a claim is held against: the same words come again in each of them. */
export function termComparer(claimReading: Reading): TermComparer {
  const words = new Map<string, Map<string, Similarity>>();
  const spellings = new Map<string, Map<string, NameRelation>>();
  const aliases = new Map<Name, Map<Name, boolean>>();

  function compareNames(claim: Term, passage: Term, reading: Reading): Similarity | undefined {
    if (claim.lower === passage.lower || claim.key === passage.key) return SAME;
    const a = claimReading.names[claim.fact];
    const b = reading.names[passage.fact];
    if (!a || !b) return undefined;
    const word = remembered(spellings, claim.lower, passage.lower, sameName);
    if (word === 'same' || word === 'variant') return VARIANT;
    if (word === 'alias' || remembered(aliases, a, b, isAlias)) return ALIAS;
    return word === 'near-miss' ? NEAR_MISS : undefined;
  }

  return {
    compare(claim, passage, reading) {
      if (claim.kind === 'quantity' || passage.kind === 'quantity') {
        return claim.kind === passage.kind ? compareFigures(claim, passage, claimReading, reading) : undefined;
      }
      if (claim.kind === 'date' || passage.kind === 'date') {
        return claim.kind === passage.kind ? compareTimes(claim, passage, claimReading, reading) : undefined;
      }
      if (claim.kind === 'name' && passage.kind === 'name') return compareNames(claim, passage, reading);
      if (claim.lower === passage.lower || claim.key === passage.key) return SAME;
      if (claim.kind === 'name' || passage.kind === 'name') return undefined;
      const similarity = remembered(words, claim.key, passage.key, compareOrNot);
      return similarity === UNRELATED ? undefined : similarity;
    },
  };
}

/** What `work` says of a pair, worked out once. */
function remembered<K, V extends NonNullable<unknown>>(
  known: Map<K, Map<K, V>>,
  a: K,
  b: K,
  work: (a: K, b: K) => V,
): V {
  let ofFirst = known.get(a);
  if (!ofFirst) known.set(a, (ofFirst = new Map()));
  const answer = ofFirst.get(b);
  if (answer !== undefined) return answer;
  const made = work(a, b);
  ofFirst.set(b, made);
  return made;
}

/** How two common words stand to each other, by the lexicon. */
export function compareWords(a: string, b: string): Similarity | undefined {
  if (a === b) return SAME;
  // "Daughter" and "daughter-in-law" are two relatives.
  if (isInLaw(a, b) || isInLaw(b, a)) return SIBLING;
  const relation = relate(a, b);
  if (!relation) return undefined;
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

/** Stands for "nothing in common", so that it can be remembered too. */
const UNRELATED: Similarity = { relation: 'similar', value: 0 };

function compareOrNot(a: string, b: string): Similarity {
  return compareWords(a, b) ?? UNRELATED;
}

function isAlias(a: Name, b: Name): boolean {
  return sameName(a, b) === 'alias';
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
