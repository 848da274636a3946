import { dateOption } from '../arguments.ts';
import { checkAll } from '../checkAll.ts';
import { checkDocument } from '../checkDocument.ts';
import type { Console } from '../console.ts';
import type { LedgerOptions } from './ledgerOptions.ts';
import { type DraftInLedger, withLedger } from '../ledgeredDrafts.ts';
import { progressOn } from '../progress.ts';

/** The drafts that the words of a command mean, checked and looked up; notices go to standard error. */
export async function ledgerDrafts(
  given: readonly string[],
  { sources = [], date }: Pick<LedgerOptions, 'sources' | 'date'>,
  console: Console,
): Promise<{ readonly drafts: readonly DraftInLedger[]; readonly unreadable: boolean }> {
  const progress = progressOn(console, () => performance.now());
  const options = { sources, date: date === undefined ? undefined : dateOption('date', date), explain: false };
  const run = await checkAll(given, options, checkDocument, console, progress);
  progress.end();
  for (const notice of run.notices) console.err(`sourcecheck: ${notice}\n`);
  return { drafts: await withLedger(run.drafts), unreadable: run.unreadable };
}
