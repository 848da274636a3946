import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { IndexingMessage } from './indexingWorker.ts';
import type { MadeShard, ReadOrder } from './readShards.ts';

/**
 * Reads files in a thread of its own. Rejects where the thread cannot be started or fails, and when the signal says so; the
 * shards that it had made by then are good.
 */
export async function readInWorker(
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
