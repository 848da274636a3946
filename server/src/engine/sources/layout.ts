import type { Document } from '../text/document.ts';
import type { Span } from '../text/span.ts';
import type { Locator } from './article.ts';

/** One paragraph as laid out in the file: one line, or several that were wrapped at a fixed width. Spans are of the text. */
export interface Piece {
  readonly span: Span;
  readonly lines: readonly Span[];
  /** A heading, list item, row or caption by Markdown's own marks. */
  readonly marked?: 'heading' | 'item' | 'caption' | 'verbatim';
  readonly locator?: Locator;
}

/** Lines beyond this are paragraphs of their own: no one wraps text so wide. */
const WIDEST_WRAP = 130;
const NARROWEST_WRAP = 40;

/**
 * Cuts plain text into paragraphs. A blank line ends one; so does a line end, unless the text is wrapped at a fixed
 * width: then a line goes on in the next one when the next one's first word would not have fitted any more.
 */
export function layOutPlain(text: string, from = 0): readonly Piece[] {
  const groups = groupsOf(linesIn(text, { start: from, end: text.length }));
  const width = wrapWidth(text, groups);
  return groups.flatMap((group) => unwrapped(text, group, width));
}

/** The same for Markdown, from its blocks. Lines set one below the other count as paragraphs as they do in plain text. */
export function layOutMarkdown(document: Document): readonly Piece[] {
  const blocks = document.blocks
    .map((block) => ({
      kind: block.kind,
      lines: linesIn(document.prose, block.span, document.text).filter(({ start, end }) => start < end),
    }))
    .filter(({ lines }) => lines.length > 0);
  const width = wrapWidth(
    document.prose,
    blocks.map(({ lines }) => lines),
  );
  return blocks.flatMap(({ kind, lines }) => {
    const whole = { span: { start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 }, lines };
    if (kind === 'heading') return [{ ...whole, marked: 'heading' as const }];
    if (kind === 'list-item' || kind === 'cell-row') return [{ ...whole, marked: 'item' as const }];
    if (kind === 'caption') return [{ ...whole, marked: 'caption' as const }];
    return unwrapped(document.prose, lines, width);
  });
}

/** The text with the line ends inside paragraphs blanked, same length: what sentences are cut from. */
export function joinedLines(text: string, pieces: readonly Piece[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { lines } of pieces) {
    for (const [i, line] of lines.entries()) {
      const next = lines[i + 1];
      if (!next) continue;
      parts.push(text.slice(done, line.end), ' '.repeat(next.start - line.end));
      done = next.start;
    }
  }
  return parts.length === 0 ? text : parts.join('') + text.slice(done);
}

/** Trimmed lines of a range; a blank line has an empty span. Line ends are looked up in `ends` where `text` has them blanked. */
function linesIn(text: string, range: Span, ends: string = text): Span[] {
  const lines: Span[] = [];
  let start = range.start;
  while (start <= range.end) {
    const newline = ends.indexOf('\n', start);
    const end = newline < 0 || newline > range.end ? range.end : newline;
    lines.push(trimmed(text, { start, end }));
    start = end + 1;
  }
  return lines;
}

/** The span without white space at either end; empty at its start for a blank one. */
export function trimmed(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from += 1;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to -= 1;
  return { start: from, end: to };
}

function isSpace(unit: number): boolean {
  return (
    unit === 32 ||
    (unit >= 9 && unit <= 13) ||
    unit === 0xa0 ||
    unit === 0x3000 ||
    unit === 0xfeff ||
    (unit >= 0x2000 && unit <= 0x200b)
  );
}

function groupsOf(lines: readonly Span[]): Span[][] {
  const groups: Span[][] = [[]];
  for (const line of lines) {
    if (line.start === line.end) groups.push([]);
    else groups.at(-1)?.push(line);
  }
  return groups.filter((group) => group.length > 0);
}

/**
 * The width that a text is wrapped at, 0 when its line ends are ends of paragraphs. Taken for wrapped when most lines
 * that another follows are as full as the longest line allows.
 */
function wrapWidth(text: string, groups: readonly (readonly Span[])[]): number {
  const width = groups.flat().reduce((widest, { start, end }) => Math.max(widest, end - start), 0);
  if (width > WIDEST_WRAP || width < NARROWEST_WRAP) return 0;
  let followed = 0;
  let full = 0;
  for (const group of groups) {
    for (const [i, line] of group.entries()) {
      const next = group[i + 1];
      if (!next) continue;
      followed += 1;
      if (runsOn(text, line, next, width)) full += 1;
    }
  }
  return full >= 2 && full * 2 >= followed ? width : 0;
}

/** Cuts lines without a blank one between them into paragraphs. */
function unwrapped(text: string, lines: readonly Span[], width: number): Piece[] {
  const pieces: Span[][] = [];
  let open = false;
  for (const [i, line] of lines.entries()) {
    if (open) pieces.at(-1)?.push(line);
    else pieces.push([line]);
    const next = lines[i + 1];
    open = next !== undefined && width > 0 && runsOn(text, line, next, width);
  }
  return pieces.map((piece) => ({
    span: { start: piece[0]?.start ?? 0, end: piece.at(-1)?.end ?? 0 },
    lines: piece,
  }));
}

/** Whether the first word of the next line would not have fitted on this one. */
function runsOn(text: string, line: Span, next: Span, width: number): boolean {
  const space = text.indexOf(' ', next.start);
  const wordEnd = space < 0 || space > next.end ? next.end : space;
  return line.end - line.start + 1 + (wordEnd - next.start) > width && !startsItem(text, next);
}

function startsItem(text: string, { start, end }: Span): boolean {
  return /^(?:[-*•–]|\d{1,2}[.)])\s/u.test(text.slice(start, Math.min(end, start + 4)));
}
