import { availableParallelism } from 'node:os';
import { memoryUsage } from 'node:process';
import { Worker } from 'node:worker_threads';
import type { SourceProblem } from '../engine/sources/article.ts';
import type { Extraction, ReadTask } from './reader.ts';
import { workerFile } from './workerFile.ts';

/** Threads that read at once: reading waits for the processor, and the editor needs one too. */
const MOST_WORKERS = Math.max(1, Math.min(2, availableParallelism() - 1));
/** A thread that has nothing to read for so long is ended, and its memory given back. */
const IDLE_MS = 5000;
/** Of the language's own heap in a thread. */
const HEAP_MB = 512;
/** By how much the process may grow while a file is read: buffers do not count as heap. */
const MOST_GROWTH_BYTES = 1_500_000_000;
const WATCH_MS = 100;

interface Job {
  readonly task: ReadTask;
  readonly resolve: (extraction: Extraction) => void;
}

const waiting: Job[] = [];
const idle: { readonly worker: Worker; readonly timer: NodeJS.Timeout }[] = [];
let running = 0;

/**
 * Reads a file that is no text file in a thread of its own, so that none can hold up or bring down the rest: one that
 * takes too long or too much memory is given up, with a problem that says so. Never rejects. The threads are started
 * when they are needed, ended when they are not, and keep no process alive.
 */
export async function extractInWorker(task: ReadTask): Promise<Extraction> {
  return new Promise((resolve) => {
    waiting.push({ task, resolve });
    startNext();
  });
}

function startNext(): void {
  if (running >= MOST_WORKERS) return;
  const job = waiting.shift();
  if (!job) return;
  running += 1;
  let worker: Worker;
  try {
    worker = freeWorker();
  } catch (error) {
    finish(job, { texts: [], problems: [failed(job.task, error)] });
    return;
  }
  runIn(worker, job);
}

function freeWorker(): Worker {
  const free = idle.pop();
  if (free) clearTimeout(free.timer);
  if (free) return free.worker;
  // What libraries print must not get into the standard output, which a client or a pipe reads.
  const options = { stdout: true, stderr: true, resourceLimits: { maxOldGenerationSizeMb: HEAP_MB } };
  // An error that comes while a thread is being ended is nobody's.
  return new Worker(workerFile(), options).on('error', () => undefined);
}

function runIn(worker: Worker, job: Job): void {
  const { name, limits } = job.task;
  const before = memoryUsage.rss();
  const give = (problem: SourceProblem): void => {
    stop();
    void worker.terminate();
    finish(job, { texts: [], problems: [problem] });
  };
  const onMessage = (extraction: Extraction): void => {
    stop();
    rest(worker);
    finish(job, extraction);
  };
  const onError = (error: unknown): void => give(failed(job.task, error));
  const onExit = (): void => give(failed(job.task, undefined));
  const timer = setTimeout(() => {
    const seconds = Math.round(limits.milliseconds / 1000);
    const message = `${name}: reading it took longer than ${String(seconds)} seconds and was given up; split it or save its text as a .txt file, or raise "limits.maxSourceSeconds" in .sourcecheck/config.json.`;
    give({ code: 'too-large', message });
  }, limits.milliseconds);
  const watch = setInterval(() => {
    if (memoryUsage.rss() - before > MOST_GROWTH_BYTES) give(tooMuchMemory(name));
  }, WATCH_MS);
  const stop = (): void => {
    clearTimeout(timer);
    clearInterval(watch);
    worker.off('message', onMessage).off('error', onError).off('exit', onExit);
  };
  worker.ref();
  worker.on('message', onMessage).on('error', onError).on('exit', onExit);
  worker.postMessage(job.task, []);
}

function finish({ resolve }: Job, extraction: Extraction): void {
  running -= 1;
  resolve(extraction);
  startNext();
}

function rest(worker: Worker): void {
  worker.unref();
  const timer = setTimeout(() => {
    const at = idle.findIndex((free) => free.worker === worker);
    if (at >= 0) idle.splice(at, 1);
    void worker.terminate();
  }, IDLE_MS);
  timer.unref();
  idle.push({ worker, timer });
}

function failed({ name }: ReadTask, error: unknown): SourceProblem {
  if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
    return tooMuchMemory(name);
  const why = error instanceof Error ? ` (${error.message.split('\n')[0] ?? ''})` : '';
  return {
    code: 'unreadable',
    message: `${name}: its reader stopped${why}; save its text as a .txt file.`,
  };
}

function tooMuchMemory(name: string): SourceProblem {
  return {
    code: 'too-large',
    message: `${name}: reading it needs too much memory and was given up; split it, or save its text as a .txt file.`,
  };
}
