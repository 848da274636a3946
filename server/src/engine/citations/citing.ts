import type { CivilDate } from '../facts/fact.ts';
import type { Document, Sentence } from '../text/document.ts';
import type { TextEdit } from '../text/textEdit.ts';
import type { CitableSource } from './citation.ts';
import type { FootnoteLabels } from './footnoteLabels.ts';

/** How a house writes its citations, beside their style. */
export interface CitingSettings {
  /** Of a footnote's text: the name of a template, or one of its own. */
  readonly noteTemplate?: string;
  /** What a footnote is called, in a document that has none to go by. */
  readonly footnoteLabels?: 'number' | 'key';
  /** Date of the copy: its own year is left out in brackets. */
  readonly asOf?: CivilDate;
}

/** A document in which citations are being written, and what has been given out in it so far. */
export interface Citing extends CitingSettings {
  readonly document: Document;
  readonly labels: FootnoteLabels;
}

/** Writes a citation of one style: the edits that cite a source for a sentence. */
export type CitationWriter = (citing: Citing, sentence: Sentence, source: CitableSource) => TextEdit[];
