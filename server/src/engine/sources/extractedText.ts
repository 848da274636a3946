import type { Span } from '../text/span.ts';
import type { Locator } from './article.ts';
import type { Metadata } from './metadata.ts';

/** A paragraph as a reader found it. What lies between paragraphs (page numbers, times) is shown and never evidence. */
export interface ExtractedParagraph {
  /** Of the extracted text. */
  readonly span: Span;
  readonly locator?: Locator;
  /** What the file itself says it is. `verbatim`: a row or a spoken line, story whatever its words look like. */
  readonly marked?: 'heading' | 'item' | 'caption' | 'verbatim';
}

/** One article that a reader took out of a file that is no text file. */
export interface ExtractedText {
  /** Tells the articles of one file apart; absent where the file is one article. */
  readonly part?: string;
  /** What the file is read as, and shown as: paragraphs with their places. */
  readonly text: string;
  readonly paragraphs: readonly ExtractedParagraph[];
  /** What the file says about the article outside its prose. */
  readonly metadata: Metadata;
}
