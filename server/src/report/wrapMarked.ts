import type { Span } from '../engine/text/span.ts';
import { type Cell, cellsOf } from './columns.ts';
import { printable } from './printable.ts';

/** A stretch of one line that is marked throughout or not at all. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
  readonly columns: number;
}

export type MarkedLine = readonly Piece[];

interface MarkedCell extends Cell {
  readonly marked: boolean;
}

/**
 * Breaks a text into lines of at most `width` columns at its white space, runs of which count as one space, and carries
 * the marks (spans of the text) along. A word longer than a line is cut. No line for a text without words.
 */
export function wrapMarked(text: string, marks: readonly Span[], width: number): MarkedLine[] {
  const lines: MarkedCell[][] = [];
  let line: MarkedCell[] = [];
  let used = 0;
  const finish = (): void => {
    if (line.length > 0) lines.push(line);
    line = [];
    used = 0;
  };
  for (const word of wordsOf(text, marks)) {
    const columns = sum(word);
    if (used > 0 && used + 1 + columns > width) finish();
    if (used > 0) {
      line.push({ text: ' ', offset: 0, columns: 1, marked: spaceIsMarked(line.at(-1), word[0], marks) });
      used++;
    }
    for (const cell of word) {
      if (used + cell.columns > width) finish();
      line.push(cell);
      used += cell.columns;
    }
  }
  finish();
  return lines.map(piecesOf);
}

function wordsOf(text: string, marks: readonly Span[]): MarkedCell[][] {
  const words: MarkedCell[][] = [[]];
  for (const cell of cellsOf(printable(text))) {
    if (cell.text === ' ' || /^\s/.test(cell.text)) {
      if (words.at(-1)?.length) words.push([]);
      continue;
    }
    const end = cell.offset + cell.text.length;
    const marked = marks.some((mark) => mark.start < end && cell.offset < mark.end);
    words.at(-1)?.push({ text: cell.text, offset: cell.offset, columns: cell.columns, marked });
  }
  return words.filter((word) => word.length > 0);
}

function spaceIsMarked(left: MarkedCell | undefined, right: MarkedCell | undefined, marks: readonly Span[]): boolean {
  if (!left || !right) return false;
  return marks.some((mark) => mark.start <= left.offset && right.offset < mark.end);
}

function piecesOf(cells: readonly MarkedCell[]): MarkedLine {
  const pieces: Piece[] = [];
  for (const { text, marked, columns } of cells) {
    const last = pieces.at(-1);
    if (last?.marked === marked) {
      pieces[pieces.length - 1] = { text: last.text + text, marked, columns: last.columns + columns };
    } else {
      pieces.push({ text, marked, columns });
    }
  }
  return pieces;
}

function sum(cells: readonly MarkedCell[]): number {
  return cells.reduce((total, { columns }) => total + columns, 0);
}
