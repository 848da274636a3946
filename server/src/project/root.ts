import { stat } from 'node:fs/promises';
import path from 'node:path';
import { isWithin } from './listSources.ts';

/** What marks the top of a project that no editor has opened as a folder. */
const MARKS = ['.sourcecheck', '.git'] as const;

/**
 * The folder that a draft's project starts at: the innermost workspace folder that holds it; without one, the nearest
 * folder above it with `.sourcecheck` or `.git` in it; without that, the folder that the user stands in when it holds the
 * draft, else the draft's own. Absolute.
 */
export async function findRoot(
  draft: string,
  workspaceFolders: readonly string[] = [],
  standing?: string,
): Promise<string> {
  const file = path.resolve(draft);
  const holding = workspaceFolders
    .map((folder) => path.resolve(folder))
    .filter((folder) => isWithin(folder, file))
    .toSorted((a, b) => b.length - a.length);
  const own = path.dirname(file);
  const here = standing !== undefined && isWithin(standing, file) ? standing : own;
  return holding[0] ?? (await markedFolder(own)) ?? here;
}

async function markedFolder(from: string): Promise<string | undefined> {
  for (let folder = from; ; folder = path.dirname(folder)) {
    for (const mark of MARKS) {
      const there = await stat(path.join(folder, mark)).then(
        () => true,
        () => false,
      );
      if (there) return folder;
    }
    if (folder === path.dirname(folder)) return undefined;
  }
}
