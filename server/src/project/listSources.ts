import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { SourceProblem } from '../engine/sources/article.ts';
import { whyUnreadable } from '../readers/readSource.ts';

/** A folder of sources. */
export interface SourceFolder {
  /** Absolute. */
  readonly path: string;
  /** How messages and ids call it; no two folders of a project have the same. */
  readonly name: string;
  /** Which of its files count, by path relative to it, with `/`; all when absent. */
  readonly accepts?: (relative: string) => boolean;
  /** Its only files that count, each named by the user: the folder is not looked through. */
  readonly files?: readonly string[];
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
  /** Size, time of change and inode: a file is read again when any of them differs. */
  readonly stamp: string;
}

export interface SourceListing {
  /** By path; no real file twice. */
  readonly files: readonly SourceFile[];
  readonly problems: readonly SourceProblem[];
}

const DEEPEST = 32;

/**
 * Lists the files of source folders. Left out: what begins with a dot, `node_modules`, and links that lead out of their
 * folder. A folder that is missing, locked or goes round in a circle is a problem; the rest is still listed.
 */
export async function listSources(folders: readonly SourceFolder[], signal?: AbortSignal): Promise<SourceListing> {
  const files: SourceFile[] = [];
  const problems: SourceProblem[] = [];
  for (const folder of folders) {
    try {
      const root = await realpath(folder.path);
      const walk: Walk = { folder, root, files, problems, visited: new Set(), ...(signal && { signal }) };
      if (folder.files) await addNamedFiles(walk, folder.files);
      else if ((await stat(root)).isDirectory()) await walkFolder(walk, folder.path, root, 0);
      else await addFile(walk, folder.path, root, path.basename(folder.path));
    } catch (error) {
      signal?.throwIfAborted();
      problems.push(unreadable(folder.name, error));
    }
  }
  const byRealPath = new Map<string, SourceFile>();
  for (const file of files.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    if (!byRealPath.has(file.realPath)) byRealPath.set(file.realPath, file);
  }
  return { files: [...byRealPath.values()], problems };
}

interface Walk {
  readonly folder: SourceFolder;
  /** The folder's real path: nothing outside it is read. */
  readonly root: string;
  readonly files: SourceFile[];
  readonly problems: SourceProblem[];
  readonly visited: Set<string>;
  readonly signal?: AbortSignal;
}

/** A file that the user names is read wherever a link leads. */
async function addNamedFiles(walk: Walk, files: readonly string[]): Promise<void> {
  for (const relative of files) {
    const absolute = path.join(walk.folder.path, relative);
    try {
      await addFile(walk, absolute, await realpath(absolute), relative);
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
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const absolute = path.join(directory, entry.name);
    const relative = path.relative(walk.folder.path, absolute).split(path.sep).join('/');
    try {
      const target = entry.isSymbolicLink() ? await realpath(absolute) : path.join(real, entry.name);
      if (!isWithin(walk.root, target)) {
        const message = `${nameOf(walk, relative)}: this link leads out of the sources folder and is not followed; copy the file into the folder.`;
        walk.problems.push({ code: 'unreadable', message });
      } else if (entry.isDirectory() || (entry.isSymbolicLink() && (await stat(target)).isDirectory())) {
        await walkFolder(walk, absolute, target, depth + 1);
      } else if (walk.folder.accepts?.(relative) ?? true) {
        await addFile(walk, absolute, target, relative);
      }
    } catch (error) {
      walk.signal?.throwIfAborted();
      walk.problems.push(unreadable(nameOf(walk, relative), error));
    }
  }
}

async function addFile(walk: Walk, absolute: string, realPath: string, relative: string): Promise<void> {
  const stats = await stat(realPath);
  if (!stats.isFile()) return;
  const stamp = `${String(stats.size)}:${String(stats.mtimeMs)}:${String(stats.ino)}`;
  walk.files.push({ folder: walk.folder, relative, path: absolute, realPath, stamp });
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
