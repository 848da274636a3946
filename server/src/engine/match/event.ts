import type { Reading } from '../facts/fact.ts';
import { holdsToken } from '../facts/tokenRange.ts';
import { certaintyOf } from '../lexicon/reportingVerbs.ts';
import { rarity } from '../lexicon/rarity.ts';
import type { Alignment } from './align.ts';
import { FOUND } from './similarity.ts';
import type { Term } from './terms.ts';

/** A verb further away, in tokens, belongs to another clause. */
const NEAR = 9;
/** Commoner verbs ("came", "lies", "took") name no event. */
const LIGHT = 0.3;

/**
 * Whether a sentence of the window has the event that a term of the claim belongs to: the nearest verb of the claim, or an
 * equal of it. True where the claim has no telling verb near: nothing to tell events apart by.
 */
export function sharesEvent(
  claim: { readonly reading: Reading; readonly terms: readonly Term[] },
  index: number,
  alignment: Alignment,
  sentence: number,
): boolean {
  return hasEvent(eventNear(claim, index), alignment, sentence);
}

/** The nearest telling verb of the claim to one of its terms, by its index; undefined where none is near. */
export function eventNear(
  claim: { readonly reading: Reading; readonly terms: readonly Term[] },
  index: number,
): number | undefined {
  const own = claim.terms[index];
  if (!own) return undefined;
  let nearest: { readonly index: number; readonly distance: number } | undefined;
  for (const { verb, tokens } of claim.reading.predicates) {
    if (certaintyOf(verb) !== undefined || rarity(verb) < LIGHT) continue;
    const at = claim.terms.findIndex((term) => term.key === verb && holdsToken(tokens, term.token));
    const distance = Math.abs((claim.terms[at]?.token ?? Infinity) - own.token);
    if (at >= 0 && distance <= NEAR && distance < (nearest?.distance ?? Infinity)) nearest = { index: at, distance };
  }
  return nearest?.index;
}

/** Whether a sentence of the window has that verb; true where there is none. */
export function hasEvent(event: number | undefined, { relations, window }: Alignment, sentence: number): boolean {
  return (
    event === undefined ||
    (relations[event] ?? []).some((match) => match.value >= FOUND && window.terms[match.at]?.sentence === sentence)
  );
}
