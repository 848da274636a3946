import type { Alignment } from './align.ts';

/**
 * Sources of so few sentences are an excerpt that was picked for the claim: what it is about is often said elsewhere, so
 * there its figures decide.
 */
const EXCERPT = 3;

/** Whether a claim's sources are a few sentences in all. */
export function isExcerpt(alignments: readonly Alignment[]): boolean {
  const sentences = alignments.reduce((sum, { window }) => sum + window.sentences.length, 0);
  return sentences <= EXCERPT && alignments.every(({ window }) => window.whole);
}
