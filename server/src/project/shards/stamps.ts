import path from 'node:path';
import { readSummed, writeSummed } from '../summedJson.ts';

/** What content files had when they had a stamp: of files that were touched without a change since they were indexed. */
export type Stamps = ReadonlyMap<string, { readonly stamp: string; readonly contentHash: string }>;

type Entry = readonly [file: string, noted: { readonly stamp: string; readonly contentHash: string }];

const NAME = 'stamps.json';

/** The stamps noted in a folder; none where they are damaged. They only save looking into files. */
export async function readStamps(folder: string): Promise<Stamps> {
  const entries = await readSummed(path.join(folder, NAME));
  return Array.isArray(entries) ? new Map(entries.filter(isEntry)) : new Map();
}

/** Notes stamps in place of those there. Of two processes the later stands, and what it says is true. */
export async function writeStamps(folder: string, stamps: Stamps): Promise<void> {
  const entries = [...stamps].map(([file, { stamp, contentHash }]): Entry => [file, { stamp, contentHash }]);
  await writeSummed(path.join(folder, NAME), entries);
}

function isEntry(value: unknown): value is Entry {
  return Array.isArray(value) && typeof value[0] === 'string' && typeof value[1] === 'object' && value[1] !== null;
}
