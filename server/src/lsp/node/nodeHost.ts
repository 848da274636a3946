import { fileURLToPath, pathToFileURL } from 'node:url';
import { readFile, stat } from 'node:fs/promises';
import { readDraft } from '../../project/readDraft.ts';
import { findRoot } from '../../project/root.ts';
import { engineChecker } from '../engineChecker.ts';
import type { Host } from '../host.ts';
import { nodeProjects } from './nodeProjects.ts';
import { nodeTextFiles } from './nodeTextFiles.ts';
import { readPackage } from './installedPackage.ts';

/** The host for Node: files on disk, the whole engine. `packageRoot` is the folder that Sourcecheck is installed in. */
export function nodeHost(packageRoot: string): Host {
  const installed = readPackage(packageRoot);
  return {
    version: installed.version,
    rulePage: (code) => installed.rulePage(code),
    openProject: nodeProjects(),
    rootOf: findRoot,
    async readDraft(file, maxBytes) {
      const reading = await readDraft(file, file, maxBytes);
      return reading.kind === 'text' ? reading.text : undefined;
    },
    readText,
    toUri: (file) => pathToFileURL(file).href,
    textFiles: nodeTextFiles(),
    toPath,
    now: () => new Date(),
    today,
    loop: { now: () => performance.now(), turn: async () => new Promise((resolve) => setImmediate(resolve)) },
    checker: engineChecker,
  };
}

async function readText(file: string, maxBytes: number): Promise<string | undefined> {
  try {
    const { size } = await stat(file);
    return size > maxBytes ? undefined : await readFile(file, 'utf8');
  } catch {
    return undefined;
  }
}

function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

function toPath(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return fileURLToPath(uri);
  } catch {
    // A share of another machine, or an escaped slash: no file that could be a draft here.
    return undefined;
  }
}
