import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { checkDraft } from '../engine/check/checkDraft.ts';
import { applySuppressions, readSuppressions } from '../engine/check/suppressions.ts';
import { parseDocument } from '../engine/text/parseDocument.ts';
import { findRoot } from '../project/root.ts';
import type { Host } from './host.ts';
import { nodeProjects } from './nodeProjects.ts';
import { readPackage } from './installedPackage.ts';

/** The host for Node: files on disk, the whole engine. `packageRoot` is the folder that Sourcecheck is installed in. */
export function nodeHost(packageRoot: string): Host {
  const installed = readPackage(packageRoot);
  return {
    version: installed.version,
    rulePage: (code) => installed.rulePage(code),
    openProject: nodeProjects(),
    rootOf: findRoot,
    toUri: (file) => pathToFileURL(file).href,
    toPath,
    loop: { now: () => performance.now(), turn: async () => new Promise((resolve) => setImmediate(resolve)) },
    checker: {
      parse: ({ text, languageId, uri }) => parseDocument(text, isMarkdown(languageId, uri) ? 'markdown' : 'plain'),
      check: checkDraft,
      suppress: (document, sentences, { severity }) =>
        applySuppressions(sentences, readSuppressions(document), severity),
    },
  };
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

/** By the editor's language; some clients call every text by one name, so the ending counts too. */
function isMarkdown(languageId: string, uri: string): boolean {
  return languageId === 'markdown' || /\.(?:md|markdown)$/i.test(path.posix.basename(uri));
}
