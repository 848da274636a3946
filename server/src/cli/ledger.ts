import { readArguments } from './arguments.ts';
import type { Console } from './console.ts';
import { ledgerList } from './ledger/ledgerList.ts';
import { ledgerMerge } from './ledger/ledgerMerge.ts';
import { LEDGER_OPTIONS, type LedgerOptions } from './ledger/ledgerOptions.ts';
import { ledgerSet } from './ledger/ledgerSet.ts';
import { ledgerUpdate } from './ledger/ledgerUpdate.ts';
import { UsageError } from './usage.ts';

type Verb = (words: readonly string[], options: LedgerOptions, console: Console) => Promise<number>;

const VERBS: Readonly<Record<string, Verb>> = {
  list: ledgerList,
  set: ledgerSet,
  update: ledgerUpdate,
  merge: ledgerMerge,
};

/** `sourcecheck ledger VERB …`: the record of checked facts in `.sourcecheck/ledger.jsonl`. */
export async function ledger(args: readonly string[], console: Console): Promise<number> {
  const { values, positionals } = readArguments(args, LEDGER_OPTIONS);
  const [name = '', ...words] = positionals;
  const verb = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
  if (!verb)
    throw new UsageError(`ledger needs one of ${Object.keys(VERBS).join(', ')}: sourcecheck ledger list DRAFT...`);
  return verb(words, values, console);
}
