import type { Span } from '../engine/text/span.ts';

/*
 * Markdown around text that is not ours. Sources are untrusted, for anyone may have written them, and so are drafts and
 * file names: nothing of them may become a link, an image, a command or HTML in a hover.
 */

/**
 * The text as Markdown that shows it as it is, on one line. Marks are escaped, and so are the signs by which renderers
 * find bare addresses; `<` and `&` become references, for renderers that let HTML through. Controls and marks that turn
 * the direction of writing are left out. Signs that mean nothing where they stand are left as they are, for clients
 * that show Markdown unrendered.
 */
export function escapeMarkdown(text: string): string {
  return oneLine(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_[\]|~@]/g, String.raw`\$&`)
    .replace(/:(?=\/)|(?<=www)\./gi, String.raw`\$&`)
    .replace(/^(?:[-+#=]|\d+(?=[.)]))/, startOfLine);
}

/** The text on one line, without controls and marks of direction; for plain text too. */
export function oneLine(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .trim();
}

/**
 * The text escaped, with the marked spans in bold. Spans are UTF-16 offsets of `text`; ones that meet are joined, and
 * what lies outside the text is cut off.
 */
export function boldMarks(text: string, marks: readonly Span[]): string {
  return pieces(text, marks, (words) => `**${escapeMarkdown(words)}**`, escapeMarkdown);
}

/** As `boldMarks`, for clients that show plain text: the marked words stand between asterisks. */
export function starMarks(text: string, marks: readonly Span[]): string {
  return pieces(text, marks, (words) => `*${oneLine(words)}*`, oneLine);
}

/** Lists, headings and underlines begin with these; a number only with the full stop or bracket after it. */
function startOfLine(sign: string): string {
  return /\d/.test(sign) ? `${sign}\\` : `\\${sign}`;
}

function pieces(
  text: string,
  marks: readonly Span[],
  marked: (words: string) => string,
  plain: (words: string) => string,
): string {
  let result = '';
  let done = 0;
  for (const { start, end } of joined(marks.flatMap((mark) => visible(text, mark)))) {
    result += spaced(text.slice(done, start), plain) + marked(text.slice(start, end));
    done = end;
  }
  return (result + spaced(text.slice(done), plain)).trim();
}

/** On one line, with a space kept at either end: it stands between this piece and the next. */
function spaced(words: string, plain: (words: string) => string): string {
  if (words.trim() === '') return words === '' ? '' : ' ';
  const before = /^\s/.test(words) ? ' ' : '';
  const after = /\s$/.test(words) ? ' ' : '';
  return before + plain(words) + after;
}

/**
 * The mark without spaces at its ends, widened where its asterisks would not count: a sign at the end of the mark needs
 * something other than a letter beyond it (CommonMark 6.2, flanking delimiter runs).
 */
function visible(text: string, { start, end }: Span): readonly Span[] {
  let from = Math.max(start, 0);
  let to = Math.min(end, text.length);
  while (from < to && /\s/.test(text.charAt(from))) from++;
  while (from < to && /\s/.test(text.charAt(to - 1))) to--;
  if (from >= to) return [];
  if (!isLetter(text.charAt(from))) while (from > 0 && isLetter(text.charAt(from - 1))) from--;
  if (!isLetter(text.charAt(to - 1))) while (to < text.length && isLetter(text.charAt(to))) to++;
  return [{ start: from, end: to }];
}

/** For the rule of the asterisks: half of a pair may be a letter, so it counts as one. */
function isLetter(unit: string): boolean {
  return /[\p{L}\p{N}\p{M}\p{Cs}]/u.test(unit);
}

function joined(spans: readonly Span[]): readonly Span[] {
  const ordered: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = ordered.pop();
    if (!last) ordered.push(span);
    else if (last.end < span.start) ordered.push(last, span);
    else ordered.push({ start: last.start, end: Math.max(last.end, span.end) });
  }
  return ordered;
}
