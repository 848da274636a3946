import path from 'node:path';
import type { Article } from '../engine/sources/article.ts';
import { formatOf } from '../readers/sourceFormat.ts';
import { sourceEntry } from '../report/json.ts';
import { printable } from '../report/printable.ts';
import { table } from '../report/table.ts';
import { oneOf, readArguments } from './arguments.ts';
import type { Console } from './console.ts';
import { progressOn } from './progress.ts';
import { openProjects } from './projects.ts';
import { shownPath } from './shownPath.ts';
import { sourceNotices } from './sourceNotices.ts';
import { foundText } from './sourcesFind.ts';
import { UsageError } from './usage.ts';

const OPTIONS = {
  sources: { type: 'string', multiple: true },
  format: { type: 'string', default: 'text' },
} as const;

/** `sourcecheck sources`: what is indexed for a draft in the folder where the user stands, and what could not be read and why. */
export async function sources(args: readonly string[], console: Console): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const format = oneOf('format', values.format, ['text', 'json']);
  const [verb, ...sought] = positionals;
  if (verb !== undefined && (verb !== 'find' || sought.length === 0)) {
    throw new UsageError('sources takes no files; name folders with --sources PATH, or look up: sources find TEXT.');
  }
  const progress = progressOn(console, () => performance.now());
  const project = await openProjects({ sources: values.sources ?? [] }, console, progress).of('draft.md');
  const store = await project.sources.open();
  progress.end();
  const notices = sourceNotices(project, console.cwd);
  const showPath = (file: string): string => shownPath(file, console.cwd);
  if (verb === 'find') {
    await console.out(foundText(sought.join(' '), store.archive, showPath));
    for (const { message } of notices) console.err(`sourcecheck: ${message}\n`);
    return notices.some(({ fatal }) => fatal) ? 2 : 0;
  }
  const rows = store.sources.map((source) => {
    const article = store.archive.articles.get(source.id);
    const known = formatOf(path.extname(source.path).toLowerCase());
    return { ...sourceEntry(source, showPath), format: known ?? null, words: article ? wordsIn(article) : 0 };
  });
  if (format === 'json') {
    await console.out(`${JSON.stringify({ version: 1, sources: rows })}\n`);
  } else {
    const body = rows.map(({ id, outlet = '', date = '', words, problem = '', ...rest }) =>
      [id, outlet, date, rest.format ?? '–', String(words), problem].map(printable),
    );
    if (body.length > 0)
      await console.out(table(['id', 'outlet', 'date', 'format', 'words', 'problem'], body, ['words']));
  }
  // Problems of files stand in the table.
  const inTable = new Set(store.sources.flatMap(({ problems }) => problems.map(({ message }) => message)));
  for (const { message } of notices) if (!inTable.has(message)) console.err(`sourcecheck: ${message}\n`);
  return notices.some(({ fatal }) => fatal) ? 2 : 0;
}

function wordsIn({ prose, paragraphs }: Article): number {
  const story = paragraphs.filter(({ kind }) => kind !== 'boilerplate');
  return story.reduce((sum, { span }) => sum + (prose.slice(span.start, span.end).match(/\S+/g)?.length ?? 0), 0);
}
