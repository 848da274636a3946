import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { isDraft } from '../project/drafts.ts';
import type { Projects } from './projects.ts';

/**
 * The draft files that the words of a command mean, each once, in their order: a file is itself, a folder all drafts in
 * it (not its sources, README and the like), by name. What does not exist is kept: reading it says so.
 */
export async function draftFiles(given: readonly string[], cwd: string, projects: Projects): Promise<string[]> {
  const files = new Set<string>();
  for (const word of given) {
    const absolute = path.resolve(cwd, word);
    if (await isFolder(absolute)) {
      for (const file of await draftsIn(absolute, projects)) files.add(file);
    } else {
      files.add(absolute);
    }
  }
  return [...files];
}

async function draftsIn(folder: string, projects: Projects): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true });
  const drafts: string[] = [];
  for (const entry of entries.toSorted()) {
    if (entry.split(path.sep).some((part) => part.startsWith('.') || part === 'node_modules')) continue;
    const file = path.join(folder, entry);
    const { root, config } = await projects.of(file);
    if (isDraft(file, root, config) && !(await isFolder(file))) drafts.push(file);
  }
  return drafts;
}

async function isFolder(file: string): Promise<boolean> {
  try {
    return (await stat(file)).isDirectory();
  } catch {
    return false;
  }
}
