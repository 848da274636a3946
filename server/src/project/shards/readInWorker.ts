import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { IndexingMessage } from './indexingWorker.ts';
import type { MadeShard, ReadOrder } from './readShards.ts';

/** Threads at most: each holds the articles of a shard while it makes it. */
const MOST_THREADS = 2;
/** A thread takes a moment to start, and shards of fewer files are merged afterwards. */
const FEWEST_FILES = 1000;

/** How many threads to read so many files in, where so many of the processor's cores are wanted for something else. */
export function threadsFor(files: number, coresElsewhere: number, cores: number = availableParallelism()): number {
  return Math.max(1, Math.min(MOST_THREADS, cores - coresElsewhere, Math.floor(files / FEWEST_FILES)));
}

/**
 * Reads files in threads of their own, a part in each. Rejects where a thread cannot be started or fails, and when the signal
 * says so; the shards that were made by then are good, and the other threads go on to their end.
 */
export async function readInWorkers(
  order: ReadOrder,
  threads: number,
  onShard: (shard: MadeShard) => void,
  onProgress: (done: number) => void,
  signal?: AbortSignal,
): Promise<void> {
  const share = Math.ceil(order.files.length / threads);
  const done = new Map<number, number>();
  const parts = Array.from({ length: threads }, async (_, part) => {
    const files = order.files.slice(part * share, (part + 1) * share);
    const onPart = (read: number): void => {
      done.set(part, read);
      onProgress([...done.values()].reduce((sum, one) => sum + one, 0));
    };
    return readInWorker({ ...order, files }, onShard, onPart, signal);
  });
  for (const part of await Promise.allSettled(parts)) if (part.status === 'rejected') throw part.reason;
}

/**
 * Reads files in a thread of its own. Rejects where the thread cannot be started or fails, and when the signal says so; the
 * shards that it had made by then are good.
 */
async function readInWorker(
  order: ReadOrder,
  onShard: (shard: MadeShard) => void,
  onProgress: (done: number) => void,
  signal?: AbortSignal,
): Promise<void> {
  // What libraries print must not get into the standard output, which a client or a pipe reads.
  const worker = new Worker(indexingWorkerFile(), { stdout: true, stderr: true });
  const stop = (): void => void worker.terminate();
  signal?.addEventListener('abort', stop);
  try {
    await new Promise<void>((resolve, reject) => {
      worker.on('message', (message: IndexingMessage) => {
        if (message.kind === 'shard') onShard(message.shard);
        else onProgress(message.done);
      });
      worker.on('error', reject);
      worker.postMessage(order, []);
      worker.on('exit', (code) => (code === 0 ? resolve() : reject(new Error('The indexing thread was ended.'))));
    });
  } finally {
    signal?.removeEventListener('abort', stop);
    signal?.throwIfAborted();
  }
}

/** Beside the bundles, where the build puts it; tests run from the sources and take that of the last build. */
function indexingWorkerFile(): string {
  const beside = fileURLToPath(new URL('./indexing.mjs', import.meta.url));
  return existsSync(beside) ? beside : fileURLToPath(new URL('../../../../dist/indexing.mjs', import.meta.url));
}
