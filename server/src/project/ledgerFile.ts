import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type LedgerContent, readLedger, writeLedger } from '../ledger/ledgerText.ts';
import type { LedgerRecord } from '../ledger/record.ts';
import { alone } from './lockFile.ts';

/** Where a project keeps its ledger, relative to its root. */
export const LEDGER_FILE = '.sourcecheck/ledger.jsonl';

/** Git puts the lines of both sides in; reading merges those of one fact. */
const ATTRIBUTES = 'ledger.jsonl merge=union\n';

/** The ledger of the project at `root`; an empty one where there is none. Rejects where the file cannot be read. */
export async function loadLedger(root: string): Promise<LedgerContent> {
  return readLedger(await textOf(path.join(root, LEDGER_FILE)));
}

/**
 * Puts records into the ledger of the project at `root`, in place of those with the same key: `change` is given what is in
 * it at that moment, and answers the records to put in. One process writes at a time, and a reader never sees half a file.
 */
export async function changeLedger(
  root: string,
  change: (records: ReadonlyMap<string, LedgerRecord>) => Iterable<LedgerRecord>,
): Promise<void> {
  const file = path.join(root, LEDGER_FILE);
  await mkdir(path.dirname(file), { recursive: true });
  await alone(`${file}.lock`, async () => {
    const before = await textOf(file);
    const { records, unread } = readLedger(before);
    const after = new Map(records);
    for (const record of change(records)) after.set(record.key, record);
    const text = writeLedger({ records: after, unread });
    if (text === before) return;
    if (before === '') await writeAttributes(path.dirname(file));
    await writeFile(`${file}.new`, text);
    await rename(`${file}.new`, file);
  });
}

async function textOf(file: string): Promise<string> {
  try {
    return (await readFile(file, 'utf8')).replace(/^\uFEFF/u, '');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return '';
    throw error;
  }
}

async function writeAttributes(folder: string): Promise<void> {
  try {
    await writeFile(path.join(folder, '.gitattributes'), ATTRIBUTES, { flag: 'wx' });
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
