import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** The value in a file that `writeSummed` wrote; undefined where there is none, or where the file is damaged. */
export async function readSummed(file: string): Promise<unknown> {
  try {
    const text = await readFile(file, 'utf8');
    const end = text.indexOf('\n');
    const json = text.slice(end + 1);
    return end > 0 && text.slice(0, end) === sumOf(json) ? JSON.parse(json) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Writes a value as JSON with its checksum before it: whole under another name first, so that of two processes the later
 * stands. Rejects where the folder cannot be written. Copy and sources may be confidential: only their owner may read it.
 */
export async function writeSummed(file: string, value: unknown): Promise<void> {
  const folder = path.dirname(file);
  const json = JSON.stringify(value);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const unfinished = path.join(folder, `${randomUUID()}.part`);
  await writeFile(unfinished, `${sumOf(json)}\n${json}`, { mode: 0o600, flag: 'wx' });
  await rename(unfinished, file);
}

function sumOf(json: string): string {
  return createHash('sha256').update(json).digest('base64url');
}
