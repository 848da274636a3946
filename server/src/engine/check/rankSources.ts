import type { Evidence } from '../rules/finding.ts';
import type { Archive } from './archive.ts';
import { claimOf, compared } from './checkClaim.ts';
import { readClaim } from './draftReading.ts';
import { supportingEvidence } from './evidence.ts';

/** A source that speaks of some words, with the passage that has most of them. */
export interface RankedSource {
  readonly id: string;
  readonly passage?: Evidence;
}

/**
 * The sources that have most of the words of a sentence in place, best first: what a writer is likely to cite for it. The
 * sentence need not be finished. Empty where no source speaks of it.
 */
export function rankSources(words: string, archive: Archive): RankedSource[] {
  if (!/[\p{L}\p{N}]/u.test(words)) return [];
  const claim = claimOf(readClaim(words, archive));
  const { alignments } = compared(claim, archive);
  return alignments
    .toSorted((a, b) => b.covered - a.covered)
    .map((alignment) => {
      const [passage] = supportingEvidence(claim, [alignment]);
      return { id: alignment.window.articleId, ...(passage && { passage }) };
    });
}
