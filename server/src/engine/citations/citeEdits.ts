import type { Document, Sentence } from '../text/document.ts';
import type { TextEdit } from '../text/textEdit.ts';
import { writeAttribution } from './attributionPhrase.ts';
import type { CitableSource, CitationStyle } from './citation.ts';
import type { CitationWriter, CitingSettings } from './citing.ts';
import { writeComment } from './comment.ts';
import { writeFootnote } from './footnote.ts';
import { footnoteLabels } from './footnoteLabels.ts';
import { writeLink } from './link.ts';
import { writePandoc } from './pandoc.ts';
import { writeParenthesis } from './parenthetical.ts';

const WRITERS: Readonly<Record<CitationStyle, CitationWriter>> = {
  footnote: writeFootnote,
  link: writeLink,
  pandoc: writePandoc,
  parenthetical: writeParenthesis,
  attribution: writeAttribution,
  comment: writeComment,
};

/**
 * The edits that cite a source for a sentence in the given style; spans are of the document's text, none overlap. Plain
 * text has no marks to carry a footnote, link, key or comment: there the source is named in brackets.
 */
export function citeEdits(
  document: Document,
  sentence: Sentence,
  source: CitableSource,
  style: CitationStyle,
  settings: CitingSettings = {},
): TextEdit[] {
  return citationsInto(document, style, settings)(sentence, source);
}

/**
 * The same for several sentences of one document, in turn: labels are not given out twice, and a footnote that says the
 * same is written once. All edits are of the document as it was.
 */
export function citationsInto(
  document: Document,
  style: CitationStyle,
  settings: CitingSettings = {},
): (sentence: Sentence, source: CitableSource) => TextEdit[] {
  const citing = { ...settings, document, labels: footnoteLabels(document) };
  return (sentence, source) => WRITERS[style](citing, sentence, source);
}
