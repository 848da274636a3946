import { parentPort } from 'node:worker_threads';
import { extract } from './extract.ts';
import type { ReadTask } from './reader.ts';

/*
 * The thread in which files are read that are no text files: one at a time, in the order they are sent. It may be ended
 * at any moment by the thread that started it (see extractInWorker.ts).
 */

const now = (): number => performance.now();

parentPort?.on('message', (task: ReadTask) => {
  void extract(task, now).then((extraction) => parentPort?.postMessage(extraction, []));
});
