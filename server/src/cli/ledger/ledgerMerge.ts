import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readLedger, writeLedger } from '../../ledger/ledgerText.ts';
import { mergeAll } from '../../ledger/mergeRecords.ts';
import type { Console } from '../console.ts';
import type { LedgerOptions } from './ledgerOptions.ts';
import { UsageError } from '../usage.ts';

/**
 * `sourcecheck ledger merge BASE OURS THEIRS`: a merge driver for git, which leaves the answer in OURS. Nothing is ever
 * taken out of a ledger, so the base adds nothing to the two sides.
 */
export async function ledgerMerge(words: readonly string[], _: LedgerOptions, { cwd }: Console): Promise<number> {
  const [base, ours, theirs, ...rest] = words;
  if (base === undefined || ours === undefined || theirs === undefined || rest.length > 0) {
    throw new UsageError(
      'ledger merge needs three files: sourcecheck ledger merge BASE OURS THEIRS (%O %A %B in git).',
    );
  }
  const [left, right] = await Promise.all([ours, theirs].map((file) => ledgerIn(path.resolve(cwd, file))));
  if (!left || !right) throw new UsageError(`${ours} or ${theirs} cannot be read.`);
  const records = mergeAll([...left.records.values(), ...right.records.values()]);
  const unread = [...new Set([...left.unread, ...right.unread])];
  await writeFile(path.resolve(cwd, ours), writeLedger({ records, unread }));
  return 0;
}

async function ledgerIn(file: string) {
  try {
    return readLedger(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
}
