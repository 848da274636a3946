import type { Document } from '../../text/document.ts';
import type { Archive } from '../archive.ts';
import { citationsOf } from '../citing/draftCitations.ts';
import { applyIgnores, type Ignore, type IgnoreState } from './ignores.ts';
import type { CheckedSentence } from '../judgement.ts';
import type { SeverityMap } from '../settings.ts';
import { applySuppressions, readSuppressions } from './suppressions.ts';

/** A checked draft, and what may silence its findings besides its own comments. */
export interface Suppressing {
  readonly document: Document;
  readonly archive: Archive;
  readonly severity: SeverityMap;
  readonly ignores: readonly Ignore[];
}

/**
 * Marks the findings that the draft's comments or the workspace's ignores silence, and adds what is to be said of those
 * (`suppression/unused`, `suppression/no-reason`). `sentences` must be the whole draft, in order. `states` says of each
 * ignore what was found of it here.
 */
export function suppress(
  { document, archive, severity, ignores }: Suppressing,
  sentences: readonly CheckedSentence[],
): { readonly checked: readonly CheckedSentence[]; readonly states: readonly IgnoreState[] } {
  const commented = applySuppressions(sentences, readSuppressions(document), severity);
  return applyIgnores(commented, ignores, severity, (sentence) => citationsOf(document, archive).copyOf(sentence));
}
