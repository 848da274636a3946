import type { Predicate, TokenRange } from '../facts/fact.ts';
import { holdsToken } from '../facts/tokenRange.ts';
import type { Alignment } from './align.ts';
import { isOfClause, type Term } from './terms.ts';

/** Worth of a name that the sentence before or after has: who is spoken of is often named there. */
const NEIGHBOUR = 0.5;
/** Terms further from the verb than this many tokens are of another clause. */
const NEAR = 10;
/** How fast a term's weight fades with its distance from the verb, per token. */
const FADING = 0.15;

/**
 * Weighted share of the claim's terms near a verb that a sentence of the window has, in any order, the verb's own left out;
 * those of `besides` too.
 */
export function clauseCover(
  { tokens }: Predicate,
  sentence: number,
  { terms, alignment }: { readonly terms: readonly Term[]; readonly alignment: Alignment },
  besides?: TokenRange,
): number {
  let total = 0;
  let found = 0;
  for (const [i, term] of terms.entries()) {
    const distance = Math.abs(term.token - tokens.from);
    if (!isOfClause(term) || distance > NEAR || holdsToken(tokens, term.token)) continue;
    if (besides && holdsToken(besides, term.token)) continue;
    const weight = term.weight / (1 + FADING * distance);
    total += weight;
    let most = 0;
    for (const { at, value } of alignment.relations[i] ?? []) {
      const apart = Math.abs((alignment.window.terms[at]?.sentence ?? Infinity) - sentence);
      if (apart === 0) most = Math.max(most, value);
      else if (term.kind === 'name' && apart === 1) most = Math.max(most, NEIGHBOUR * value);
    }
    found += weight * most;
  }
  return total === 0 ? 0 : found / total;
}
