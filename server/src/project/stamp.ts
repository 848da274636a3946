import type { Stats } from 'node:fs';

/** Size, time of change and inode of a file: it is looked into again when any of them differs. */
export function stampOf({ size, mtimeMs, ino }: Pick<Stats, 'size' | 'mtimeMs' | 'ino'>): string {
  return `${String(size)}:${String(mtimeMs)}:${String(ino)}`;
}

/** The size that a stamp has; −1 for no stamp. */
export function sizeIn(stamp: string): number {
  return stamp === '' ? -1 : Number(stamp.split(':')[0]);
}

/** How coarse the times of file systems are: most count milliseconds at least, some seconds or two. */
const FINE_MS = 30;
const COARSE_MS = 2000;

/**
 * A stamp that a file had just before it was read, when it proves that the content was what was read: a file written to a
 * moment ago may be written to again in the same tick of its clock. The empty string, which no file has, when it does not.
 */
export function provenStamp(stamp: string, now: number = Date.now()): string {
  const changed = Number(stamp.split(':')[1]);
  const tick = changed % 1000 === 0 ? COARSE_MS : FINE_MS;
  return now - changed > tick ? stamp : '';
}
