import type { Share } from '../../server/src/testing/caseScore.ts';
import { wilson, type Figure, type Interval } from './intervals.ts';

/** A Markdown table with its columns in line, as the formatter leaves it. The first column is of words, the others of figures. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  words: readonly number[] = [0],
): string {
  const widths = head.map((cell, i) => Math.max(3, cell.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const isWord = (i: number): boolean => words.includes(i);
  const line = (cells: readonly string[]): string =>
    `| ${widths.map((width, i) => pad(cells[i] ?? '', width, isWord(i))).join(' | ')} |`;
  const rule = widths.map((width, i) => (isWord(i) ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}

function pad(cell: string, width: number, isWord: boolean): string {
  return isWord ? cell.padEnd(width) : cell.padStart(width);
}

/** `71.9 % (67.0–76.1)`; a dash where there is nothing to measure. */
export function figure(given: Figure | undefined): string {
  if (given === undefined || Number.isNaN(given.value)) return '–';
  return `${percent(given.value)} ${range(given.interval)}`;
}

/** `94.6 % (35/37; 82.3–98.5)` */
export function share(given: Share | undefined): string {
  if (given === undefined || given.of === 0) return '–';
  const { low, high } = wilson(given);
  return `${percent(given.right / given.of)} (${given.right}/${given.of}; ${tenths(low)}–${tenths(high)})`;
}

/** `35/37`; a dash for none of none. */
export function count({ right, of }: Share): string {
  return of === 0 ? '–' : `${right}/${of}`;
}

export function percent(value: number): string {
  return `${tenths(value)} %`;
}

function range({ low, high }: Interval): string {
  return `(${tenths(low)}–${tenths(high)})`;
}

/** Per cent to one place. */
export function tenths(value: number): string {
  return (100 * value).toFixed(1);
}
