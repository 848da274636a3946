import type { Document, Sentence } from '../text/document.ts';
import type { TextEdit } from '../text/textEdit.ts';
import { writeAttribution } from './attributionPhrase.ts';
import type { CitableSource, CitationStyle } from './citation.ts';
import { writeComment } from './comment.ts';
import { writeFootnote } from './footnote.ts';
import { writeLink } from './link.ts';
import { writePandoc } from './pandoc.ts';
import { parenthesised } from './parenthetical.ts';

type Writer = (document: Document, sentence: Sentence, source: CitableSource) => TextEdit[];

const WRITERS: Readonly<Record<CitationStyle, Writer>> = {
  footnote: (document, sentence, source) =>
    document.format === 'plain' ? parenthesised(document, sentence, source) : writeFootnote(document, sentence, source),
  link: writeLink,
  pandoc: writePandoc,
  parenthetical: parenthesised,
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
): TextEdit[] {
  return WRITERS[style](document, sentence, source);
}
