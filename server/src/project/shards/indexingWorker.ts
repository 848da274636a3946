import { parentPort } from 'node:worker_threads';
import { type MadeShard, type ReadOrder, readShards } from './readShards.ts';

/*
 * The thread in which sources are read and indexed when there are many: it gets an order, hands over shards and says how far
 * it is. It may be ended at any moment by the thread that started it (see readInWorker.ts).
 */

/** What the thread says. */
export type IndexingMessage =
  { readonly kind: 'progress'; readonly done: number } | { readonly kind: 'shard'; readonly shard: MadeShard };

const FILES_A_MESSAGE = 20;

const say = (message: IndexingMessage, handedOver: readonly ArrayBuffer[] = []): void =>
  parentPort?.postMessage(message, [...handedOver]);

parentPort?.once('message', (order: ReadOrder) => {
  let done = 0;
  void readShards(
    order,
    (shard) => say({ kind: 'shard', shard }, buffersOf(shard)),
    () => {
      done += 1;
      if (done % FILES_A_MESSAGE === 0) say({ kind: 'progress', done });
    },
    async () => undefined,
  );
});

function buffersOf(shard: MadeShard): readonly ArrayBuffer[] {
  return shard.kind === 'held' ? [shard.index.buffer, shard.texts.buffer] : [shard.index.buffer];
}
