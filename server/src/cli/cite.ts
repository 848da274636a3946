import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { citableSources } from '../engine/check/citing/citableSources.ts';
import { citeAll, editsOfAll } from '../engine/check/citing/citeAll.ts';
import { citationsOf } from '../engine/check/citing/draftCitations.ts';
import { type CitableSource, CITATION_STYLES, type CitationStyle } from '../engine/citations/citation.ts';
import { citationKey } from '../engine/citations/citationKey.ts';
import { documentStyle } from '../engine/citations/documentStyle.ts';
import type { Evidence } from '../engine/rules/finding.ts';
import { applyEdits } from '../engine/text/textEdit.ts';
import { dateOption, oneOf, readArguments } from './arguments.ts';
import { checkAll, type DraftOnDisk } from './checkAll.ts';
import { checkDocument } from './checkDocument.ts';
import type { Console } from './console.ts';
import { progressOn } from './progress.ts';
import { shownPath } from './shownPath.ts';
import { UsageError } from './usage.ts';

const OPTIONS = {
  sources: { type: 'string', multiple: true },
  style: { type: 'string' },
  write: { type: 'boolean', default: false },
  date: { type: 'string' },
} as const;

/**
 * `sourcecheck cite DRAFT...`: cites the best source of every supported sentence that cites none. Prints the one draft with its
 * citations; with `--write` puts them into the files instead, and says how many. A file that needs none is left alone.
 */
export async function cite(args: readonly string[], console: Console): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const style = values.style === undefined ? undefined : oneOf('style', values.style, CITATION_STYLES);
  const date = values.date === undefined ? undefined : dateOption('date', values.date);
  if (positionals.length === 0) throw new UsageError('cite needs a draft: sourcecheck cite DRAFT');
  const progress = progressOn(console, () => performance.now());
  const run = await checkAll(
    positionals,
    { sources: values.sources ?? [], date, explain: false },
    checkDocument,
    console,
    progress,
  );
  progress.end();
  for (const notice of run.notices) console.err(`sourcecheck: ${notice}\n`);
  if (run.drafts.length > 1 && !values.write) {
    throw new UsageError('cite prints one draft only; give --write to put the citations into several.');
  }
  let { unreadable } = run;
  for (const draft of run.drafts) {
    const { text, count } = cited(draft, style);
    const name = shownPath(draft.file, console.cwd);
    if (!values.write) await console.out(text);
    else if (count === 0 || (await rewritten(draft, text))) await console.out(`${name}: ${count} cited\n`);
    else {
      console.err(`sourcecheck: ${name}: it is not UTF-8, or has changed meanwhile, and is left as it is.\n`);
      unreadable = true;
    }
  }
  return unreadable ? 2 : 0;
}

/** Writes a draft's file anew, its byte order mark kept; not where that would change more than the citations. */
async function rewritten({ file, document }: DraftOnDisk, text: string): Promise<boolean> {
  const before = await readFile(file, 'utf8');
  const mark = before.startsWith('\uFEFF') ? '\uFEFF' : '';
  if (before !== mark + document.text) return false;
  await writeFile(file, mark + text);
  return true;
}

function cited(
  draft: DraftOnDisk,
  wanted: CitationStyle | undefined,
): { readonly text: string; readonly count: number } {
  const { document, archive, checked, project, date } = draft;
  const { citationStyle, footnoteTemplate, footnoteLabels } = project.config;
  const style = wanted ?? documentStyle(citationsOf(document, archive).all) ?? citationStyle;
  const settings = { noteTemplate: footnoteTemplate, footnoteLabels, ...(date && { asOf: date }) };
  const planned = citeAll({ document, archive, sentences: checked }, style, settings, (evidence) =>
    citable(draft, evidence),
  );
  const edits = editsOfAll(planned).map(({ edit }) => edit);
  return { text: applyEdits(document.text, edits), count: planned.length };
}

/** What a citation of a passage is made from, its path as the draft would link to it. */
function citable({ archive, file }: DraftOnDisk, { source: id, locator }: Evidence): CitableSource | undefined {
  const source = citableSources(archive).get(id);
  if (!source) return undefined;
  const link = source.path && path.relative(path.dirname(file), source.path).split(path.sep).join('/');
  const key = citationKey(source);
  return { ...source, key, ...(link && { path: link }), ...(locator !== undefined && { locator }) };
}
