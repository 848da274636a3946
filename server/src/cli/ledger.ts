import { readArguments } from './arguments.ts';
import type { Console } from './console.ts';
import { ledgerList } from './ledgerList.ts';
import { ledgerMerge } from './ledgerMerge.ts';
import { ledgerSet } from './ledgerSet.ts';
import { ledgerUpdate } from './ledgerUpdate.ts';
import { UsageError } from './usage.ts';

const OPTIONS = {
  sources: { type: 'string', multiple: true },
  format: { type: 'string', default: 'text' },
  status: { type: 'string' },
  checker: { type: 'string' },
  note: { type: 'string' },
  date: { type: 'string' },
} as const;

/** What the command line says to a verb of `ledger`. */
export type LedgerOptions = ReturnType<typeof readArguments<typeof OPTIONS>>['values'];

type Verb = (words: readonly string[], options: LedgerOptions, console: Console) => Promise<number>;

const VERBS: Readonly<Record<string, Verb>> = {
  list: ledgerList,
  set: ledgerSet,
  update: ledgerUpdate,
  merge: ledgerMerge,
};

/** `sourcecheck ledger VERB …`: the record of checked facts in `.sourcecheck/ledger.jsonl`. */
export async function ledger(args: readonly string[], console: Console): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const [name = '', ...words] = positionals;
  const verb = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
  if (!verb)
    throw new UsageError(`ledger needs one of ${Object.keys(VERBS).join(', ')}: sourcecheck ledger list DRAFT...`);
  return verb(words, values, console);
}
