import type { Quantity } from '../fact.ts';

/** A whole number of things without a hedge, narrowed by no more than one word. */
export function isPlainCount({ dimension, comparator, stated, modifiers }: Quantity): boolean {
  return dimension === 'count' && comparator === 'exact' && Number.isInteger(stated) && modifiers.length <= 1;
}
