import { STATUSES } from '../../ledger/record.ts';
import { ledgerCsv } from '../../report/ledgerCsv.ts';
import { ledgerJson } from '../../report/ledgerJson.ts';
import { type LedgerRow, ledgerRows } from '../../report/ledgerRows.ts';
import { printable } from '../../report/printable.ts';
import { countStatuses, progressWords } from '../../report/progress.ts';
import { table } from '../../report/table.ts';
import { oneOf } from '../arguments.ts';
import type { Console } from '../console.ts';
import type { LedgerOptions } from './ledgerOptions.ts';
import { ledgerDrafts } from './ledgerDrafts.ts';
import { UsageError } from '../usage.ts';

/** Words of a fact that a row of a terminal has room for. */
const LONGEST = 44;

/** `sourcecheck ledger list DRAFT...`: every checkable fact with its number, verdict and status; `--status` picks some. */
export async function ledgerList(words: readonly string[], options: LedgerOptions, console: Console): Promise<number> {
  if (words.length === 0)
    throw new UsageError('ledger list needs at least one draft: sourcecheck ledger list DRAFT...');
  const format = oneOf('format', options.format, ['text', 'json', 'csv']);
  const wanted = options.status === undefined ? undefined : oneOf('status', options.status, [...STATUSES, 'reopened']);
  const { drafts, unreadable } = await ledgerDrafts(words, options, console);
  const all = ledgerRows(drafts);
  const rows = all.filter(
    ({ status, reopened }) =>
      wanted === undefined || (wanted === 'reopened' ? reopened !== undefined : status === wanted),
  );
  if (format === 'json') await console.out(ledgerJson(rows));
  else if (format === 'csv') await console.out(ledgerCsv(rows));
  else await console.out(listText(rows, all, drafts.length > 1));
  return unreadable ? 2 : 0;
}

function listText(rows: readonly LedgerRow[], all: readonly LedgerRow[], several: boolean): string {
  const head = [...(several ? ['draft'] : []), 'no.', 'line', 'fact', 'words', 'verdict', 'status', 'checker', 'date'];
  const body = rows.map((row) =>
    [
      ...(several ? [row.draft] : []),
      String(row.number),
      String(row.line),
      row.fact,
      row.words.length > LONGEST ? `${row.words.slice(0, LONGEST - 2).trimEnd()} …` : row.words,
      row.verdict,
      row.reopened === undefined ? row.status : 'reopened',
      row.checker ?? '',
      row.date?.slice(0, 10) ?? '',
    ].map(printable),
  );
  const why = rows.flatMap(({ number, reopened }) =>
    reopened === undefined ? [] : [`${String(number)}: ${printable(reopened)}\n`],
  );
  const progress = `${progressWords(countStatuses(all))}.\n`;
  return [body.length > 0 ? table(head, body, ['no.', 'line']) : '', ...why, progress].join('');
}
