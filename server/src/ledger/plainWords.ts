import type { Document } from '../engine/text/document.ts';
import type { Span } from '../engine/text/span.ts';
import { onOneLine } from './contentHash.ts';

/**
 * The words of a stretch of a draft on one line, as a reader sees them: marks of Markdown, link targets, footnote marks and
 * comments are taken out, not blanked, so that marking a word or citing a sentence leaves its words the same.
 */
export function plainWords({ text, prose }: Pick<Document, 'text' | 'prose'>, { start, end }: Span): string {
  let words = '';
  for (let i = start; i < end; i++) {
    const unit = prose[i] ?? '';
    // A blank of the prose that is none of the text stands for a mark.
    if (unit !== ' ' || /\s/u.test(text[i] ?? '')) words += unit;
  }
  return onOneLine(words);
}
