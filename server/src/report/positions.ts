import type { Span } from '../engine/text/span.ts';

/** Line and character, both from 0; characters are UTF-16 code units. The position of the language server protocol. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Turns offsets of one text into positions. Lines end at `\n`, `\r\n` or a lone `\r`, as the protocol has it. */
export interface LineMap {
  /** Offsets past the end, or before the start, count as the end or the start. */
  positionAt(offset: number): Position;
  rangeOf(span: Span): Range;
  /** Lines that do not exist count as the last; a character past the end of its line as the end of the line. */
  offsetAt(position: Position): number;
}

/** Reads the lines of a text once, and does not keep the text; each look-up is a binary search. */
export function lineMap(text: string): LineMap {
  const { length } = text;
  const { starts, ends } = linesOf(text);
  const startOf = (line: number): number => starts[line] ?? length;

  const positionAt = (offset: number): Position => {
    const at = Math.min(Math.max(offset, 0), length);
    const line = lastAtOrBefore(starts, at);
    return { line, character: at - startOf(line) };
  };

  const offsetAt = ({ line, character }: Position): number => {
    const row = Math.min(Math.max(line, 0), starts.length - 1);
    return Math.min(startOf(row) + Math.max(character, 0), ends[row] ?? length);
  };

  return { positionAt, offsetAt, rangeOf: ({ start, end }) => ({ start: positionAt(start), end: positionAt(end) }) };
}

/** Where lines start, and where their content ends; the last is ended by the text. */
function linesOf(text: string): { readonly starts: readonly number[]; readonly ends: readonly number[] } {
  const starts = [0];
  const ends: number[] = [];
  for (const { 0: ending, index } of text.matchAll(/\r\n|\n|\r/g)) {
    starts.push(index + ending.length);
    ends.push(index);
  }
  return { starts, ends };
}

function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
