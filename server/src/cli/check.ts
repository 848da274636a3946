import { checkDraft } from '../engine/check/checkDraft.ts';
import type { OnFault } from '../engine/rules/runRules.ts';
import type { CheckedSentence } from '../engine/check/judgement.ts';
import { applySuppressions, readSuppressions } from '../engine/check/suppressions.ts';
import type { CivilDate } from '../engine/facts/fact.ts';
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
import { messageOf } from './fault.ts';
import { type ReadableDraft, readDraft } from './readDraft.ts';
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
    { sources: values.sources ?? [], date, explain: values.explain, onFault: tellOnce(console) },
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

/** Says once that a rule failed. What it was reading is the writer's and stays out of it. */
function tellOnce(console: Console): OnFault {
  const told = new Set<string>();
  return (rule, error) => {
    if (told.has(rule)) return;
    told.add(rule);
    const kind = error instanceof Error ? error.name : typeof error;
    console.err(`sourcecheck: the rule “${rule}” failed (${kind}); its findings are missing, all others stand.\n`);
  };
}

interface CheckOptions {
  readonly sources: readonly string[];
  readonly date: CivilDate | undefined;
  readonly explain: boolean;
  readonly onFault: OnFault;
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
  const files = await draftFiles(given, console.cwd, projects);
  if (files.length === 0) notices.add(`There is no draft in ${given.join(', ')}.`);
  for (const file of files) {
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
    try {
      drafts.push(await checkedDraft(file, shownAs, reading, project, options, progress));
    } catch (error) {
      notices.add(`${shownAs}: it could not be checked, through a fault of Sourcecheck (${messageOf(error)}).`);
      unreadable = true;
    }
  }
  return { drafts, notices, unreadable };
}

async function checkedDraft(
  file: string,
  shownAs: string,
  { text, format }: ReadableDraft,
  project: Project,
  options: CheckOptions,
  progress: Progress,
): Promise<CheckedDraft> {
  const document = parseDocument(text, format);
  const archive = await project.store.archiveFor(file);
  const { config, store } = project;
  const date = options.date ?? draftDate(document, config);
  const settings = { severity: config.severity, explain: options.explain, ...(date && { date }) };
  const checked: CheckedSentence[] = [];
  for (const one of checkDraft({ document, archive, settings, onFault: options.onFault })) {
    checked.push(one);
    progress.show(`Checking ${shownAs}`, checked.length, document.sentences.length);
  }
  // Without sources nothing can be held against anything: one notice says so, not a finding a sentence.
  const settled =
    archive.articles.size === 0
      ? checked.map(withoutFindings)
      : applySuppressions(checked, readSuppressions(document), config.severity);
  return { path: shownAs, document, archive, sources: store.sources, checked: settled };
}

function withoutFindings(one: CheckedSentence): CheckedSentence {
  return { ...one, judgement: { ...one.judgement, findings: [] } };
}
