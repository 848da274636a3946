import { stat } from 'node:fs/promises';
import path from 'node:path';
import { isDraft } from '../project/drafts.ts';
import { listDrafts } from '../project/listDrafts.ts';
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
      const drafts = await listDrafts(absolute, async (file) => {
        const { root, config } = await projects.of(file);
        return isDraft(file, root, config);
      });
      for (const file of drafts) files.add(file);
    } else {
      files.add(absolute);
    }
  }
  return [...files];
}

async function isFolder(file: string): Promise<boolean> {
  try {
    return (await stat(file)).isDirectory();
  } catch {
    return false;
  }
}
