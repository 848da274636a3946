import { noteFound } from '../../ledger/setStatus.ts';
import { changeLedger } from '../../project/ledgerFile.ts';
import { ledgerRows } from '../../report/ledgerRows.ts';
import { countStatuses, progressWords } from '../../report/progress.ts';
import type { Console } from '../console.ts';
import type { LedgerOptions } from './ledgerOptions.ts';
import { ledgerDrafts } from './ledgerDrafts.ts';
import { UsageError } from '../usage.ts';

/** `sourcecheck ledger update DRAFT...`: writes every checkable fact down with what the sources say of it now; statuses that a person set stay. */
export async function ledgerUpdate(
  words: readonly string[],
  options: LedgerOptions,
  console: Console,
): Promise<number> {
  if (words.length === 0)
    throw new UsageError('ledger update needs at least one draft: sourcecheck ledger update DRAFT...');
  const { drafts, unreadable } = await ledgerDrafts(words, options, console);
  const now = new Date();
  for (const { facts, project, nameInLedger: draft, archive } of drafts) {
    const place = { draft, articles: archive.articles };
    await changeLedger(project.root, (records) =>
      facts.map((fact) => noteFound(fact, records.get(fact.key), now, place)),
    );
  }
  await console.out(`${progressWords(countStatuses(ledgerRows(drafts)))}.\n`);
  return unreadable ? 2 : 0;
}
