import { createHash } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { readSummed, writeSummed } from './summedJson.ts';

/** One value that is kept of a draft from one check to the next. */
export interface KeptOfDraft {
  /** What was written last; undefined where there is nothing, or it is damaged. */
  read(): Promise<unknown>;
  /** Never rejects: what could not be written is made again next time. */
  write(value: unknown): Promise<void>;
}

/** Drafts of which something is kept beside one archive; those written longest ago are forgotten. */
const MOST_DRAFTS = 500;

/**
 * What is kept of a draft beside the cache of its sources, in a folder for each kind of value; `draft` is its real path.
 * Nothing without a cache, which is of one build of the program.
 */
export function keptOfDraft(cache: string | undefined, kind: string, draft: string): KeptOfDraft {
  if (cache === undefined) return { read: async () => undefined, write: async () => undefined };
  const folder = path.join(cache, kind);
  const name = createHash('sha256').update(draft).digest('base64url').slice(0, 24);
  const file = path.join(folder, `${name}.json`);
  return {
    read: async () => readSummed(file),
    write: async (value) => {
      try {
        await writeSummed(file, value);
        await forgetOldest(folder);
      } catch {
        // The cache is a convenience.
      }
    },
  };
}

async function forgetOldest(folder: string): Promise<void> {
  const names = await readdir(folder);
  if (names.length <= MOST_DRAFTS) return;
  const files = await Promise.all(
    names.map(async (name) => ({
      name,
      time: (await stat(path.join(folder, name)).catch(() => undefined))?.mtimeMs ?? 0,
    })),
  );
  const oldest = files.toSorted((a, b) => a.time - b.time).slice(0, names.length - MOST_DRAFTS);
  for (const { name } of oldest) await rm(path.join(folder, name), { force: true });
}
