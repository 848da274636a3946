import { checkDraft } from '../engine/check/checkDraft.ts';
import type { CheckedSentence } from '../engine/check/judgement.ts';
import { applySuppressions, readSuppressions } from '../engine/check/suppressions.ts';
import type { CivilDate } from '../engine/facts/fact.ts';
import type { Document } from '../engine/text/document.ts';
import { parseDocument } from '../engine/text/parseDocument.ts';
import { draftDate } from '../project/draftDate.ts';
import type { CheckedDraft } from '../report/checkedDraft.ts';
import { colourInk, plainInk, wantsColour } from '../report/ink.ts';
import { jsonReport } from '../report/json.ts';
import { fails } from '../report/summary.ts';
import { textReport } from '../report/text.ts';
import { dateOption, oneOf, readArguments } from './arguments.ts';
import type { Console } from './console.ts';
import { draftFiles } from './draftFiles.ts';
import { type Progress, progressOn } from './progress.ts';
import { openProjects, type Project } from './projects.ts';
import { readDraft } from './readDraft.ts';
import { shownPath } from './shownPath.ts';
import { sourceNotices } from './sourceNotices.ts';
import { UsageError } from './usage.ts';

const OPTIONS = {
  sources: { type: 'string', multiple: true },
  format: { type: 'string', default: 'text' },
  'fail-on': { type: 'string', default: 'conflict' },
  explain: { type: 'boolean', default: false },
  date: { type: 'string' },
} as const;

/** Lines longer than this are hard to read, however wide the terminal. */
const MAX_WIDTH = 100;
const DEFAULT_WIDTH = 80;

/** `sourcecheck check DRAFT...`: prints what was found in the drafts. */
export async function check(args: readonly string[], console: Console): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const format = oneOf('format', values.format, ['text', 'json']);
  const failOn = oneOf('fail-on', values['fail-on'], ['conflict', 'disputed', 'unsupported', 'never']);
  const date = values.date === undefined ? undefined : dateOption('date', values.date);
  if (positionals.length === 0) throw new UsageError('check needs at least one draft: sourcecheck check DRAFT...');

  const progress = progressOn(console, () => performance.now());
  const run = await checkAll(
    positionals,
    { sources: values.sources ?? [], date, explain: values.explain },
    console,
    progress,
  );
  progress.end();
  for (const notice of run.notices) console.err(`sourcecheck: ${notice}\n`);

  const showPath = (file: string): string => shownPath(file, console.cwd);
  const ink = wantsColour(console.env, console.outIsTerminal) ? colourInk : plainInk;
  const width = Math.min(console.columns ?? DEFAULT_WIDTH, MAX_WIDTH);
  const report =
    format === 'json'
      ? jsonReport(run.drafts, showPath)
      : textReport(run.drafts, { ink, width, explain: values.explain, showPath });
  await console.out(report);
  if (run.unreadable) return 2;
  return fails(run.drafts, failOn) ? 1 : 0;
}

interface CheckOptions {
  readonly sources: readonly string[];
  readonly date: CivilDate | undefined;
  readonly explain: boolean;
}

interface Run {
  readonly drafts: readonly CheckedDraft[];
  /** For standard error, each once. */
  readonly notices: ReadonlySet<string>;
  /** Whether a draft or a source could not be read that was meant to be. */
  readonly unreadable: boolean;
}

async function checkAll(
  given: readonly string[],
  options: CheckOptions,
  console: Console,
  progress: Progress,
): Promise<Run> {
  const projects = openProjects(options, console, progress);
  const notices = new Set<string>();
  const drafts: CheckedDraft[] = [];
  let unreadable = false;
  for (const file of await draftFiles(given, console.cwd, projects)) {
    const shownAs = shownPath(file, console.cwd);
    const project = await projects.of(file);
    const reading = await readDraft(file, shownAs, project.config.limits.maxDraftBytes);
    if (reading.kind === 'unreadable') {
      notices.add(reading.message);
      unreadable = true;
      continue;
    }
    for (const notice of reading.notices) notices.add(notice);
    const sources = sourceNotices(project, console.cwd);
    for (const { message } of sources) notices.add(message);
    unreadable ||= sources.some(({ fatal }) => fatal);
    const document = parseDocument(reading.text, reading.format);
    const archive = await project.store.archiveFor(file);
    const checked = await checkedSentences(document, archive, project, options, (done) =>
      progress.show(`Checking ${shownAs}`, done, document.sentences.length),
    );
    drafts.push({ path: shownAs, document, archive, sources: project.store.sources, checked });
  }
  return { drafts, notices, unreadable };
}

async function checkedSentences(
  document: Document,
  archive: CheckedDraft['archive'],
  { config }: Project,
  options: CheckOptions,
  report: (done: number) => void,
): Promise<CheckedSentence[]> {
  const date = options.date ?? draftDate(document, config);
  const settings = { severity: config.severity, explain: options.explain, ...(date && { date }) };
  const checked: CheckedSentence[] = [];
  for (const one of checkDraft({ document, archive, settings })) {
    checked.push(one);
    report(checked.length);
  }
  // Without sources nothing can be held against anything: one notice says so, not a finding a sentence.
  if (archive.articles.size === 0) return checked.map(withoutFindings);
  return applySuppressions(checked, readSuppressions(document), config.severity);
}

function withoutFindings(one: CheckedSentence): CheckedSentence {
  return { ...one, judgement: { ...one.judgement, findings: [] } };
}
