import { overlaps, type Span } from '../text/span.ts';
import type { Meeting } from './meeting.ts';
import { isOfClause, type Term } from './terms.ts';

/**
 * Weighted share, 0 to 1, of those claim terms that count which a sentence of the window has, in any order. 0 where none
 * counts.
 */
export function shareIn(
  terms: readonly Term[],
  sentence: number,
  { relations, window }: Meeting,
  counts: (term: Term, index: number) => boolean,
): number {
  let total = 0;
  let found = 0;
  for (let i = 0; i < terms.length; i++) {
    const term = terms[i];
    if (!term || !counts(term, i)) continue;
    total += term.weight;
    let most = 0;
    for (const { at, value } of relations[i] ?? []) {
      if (value > most && window.terms[at]?.sentence === sentence) most = value;
    }
    found += term.weight * most;
  }
  return total === 0 ? 0 : found / total;
}

/** The same share of all that a claim states besides its term at `index`: who said it, and words like "not" or "all", aside. */
export function shareBesides(terms: readonly Term[], index: number, sentence: number, meeting: Meeting): number {
  return shareIn(terms, sentence, meeting, (term, i) => i !== index && isOfClause(term));
}

/** The same share of what it states outside a span of its text. */
export function shareOutside(terms: readonly Term[], span: Span, sentence: number, meeting: Meeting): number {
  return shareIn(terms, sentence, meeting, (term) => isOfClause(term) && !overlaps(term, span));
}
