import type { QueryTerm } from './passageIndex.ts';
import type { LiveSegment } from './segment.ts';
import { placesOf } from './termPlaces.ts';

/** A term of a query that some passage has. */
export interface WeighedTerm {
  /** Its place in the terms of each segment; −1 where the segment does not have it. */
  readonly places: readonly number[];
  /** What it adds to a passage's score, in parts; never nothing. */
  readonly adds: number;
}

/** The terms of a query, with the number of parts that a score of 1 has. */
export interface WeighedTerms {
  readonly terms: readonly WeighedTerm[];
  readonly parts: number;
}

/**
 * A term of what stands around the text is left out where it adds less than this share of what the best term adds: it is a common
 * word, long to go through, and settles nothing.
 */
const LEAST = 0.08;

/** Scores are whole numbers of 31 bits, with one bit to spare for rounding. */
const GREATEST_SCORE = 2 ** 30;

/**
 * Each key once, in the order of the query, with its weight times its rarity; keys that no passage has left out.
 *
 * Scores are counted in parts so small that the greatest that the query can give fits. Sums of whole numbers are exact, so
 * a score depends neither on the order in which terms are taken nor on how articles are spread over segments, and alike
 * passages score alike.
 */
export function weighTerms(segments: readonly LiveSegment[], terms: readonly QueryTerm[]): WeighedTerms {
  const byKey = new Map<string, QueryTerm>();
  for (const term of terms) if (term.weight > (byKey.get(term.key)?.weight ?? 0)) byKey.set(term.key, term);
  const known = Array.from(byKey.values(), ({ key, weight, aside }) => {
    const { places, passages } = placesOf(segments, key);
    return { weight, aside, places, passages };
  }).filter(({ passages }) => passages > 0);
  const postings = known.reduce((sum, { passages }) => sum + passages, 0);
  const rare = known.map(({ weight, aside, places, passages }) => ({
    places,
    aside,
    weight: weight * Math.log(1 + (postings - passages + 0.5) / (passages + 0.5)),
  }));
  const least = LEAST * Math.max(0, ...rare.map(({ weight }) => weight));
  const telling = rare.filter(({ weight, aside }) => !aside || weight >= least);
  const most = telling.reduce((sum, { weight }) => sum + weight, 0);
  const parts = 2 ** Math.floor(Math.log2(GREATEST_SCORE / most));
  return {
    parts,
    terms: telling.map(({ places, weight }) => ({ places, adds: Math.max(1, Math.round(weight * parts)) })),
  };
}
