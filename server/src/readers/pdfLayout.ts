/*
 * From the pieces of text that a PDF page sets down to its lines in the order of reading. PDF knows neither lines nor
 * columns nor paragraphs: only what stands where. Lengths are points; y grows upwards.
 */

/** A piece of text on a page, set without a turn. */
export interface PageText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Of the letters. */
  readonly size: number;
}

/** A line of a column. */
export interface PageLine extends PageText {
  /** Right end of the column that it stands in. */
  readonly columnEnd: number;
  /** Left end of it. */
  readonly columnStart: number;
  /** Cells of a table's row, where the line is one. */
  readonly cells?: readonly string[];
}

/** A gap of so many letter heights between pieces of one line sets them apart: a gutter, or the next cell. */
const GAP = 0.8;
/** A bullet stands as far from its words as its list is indented. */
const BULLET = /^\s*[•▪◦‣●○■-]\s*$/u;
const BULLET_GAP = 4;
/** Fewer lines on either side are no column. */
const LEAST_LINES = 4;
/** Share of lines that may reach over the gutter: titles, and pictures' captions. */
const MOST_CROSSING = 0.25;
/** Lines of a text have more words than cells of a table; most of a column is such lines. */
const WORDS_OF_PROSE = 3;
const SHARE_OF_PROSE = 0.6;

/** The lines of a page in the order of reading: columns one after the other, what reaches over both where it stands. */
export function linesOfPage(texts: readonly PageText[]): readonly PageLine[] {
  const lines = joined(texts);
  if (lines.length === 0) return [];
  const start = Math.min(...lines.map(({ x }) => x));
  const end = Math.max(...lines.map(endOf));
  const gutter = gutterOf(lines, start, end);
  if (gutter === undefined) return rows(lines).map((line) => ({ ...line, columnStart: start, columnEnd: end }));
  const ordered: PageLine[] = [];
  let band: PageText[] = [];
  const endBand = (): void => {
    const left = band.filter((line) => endOf(line) <= gutter);
    const right = band.filter((line) => endOf(line) > gutter);
    for (const column of [left, right]) {
      const [columnStart, columnEnd] = [Math.min(...column.map(({ x }) => x)), Math.max(...column.map(endOf))];
      ordered.push(...rows(column).map((line) => ({ ...line, columnStart, columnEnd })));
    }
    band = [];
  };
  for (const line of lines.toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    if (line.x >= gutter || endOf(line) <= gutter) {
      band.push(line);
      continue;
    }
    endBand();
    ordered.push({ ...line, columnStart: start, columnEnd: end });
  }
  endBand();
  return ordered;
}

function endOf({ x, width }: PageText): number {
  return x + width;
}

/**
 * Pieces of one line that stand close together as one. Programs set the pieces of a line one after the other, whatever
 * order the lines come in. Raised numbers are marks of notes: they are left out, so that no figure grows by them.
 */
function joined(texts: readonly PageText[]): readonly PageText[] {
  const lines: PageText[] = [];
  for (const piece of texts) {
    const last = lines.at(-1);
    if (piece.text.trim() === '' || (last && isNoteMark(last, piece))) continue;
    const gap = last ? piece.x - endOf(last) : 0;
    const size = last ? Math.min(last.size, piece.size) : 0;
    if (!last || !sameLine(last, piece) || gap > (BULLET.test(last.text) ? BULLET_GAP : GAP) * size || gap < -size) {
      lines.push(piece);
      continue;
    }
    const space = gap > 0.12 * piece.size && !/\s$/u.test(last.text) && !/^\s/u.test(piece.text) ? ' ' : '';
    lines[lines.length - 1] = {
      text: `${last.text}${space}${piece.text}`,
      x: last.x,
      y: last.y,
      width: endOf(piece) - last.x,
      size: Math.max(last.size, piece.size),
    };
  }
  return lines;
}

function isNoteMark(before: PageText, { text, x, y, size }: PageText): boolean {
  const raised = y > before.y + 0.1 * before.size && y < before.y + before.size;
  return (
    raised &&
    size < 0.8 * before.size &&
    Math.abs(x - endOf(before)) < before.size &&
    /^\s*[\d*†‡]{1,3}\s*$/u.test(text)
  );
}

function sameLine(a: PageText, b: PageText): boolean {
  return Math.abs(a.y - b.y) < 0.3 * Math.min(a.size, b.size);
}

/** Where the page is cut into two columns of text: the middle of the gap that the fewest lines reach over. Undefined for one column, or a table. */
function gutterOf(lines: readonly PageText[], start: number, end: number): number | undefined {
  const places = Array.from({ length: 81 }, (_, i) => start + (end - start) * (0.3 + i * 0.005));
  const crossings = places.map((at) => lines.filter((line) => line.x < at && endOf(line) > at).length);
  const fewest = Math.min(...crossings);
  if (fewest > MOST_CROSSING * lines.length) return undefined;
  const free = places.filter((_, i) => crossings[i] === fewest);
  const at = free[Math.floor(free.length / 2)] ?? 0;
  const sides = [lines.filter((line) => endOf(line) <= at), lines.filter((line) => line.x >= at)];
  return sides.every((side) => side.length >= LEAST_LINES && isProse(side)) ? at : undefined;
}

function isProse(lines: readonly PageText[]): boolean {
  const prose = lines.filter(({ text }) => text.trim().split(/\s+/u).length >= WORDS_OF_PROSE);
  return lengthOf(prose) >= SHARE_OF_PROSE * lengthOf(lines);
}

function lengthOf(lines: readonly PageText[]): number {
  return lines.reduce((sum, { text }) => sum + text.length, 0);
}

/** Pieces side by side as cells of one row. */
function rows(lines: readonly PageText[]): readonly (PageText & { readonly cells?: readonly string[] })[] {
  const byHeight: PageText[][] = [];
  for (const line of lines.toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const row = byHeight.at(-1);
    if (row?.[0] && sameLine(row[0], line) && !row.some((cell) => line.x < endOf(cell) && cell.x < endOf(line)))
      row.push(line);
    else byHeight.push([line]);
  }
  return byHeight.flatMap((row) => {
    const inOrder = row.toSorted((a, b) => a.x - b.x);
    const [first, ...others] = inOrder;
    const last = others.at(-1);
    if (!first) return [];
    if (!last) return [first];
    const cells = inOrder.map(({ text }) => text.trim());
    return [{ ...first, text: cells.join('; '), width: endOf(last) - first.x, cells }];
  });
}
