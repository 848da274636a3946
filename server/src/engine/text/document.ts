import type { Span } from './span.ts';

/** How the text of a draft or a source is written. */
export type TextFormat = 'markdown' | 'plain';

/** What a block of prose is. `cell-row` is one row of a table; `footnote` the body of a footnote definition. */
export type BlockKind = 'heading' | 'paragraph' | 'list-item' | 'quote' | 'cell-row' | 'footnote' | 'caption';

/** A stretch of prose that sentences never cross. Spans are of the document. */
export interface Block {
  readonly kind: BlockKind;
  readonly span: Span;
  /** Level 1 to 6 of a heading. */
  readonly level?: number;
  /** Label of the footnote that this block defines. */
  readonly footnote?: string;
}

/** One sentence of prose. `text` is `document.prose.slice(span.start, span.end)`. */
export interface Sentence {
  readonly span: Span;
  readonly text: string;
  /** Index into `Document.blocks`. */
  readonly block: number;
  /** Index among the document's sentences. */
  readonly index: number;
}

/**
 * A text taken apart. `prose` has the same length as `text`, unit for unit: whatever is not prose (Markdown marks,
 * code, link targets, footnote keys, comments) is replaced by spaces, soft line ends too, and an escape or a character
 * reference by its character and spaces. So every offset into the prose is an offset into the text; no map is needed.
 */
export interface Document {
  readonly text: string;
  readonly format: TextFormat;
  readonly prose: string;
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
  /** Body of the front matter without its fences. */
  readonly frontMatter?: { readonly span: Span; readonly text: string };
  /** HTML comments, `<!--` and `-->` included, in order. */
  readonly comments: readonly { readonly span: Span; readonly text: string }[];
}
