import path from 'node:path';
import type { Config } from './config.ts';
import { matchesGlob } from './glob.ts';
import { isWithin } from './listSources.ts';
import { configuredFolders, SOURCES } from './sourceFolders.ts';

const EXTENSIONS: ReadonlySet<string> = new Set(['.md', '.markdown', '.txt', '.text']);
/** Documents about a project, which no source speaks of. */
const ABOUT_THE_PROJECT: ReadonlySet<string> = new Set(['readme', 'changelog', 'license', 'licence', 'contributing']);

/**
 * Whether a document is a draft: Markdown or plain text inside `root`, outside every sources folder, not one of the
 * documents about the project. `drafts.include` decides instead of extension and name where it is given;
 * `drafts.exclude` goes before it. A source is never a draft. Looks at names only, never at the disk.
 */
export function isDraft(file: string, root: string, config: Pick<Config, 'sources' | 'drafts'>): boolean {
  const absolute = path.resolve(root, file);
  if (!isWithin(path.resolve(root), absolute)) return false;
  const relative = path.relative(root, absolute).split(path.sep).join('/');
  if (isSource(absolute, relative, root, config.sources.folders)) return false;
  if (config.drafts.exclude.some((glob) => matchesGlob(relative, glob))) return false;
  if (config.drafts.include.length > 0) return config.drafts.include.some((glob) => matchesGlob(relative, glob));
  if (relative.split('/').some((name) => name.startsWith('.') || name === 'node_modules')) return false;
  const name = path.basename(relative).toLowerCase();
  return EXTENSIONS.has(path.extname(name)) && !ABOUT_THE_PROJECT.has(name.split('.')[0] ?? '');
}

function isSource(absolute: string, relative: string, root: string, configured: readonly string[]): boolean {
  if (configured.length === 0) return relative.split('/').slice(0, -1).includes(SOURCES);
  return configuredFolders(root, configured).some((folder) => {
    if (!isWithin(folder.path, absolute)) return false;
    return folder.accepts?.(path.relative(folder.path, absolute).split(path.sep).join('/')) ?? true;
  });
}
