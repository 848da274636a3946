import type { readArguments } from '../arguments.ts';

/** What the command line may say to a verb of `ledger`. */
export const LEDGER_OPTIONS = {
  sources: { type: 'string', multiple: true },
  format: { type: 'string', default: 'text' },
  status: { type: 'string' },
  checker: { type: 'string' },
  note: { type: 'string' },
  date: { type: 'string' },
} as const;

/** What it did say. */
export type LedgerOptions = ReturnType<typeof readArguments<typeof LEDGER_OPTIONS>>['values'];
