import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { isWithin } from './listSources.ts';

/** What the `.gitignore` files around and inside a folder leave out, as Git reads them. */
export interface Ignoring {
  /** Whether a file or folder below is left out. Absolute; its own folders must not be left out themselves. */
  leavesOut(absolute: string, isFolder: boolean): Promise<boolean>;
}

const NAME = '.gitignore';

/**
 * Reads the rules for what lies below `folder`: of the files in it and below, and of those above it up to the top of its
 * repository. Where those above leave out the whole folder they count for nothing: sources are often kept out of a
 * repository, and who made or named the folder wants it read. Without a repository only the files in it count.
 */
export async function ignoringBelow(folder: string): Promise<Ignoring> {
  const rules = new Map<string, Promise<Ignore | undefined>>();
  const rulesIn = async (place: string): Promise<Ignore | undefined> => {
    const known = rules.get(place) ?? readRules(path.join(place, NAME));
    rules.set(place, known);
    return known;
  };
  const isOut = async (absolute: string, isFolder: boolean, top: string): Promise<boolean> => {
    for (let place = path.dirname(absolute); isWithin(top, place); place = path.dirname(place)) {
      const relative = path.relative(place, absolute).split(path.sep).join('/');
      const answer = (await rulesIn(place))?.test(isFolder ? `${relative}/` : relative);
      if (answer?.unignored) return false;
      if (answer?.ignored) return true;
      if (place === path.dirname(place)) break;
    }
    return false;
  };
  const repository = await repositoryOf(folder);
  const isWholeOut = repository !== undefined && repository !== folder && (await isAnyOut(folder, repository, isOut));
  const top = repository === undefined || isWholeOut ? folder : repository;
  return { leavesOut: async (absolute, isFolder) => isOut(absolute, isFolder, top) };
}

/** Whether a folder or one that it lies in is left out. */
async function isAnyOut(
  folder: string,
  top: string,
  isOut: (absolute: string, isFolder: boolean, top: string) => Promise<boolean>,
): Promise<boolean> {
  for (let place = folder; place !== top; place = path.dirname(place)) if (await isOut(place, true, top)) return true;
  return false;
}

async function repositoryOf(folder: string): Promise<string | undefined> {
  for (let place = folder; ; place = path.dirname(place)) {
    const isTop = await stat(path.join(place, '.git')).then(
      () => true,
      () => false,
    );
    if (isTop) return place;
    if (place === path.dirname(place)) return undefined;
  }
}

async function readRules(file: string): Promise<Ignore | undefined> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text.trim() === '' ? undefined : ignore({ allowRelativePaths: true }).add(text);
}
