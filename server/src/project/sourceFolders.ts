import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Config } from './config.ts';
import { isGlob, matchesGlob, splitGlob } from './glob.ts';
import { isWithin, type SourceFolder } from './listSources.ts';

/** What a folder of sources is called when nothing is configured. */
export const SOURCES = 'sources';

/**
 * The folders that a draft is checked against: those configured, as folders, files or globs relative to `root`; else
 * every folder called `sources` in the draft's folder or one above it, up to `root`. All paths absolute. A configured
 * folder that does not exist is in the answer too, so that reading it tells that it is missing. Of each, the files count
 * that `include` and `exclude` say; a file that is named itself counts in any case.
 */
export async function sourceFoldersOf(
  draftFolder: string,
  root: string,
  { folders: configured, include, exclude }: Config['sources'],
): Promise<readonly SourceFolder[]> {
  if (configured.length === 0)
    return (await foundFolders(draftFolder, root)).map((folder) => chosen(folder, include, exclude));
  const isFile = await Promise.all(configured.map((entry) => isA('file', path.resolve(root, entry))));
  const files = configured.filter((_, i) => isFile[i]);
  return configuredFolders(root, configured, files).map((folder) => chosen(folder, include, exclude));
}

/** The folder with those of its files that the globs choose. Whoever names files means them, whatever Git is to leave out. */
function chosen(folder: SourceFolder, include: readonly string[], exclude: readonly string[]): SourceFolder {
  if (folder.files || (include.length === 0 && exclude.length === 0)) return folder;
  const accepts = (relative: string): boolean =>
    (folder.accepts?.(relative) ?? true) &&
    !exclude.some((glob) => matchesGlob(relative, glob)) &&
    (include.length === 0 || include.some((glob) => matchesGlob(relative, glob)));
  const choice = JSON.stringify([folder.choice, include, exclude]);
  return { ...folder, accepts, choice, ...(include.length > 0 && { readsIgnored: true }) };
}

/**
 * Configured folders, files and globs as folders to read; those of one folder are read once. `files` are the entries
 * that are known to be files: they are read from their folder, which is not looked through.
 */
export function configuredFolders(
  root: string,
  configured: readonly string[],
  files: readonly string[] = [],
): readonly SourceFolder[] {
  const wanted = new Map<string, { whole: boolean; readonly globs: Set<string>; readonly files: Set<string> }>();
  for (const entry of configured) {
    const { base, pattern } = files.includes(entry)
      ? { base: path.dirname(entry), pattern: undefined }
      : isGlob(entry)
        ? splitGlob(entry.replaceAll('\\', '/'))
        : { base: entry, pattern: '' };
    const folder = path.resolve(root, base);
    const want = wanted.get(folder) ?? { whole: false, globs: new Set(), files: new Set() };
    wanted.set(folder, want);
    if (pattern === undefined) want.files.add(path.basename(entry));
    else if (pattern === '') want.whole = true;
    else want.globs.add(pattern);
  }
  const folders = [...wanted].map(([folder, want]) => {
    if (want.whole) return { path: folder };
    if (want.globs.size === 0) return { path: folder, files: [...want.files] };
    const accepts = (relative: string): boolean =>
      want.files.has(relative) || [...want.globs].some((glob) => matchesGlob(relative, glob));
    return { path: folder, accepts, choice: JSON.stringify([[...want.files], [...want.globs]]) };
  });
  return named(folders, root);
}

async function foundFolders(draftFolder: string, root: string): Promise<readonly SourceFolder[]> {
  const top = path.resolve(root);
  const found: { readonly path: string }[] = [];
  for (let folder = path.resolve(draftFolder); isWithin(top, folder); folder = path.dirname(folder)) {
    const candidate = path.join(folder, SOURCES);
    if (await isA('folder', candidate)) found.push({ path: candidate });
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
    return { ...folder, name: shared ? fromRoot || '.' : name };
  });
}

async function isA(kind: 'file' | 'folder', candidate: string): Promise<boolean> {
  try {
    const stats = await stat(candidate);
    return kind === 'file' ? stats.isFile() : stats.isDirectory();
  } catch {
    return false;
  }
}
