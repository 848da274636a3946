import type { LedgerRow } from './ledgerRows.ts';
import { printable } from './printable.ts';
import { sourceCaption } from './sourceCaption.ts';

const COLUMNS = [
  'draft',
  'number',
  'line',
  'fact',
  'words',
  'sentence',
  'verdict',
  'status',
  'reopened',
  'checker',
  'date',
  'note',
  'source',
  'locator',
  'quote',
  'hash',
  'further sources',
  'key',
] as const;

/**
 * The record as a table for a spreadsheet: RFC 4180, a line a fact, with a byte order mark, without which Excel takes the
 * text for another encoding. A cell that a spreadsheet would take for a formula gets an apostrophe in front, as OWASP's page on CSV injection has it.
 */
export function ledgerCsv(rows: readonly LedgerRow[]): string {
  const lines = [[...COLUMNS], ...rows.map(cellsOf)];
  return `\uFEFF${lines.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('')}`;
}

function cellsOf(row: LedgerRow): string[] {
  const [first, ...further] = row.evidence;
  return [
    row.draft,
    String(row.number),
    String(row.line),
    row.fact,
    row.words,
    row.sentence,
    row.verdict,
    row.status,
    row.reopened ?? '',
    row.checker ?? '',
    row.date ?? '',
    row.note ?? '',
    first ? sourceCaption(first) : '',
    first?.locator ?? '',
    first?.quote ?? '',
    first?.hash ?? '',
    further.map((passage) => `${sourceCaption(passage)}, ${passage.locator}`).join('; '),
    row.key,
  ];
}

function cell(value: string): string {
  const shown = printable(value);
  const text = /^\s*[=+\-@＝＋－＠]/u.test(shown) ? `'${shown}` : shown;
  return `"${text.replaceAll('"', '""')}"`;
}
