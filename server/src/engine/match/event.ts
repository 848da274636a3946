import type { Alignment } from './align.ts';
import { FOUND } from './similarity.ts';
import type { Term } from './terms.ts';

/** A verb further away belongs to another clause. */
const NEAR = 9;

/**
 * Whether a sentence of the window has the event that a term of the claim belongs to: the nearest verb of the claim, or an
 * equal of it. True where the claim has no verb near: nothing to tell events apart by.
 */
export function sharesEvent(claim: readonly Term[], index: number, alignment: Alignment, sentence: number): boolean {
  const own = claim[index];
  if (!own) return true;
  let nearest: { readonly index: number; readonly distance: number } | undefined;
  for (const [i, term] of claim.entries()) {
    const distance = Math.abs(term.token - own.token);
    if (term.kind !== 'verb' || term.framed || distance > NEAR || distance >= (nearest?.distance ?? Infinity)) continue;
    nearest = { index: i, distance };
  }
  if (!nearest) return true;
  return (alignment.relations[nearest.index] ?? []).some(
    (match) => match.value >= FOUND && alignment.window.terms[match.at]?.sentence === sentence,
  );
}
