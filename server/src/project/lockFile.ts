import { open, rm, stat } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

const WAIT_MS = 20;
const LONGEST_WAIT_MS = 5000;
/** A lock that is older was left behind by a process that ended. */
const STALE_MS = 10_000;

/**
 * Does the work while no other process that asks for the same lock does its own: a file that is there as long as it takes.
 * Its folder must be there. Rejects where another holds it for too long; what a process left behind that ended is taken over.
 */
export async function alone<T>(lock: string, work: () => Promise<T>): Promise<T> {
  const tries = LONGEST_WAIT_MS / WAIT_MS;
  for (let tried = 0; !(await take(lock)); tried++) {
    if (await isStale(lock)) await rm(lock, { force: true });
    else if (tried > tries) throw new Error(`${lock} is held by another process; delete it if there is none.`);
    else await pause(WAIT_MS);
  }
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}

async function take(lock: string): Promise<boolean> {
  try {
    await (await open(lock, 'wx')).close();
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

async function isStale(lock: string): Promise<boolean> {
  try {
    return Date.now() - (await stat(lock)).mtimeMs > STALE_MS;
  } catch {
    return false;
  }
}
