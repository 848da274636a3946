import { estimateOf, type Heads } from '../../server/src/engine/check/support.ts';
import type { Example } from './examples.ts';
import { fitHeads } from './fitHeads.ts';

/** A claim with the estimate of heads that have not seen its source. */
export interface HeldOut {
  readonly example: Example;
  readonly estimate: number;
}

const FOLDS = 5;

/** Estimates each claim by heads fitted without its source: sources are dealt out to the folds in order. */
export function crossValidate(examples: readonly Example[]): HeldOut[] {
  const sources = [...new Set(examples.map(sourceOf))];
  const foldOf = new Map(sources.map((source, i) => [source, i % FOLDS]));
  return Array.from({ length: FOLDS }, (_, fold) => {
    const isOut = (example: Example): boolean => foldOf.get(sourceOf(example)) === fold;
    const heads = fitHeads(examples.filter((example) => !isOut(example)));
    return examples.filter(isOut).map((example) => ({ example, estimate: lowestEstimate(example, heads) }));
  }).flat();
}

/** A claim stands as firmly as its weakest sentence. */
function lowestEstimate({ sentences }: Example, heads: Heads): number {
  return Math.min(1, ...sentences.map(({ features }) => estimateOf(features, heads)));
}

function sourceOf({ claim }: Example): string {
  return claim.sources[0] ?? claim.id;
}
