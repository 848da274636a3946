import type { Config } from '../../project/config.ts';
import { sourceCache } from '../../project/sourceCache.ts';
import { type SourceFolder, SourceStore } from '../../project/sourceStore.ts';
import type { SourceReading } from '../host.ts';

/** The sources of one root. They outlive a project that is opened anew, as long as its settings still name them. */
export interface KeptStores {
  readonly mark: string;
  readonly byFolders: Map<string, Promise<SourceStore>>;
}

/** The stores of a project, each opened when it is first asked for and looked at again after its files have changed. */
export interface SourceStores {
  of(folders: readonly SourceFolder[], reading: SourceReading): Promise<SourceStore>;
  /** Sources may have changed on disk, these for sure. */
  changed(paths?: readonly string[]): void;
}

/** What is read is put into `kept`, and what lies there is not read anew. A store that could not be opened is not kept. */
export function sourceStores(kept: KeptStores, { limits }: Pick<Config, 'limits'>): SourceStores {
  /** Stores that have been looked at since the last change, by folders. */
  let fresh = new Map<string, Promise<SourceStore>>();
  /** For each store, files known to have changed since it was last looked at; undefined where any may have. */
  const changedIn = new Map<string, readonly string[] | undefined>();
  return {
    async of(folders, { progress: onProgress, settled }) {
      const key = folders.map((folder) => folder.path).join('\n');
      const known = fresh.get(key);
      if (known) return known;
      const opened = kept.byFolders.get(key);
      const paths = changedIn.get(key);
      changedIn.delete(key);
      const store = opened
        ? opened.then(async (one) => {
            await one.catchUp(paths, { onProgress }, settled);
            return one;
          })
        : SourceStore.open(folders, limits, { onProgress, cache: sourceCache(folders, limits) });
      fresh.set(key, store);
      kept.byFolders.set(key, store);
      store.catch(() => {
        fresh.delete(key);
        kept.byFolders.delete(key);
      });
      return store;
    },
    changed(paths) {
      for (const key of kept.byFolders.keys()) {
        const earlier = changedIn.has(key) ? changedIn.get(key) : [];
        changedIn.set(key, paths && earlier && [...earlier, ...paths]);
      }
      fresh = new Map();
    },
  };
}
