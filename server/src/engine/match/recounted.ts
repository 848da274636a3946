import { compareQuantities } from '../facts/compareQuantities.ts';
import type { Quantity } from '../facts/fact.ts';
import { recountIn } from '../facts/recounts.ts';
import type { HeldFigure } from './figures.ts';
import { isNextTo, type SourceWindow, type WindowSentence } from './window.ts';

/** What somebody else counts, of what a figure of the sentence before it or of its own sentence counts. */
export interface Recounted {
  readonly sentence: WindowSentence;
  readonly quantity: Quantity;
  /** Against the claim's figure. */
  readonly relation: 'agrees' | 'conflicts';
}

/**
 * Another counter's value of what a held figure counts ("The unions said 780,000 had stopped work. The government put the number
 * at 520,000."): where the one is the claim's, the other contradicts it. Undefined where nobody else counts it, and where
 * either sentence has other figures of that sort: it may be meant of those.
 */
export function recountOf(claim: Quantity, held: HeldFigure, window: SourceWindow): Recounted | undefined {
  const { comparison } = held;
  const own = comparison.relation === 'agrees' && comparison.reason !== 'weaker';
  if (!own && comparison.relation !== 'conflicts') return undefined;
  const at = window.sentences.indexOf(held.sentence);
  const [here, next] = [window.sentences[at], window.sentences[at + 1]];
  if (!here) return undefined;
  const found = recountAfter(held.quantity, here, next);
  if (!found) return undefined;
  const { relation, reason } = compareQuantities(claim, found.quantity);
  if (own && relation === 'conflicts') return { ...found, relation };
  return !own && reason === 'same' ? { ...found, relation: 'agrees' } : undefined;
}

function recountAfter(
  first: Quantity,
  here: WindowSentence,
  next: WindowSentence | undefined,
): Pick<Recounted, 'sentence' | 'quantity'> | undefined {
  const within = recountIn(here.reading);
  if (within && within !== first) {
    const isPair = first.tokens.to <= within.tokens.from && alike(first, here).length === 2;
    return isPair ? { sentence: here, quantity: asOf(first, within) } : undefined;
  }
  const after = next && isNextTo(here, next) ? recountIn(next.reading) : undefined;
  if (!next || !after || alike(first, here).length !== 1 || alike(first, next).length !== 1) return undefined;
  return { sentence: next, quantity: asOf(first, after) };
}

/** The figures of a sentence that could count the same: of its unit, or without any. */
function alike({ dimension, unit }: Quantity, { reading }: WindowSentence): readonly Quantity[] {
  return reading.quantities.filter(
    (one) =>
      (one.dimension === dimension && one.unit === unit) || (one.dimension === 'count' && one.noun === undefined),
  );
}

/** "Reckons with 225 billion" is of the rupees before it. */
function asOf({ dimension, unit, noun }: Quantity, bare: Quantity): Quantity {
  return { ...bare, dimension, ...(unit === undefined ? {} : { unit }), ...(noun === undefined ? {} : { noun }) };
}
