import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import type { ShardTexts } from './shard.ts';

/** Texts of a shard that lie in memory. */
export function textsInMemory(texts: Uint8Array): ShardTexts {
  return { read: (start, end) => texts.subarray(start, end) };
}

/** Texts no longer than this are held in memory: single articles that change would keep a file open each. */
const HELD_BYTES = 200_000;
const CHUNK = 1 << 20;

/** Closes the file of a shard that nobody holds any more. An open file can be read to its end also after it was deleted. */
const closing = new FinalizationRegistry<number>((file) => closeSync(file));

/**
 * Texts of a shard in its file, behind `first` bytes, read when they are asked for. Undefined where they are not what the
 * checksum says. Throws where the file cannot be opened.
 */
export function textsInFile(path: string, first: number, length: number, sum: number): ShardTexts | undefined {
  const file = openSync(path, 'r');
  let isKept = false;
  try {
    if (fstatSync(file).size !== first + length) return undefined;
    if (length <= HELD_BYTES) {
      const texts = bytesAt(file, first, length);
      return crc32(texts) === sum ? textsInMemory(texts) : undefined;
    }
    if (checksum(file, first, length) !== sum) return undefined;
    const texts: ShardTexts = { read: (start, end) => bytesAt(file, first + start, end - start) };
    closing.register(texts, file);
    isKept = true;
    return texts;
  } finally {
    if (!isKept) closeSync(file);
  }
}

function bytesAt(file: number, at: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  if (readSync(file, bytes, 0, length, at) < length) {
    throw new Error('A file of the cache has been cut off while it was in use; start again.');
  }
  return bytes;
}

function checksum(file: number, first: number, length: number): number {
  const chunk = new Uint8Array(CHUNK);
  let sum = 0;
  for (let at = 0; at < length;) {
    const count = readSync(file, chunk, 0, Math.min(CHUNK, length - at), first + at);
    if (count === 0) return -1;
    sum = crc32(chunk.subarray(0, count), sum);
    at += count;
  }
  return sum;
}
