import { listSources, type SourceFolder } from './listSources.ts';
import { noteLook, notedLook, type Look } from './notedLook.ts';
import { noteUse } from './shards/cacheUse.ts';
import type { ReadLimits } from '../readers/readSource.ts';
import type { SourceStore } from './sourceStore.ts';

/** The sources of a project, which are opened only when more is asked of them than the last look has noted. */
export interface SourcesAtHand extends Pick<SourceStore, 'folders' | 'problems' | 'troubled' | 'cache'> {
  /**
   * What is known without opening them of the archive that a draft may be checked against. `draft` is its real path;
   * undefined where it lies among the sources itself.
   */
  known(draft: string): KnownArchive | undefined;
  /** The same store at every call. */
  open(): Promise<SourceStore>;
}

/** An archive that is not opened. */
export interface KnownArchive {
  readonly generation: string;
  /** Paths of the files that its articles are of. */
  readonly files: ReadonlySet<string>;
}

/**
 * Looks at the folders of a project's sources. Where not one file has changed since the last look that is all; else they
 * are opened, and read as far as they changed. Never rejects for what is wrong with them: see `SourceStore.open`.
 */
export async function sourcesAtHand(
  folders: readonly SourceFolder[],
  limits: ReadLimits,
  cache: string | undefined,
  onProgress: (done: number, total: number) => void,
): Promise<SourcesAtHand> {
  const listing = await listSources(folders);
  const noted = cache === undefined ? undefined : await notedLook(cache, listing);
  let store: Promise<SourceStore> | undefined;
  const open = async (): Promise<SourceStore> => {
    store ??= import('./sourceStore.ts').then(async ({ SourceStore }) =>
      SourceStore.open(folders, limits, { cache, onProgress, listing, coresElsewhere: 0 }),
    );
    return store;
  };
  if (cache !== undefined && noted) {
    await noteUse(cache);
    const { problems, troubled } = noted;
    const paths = listing.files.map((file) => file.path);
    return { folders, cache, problems, troubled, open, known: knownOf(noted, paths, listing.byRealPath) };
  }
  const opened = await open();
  const look = opened.provenLook();
  if (cache !== undefined && look) await noteLook(cache, listing, look);
  const { problems, troubled } = opened;
  return { folders, cache, problems, troubled, open, known: () => undefined };
}

function knownOf(
  { generation, unread }: Look,
  paths: readonly string[],
  byRealPath: ReadonlyMap<string, unknown>,
): SourcesAtHand['known'] {
  let known: KnownArchive | undefined;
  return (draft) => {
    if (byRealPath.has(draft)) return undefined;
    if (known) return known;
    const files = new Set(paths);
    for (const file of unread) files.delete(file);
    return (known = { generation, files });
  };
}
