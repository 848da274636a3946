import { joinHyphenated, type Vocabulary } from './hyphenation.ts';
import type { PageLine } from './pdfLayout.ts';
import { tableRows } from './tableRows.ts';

/** A paragraph of a PDF file. Pages count from 1. */
export interface PdfParagraph {
  readonly text: string;
  readonly firstPage: number;
  readonly lastPage: number;
  readonly kind: 'body' | 'heading' | 'verbatim';
}

/** Letters so much larger than those of most of the text are a heading's. */
const HEADING_SIZE = 1.13;
const LONGEST_HEADING = 160;
/** A gap between lines so much wider than most begins a paragraph. */
const WIDE_GAP = 1.35;

/**
 * Joins the lines of pages to paragraphs: a line goes on in the next one unless a wider gap, other letters, an indent or
 * a line that ends early says otherwise. Words broken at a line's end are made whole. Page numbers and lines that stand
 * at the head or foot of page after page are left out.
 */
export function pdfParagraphs(
  pages: readonly (readonly PageLine[])[],
  vocabulary: Vocabulary,
): readonly PdfParagraph[] {
  const running = runningLines(pages);
  const bodySize = median(
    pages.flat().flatMap((line) => Array<number>(Math.ceil(line.text.length / 20)).fill(line.size)),
  );
  const paragraphs: Growing[] = [];
  for (const [i, page] of pages.entries()) {
    const lines = page.filter((line, at) => !isPageNumber(line, at, page) && !running.has(folded(line.text)));
    const gap = lineGap(lines);
    let current: Growing | undefined;
    for (const [at, line] of lines.entries()) {
      const before = at === 0 ? undefined : lines[at - 1];
      const kind = line.cells ? 'verbatim' : kindOf(line, bodySize);
      const open: Growing | undefined =
        current && before && before.y > line.y
          ? goesOn(current, before, line, gap, kind)
          : cutParagraph(paragraphs, line, kind);
      current = open ?? {
        text: '',
        firstPage: i + 1,
        lastPage: i + 1,
        kind,
        size: line.size,
        ...(line.cells && { cells: line.cells }),
      };
      current.text = open ? joinHyphenated(open.text, line.text.trim(), vocabulary) : line.text.trim();
      current.lastPage = i + 1;
      if (!open) paragraphs.push(current);
    }
  }
  return withHeaders(paragraphs).map(({ text, firstPage, lastPage, kind }) => ({ text, firstPage, lastPage, kind }));
}

/** A paragraph that lines are being joined to. */
interface Growing {
  text: string;
  readonly firstPage: number;
  lastPage: number;
  readonly kind: PdfParagraph['kind'];
  readonly size: number;
  readonly cells?: readonly string[];
}

/** The paragraph, where a line below its last one goes it on. */
function goesOn(
  paragraph: Growing,
  before: PageLine,
  line: PageLine,
  gap: number,
  kind: PdfParagraph['kind'],
): Growing | undefined {
  if (kind === 'verbatim' || paragraph.kind !== kind) return undefined;
  return continues(before, line, gap, kind, startsItem(paragraph.text)) ? paragraph : undefined;
}

/** Notes at the foot of a column stand between the halves of a sentence. */
const MOST_NOTES = 4;

/** The paragraph that the end of a column or page has cut, where the first line of the next one goes it on. */
function cutParagraph(paragraphs: readonly Growing[], line: PageLine, kind: PdfParagraph['kind']): Growing | undefined {
  if (kind !== 'body') return undefined;
  const last = paragraphs.length - 1;
  for (let i = last; i >= 0 && i > last - MOST_NOTES; i -= 1) {
    const paragraph = paragraphs[i];
    if (paragraph?.kind === kind && Math.abs(paragraph.size - line.size) <= 0.08 * line.size) {
      const cut = !endsSentence(paragraph.text);
      return cut && (i === last || /^[\p{Ll}\p{N}]/u.test(line.text.trim())) ? paragraph : undefined;
    }
    if (!paragraph || paragraph.size > 0.95 * line.size) return undefined;
  }
  return undefined;
}

/** Rows of a table with the names of their columns, where its first row has them: as many cells, and no figure alone. */
function withHeaders(paragraphs: readonly Growing[]): readonly Growing[] {
  let header: readonly string[] | undefined;
  return paragraphs.flatMap((paragraph, i) => {
    const { cells } = paragraph;
    const next = paragraphs[i + 1]?.cells;
    if (!cells) header = undefined;
    if (!cells) return [paragraph];
    if (!header && next?.length === cells.length && next.some(isFigure) && !cells.some(isFigure)) header = cells;
    if (header === cells) return [{ ...paragraph, text: `${cells.join('; ')}.` }];
    const [text = ''] = tableRows(header?.length === cells.length ? header : undefined, [cells]);
    return [{ ...paragraph, text }];
  });
}

function isFigure(cell: string): boolean {
  return /^\P{L}*\d\P{L}*$/u.test(cell);
}

function kindOf({ text, size }: PageLine, bodySize: number): PdfParagraph['kind'] {
  return size > bodySize * HEADING_SIZE && text.length < LONGEST_HEADING ? 'heading' : 'body';
}

function continues(
  before: PageLine,
  line: PageLine,
  gap: number,
  kind: PdfParagraph['kind'],
  inItem: boolean,
): boolean {
  if (before.cells || Math.abs(before.size - line.size) > 0.12 * before.size) return false;
  if (kind === 'heading') return before.y - line.y < 1.7 * before.size;
  if (before.y - line.y > WIDE_GAP * gap || startsItem(line.text)) return false;
  const indented = line.x - line.columnStart > 0.8 * line.size && before.x - before.columnStart < 0.4 * line.size;
  if (indented && endsSentence(before.text)) return false;
  const width = before.columnEnd - before.columnStart;
  if (before.columnEnd - (before.x + before.width) > 0.15 * width && endsSentence(before.text)) return false;
  // A name or a label on a line of its own.
  return inItem || !(before.width < 0.5 * width && /^["“‘]?\p{Lu}/u.test(line.text.trim()));
}

function startsItem(text: string): boolean {
  return /^(?:[•▪◦‣–—-]|\(?\d{1,2}[.)])\s/u.test(text.trim());
}

function endsSentence(text: string): boolean {
  return /[.!?:…]["'”’)\]]*\s*$/u.test(text);
}

/** The distance of lines within paragraphs: not the most frequent, as there may be more paragraphs than such lines. 0 for one line. */
function lineGap(lines: readonly PageLine[]): number {
  const gaps = lines.flatMap((line, i) => {
    const next = lines[i + 1];
    const gap = next ? line.y - next.y : 0;
    return gap > 0.9 * line.size && gap < 3 * line.size ? [gap] : [];
  });
  return gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 4)] ?? 0;
}

/** A number alone, at the head or the foot of its page. */
function isPageNumber({ text }: PageLine, at: number, page: readonly PageLine[]): boolean {
  return (
    (at <= 1 || at >= page.length - 2) &&
    /^(?:page\s+)?[-–—|\s]*(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:of|\/)\s*\d{1,4})?[-–—|\s]*$/iu.test(text.trim())
  );
}

/** What stands first or last on three pages or more, whatever the number in it. */
function runningLines(pages: readonly (readonly PageLine[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const byHeight = page.toSorted((a, b) => b.y - a.y);
    const edge = [...byHeight.slice(0, 2), ...byHeight.slice(-2)].filter(({ text }) => text.length < 120);
    for (const text of new Set(edge.map((line) => folded(line.text)))) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const least = Math.max(3, pages.length * 0.3);
  return new Set([...counts].filter(([, count]) => count >= least).map(([text]) => text));
}

function folded(text: string): string {
  return text.replaceAll(/\d+/gu, '0').replaceAll(/\s+/gu, ' ').trim();
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
