import { stat } from 'node:fs/promises';
import path from 'node:path';
import { isGlob, matchesGlob, splitGlob } from './glob.ts';
import { isWithin, type SourceFolder } from './listSources.ts';

/** What a folder of sources is called when nothing is configured. */
export const SOURCES = 'sources';

/**
 * The folders that a draft is checked against: those configured, as folders, files or globs relative to `root`; else
 * every folder called `sources` in the draft's folder or one above it, up to `root`. All paths absolute. A configured
 * folder that does not exist is in the answer too, so that reading it tells that it is missing.
 */
export async function sourceFoldersOf(
  draftFolder: string,
  root: string,
  configured: readonly string[],
): Promise<readonly SourceFolder[]> {
  if (configured.length > 0) return configuredFolders(root, configured);
  return foundFolders(draftFolder, root);
}

/** Configured folders, files and globs as folders to read; those with the same base are read once. */
export function configuredFolders(root: string, configured: readonly string[]): readonly SourceFolder[] {
  const patterns = new Map<string, Set<string>>();
  for (const entry of configured) {
    const { base, pattern } = isGlob(entry) ? splitGlob(entry.replaceAll('\\', '/')) : { base: entry, pattern: '' };
    const folder = path.resolve(root, base);
    patterns.set(folder, (patterns.get(folder) ?? new Set()).add(pattern));
  }
  const folders = [...patterns].map(([folder, globs]) => ({
    path: folder,
    ...(!globs.has('') && { accepts: (relative: string) => [...globs].some((glob) => matchesGlob(relative, glob)) }),
  }));
  return named(folders, root);
}

async function foundFolders(draftFolder: string, root: string): Promise<readonly SourceFolder[]> {
  const top = path.resolve(root);
  const found: { readonly path: string }[] = [];
  for (let folder = path.resolve(draftFolder); isWithin(top, folder); folder = path.dirname(folder)) {
    const candidate = path.join(folder, SOURCES);
    if (await isFolder(candidate)) found.push({ path: candidate });
    if (folder === top || folder === path.dirname(folder)) break;
  }
  return named(found, top);
}

/** Names by the last part of the path; by the path from the root where two would be the same. */
function named(folders: readonly Omit<SourceFolder, 'name'>[], root: string): readonly SourceFolder[] {
  const last = folders.map((folder) => path.basename(folder.path));
  return folders.map((folder, i) => {
    const name = last[i] ?? folder.path;
    const shared = last.filter((other) => other === name).length > 1;
    const fromRoot = path.relative(root, folder.path).split(path.sep).join('/');
    return { ...folder, name: shared && fromRoot !== '' ? fromRoot : name };
  });
}

async function isFolder(candidate: string): Promise<boolean> {
  try {
    return (await stat(candidate)).isDirectory();
  } catch {
    return false;
  }
}
