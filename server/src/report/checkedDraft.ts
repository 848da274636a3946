import type { Archive } from '../engine/check/archive.ts';
import type { CheckedSentence } from '../engine/check/judgement.ts';
import type { Document } from '../engine/text/document.ts';

/** A draft with all that was found in it: what every report is made from. */
export interface CheckedDraft {
  /** As the user named it. */
  readonly path: string;
  readonly document: Document;
  /** What it was checked against. */
  readonly archive: Archive;
  /** Every sentence, in order; suppressions applied. */
  readonly checked: readonly CheckedSentence[];
}
