import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { headBytes, headOf, openShard, type SplitIndex } from './openShard.ts';
import { PREFIX_BYTES } from './packShard.ts';
import type { Shard, ShardImage } from './shard.ts';
import { textsInFile } from './shardTexts.ts';

const ENDING = '.shard';
const UNFINISHED = '.part';

/** What is being written by another process is left alone; what is older was left by one that was ended. */
const ABANDONED_MS = 60 * 60 * 1000;

/** A shard on disk. */
export interface StoredShard {
  readonly name: string;
  readonly shard: Shard;
}

/**
 * The shards in a folder. Each is a file that was written whole under another name and never changes: several processes may
 * write, read and delete at once. What is damaged or not ours is deleted and left out; a folder that is not there has none.
 */
export async function storedShards(folder: string): Promise<readonly StoredShard[]> {
  const names = (await readdir(folder).catch(() => [])).toSorted((a, b) => (a < b ? -1 : 1));
  const shards: StoredShard[] = [];
  for (const name of names) {
    const file = path.join(folder, name);
    if (name.endsWith(UNFINISHED)) await removeIfAbandoned(file);
    if (!name.endsWith(ENDING)) continue;
    const shard = await readShard(file);
    if (shard) shards.push({ name, shard });
    else await rm(file, { force: true }).catch(() => undefined);
  }
  return shards;
}

/** Writes a shard; answers its name. Rejects where the folder cannot be written. */
export async function storeShard(folder: string, { index, texts }: ShardImage): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const content = createHash('sha256').update(index).digest('hex').slice(0, 32);
  const name = `${content}${ENDING}`;
  const unfinished = path.join(folder, `${randomUUID()}${UNFINISHED}`);
  try {
    // Texts of sources may be confidential: only their owner may read them here.
    const handle = await open(unfinished, 'wx', 0o600);
    try {
      await handle.writev([index, texts]);
    } finally {
      await handle.close();
    }
    await rename(unfinished, path.join(folder, name));
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw error;
  }
  return name;
}

/** The shard in a file; undefined where there is none that is whole. */
async function readShard(file: string): Promise<Shard | undefined> {
  try {
    const index = await readIndex(file);
    const head = index && headOf(index);
    if (!index || !head) return undefined;
    const texts = textsInFile(file, index.head.length + index.arrays.length, head.textsLength, head.textsSum);
    return texts && openShard(index, head, texts);
  } catch {
    // Gone meanwhile, or not to be read: made anew.
    return undefined;
  }
}

async function readIndex(file: string): Promise<SplitIndex | undefined> {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    const prefix = new Uint8Array(PREFIX_BYTES);
    if (size < PREFIX_BYTES || (await handle.read(prefix, 0, PREFIX_BYTES, 0)).bytesRead < PREFIX_BYTES)
      return undefined;
    const length = new DataView(prefix.buffer).getUint32(8, true);
    const first = headBytes(prefix);
    if (length > size || first > length) return undefined;
    const [head, arrays] = [new Uint8Array(first), new Uint8Array(length - first)];
    const { bytesRead } = await handle.readv([head, arrays], 0);
    return bytesRead === length ? { head, arrays } : undefined;
  } finally {
    await handle.close();
  }
}

/** Deletes shards that others have taken the place of. One that is in use elsewhere can be read to the end all the same. */
export async function removeShards(folder: string, names: Iterable<string>): Promise<void> {
  for (const name of names) await rm(path.join(folder, name), { force: true }).catch(() => undefined);
}

async function removeIfAbandoned(file: string): Promise<void> {
  const written = await stat(file).catch(() => undefined);
  if (written && Date.now() - written.mtimeMs > ABANDONED_MS) await rm(file, { force: true }).catch(() => undefined);
}
