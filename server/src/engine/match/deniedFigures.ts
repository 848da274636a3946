import { compareQuantities } from '../facts/compareQuantities.ts';
import type { Quantity, Reading } from '../facts/fact.ts';
import { quantityOf } from './factOf.ts';
import type { Meeting } from './meeting.ts';
import { shareBesides } from './shareIn.ts';
import { tellsOfBefore } from './tellsOfBefore.ts';
import type { Term } from './terms.ts';
import type { WindowSentence } from './window.ts';

/** A source sentence that says that a figure of the claim is not so ("46 million, not 41 million"). */
export interface Denial {
  readonly sentence: WindowSentence;
  /** What it has instead. */
  readonly instead: Quantity;
}

/** How much of the claim the sentence, or the one before it, must have: nobody else's 41 million is denied. */
const SHARED = 0.3;

/** The sentence of the window that denies the figure of the claim's term at `index`, and has another for it. */
export function denialOf(
  claim: { readonly reading: Reading; readonly terms: readonly Term[] },
  index: number,
  meeting: Meeting,
): Denial | undefined {
  const own = quantityOf(claim.terms[index], claim.reading);
  if (!own || own.denied || tellsOfBefore(claim.reading.text)) return undefined;
  for (const [s, sentence] of meeting.window.sentences.entries()) {
    const { quantities } = sentence.reading;
    const denied = quantities.find((one) => denies(one, own));
    if (!denied || shareBesides(claim.terms, index, s, meeting) < SHARED) continue;
    const instead = quantities.findLast(
      (one) => !one.denied && one.dimension === own.dimension && one.tokens.to <= denied.tokens.from,
    );
    if (instead) return { sentence, instead };
  }
  return undefined;
}

/** Whether a figure of a source is said not to be so, and is the claim's; its unit may be left out. */
export function denies(one: Quantity, own: Quantity): boolean {
  if (one.denied !== true) return false;
  const bare = one.dimension === 'count' && one.noun === undefined && one.stated === own.stated;
  return bare || compareQuantities(own, one).reason === 'same';
}

/** Whether the window denies any figure of the claim. */
export function deniesFigure(
  claim: { readonly reading: Reading; readonly terms: readonly Term[] },
  meeting: Meeting,
): boolean {
  return claim.terms.some((term, i) => term.kind === 'quantity' && denialOf(claim, i, meeting) !== undefined);
}
