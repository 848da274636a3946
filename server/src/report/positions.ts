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

/** Reads the line starts of a text once; each look-up is a binary search. */
export function lineMap(text: string): LineMap {
  const starts = lineStarts(text);
  const startOf = (line: number): number => starts[line] ?? text.length;

  const positionAt = (offset: number): Position => {
    const at = Math.min(Math.max(offset, 0), text.length);
    const line = lastAtOrBefore(starts, at);
    return { line, character: at - startOf(line) };
  };

  const offsetAt = ({ line, character }: Position): number => {
    const row = Math.min(Math.max(line, 0), starts.length - 1);
    const start = startOf(row);
    const end = endOfContent(text, start, startOf(row + 1));
    return Math.min(start + Math.max(character, 0), end);
  };

  return { positionAt, offsetAt, rangeOf: ({ start, end }) => ({ start: positionAt(start), end: positionAt(end) }) };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (const { 0: ending, index } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + ending.length);
  return starts;
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

function endOfContent(text: string, start: number, nextStart: number): number {
  let end = nextStart;
  while (end > start && (text[end - 1] === '\n' || text[end - 1] === '\r')) end--;
  return end;
}
