import { behindSentence } from '../../citations/placement.ts';
import type { FindingCode } from '../../rules/finding.ts';
import type { Document, Sentence } from '../../text/document.ts';
import { lineEnding } from '../../text/lineEnding.ts';
import type { Span } from '../../text/span.ts';
import type { TextEdit } from '../../text/textEdit.ts';

/**
 * Writes the comment that ignores findings of `code` in a sentence, as narrowly as the comment forms allow and so that the
 * copy renders as before: above a heading or a paragraph of one sentence, at the end of a list item or table row, glued to
 * the sentence elsewhere. Empty for plain text, which has no comments.
 */
export function ignoreEdit(document: Document, sentence: Sentence, code: FindingCode, reason: string): TextEdit[] {
  if (document.format === 'plain') return [];
  const block = document.blocks[sentence.block];
  const comment = `<!-- sourcecheck-ignore ${code}: ${tamed(reason, block?.kind === 'cell-row')} -->`;
  const above = block && lineAbove(document, block.span, sentence);
  if (above !== undefined) return [insertion(above, comment + lineEnding(document.text))];
  const alone = siblings(document, sentence) === 1;
  const inItem = alone && (block?.kind === 'list-item' || block?.kind === 'cell-row');
  return [insertion(behindSentence(document, sentence), inItem ? ` ${comment}` : comment)];
}

/** Where a line for the comment may be put in before the block; undefined where it would not stand directly in the page. */
function lineAbove({ text, blocks, sentences }: Document, block: Span, sentence: Sentence): number | undefined {
  const kind = blocks[sentence.block]?.kind;
  if (kind !== 'paragraph' && kind !== 'heading') return undefined;
  if (sentences.filter((other) => other.block === sentence.block).length !== 1) return undefined;
  const start = Math.max(text.lastIndexOf('\n', block.start - 1), text.lastIndexOf('\r', block.start - 1)) + 1;
  // Emphasis and link marks may open the line; indentation or a quotation mark would mean that it lies within something.
  return /^(?:#{1,6}[ \t]+)?[*_~[(“"]*$/.test(text.slice(start, block.start)) ? start : undefined;
}

function siblings({ sentences }: Document, sentence: Sentence): number {
  return sentences.filter((other) => other.block === sentence.block).length;
}

function insertion(at: number, text: string): TextEdit {
  return { span: { start: at, end: at }, text };
}

/** The reason on one line, without what would end the comment or the table's cell. */
function tamed(reason: string, inTable: boolean): string {
  const line = reason
    .replace(/\s+/g, ' ')
    .replace(/-{2,}/g, '–')
    .replace(/[<>]/g, '')
    .replace(/[-\s]+$/, '')
    .trim();
  return inTable ? line.replaceAll('|', '/') : line;
}
