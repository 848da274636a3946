import { colourInk, plainInk, wantsColour } from '../report/ink.ts';
import type { ShowPath } from '../report/checkedDraft.ts';
import { githubReport } from '../report/github.ts';
import { jsonReport, type ListedDraft } from '../report/json.ts';
import { fails } from '../report/summary.ts';
import { textReport } from '../report/text.ts';
import { touchedOnly } from '../report/touched.ts';
import { dateOption, oneOf, readArguments } from './arguments.ts';
import { checkAll, type CheckedOnDisk } from './checkAll.ts';
import { checkOrRecall } from './checkOrRecall.ts';
import type { Console } from './console.ts';
import { progressOn } from './progress.ts';
import { shownPath } from './shownPath.ts';
import { UsageError } from './usage.ts';
import { version } from './version.ts';

const OPTIONS = {
  sources: { type: 'string', multiple: true },
  format: { type: 'string', default: 'text' },
  'fail-on': { type: 'string', default: 'conflict' },
  'changed-since': { type: 'string' },
  explain: { type: 'boolean', default: false },
  date: { type: 'string' },
} as const;

const FORMATS = ['text', 'json', 'sarif', 'github'] as const;

/** Lines longer than this are hard to read, however wide the terminal. */
const MAX_WIDTH = 100;
const DEFAULT_WIDTH = 80;

/** `sourcecheck check DRAFT...`: prints what was found in the drafts. */
export async function check(args: readonly string[], console: Console): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const format = oneOf('format', values.format, FORMATS);
  const failOn = oneOf('fail-on', values['fail-on'], ['conflict', 'disputed', 'unsupported', 'never']);
  const date = values.date === undefined ? undefined : dateOption('date', values.date);
  if (positionals.length === 0) throw new UsageError('check needs at least one draft: sourcecheck check DRAFT...');

  const progress = progressOn(console, () => performance.now());
  const options = { sources: values.sources ?? [], date, explain: values.explain };
  const run = await checkAll(positionals, options, checkOrRecall, console, progress);
  const since = values['changed-since'];
  const drafts = since === undefined ? run.drafts : await touchedSince(since, run.drafts);
  progress.end();
  for (const notice of run.notices) console.err(`sourcecheck: ${notice}\n`);

  const showPath = (file: string): string => shownPath(file, console.cwd);
  await console.out(await reportAs(format, drafts, { console, explain: values.explain, showPath }));
  if (run.unreadable) return 2;
  return fails(touchedOnly(drafts), failOn) ? 1 : 0;
}

async function touchedSince(ref: string, drafts: readonly CheckedOnDisk[]): Promise<readonly CheckedOnDisk[]> {
  const { markTouched } = await import('./changedSince.ts');
  return markTouched(drafts, ref);
}

interface Printing {
  readonly console: Console;
  readonly explain: boolean;
  readonly showPath: ShowPath;
}

async function reportAs(
  format: (typeof FORMATS)[number],
  drafts: readonly CheckedOnDisk[],
  { console, explain, showPath }: Printing,
): Promise<string> {
  switch (format) {
    case 'json':
      return jsonReport(await Promise.all(drafts.map(listed)), showPath);
    case 'sarif': {
      // It describes every rule, and so loads all of them.
      const { sarifReport } = await import('../report/sarif.ts');
      return sarifReport(touchedOnly(drafts), { showPath, version: version() });
    }
    case 'github':
      return githubReport(touchedOnly(drafts));
    case 'text': {
      const ink = wantsColour(console.env, console.outIsTerminal) ? colourInk : plainInk;
      const width = Math.min(console.columns ?? DEFAULT_WIDTH, MAX_WIDTH);
      return textReport(touchedOnly(drafts), { ink, width, explain, showPath });
    }
  }
}

async function listed(draft: CheckedOnDisk): Promise<ListedDraft> {
  const { sources } = await draft.project.sources.open();
  return { ...draft, sources };
}
