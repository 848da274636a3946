import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Judgement } from '../engine/check/judgement.ts';
import type { JudgementCache } from '../engine/check/settings.ts';

/** The judgements of a draft's last check. */
export interface KeptJudgements extends JudgementCache {
  /** Keeps what was asked for since, and forgets the rest: sentences that the draft no longer has. Never rejects. */
  save(): Promise<void>;
}

const FOLDER = 'judgements';
/** Drafts whose judgements are kept beside one archive; those checked longest ago are forgotten. */
const MOST_DRAFTS = 500;

/**
 * What was said of a draft's sentences when it was last checked, from the cache of its sources; `draft` is its real path.
 * Nothing without a cache, and where the file is damaged. A judgement is kept under all that went into it, the archive's
 * generation too, so that a stale one is never found; the cache folder is that of this build of the program.
 */
export async function keptJudgements(cache: string | undefined, draft: string): Promise<KeptJudgements> {
  const file = cache && path.join(cache, FOLDER, `${hashOf(draft).slice(0, 24)}.json`);
  const before = file ? await readJudgements(file) : new Map<string, Judgement>();
  const asked = new Map<string, Judgement>();
  let isChanged = false;
  return {
    get: (key) => {
      const hash = hashOf(key);
      const judgement = asked.get(hash) ?? before.get(hash);
      if (judgement) asked.set(hash, judgement);
      return judgement;
    },
    set: (key, judgement) => {
      asked.set(hashOf(key), judgement);
      isChanged = true;
    },
    save: async () => {
      if (!file || (!isChanged && asked.size === before.size)) return;
      try {
        await writeJudgements(file, asked);
      } catch {
        // The cache is a convenience: what could not be written is judged again next time.
      }
    },
  };
}

async function readJudgements(file: string): Promise<ReadonlyMap<string, Judgement>> {
  try {
    const [sum = '', json = ''] = (await readFile(file, 'utf8')).split('\n');
    if (sum !== hashOf(json)) return new Map();
    const entries: unknown = JSON.parse(json);
    return Array.isArray(entries) ? new Map(entries.filter(isEntry)) : new Map();
  } catch {
    return new Map();
  }
}

/** Written whole under another name: of two processes the later stands. */
async function writeJudgements(file: string, judgements: ReadonlyMap<string, Judgement>): Promise<void> {
  const folder = path.dirname(file);
  const json = JSON.stringify([...judgements]);
  // Copy and sources may be confidential: only their owner may read them here.
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const unfinished = path.join(folder, `${randomUUID()}.part`);
  await writeFile(unfinished, `${hashOf(json)}\n${json}`, { mode: 0o600, flag: 'wx' });
  await rename(unfinished, file);
  await forgetOldest(folder);
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

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

/** The checksum has told that it was written here as a whole: what it is need only be told apart. */
function isEntry(value: unknown): value is [string, Judgement] {
  return Array.isArray(value) && typeof value[0] === 'string' && typeof value[1] === 'object' && value[1] !== null;
}
