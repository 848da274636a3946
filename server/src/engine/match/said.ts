import type { Attribution } from '../facts/fact.ts';
import type { Alignment } from './align.ts';
import type { Term } from './terms.ts';

/**
 * Weighted share of what a claim's frame says that a sentence of the window has, the frame itself left out, 0 to 1. 0 where
 * fewer than `fewest` words are said: they are said by many.
 */
export function saidCover(
  frame: Attribution,
  sentence: number,
  { terms }: { readonly terms: readonly Term[] },
  { relations, window }: Alignment,
  fewest: number,
): number {
  let total = 0;
  let found = 0;
  let said = 0;
  for (const [i, term] of terms.entries()) {
    if (term.framed || term.token < frame.content.from || term.token >= frame.content.to) continue;
    said += 1;
    total += term.weight;
    const values = (relations[i] ?? [])
      .filter((match) => window.terms[match.at]?.sentence === sentence)
      .map((match) => match.value);
    found += term.weight * Math.max(0, ...values);
  }
  return said < fewest || total === 0 ? 0 : found / total;
}
