import type { Document } from '../text/document.ts';
import type { Span } from '../text/span.ts';
import type { Citation, CitationStyle } from './citation.ts';
import { codeTest } from './codeSpans.ts';
import { sentenceAt } from './placement.ts';
import type { SourceResolver } from './sourceResolver.ts';

/** What a style needs to recognise its marks in one document. */
export interface Recognition {
  readonly document: Document;
  readonly resolver: SourceResolver;
  /** Whether Markdown marks at this offset of the document mean nothing. */
  readonly isCode: (offset: number) => boolean;
}

/** Prepares the recognition of citations in a document. */
export function recognition(document: Document, resolver: SourceResolver): Recognition {
  return { document, resolver, isCode: document.format === 'plain' ? () => false : codeTest(document) };
}

/** What of a mark names the source: as written, and where that begins. */
export interface WrittenLabel {
  readonly at: number;
  readonly label: string;
  readonly locator?: string;
}

/** A citation at its place, with the sentence that it belongs to. */
export function citationMark(
  document: Document,
  style: CitationStyle,
  span: Span,
  { at, label, locator }: WrittenLabel,
  sources: readonly string[],
): Citation {
  const sentence = sentenceAt(document, span.end - 1);
  return {
    style,
    span,
    label,
    labelSpan: { start: at, end: at + label.length },
    sources,
    ...(locator !== undefined && { locator }),
    ...(sentence && { sentence: sentence.index }),
  };
}
