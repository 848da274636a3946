import { type Recounted, recountOf } from '../../match/recounted.ts';
import type { RuleInput } from '../rule.ts';
import type { ClaimedFigure } from './countsAnother.ts';

/** How surely the first of the two figures must be the claim's. */
const SURE = 0.42;

/** Another counter's figure for what the claim's counts, with how surely; undefined where the claim says itself who counts. */
export function recounted(
  { quantity, held }: ClaimedFigure,
  { claim, alignment }: RuleInput,
): (Recounted & { readonly strength: number }) | undefined {
  if (claim.reading.attributions.some(({ speaker }) => speaker !== undefined)) return undefined;
  for (const one of held) {
    const found = one.strength >= SURE ? recountOf(quantity, one, alignment.window) : undefined;
    if (found) return { ...found, strength: one.strength };
  }
  return undefined;
}
