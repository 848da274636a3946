import type { Alignment } from './align.ts';
import type { Term } from './terms.ts';

/**
 * Weighted share, 0 to 1, of those claim terms that count which a sentence of the window has, in any order. 0 where none
 * counts.
 */
export function shareIn(
  terms: readonly Term[],
  sentence: number,
  { relations, window }: Alignment,
  counts: (term: Term, index: number) => boolean,
): number {
  let total = 0;
  let found = 0;
  for (const [i, term] of terms.entries()) {
    if (!counts(term, i)) continue;
    total += term.weight;
    const here = (relations[i] ?? []).filter(({ at }) => window.terms[at]?.sentence === sentence);
    found += term.weight * Math.max(0, ...here.map(({ value }) => value));
  }
  return total === 0 ? 0 : found / total;
}
