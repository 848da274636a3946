import type { Archive } from '../engine/check/archive.ts';
import type { CheckedSentence } from '../engine/check/judgement.ts';
import type { CivilDate } from '../engine/facts/fact.ts';
import type { SourceProblem } from '../engine/sources/article.ts';
import type { Document } from '../engine/text/document.ts';
import type { SourceTexts } from './sourceTexts.ts';

/** A source as reports list it; also one that could not be read. */
export interface ListedSource {
  readonly id: string;
  /** As the store has it; reports show it by their `showPath`. */
  readonly path: string;
  readonly title?: string;
  readonly outlet?: string;
  /** ISO date. */
  readonly date?: string;
  readonly problems: readonly SourceProblem[];
}

/** How a report names files: relative to where the user stands, mostly. */
export type ShowPath = (path: string) => string;

/** A draft with all that was found in it: what the reports of a check are made from. */
export interface CheckedDraft {
  /** As the user named it. */
  readonly path: string;
  readonly document: Pick<Document, 'text' | 'format' | 'sentences'>;
  /** Of what it was checked against. */
  readonly sourceTexts: SourceTexts;
  /** Every sentence, in order; suppressions applied. */
  readonly checked: readonly CheckedSentence[];
  /** Indices of the sentences that a patch touched, where only a patch is asked about. */
  readonly touched?: ReadonlySet<number>;
}

/** The same with all that went into it: what the copies and records of a desk are made from. */
export interface DocumentedDraft extends CheckedDraft {
  readonly document: Document;
  /** What it was checked against. */
  readonly archive: Archive;
  /** All files found as its sources, by id. */
  readonly sources: readonly ListedSource[];
  /** Its date, where one is known. */
  readonly date?: CivilDate;
}
