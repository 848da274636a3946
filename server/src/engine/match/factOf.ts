import type { DateRef, Quantity, Reading } from '../facts/fact.ts';
import type { Term } from './terms.ts';

/** The figure that a term is, `reading` being of the sentence that has the term; undefined for other terms. */
export function quantityOf(term: Term | undefined, reading: Reading | undefined): Quantity | undefined {
  return term?.kind === 'quantity' ? reading?.quantities[term.fact] : undefined;
}

/** The date that a term is; undefined for other terms. */
export function dateOf(term: Term | undefined, reading: Reading | undefined): DateRef | undefined {
  return term?.kind === 'date' ? reading?.dates[term.fact] : undefined;
}
