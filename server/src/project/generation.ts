import { createHash } from 'node:crypto';
import type { KeptSource } from './keptSource.ts';
import type { FileRecord } from './shards/shard.ts';

/**
 * Mark of the articles of some files, whatever order they were read in: the sum of one mark a file, so that a change costs
 * as much as it is large. Files that gave no article do not count.
 */
export function generationOf(kept: Iterable<KeptSource>): string {
  const sum = new Uint32Array(LANES);
  for (const { record, articles } of kept) {
    if (articles.length === 0) continue;
    const mark = markOf(record);
    for (let lane = 0; lane < LANES; lane += 1) sum[lane] = (sum[lane] ?? 0) + (mark[lane] ?? 0);
  }
  return Buffer.from(sum.buffer).toString('base64url');
}

/** Of 32 bits each. */
const LANES = 4;

const marks = new WeakMap<FileRecord, Uint32Array>();

function markOf(record: FileRecord): Uint32Array {
  const known = marks.get(record);
  if (known) return known;
  const { id, shownAs, contentHash } = record;
  const digest = createHash('sha256').update([id, shownAs, contentHash].join('\0')).digest();
  const mark = Uint32Array.from({ length: LANES }, (_, lane) => digest.readUInt32LE(lane * 4));
  marks.set(record, mark);
  return mark;
}
