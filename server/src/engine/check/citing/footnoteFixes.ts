import type { Citation } from '../../citations/citation.ts';
import type { FootnoteDefinition } from '../../citations/footnoteDefinition.ts';
import { footnoteLabels } from '../../citations/footnoteLabels.ts';
import { nearestKey } from '../../citations/nearestKey.ts';
import type { Fix } from '../../rules/finding.ts';
import type { Document } from '../../text/document.ts';
import type { Span } from '../../text/span.ts';
import type { TextEdit } from '../../text/textEdit.ts';

/** For a mark that calls a footnote which is not there: the label that was most likely meant, and taking the mark out. */
export function undefinedMarkFixes(
  { text }: Pick<Document, 'text'>,
  { label, labelSpan, span }: Citation,
  defined: readonly string[],
): readonly Fix[] {
  const meant = nearestKey(label, defined);
  // Without the space that would be left before a full stop or at the end of a line.
  const spaced = text[span.start - 1] === ' ' && /^(?:[.,;:!?…)\s]|$)/u.test(text.slice(span.end, span.end + 1));
  const whole = spaced ? { ...span, start: span.start - 1 } : span;
  return [
    ...(meant === undefined ? [] : [fix(`Change to “[^${meant}]”`, { span: labelSpan, text: meant })]),
    fix(`Take the mark “[^${label}]” out`, { span: whole, text: '' }),
  ];
}

/** For a footnote that nothing calls: taking it out, all its lines. */
export function unusedNoteFixes(document: Document, definition: FootnoteDefinition): readonly Fix[] {
  const span = linesOf(document.text, definition);
  return [fix(`Take footnote “${definition.writtenLabel}” out`, { span, text: '' })];
}

/** For a footnote whose label another has before it: a label of its own, unless both say the same, and taking it out. */
export function duplicateNoteFixes(
  document: Document,
  definition: FootnoteDefinition,
  first: FootnoteDefinition | undefined,
): readonly Fix[] {
  const { mark, writtenLabel, body } = definition;
  const labels = footnoteLabels(document);
  const free = /^\d+$/.test(writtenLabel) ? labels.takeNumber(body) : labels.take(writtenLabel, body);
  const span = { start: mark.start + '[^'.length, end: mark.end - ']:'.length };
  return [
    ...(first?.body === body ? [] : [fix(`Give this footnote the label “${free}”`, { span, text: free })]),
    fix(`Take this footnote “${writtenLabel}” out`, { span: linesOf(document.text, definition), text: '' }),
  ];
}

/** The definition with its line ends, and with one of the blank lines where there is one on both sides. */
function linesOf(text: string, { mark, blocks }: FootnoteDefinition): Span {
  const start = text.lastIndexOf('\n', mark.start - 1) + 1;
  const last = Math.max(mark.end, ...blocks.map(({ span }) => span.end));
  const rest = /[^\r\n]*(?:\r\n|\r|\n|$)/uy;
  rest.lastIndex = last;
  const end = last + (rest.exec(text)?.[0].length ?? 0);
  const blankBefore = /(?:^|\n)[ \t]*\r?\n$/u.exec(text.slice(Math.max(0, start - 200), start));
  const blankAfter = /^[ \t]*(?:\r\n|\r|\n)/u.exec(text.slice(end, end + 200));
  return { start, end: end + (blankBefore && blankAfter ? blankAfter[0].length : 0) };
}

function fix(title: string, edit: TextEdit): Fix {
  return { kind: 'replace', title, edits: [edit], preferred: false };
}
