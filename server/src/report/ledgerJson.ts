import { countStatuses } from './progress.ts';
import type { LedgerRow } from './ledgerRows.ts';

/** Version of the form; it changes when a reader of the old form would fail. */
const VERSION = 1;

/** The record for other programs: `version`, `progress` (facts by status) and `facts`. Ends in a line end. */
export function ledgerJson(rows: readonly LedgerRow[]): string {
  return `${JSON.stringify({ version: VERSION, progress: countStatuses(rows), facts: rows }, undefined, 2)}\n`;
}
