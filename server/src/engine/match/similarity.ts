import { compareDates } from '../facts/compareDates.ts';
import { compareQuantities, type QuantityReason } from '../facts/compareQuantities.ts';
import type { Reading } from '../facts/fact.ts';
import { sameName } from '../facts/nameKeys.ts';
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

/** Compares terms of one claim with terms of passages; keeps what it found out about pairs of names. */
export interface TermComparer {
  compare(claim: Term, passage: Term, reading: Reading): Similarity | undefined;
}

export function termComparer(claimReading: Reading): TermComparer {
  const names = new Map<string, Similarity | undefined>();

  function compareNames(claim: Term, passage: Term, reading: Reading): Similarity | undefined {
    if (claim.lower === passage.lower || claim.key === passage.key) return SAME;
    const a = claimReading.names[claim.fact];
    const b = reading.names[passage.fact];
    if (!a || !b) return undefined;
    const key = `${a.span.start}:${claim.lower}:${b.parts.join(' ')}:${b.acronym ?? ''}:${passage.lower}`;
    if (names.has(key)) return names.get(key);
    const similarity = nameSimilarity(claim, passage, a, b);
    names.set(key, similarity);
    return similarity;
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
      return compareWords(claim.key, passage.key);
    },
  };
}

/** How two common words stand to each other, by the lexicon. */
export function compareWords(a: string, b: string): Similarity | undefined {
  if (a === b) return SAME;
  // "Daughter" and "daughter-in-law" are two relatives.
  if (a === `${b}-in-law` || b === `${a}-in-law`) return { relation: 'sibling', value: 0 };
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
      return { relation: 'sibling', value: 0 };
  }
}

function nameSimilarity(
  claim: Term,
  passage: Term,
  a: Parameters<typeof sameName>[0],
  b: Parameters<typeof sameName>[1],
): Similarity | undefined {
  const word = sameName(claim.lower, passage.lower);
  if (word === 'same' || word === 'variant') return { relation: 'same', value: 0.95 };
  if (word === 'alias') return { relation: 'alias', value: 0.9 };
  if (sameName(a, b) === 'alias') return { relation: 'alias', value: 0.9 };
  if (word === 'near-miss') return { relation: 'near-miss', value: 0.3 };
  return undefined;
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
