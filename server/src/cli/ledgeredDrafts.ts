import path from 'node:path';
import { factsOfDraft } from '../ledger/factsOfDraft.ts';
import type { LedgerContent } from '../ledger/ledgerText.ts';
import { standings } from '../ledger/standings.ts';
import { loadLedger } from '../project/ledgerFile.ts';
import type { LedgeredDraft } from '../report/ledgeredDraft.ts';
import type { DraftOnDisk } from './checkAll.ts';

/** A checked draft with its facts, and the name that its project's ledger has for it. */
export interface DraftInLedger extends DraftOnDisk, LedgeredDraft {
  /** From the top of the project, with `/`. */
  readonly nameInLedger: string;
}

/** Looks up the facts of drafts in the ledgers of their projects; each ledger is read once. */
export async function withLedger(drafts: readonly DraftOnDisk[]): Promise<DraftInLedger[]> {
  const ledgers = new Map<string, LedgerContent>();
  const all: DraftInLedger[] = [];
  for (const draft of drafts) {
    const { root } = draft.project;
    const ledger = ledgers.get(root) ?? (await loadLedger(root));
    ledgers.set(root, ledger);
    const facts = factsOfDraft(draft);
    const nameInLedger = path.relative(root, draft.file).split(path.sep).join('/');
    const stand = standings(facts, ledger.records, {
      document: draft.document,
      name: nameInLedger,
      articles: draft.archive.articles,
    });
    all.push({ ...draft, facts, nameInLedger, standings: stand });
  }
  return all;
}
