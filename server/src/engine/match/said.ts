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
  const said = saidIn(frame, terms);
  return said.length < fewest ? 0 : shareIn(terms, sentence, alignment, (term) => said.includes(term));
}

/** The terms of what a claim's frame says. */
export function saidIn({ content }: Attribution, terms: readonly Term[]): Term[] {
  return terms.filter(({ framed, token }) => !framed && content.from <= token && token < content.to);
}
