import type { Block, Document } from '../../text/document.ts';
import { type Span, contains } from '../../text/span.ts';

/** A comment `<!-- sourcecheck-ignore RULE…: reason -->` and the copy that it speaks for. Spans are of the document. */
export interface Suppression {
  /** The whole comment. */
  readonly span: Span;
  /** As written, in lower case: `number`, `conflict/number`, `conflict`, `all`. Empty where none is named. */
  readonly rules: readonly string[];
  /** Empty where none is given. */
  readonly reason: string;
  /** Findings that begin in here are meant. Empty at the place of the comment where there is nothing to speak for. */
  readonly scope: Span;
}

const COMMENT = /^<!--\s*sourcecheck-ignore(?![\w-])([^:]*?)(?::([^]*?))?-->$/i;

/**
 * Reads the ignores of a draft, in order. What a comment speaks for depends on where it stands:
 *
 * - on a line of its own: the block that follows (a paragraph, heading, list item, quotation paragraph or table row);
 * - at the end of a list item or of a table's row: all of it;
 * - glued to the words before it, as a footnote mark is, or at the end of a paragraph: the sentence before it;
 * - inside a sentence: that sentence; free-standing between two sentences: the one that follows.
 */
export function readSuppressions(document: Document): Suppression[] {
  return document.comments.flatMap(({ span, text }) => {
    const match = COMMENT.exec(text);
    if (!match) return [];
    const [, rules = '', reason = ''] = match;
    return [
      {
        span,
        rules: rules
          .split(/[\s,]+/)
          .filter((rule) => rule !== '')
          .map((rule) => rule.toLowerCase()),
        reason: reason.replace(/\s+/g, ' ').trim(),
        scope: scopeOf(document, span),
      },
    ];
  });
}

function scopeOf(document: Document, comment: Span): Span {
  if (isOnOwnLine(document.text, comment)) {
    return itemEndedBy(document, comment) ?? blockBehind(document, comment)?.span ?? nothingAt(comment.end);
  }
  const block = blockOnLine(document, comment) ?? blockBehind(document, comment);
  if (!block) return nothingAt(comment.end);
  return block.span.start >= comment.end ? block.span : scopeWithin(document, block, comment);
}

/** Nothing but white space and quotation marks of Markdown stand beside the comment on its lines. */
function isOnOwnLine(text: string, { start, end }: Span): boolean {
  const before = text.slice(lineStart(text, start), start);
  const after = text.slice(end, lineEnd(text, end));
  return /^[ \t>]*$/.test(before) && after.trim() === '';
}

/** The list item before an indented comment on a line of its own that nothing as deeply indented follows. */
function itemEndedBy({ text, blocks }: Document, comment: Span): Span | undefined {
  const indent = comment.start - lineStart(text, comment.start);
  const next = /[\r\n]*([ \t]*)[^\s]/y;
  next.lastIndex = lineEnd(text, comment.end);
  const nextIndent = next.exec(text)?.[1]?.length ?? 0;
  if (indent === 0 || nextIndent >= indent) return undefined;
  const before = blocks.findLast(({ span }) => span.end <= comment.start);
  return before?.kind === 'list-item' ? before.span : undefined;
}

function blockBehind({ blocks }: Document, comment: Span): Block | undefined {
  return blocks.find(({ span }) => span.start >= comment.end);
}

/** The block that holds the comment or ends on the line on which the comment begins. */
function blockOnLine({ text, blocks }: Document, comment: Span): Block | undefined {
  const line = lineStart(text, comment.start);
  return blocks.findLast(({ span }) => span.start < comment.start && (span.end > line || contains(span, comment)));
}

function scopeWithin(document: Document, block: Block, comment: Span): Span {
  const index = document.blocks.indexOf(block);
  const sentences = document.sentences.filter((sentence) => sentence.block === index).map(({ span }) => span);
  const holder = sentences.find(({ start, end }) => start < comment.start && comment.end < end);
  if (holder) return holder;
  const before = sentences.findLast(({ end }) => end <= comment.start);
  const after = sentences.find(({ start }) => start >= comment.end);
  if (!after && (block.kind === 'list-item' || block.kind === 'cell-row')) return block.span;
  const glued = /\S/.test(document.text[comment.start - 1] ?? ' ');
  return (glued ? (before ?? after) : (after ?? before)) ?? block.span;
}

function nothingAt(offset: number): Span {
  return { start: offset, end: offset };
}

function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

function lineEnd(text: string, offset: number): number {
  const ending = /[\r\n]/g;
  ending.lastIndex = offset;
  return ending.exec(text)?.index ?? text.length;
}
