import type { ReadLimits } from '../readers/readSource.ts';
import type { KeptSource } from './keptSource.ts';
import type { SourceFile } from './listSources.ts';
import { readInWorkers } from './shards/readInWorker.ts';
import { type MadeShard, readShards } from './shards/readShards.ts';
import { filesOf, shelved } from './shards/shelf.ts';
import type { FileToRead } from './shards/shard.ts';
import { shownAs } from './unchangedSource.ts';

/** A file to read, and the id under which it is known. */
export interface NewSource {
  readonly file: SourceFile;
  readonly id: string;
}

export interface ReadingOrder {
  readonly limits: ReadLimits;
  readonly cache: string | undefined;
  /** In so many threads of their own: worth starting one where there are many. 0 for here. */
  readonly threads: number;
  readonly signal: AbortSignal | undefined;
  /** Told how many are done. */
  readonly onProgress: (done: number) => void;
}

/** Reads and indexes files. Each is in the answer, those that cannot be read too; only the signal rejects. */
export async function readSources(
  sources: readonly NewSource[],
  { limits, cache, threads, signal, onProgress }: ReadingOrder,
  pause: () => Promise<void>,
): Promise<readonly KeptSource[]> {
  const byPath = new Map(sources.map((source) => [source.file.path, source.file]));
  const read = new Map<string, KeptSource>();
  const take = (made: MadeShard): void => {
    const shard = shelved(made, cache);
    for (const one of shard ? filesOf(shard) : []) {
      const file = byPath.get(one.record.path);
      if (file) read.set(file.path, { ...one, file });
    }
  };
  const left = (): readonly FileToRead[] => sources.filter(({ file }) => !read.has(file.path)).map(fileToRead);
  if (threads > 0) {
    await readInWorkers(
      { files: left(), limits, ...(cache !== undefined && { cache }) },
      threads,
      take,
      onProgress,
      signal,
    ).catch(
      // What the thread did not come to is read here, slower.
      () => signal?.throwIfAborted(),
    );
  }
  for (const store of [cache, undefined]) {
    const files = left();
    if (files.length === 0) break;
    let done = read.size;
    const onFile = (): void => onProgress((done += 1));
    await readShards({ files, limits, ...(store !== undefined && { cache: store }) }, take, onFile, pause);
  }
  return [...read.values()];
}

function fileToRead({ file, id }: NewSource): FileToRead {
  const { path, realPath, stamp } = file;
  return { path, realPath, id, shownAs: shownAs(file), stamp };
}
