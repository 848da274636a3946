import type { Attribution } from '../facts/fact.ts';
import type { Alignment } from './align.ts';
import { shareIn } from './shareIn.ts';
import type { Term } from './terms.ts';

/**
 * Weighted share of what a claim's frame says that a sentence of the window has, the frame itself left out, 0 to 1. 0 where
 * fewer than `fewest` words are said: they are said by many.
 */
export function saidCover(
  frame: Attribution,
  sentence: number,
  { terms }: { readonly terms: readonly Term[] },
  alignment: Alignment,
  fewest: number,
): number {
  const isSaid = ({ framed, token }: Term): boolean =>
    !framed && frame.content.from <= token && token < frame.content.to;
  return terms.filter(isSaid).length < fewest ? 0 : shareIn(terms, sentence, alignment, isSaid);
}
