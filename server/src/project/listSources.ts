import { statSync } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { SourceProblem } from '../engine/sources/article.ts';
import { whyUnreadable } from '../readers/readSource.ts';
import { type Ignoring, ignoringBelow } from './ignoring.ts';
import { pacer } from './pacer.ts';
import { stampOf } from './stamp.ts';

/** A folder of sources. */
export interface SourceFolder {
  /** Absolute. */
  readonly path: string;
  /** How messages and ids call it; no two folders of a project have the same. */
  readonly name: string;
  /** Which of its files count, by path relative to it, with `/`; all when absent. */
  readonly accepts?: (relative: string) => boolean;
  /** What `accepts` goes by: the same for folders that accept the same. */
  readonly choice?: string;
  /** Its only files that count, each named by the user: the folder is not looked through. */
  readonly files?: readonly string[];
  /** What `.gitignore` files leave out counts all the same: the user has said which files count. */
  readonly readsIgnored?: true;
}

/** A file found among the sources. */
export interface SourceFile {
  readonly folder: SourceFolder;
  /** Relative to the folder, with `/`. */
  readonly relative: string;
  /** Absolute; of a symbolic link the link's own. */
  readonly path: string;
  /** With its links resolved: one file is read once, however it is reached. */
  readonly realPath: string;
  /** See `stamp.ts`. */
  readonly stamp: string;
}

export interface SourceListing {
  readonly folders: readonly SourceFolder[];
  /** By path; no real file twice. */
  readonly files: readonly SourceFile[];
  readonly byRealPath: ReadonlyMap<string, SourceFile>;
  readonly problems: readonly SourceProblem[];
}

const DEEPEST = 32;

/**
 * Lists the files of source folders. Left out: what begins with a dot, `node_modules`, what `.gitignore` files leave out,
 * and links that lead out of their folder. A folder that is missing, locked or goes round in a circle is a problem; the rest is still listed.
 */
export async function listSources(folders: readonly SourceFolder[], signal?: AbortSignal): Promise<SourceListing> {
  const files: SourceFile[] = [];
  const problems: SourceProblem[] = [];
  const pause = pacer(signal);
  for (const folder of folders) {
    try {
      const root = await realpath(folder.path);
      const ignoring = folder.files || folder.readsIgnored ? undefined : await ignoringBelow(root);
      const walk: Walk = {
        folder,
        root,
        files,
        problems,
        ignored: [],
        visited: new Set(),
        ignoring,
        signal,
        pause,
      };
      if (folder.files) await addNamedFiles(walk, folder.files);
      else if ((await stat(root)).isDirectory()) await walkFolder(walk, folder.path, root, 0);
      else addFile(walk, folder.path, root, path.basename(folder.path));
      if (walk.ignored.length > 0 && !files.some((file) => file.folder === folder)) problems.push(allIgnored(walk));
    } catch (error) {
      signal?.throwIfAborted();
      problems.push(unreadable(folder.name, error));
    }
  }
  const byRealPath = new Map<string, SourceFile>();
  for (const file of files.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    if (!byRealPath.has(file.realPath)) byRealPath.set(file.realPath, file);
  }
  return { folders, files: [...byRealPath.values()], byRealPath, problems };
}

interface Walk {
  readonly folder: SourceFolder;
  /** The folder's real path: nothing outside it is read. */
  readonly root: string;
  readonly files: SourceFile[];
  readonly problems: SourceProblem[];
  readonly visited: Set<string>;
  /** Some of what `.gitignore` files left out, relative to the folder. */
  readonly ignored: string[];
  readonly ignoring: Ignoring | undefined;
  readonly signal: AbortSignal | undefined;
  readonly pause: () => Promise<void>;
}

/** A file that the user names is read wherever a link leads. */
async function addNamedFiles(walk: Walk, files: readonly string[]): Promise<void> {
  for (const relative of files) {
    const absolute = path.join(walk.folder.path, relative);
    try {
      addFile(walk, absolute, await realpath(absolute), relative);
    } catch (error) {
      walk.problems.push(unreadable(nameOf(walk, relative), error));
    }
  }
}

async function walkFolder(walk: Walk, directory: string, real: string, depth: number): Promise<void> {
  walk.signal?.throwIfAborted();
  if (walk.visited.has(real) || depth > DEEPEST) return;
  walk.visited.add(real);
  const entries = await readdir(directory, { withFileTypes: true });
  const leavesOut = await walk.ignoring?.inside(real);
  const inside = path.relative(walk.folder.path, directory).split(path.sep).join('/');
  const folders: { readonly absolute: string; readonly target: string }[] = [];
  for (const entry of entries.filter(({ name }) => isListed(name)).toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const absolute = path.join(directory, entry.name);
    const relative = directory === walk.folder.path ? entry.name : `${inside}/${entry.name}`;
    try {
      // One string for both, where they are the same: an archive has very many.
      const plain = real === directory ? absolute : path.join(real, entry.name);
      const target = entry.isSymbolicLink() ? await realpath(absolute) : plain;
      const isFolder = entry.isDirectory() || (entry.isSymbolicLink() && (await stat(target)).isDirectory());
      if (entry.isSymbolicLink() && !isWithin(walk.root, target)) {
        const message = `${nameOf(walk, relative)}: this link leads out of the sources folder and is not followed; copy the file into the folder.`;
        walk.problems.push({ code: 'unreadable', message });
      } else if (leavesOut?.(entry.name, isFolder)) {
        walk.ignored.push(relative);
      } else if (isFolder) folders.push({ absolute, target });
      else if (walk.folder.accepts?.(relative) ?? true) addFile(walk, absolute, target, relative);
    } catch (error) {
      walk.signal?.throwIfAborted();
      walk.problems.push(unreadable(nameOf(walk, relative), error));
    }
    await walk.pause();
  }
  for (const { absolute, target } of folders.toSorted((a, b) => (a.absolute < b.absolute ? -1 : 1))) {
    try {
      await walkFolder(walk, absolute, target, depth + 1);
    } catch (error) {
      walk.signal?.throwIfAborted();
      walk.problems.push(unreadable(nameOf(walk, path.relative(walk.folder.path, absolute)), error));
    }
  }
}

/** Whether a file would be listed, by its path relative to the folder, with `/`: no link on the way to it. */
export async function wouldList(folder: SourceFolder, relative: string): Promise<boolean> {
  const names = relative.split('/');
  if (folder.files) return folder.files.includes(relative);
  if (!names.every(isListed) || names.length > DEEPEST || folder.accepts?.(relative) === false) return false;
  if (folder.readsIgnored) return true;
  const ignoring = await ignoringBelow(folder.path);
  for (const [depth, name] of names.entries()) {
    const leavesOut = await ignoring.inside(path.join(folder.path, ...names.slice(0, depth)));
    if (leavesOut(name, depth + 1 < names.length)) return false;
  }
  return true;
}

function isListed(name: string): boolean {
  return !name.startsWith('.') && name !== 'node_modules';
}

/** A folder of which nothing is left would look empty. */
function allIgnored({ folder, ignored }: Walk): SourceProblem {
  const [first = ''] = ignored.toSorted();
  const message = `${folder.name}: all files in this folder are left out by a .gitignore file (${first}${ignored.length > 1 ? ' …' : ''}); to read them all the same, name them in "sources.include" in .sourcecheck/config.json.`;
  return { code: 'empty', message };
}

function addFile(walk: Walk, absolute: string, realPath: string, relative: string): void {
  // Asked at once: through the queue of the runtime it takes five times as long, and a large archive is all such questions.
  const stats = statSync(realPath);
  if (!stats.isFile()) return;
  walk.files.push({ folder: walk.folder, relative, path: absolute, realPath, stamp: stampOf(stats) });
}

/** Whether a path lies in a folder, or is it. Both real and absolute. */
export function isWithin(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return relative === '' || (!relative.startsWith(`..${path.sep}`) && relative !== '..' && !path.isAbsolute(relative));
}

function nameOf({ folder }: Walk, relative: string): string {
  return `${folder.name}/${relative}`;
}

function unreadable(name: string, error: unknown): SourceProblem {
  return { code: 'unreadable', message: `${name}: ${whyUnreadable(error)}` };
}
