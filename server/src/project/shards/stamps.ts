import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** What content files had when they had a stamp: of files that were touched without a change since they were indexed. */
export type Stamps = ReadonlyMap<string, { readonly stamp: string; readonly contentHash: string }>;

type Entry = readonly [file: string, noted: { readonly stamp: string; readonly contentHash: string }];

const NAME = 'stamps.json';

/** The stamps noted in a folder; none where they are damaged. They only save looking into files. */
export async function readStamps(folder: string): Promise<Stamps> {
  try {
    const [sum = '', json = ''] = (await readFile(path.join(folder, NAME), 'utf8')).split('\n');
    if (sum !== sumOf(json)) return new Map();
    const entries: unknown = JSON.parse(json);
    return Array.isArray(entries) ? new Map(entries.filter(isEntry)) : new Map();
  } catch {
    return new Map();
  }
}

/** Notes stamps in place of those there. Of two processes the later stands, and what it says is true. */
export async function writeStamps(folder: string, stamps: Stamps): Promise<void> {
  const json = JSON.stringify(
    [...stamps].map(([file, { stamp, contentHash }]): Entry => [file, { stamp, contentHash }]),
  );
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const unfinished = path.join(folder, `${randomUUID()}.part`);
  await writeFile(unfinished, `${sumOf(json)}\n${json}`, { mode: 0o600, flag: 'wx' });
  await rename(unfinished, path.join(folder, NAME));
}

function sumOf(json: string): string {
  return createHash('sha256').update(json).digest('base64url');
}

function isEntry(value: unknown): value is Entry {
  return Array.isArray(value) && typeof value[0] === 'string' && typeof value[1] === 'object' && value[1] !== null;
}
