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

/** Of what a file holds by its hash, stirred with the names under which it does. */
function markOf(record: FileRecord): Uint32Array {
  const known = marks.get(record);
  if (known) return known;
  const { id, shownAs, contentHash } = record;
  const content = Buffer.from(contentHash, 'base64url');
  const names = fnv(`${id}\0${shownAs}`);
  const mark = new Uint32Array(LANES);
  for (let lane = 0; lane < LANES; lane += 1) mark[lane] = mixed(content.readUInt32LE(lane * 4) ^ mixed(names + lane));
  marks.set(record, mark);
  return mark;
}

/** 32-bit FNV-1a over UTF-16 units. */
function fnv(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value;
}

/** The last step of MurmurHash3 (Appleby): every bit depends on all. */
function mixed(value: number): number {
  const once = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return twice ^ (twice >>> 16);
}
