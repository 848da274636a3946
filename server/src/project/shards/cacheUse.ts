import { mkdir, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';

const USED = 'used';
const DAY_MS = 24 * 60 * 60 * 1000;
const FORGOTTEN_MS = 30 * DAY_MS;

/** Notes that a project's cache is in use, once a day, and then deletes those beside it that nobody has used for a month. Never rejects. */
export async function noteUse(folder: string): Promise<void> {
  try {
    const noted = await stat(path.join(folder, USED)).catch(() => undefined);
    if (noted && Date.now() - noted.mtimeMs < DAY_MS) return;
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(path.join(folder, USED), '');
    await utimes(path.join(folder, USED), new Date(), new Date());
    await forgetUnused(path.dirname(folder));
  } catch {
    // The cache is a convenience.
  }
}

async function forgetUnused(all: string): Promise<void> {
  for (const name of await readdir(all)) {
    const used = await stat(path.join(all, name, USED)).catch(() => undefined);
    if (used && Date.now() - used.mtimeMs > FORGOTTEN_MS)
      await rm(path.join(all, name), { recursive: true, force: true });
  }
}
