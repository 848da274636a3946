import type { ReadLimits } from '../readers/readSource.ts';
import type { SourceFolder } from './listSources.ts';
import { cacheFolder, cacheRoot } from './shards/cacheFolder.ts';

/** A mark of the sources that the program was built from, put in by the build: another build may read a file otherwise. */
declare const SOURCECHECK_BUILD: string | undefined;

/**
 * The folder in which to keep what is read of some folders of sources: one for each set of folders, limits and build of the
 * program, shared by command line and server. Undefined where the user wants no cache, or the program was not built.
 */
export function sourceCache(folders: readonly SourceFolder[], limits: ReadLimits): string | undefined {
  const root = cacheRoot();
  if (root === undefined || folders.length === 0 || typeof SOURCECHECK_BUILD !== 'string') return undefined;
  const inputs = [
    SOURCECHECK_BUILD,
    folders.map(({ path, name, choice, files }) => [path, name, choice, files]),
    Object.entries(limits).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  ];
  return cacheFolder(root, inputs);
}
