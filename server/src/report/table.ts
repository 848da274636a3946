import { cellsOf } from './columns.ts';

/** Lines of a table with a heading, columns as wide as their widest cell, two spaces apart; numbers stand right. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  numbers: readonly string[],
): string {
  const widths = head.map((name, at) => Math.max(...[name, ...rows.map((row) => row[at] ?? '')].map(columns)));
  const line = (cells: readonly string[]): string =>
    head
      .map((name, at) => padded(cells[at] ?? '', widths[at] ?? 0, numbers.includes(name)))
      .join('  ')
      .trimEnd();
  return [head, ...rows].map((cells) => `${line(cells)}\n`).join('');
}

function padded(text: string, width: number, right: boolean): string {
  const space = ' '.repeat(width - columns(text));
  return right ? space + text : text + space;
}

function columns(text: string): number {
  return cellsOf(text).reduce((sum, cell) => sum + cell.columns, 0);
}
