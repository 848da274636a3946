import Papa from 'papaparse';
import type { SourceProblem } from '../../engine/sources/article.ts';
import { composeText } from '../composeText.ts';
import { decode } from '../decode.ts';
import type { Extraction, RunningTask } from '../reader.ts';
import { tableRows } from '../tableRows.ts';

/** Titles and notes stand above a table's header, one cell a line; a header lower than this is none. */
const DEEPEST_HEADER = 12;

/**
 * Reads a table of comma, semicolon or tab separated values: each row is a passage that names its columns, placed by its
 * row as a spreadsheet counts it. Lines of one cell above the header and below the rows are titles and notes.
 */
export function readTable({ bytes, name, limits, expired }: RunningTask): Extraction {
  const decoded = decode(bytes, name);
  if (decoded.kind === 'none') return { texts: [], problems: [decoded.problem] };
  const problems: SourceProblem[] = [...decoded.problems];
  const rows = rowsOf(decoded.text);
  const headerRow = headerOf(rows);
  if (headerRow === undefined) {
    const message = `${name}: no table was found in this file; every line has a single cell. Save it with commas, semicolons or tabs between the cells, or as a .txt file.`;
    return { texts: [], problems: [{ code: 'wrong-shape', message }] };
  }
  const header = rows[headerRow] ?? [];
  const first = rows.slice(0, headerRow).find((row) => filled(row) > 0);
  const title = first?.find((cell) => cell.trim() !== '');
  const composer = composeText(title === undefined ? {} : { title });
  const named = isHeader(header, rows.slice(headerRow + 1));
  for (const [i, row] of rows.entries()) {
    if (row === first || (named && i === headerRow)) continue;
    const [words = ''] = tableRows(named && i > headerRow && filled(row) > 1 ? header : undefined, [row]);
    if (words === '') continue;
    if (composer.length > limits.characters || expired()) {
      const message = `${name}: only the first ${String(i)} of ${String(rows.length)} rows were read; split it, or raise "limits.maxSourceBytes" or "limits.maxSourceSeconds" in .sourcecheck/config.json.`;
      problems.push({ code: 'cut-off', message });
      break;
    }
    const locator = `row ${String(i + 1)}`;
    composer.paragraph(words, { locator, marked: 'verbatim', lead: `${locator} | ` });
  }
  return { texts: [composer.finish()], problems };
}

type Row = readonly string[];

const DELIMITERS = [',', ';', '\t', '|'];
/** Rows that tell what a table is delimited by. */
const SAMPLE_ROWS = 60;

function rowsOf(text: string): readonly Row[] {
  // The library's own guess counts titles and blank lines as rows of one cell, and gives up.
  const sample = text.slice(0, 100_000);
  const [best = ','] = DELIMITERS.toSorted((a, b) => regularity(sample, b) - regularity(sample, a));
  return Papa.parse<string[]>(text, { delimiter: best }).data;
}

/** How many rows have the same number of cells, two or more, as most; more cells count a little more. */
function regularity(text: string, delimiter: string): number {
  const { data } = Papa.parse<string[]>(text, { delimiter, preview: SAMPLE_ROWS });
  const counts = new Map<number, number>();
  for (const { length } of data) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  return Math.max(0, ...[...counts].map(([cells, count]) => count + cells / 1000));
}

function filled(row: Row): number {
  return row.filter((cell) => cell.trim() !== '').length;
}

/** The first row with two cells or more. */
function headerOf(rows: readonly Row[]): number | undefined {
  const found = rows.findIndex((row) => filled(row) > 1);
  return found < 0 || found > DEEPEST_HEADER ? undefined : found;
}

/** Whether a row names columns: no figure in it but years, and some column of figures below. */
function isHeader(row: Row, below: readonly Row[]): boolean {
  if (row.some((cell) => isFigure(cell) && !/^\s*(?:1[6-9]|20)\d\d\s*$/u.test(cell))) return false;
  const rows = below.slice(0, 50).filter((each) => filled(each) > 1);
  return rows.length > 0 && (rows.some((each) => each.some(isFigure)) || row.every((cell) => cell.length < 60));
}

function isFigure(cell: string): boolean {
  return /^\P{L}*\d\P{L}*$/u.test(cell);
}
