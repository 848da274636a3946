import { mkdtemp, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stampOf } from '../stamp.ts';
import { readInWorkers, threadsFor } from './readInWorker.ts';
import type { MadeShard } from './readShards.ts';
import type { FileToRead } from './shard.ts';
import { filesOf, shelved } from './shelf.ts';

let root = '';
beforeEach(async () => {
  root = await realpath(await mkdtemp(path.join(tmpdir(), 'sourcecheck-threads-')));
});
afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

async function story(number: number): Promise<FileToRead> {
  const id = `story-${number}`;
  const file = path.join(root, `${id}.txt`);
  await writeFile(file, `The dam broke ${number} times.\n`);
  return { path: file, realPath: file, id, shownAs: `sources/${id}.txt`, stamp: stampOf(await stat(file)) };
}

const limits = { maxSourceBytes: 10_000 };

describe('reading in threads', () => {
  it('makes shards of all files, each of one thread’s share', async () => {
    const files = await Promise.all(Array.from({ length: 45 }, (_, i) => story(i)));
    const made: MadeShard[] = [];
    const told: number[] = [];
    await readInWorkers(
      { files, limits },
      2,
      (shard) => void made.push(shard),
      (done) => void told.push(done),
    );
    const shards = made.flatMap((one) => shelved(one, undefined) ?? []);
    const ids = shards.map((shard) => filesOf(shard).map(({ record }) => record.id));
    expect(ids.map(({ length }) => length).toSorted((a, b) => a - b)).toEqual([22, 23]);
    expect(new Set(ids.flat())).toEqual(new Set(files.map(({ id }) => id)));
    expect(told).toEqual([20, 40]);
  });

  it('ends when it is told to', async () => {
    const files = [await story(1), await story(2)];
    const stopping = new AbortController();
    const reading = readInWorkers(
      { files, limits },
      2,
      () => undefined,
      () => undefined,
      stopping.signal,
    );
    stopping.abort();
    await expect(reading).rejects.toThrow(/abort/u);
  });
});

it('starts a second thread where there is a core for it, and enough to read', () => {
  const threads = [
    [10_000, 1, 2],
    [10_000, 0, 2],
    [10_000, 1, 8],
    [1500, 0, 8],
    [10_000, 1, 1],
  ] as const;
  expect(threads.map(([files, elsewhere, cores]) => threadsFor(files, elsewhere, cores))).toEqual([1, 2, 2, 1, 1]);
});
