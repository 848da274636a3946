import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { dayMonthYear } from '../engine/check/sourceLabel.ts';
import { annotatedCopy } from '../report/annotated/annotatedCopy.ts';
import { annotatedMarkdown } from '../report/annotated/annotatedMarkdown.ts';
import { ledgerCsv } from '../report/ledgerCsv.ts';
import { ledgerJson } from '../report/ledgerJson.ts';
import { ledgerRows } from '../report/ledgerRows.ts';
import { readArguments } from './arguments.ts';
import type { Console } from './console.ts';
import { ledgerDrafts } from './ledger/ledgerDrafts.ts';
import type { DraftInLedger } from './ledgeredDrafts.ts';
import { reportNames } from './reportNames.ts';
import { shownPath } from './shownPath.ts';
import { UsageError } from './usage.ts';

const OPTIONS = {
  sources: { type: 'string', multiple: true },
  out: { type: 'string', default: 'fact-check' },
  date: { type: 'string' },
} as const;

/**
 * `sourcecheck report DRAFT... --out DIR`: an annotated copy of each draft as HTML and Markdown, and the record of all their
 * facts as CSV and JSON. Prints the paths written. Nothing is written over a draft or a source.
 */
export async function report(args: readonly string[], console: Console): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  if (positionals.length === 0)
    throw new UsageError('report needs at least one draft: sourcecheck report DRAFT... --out DIR');
  const { drafts, unreadable } = await ledgerDrafts(positionals, values, console);
  const folder = path.resolve(console.cwd, values.out);
  const files = filesOf(drafts, console);
  const written = [...files].map(([name, text]) => ({ file: path.join(folder, name), text }));
  const taken = new Set(drafts.flatMap((draft) => [draft.file, ...draft.sources.map((source) => source.path)]));
  const over = written.find(({ file }) => taken.has(file));
  if (over)
    throw new UsageError(
      `${shownPath(over.file, console.cwd)} is a draft or a source: name another folder with --out.`,
    );
  await mkdir(folder, { recursive: true });
  for (const { file, text } of written) {
    await writeFile(file, text);
    await console.out(`${shownPath(file, console.cwd)}\n`);
  }
  return unreadable ? 2 : 0;
}

/** The files to write, by name. */
function filesOf(drafts: readonly DraftInLedger[], console: Console): Map<string, string> {
  const today = new Date();
  const madeOn = dayMonthYear({ year: today.getFullYear(), month: today.getMonth() + 1, day: today.getDate() });
  const options = { madeOn, showPath: (file: string) => shownPath(file, console.cwd) };
  const names = reportNames(drafts.map(({ path: shown }) => shown));
  const files = new Map<string, string>();
  for (const [i, draft] of drafts.entries()) {
    const name = names[i] ?? String(i);
    files.set(`${name}.html`, annotatedCopy(draft, options));
    files.set(`${name}.md`, annotatedMarkdown(draft, options));
  }
  const rows = ledgerRows(drafts);
  files.set('ledger.csv', ledgerCsv(rows));
  files.set('ledger.json', ledgerJson(rows));
  return files;
}
