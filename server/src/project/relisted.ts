import { lstat, realpath } from 'node:fs/promises';
import path from 'node:path';
import { isWithin, type SourceFile, type SourceListing, wouldList } from './listSources.ts';
import { stampOf } from './stamp.ts';

/** More paths than this are not looked at one by one. */
const FEW_PATHS = 200;

/**
 * A listing brought up to date where only plain files have changed, so that a change costs as much as it is large.
 * Undefined where it takes a look at the whole: a folder, a link, or too many.
 */
export async function relisted(listing: SourceListing, paths: readonly string[]): Promise<SourceListing | undefined> {
  const { files, problems, folders } = listing;
  const hasLinks = files.some((file) => file.path !== file.realPath);
  if (paths.length > FEW_PATHS || problems.length > 0 || hasLinks) return undefined;
  const byPath = new Map(files.map((file) => [file.path, file]));
  for (const changed of paths) {
    const holding = folders.filter((folder) => isWithin(folder.path, changed));
    if (holding.length === 0 && !folders.some((folder) => isWithin(changed, folder.path))) continue;
    const [folder] = holding;
    if (!folder || holding.length > 1) return undefined;
    const relative = path.relative(folder.path, changed).split(path.sep).join('/');
    const found = await lstat(changed).catch(() => undefined);
    const before = byPath.get(changed);
    if (!found && before) byPath.delete(changed);
    else if (!found && !files.some((file) => isWithin(changed, file.path))) continue;
    else if (!found?.isFile() || relative === '' || (await realpath(changed)) !== changed) return undefined;
    else if (await wouldList(folder, relative)) {
      byPath.set(changed, { folder, relative, path: changed, realPath: changed, stamp: stampOf(found) });
    } else byPath.delete(changed);
  }
  const sorted: readonly SourceFile[] = [...byPath.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1));
  return { ...listing, files: sorted, byRealPath: new Map(sorted.map((file) => [file.realPath, file])) };
}
