import type { DraftFact } from '../ledger/draftFact.ts';
import type { Standing } from '../ledger/standing.ts';
import type { DocumentedDraft } from './checkedDraft.ts';

/** A checked draft with its facts, and where each of them stands in the ledger. */
export interface LedgeredDraft extends DocumentedDraft {
  readonly facts: readonly DraftFact[];
  /** By key of the fact. */
  readonly standings: ReadonlyMap<string, Standing>;
}
