import path from 'node:path';
import { citableSources } from '../engine/check/citing/citableSources.ts';
import { withReferences } from '../project/bibliography.ts';
import { bibtexReferences, cslReferences } from '../report/referenceList.ts';
import { oneOf, readArguments } from './arguments.ts';
import type { Console } from './console.ts';
import { progressOn } from './progress.ts';
import { openProjects } from './projects.ts';
import { sourceNotices } from './sourceNotices.ts';
import { UsageError } from './usage.ts';

const OPTIONS = {
  sources: { type: 'string', multiple: true },
  format: { type: 'string', default: 'csl-json' },
} as const;

/**
 * `sourcecheck references`: the sources of a draft in the folder where the user stands as a list of references, each with the
 * key by which drafts cite it, for Pandoc and Zotero.
 */
export async function references(args: readonly string[], console: Console): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const format = oneOf('format', values.format, ['csl-json', 'bibtex']);
  if (positionals.length > 0) throw new UsageError('references takes no files; name folders with --sources PATH.');
  const progress = progressOn(console, () => performance.now());
  const project = await openProjects({ sources: values.sources ?? [] }, console, progress).of('draft.md');
  const { archive } = await project.sources.open();
  progress.end();
  const bibliography = await project.bibliographyFor('');
  const sources = citableSources(withReferences(archive, bibliography)).values();
  const fromRoot = (file: string): string => path.relative(project.root, file).split(path.sep).join('/');
  await console.out(format === 'bibtex' ? bibtexReferences(sources) : cslReferences(sources, fromRoot));
  const notices = sourceNotices(project, console.cwd);
  for (const { message } of notices) console.err(`sourcecheck: ${message}\n`);
  return notices.some(({ fatal }) => fatal) ? 2 : 0;
}
