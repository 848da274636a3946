import { DidChangeWatchedFilesNotification, type FileSystemWatcher } from 'vscode-languageserver';
import type { ClientFeatures } from './clientFeatures.ts';

/** Has the client tell of changes to sources and configuration on disk. */
export interface Watching {
  /** Watches what every project has. Once, when the client is initialised. */
  start(): Promise<void>;
  /** Watches the drafts themselves, once what is found in those that are not open is shown. */
  drafts(): Promise<void>;
  /** Watches a folder of sources that has another name or lies outside the workspace. */
  folder(path: string): Promise<void>;
}

export const CONFIG_FOLDER = '.sourcecheck';

/** The folders themselves too: they may come and go as a whole. Bibliographies lie anywhere. */
const EVERYWHERE = [
  ...['sources', CONFIG_FOLDER].flatMap((name) => [`**/${name}`, `**/${name}/**`]),
  '**/*.bib',
  '**/references.json',
];

const DRAFTS = '**/*.{md,markdown,txt,text}';

export function createWatching(
  features: Pick<ClientFeatures, 'registersWatchers' | 'watchesByFolder'>,
  register: (type: typeof DidChangeWatchedFilesNotification.type, watchers: FileSystemWatcher[]) => Promise<unknown>,
  toUri: (path: string) => string,
): Watching {
  const watched = new Set<string>();
  const watch = async (watchers: FileSystemWatcher[]): Promise<void> => {
    await register(DidChangeWatchedFilesNotification.type, watchers);
  };
  return {
    async start() {
      if (features.registersWatchers) await watch(EVERYWHERE.map((globPattern) => ({ globPattern })));
    },
    async drafts() {
      if (!features.registersWatchers || watched.has(DRAFTS)) return;
      watched.add(DRAFTS);
      await watch([{ globPattern: DRAFTS }]);
    },
    async folder(path) {
      if (!features.registersWatchers || !features.watchesByFolder) return;
      if (/[\\/]sources([\\/]|$)/.test(path) || watched.has(path)) return;
      watched.add(path);
      await watch([{ globPattern: { baseUri: toUri(path), pattern: '**' } }]);
    },
  };
}
