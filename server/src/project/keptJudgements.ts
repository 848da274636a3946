import { createHash } from 'node:crypto';
import type { Judgement } from '../engine/check/judgement.ts';
import type { JudgementCache } from '../engine/check/settings.ts';
import { keptOfDraft } from './keptOfDraft.ts';

/** The judgements of a draft's last check. */
export interface KeptJudgements extends JudgementCache {
  /** Keeps what was asked for since, and forgets the rest: sentences that the draft no longer has. Never rejects. */
  save(): Promise<void>;
}

/**
 * What was said of a draft's sentences when it was last checked, from the cache of its sources; `draft` is its real path.
 * Nothing without a cache, and where the file is damaged. A judgement is kept under all that went into it, the archive's
 * generation too, so that a stale one is never found; the cache folder is that of this build of the program.
 */
export async function keptJudgements(cache: string | undefined, draft: string): Promise<KeptJudgements> {
  const kept = keptOfDraft(cache, 'judgements', draft);
  const before = judgementsOf(await kept.read());
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
      if (isChanged || asked.size !== before.size) await kept.write([...asked]);
    },
  };
}

function judgementsOf(entries: unknown): ReadonlyMap<string, Judgement> {
  return Array.isArray(entries) ? new Map(entries.filter(isEntry)) : new Map();
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

/** The checksum has told that it was written here as a whole: what it is need only be told apart. */
function isEntry(value: unknown): value is [string, Judgement] {
  return Array.isArray(value) && typeof value[0] === 'string' && typeof value[1] === 'object' && value[1] !== null;
}
