import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import ignore, { type Ignore } from 'ignore';

/** What the `.gitignore` files around and inside a folder leave out, as Git reads them. */
export interface Ignoring {
  /**
   * Whether a file or folder is left out, asked by its name, of those in one folder below. Absolute; that folder must not
   * be left out itself.
   */
  inside(folder: string): Promise<LeavesOut>;
}

export type LeavesOut = (name: string, isFolder: boolean) => boolean;

interface Rules {
  /** The folder that they stand in. */
  readonly place: string;
  readonly rules: Ignore;
}

const NAME = '.gitignore';

/**
 * Reads the rules for what lies below `folder`: of the files in it and below, and of those above it up to the top of its
 * repository. Where those above leave out the whole folder they count for nothing: sources are often kept out of a
 * repository, and who made or named the folder wants it read. Without a repository only the files in it count.
 */
export async function ignoringBelow(folder: string): Promise<Ignoring> {
  const repository = await repositoryOf(folder);
  const isWholeOut = repository !== undefined && (await isLeftOut(folder, repository));
  return ignoringUpTo(isWholeOut ? folder : (repository ?? folder));
}

function ignoringUpTo(top: string): Ignoring {
  const chains = new Map<string, Promise<readonly Rules[]>>();
  // The nearest first: it goes before those above.
  const chainOf = async (place: string): Promise<readonly Rules[]> => {
    const own = await readRules(place);
    if (place === top || place === path.dirname(place)) return own;
    return [...own, ...(await chainAt(path.dirname(place)))];
  };
  const chainAt = async (place: string): Promise<readonly Rules[]> => {
    const chain = chains.get(place) ?? chainOf(place);
    chains.set(place, chain);
    return chain;
  };
  return {
    inside: async (folder) => {
      const chain = await chainAt(folder);
      return (name, isFolder) => {
        for (const { place, rules } of chain) {
          const relative = path.relative(place, path.join(folder, name)).split(path.sep).join('/');
          const { ignored, unignored } = rules.test(isFolder ? `${relative}/` : relative);
          if (ignored || unignored) return ignored;
        }
        return false;
      };
    },
  };
}

/** Whether a folder or one that it lies in is left out. */
async function isLeftOut(folder: string, top: string): Promise<boolean> {
  const ignoring = ignoringUpTo(top);
  for (let place = folder; place !== top; place = path.dirname(place)) {
    const leavesOut = await ignoring.inside(path.dirname(place));
    if (leavesOut(path.basename(place), true)) return true;
  }
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

async function readRules(place: string): Promise<readonly Rules[]> {
  const text = await readFile(path.join(place, NAME), 'utf8').catch(() => '');
  return text.trim() === '' ? [] : [{ place, rules: ignore().add(text) }];
}
