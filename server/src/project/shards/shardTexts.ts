import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import type { ShardTexts } from './shard.ts';

/** Texts of a shard that lie in memory. */
export function textsInMemory(texts: Uint8Array<ArrayBuffer>): ShardTexts {
  return { read: (start, end) => texts.subarray(start, end) };
}

const CHUNK = 1 << 20;

/** Closes the file of a shard that nobody holds any more. An open file can be read to its end also after it was deleted. */
const closing = new FinalizationRegistry<number>((file) => closeSync(file));

/**
 * Texts of a shard in its file, behind `first` bytes, read when they are asked for. Undefined where they are not what the
 * checksum says.
 */
export function textsInFile(path: string, first: number, length: number, sum: number): ShardTexts | undefined {
  const file = openSync(path, 'r');
  const texts: ShardTexts = {
    read(start, end) {
      const bytes = new Uint8Array(end - start);
      if (readSync(file, bytes, 0, bytes.length, first + start) < bytes.length) {
        throw new Error('A file of the cache has been cut off while it was in use; start again.');
      }
      return bytes;
    },
  };
  closing.register(texts, file);
  return fstatSync(file).size === first + length && checksum(file, first, length) === sum ? texts : undefined;
}

function checksum(file: number, first: number, length: number): number {
  const chunk = new Uint8Array(Math.min(CHUNK, length));
  let sum = 0;
  for (let at = 0; at < length; ) {
    const count = readSync(file, chunk, 0, Math.min(CHUNK, length - at), first + at);
    if (count === 0) return -1;
    sum = crc32(chunk.subarray(0, count), sum);
    at += count;
  }
  return sum;
}
