import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * The drafts in a folder and those below it, by path; absolute. What begins with a dot and `node_modules` are not looked
 * into, nor are folders behind links. A folder below that cannot be read is left out; `folder` itself rejects.
 */
export async function listDrafts(
  folder: string,
  isDraft: (file: string) => boolean | Promise<boolean>,
): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const drafts: string[] = [];
  for (const entry of entries) {
    const file = path.join(folder, entry.name);
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    if (entry.isDirectory()) drafts.push(...(await listDrafts(file, isDraft).catch(() => [])));
    else if ((await isDraft(file)) && (await isFile(file))) drafts.push(file);
  }
  return drafts.toSorted();
}

async function isFile(file: string): Promise<boolean> {
  return stat(file).then(
    (stats) => stats.isFile(),
    () => false,
  );
}
