import { realpath } from 'node:fs/promises';
import { checkDraft } from '../engine/check/checkDraft.ts';
import type { OnFault } from '../engine/rules/runRules.ts';
import type { CheckedSentence } from '../engine/check/judgement.ts';
import type { IgnoreState } from '../engine/check/ignoring/ignores.ts';
import { suppress } from '../engine/check/ignoring/suppress.ts';
import type { CivilDate } from '../engine/facts/fact.ts';
import { parseDocument } from '../engine/text/parseDocument.ts';
import { withReferences } from '../project/bibliography.ts';
import { draftDate } from '../project/draftDate.ts';
import { keptJudgements } from '../project/keptJudgements.ts';
import type { CheckedDraft } from '../report/checkedDraft.ts';
import type { Console } from './console.ts';
import { draftFiles } from './draftFiles.ts';
import { ignoreNotices } from './ignoreNotices.ts';
import type { Progress } from './progress.ts';
import { openProjects, type Project } from './projects.ts';
import { messageOf } from './fault.ts';
import { type ReadableDraft, readDraft } from '../project/readDraft.ts';
import { shownPath } from './shownPath.ts';
import { sourceNotices } from './sourceNotices.ts';

export interface CheckOptions {
  readonly sources: readonly string[];
  readonly date: CivilDate | undefined;
  readonly explain: boolean;
}

/** A checked draft, and where it lies. */
export interface DraftOnDisk extends CheckedDraft {
  /** Absolute. */
  readonly file: string;
  readonly project: Project;
  /** What was found of the project's ignores, in their order. */
  readonly ignoreStates: readonly IgnoreState[];
}

export interface Run {
  readonly drafts: readonly DraftOnDisk[];
  /** For standard error, each once. */
  readonly notices: ReadonlySet<string>;
  /** Whether a draft or a source could not be read that was meant to be. */
  readonly unreadable: boolean;
}

/**
 * Checks the drafts that the words of a command mean, each against the sources of its project. What cannot be read or
 * checked costs itself only, and is told in `notices`.
 */
export async function checkAll(
  given: readonly string[],
  options: CheckOptions,
  console: Console,
  progress: Progress,
): Promise<Run> {
  const projects = openProjects(options, console, progress);
  const onFault = tellOnce(console);
  const notices = new Set<string>();
  const drafts: DraftOnDisk[] = [];
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
      drafts.push(await checkedDraft(file, shownAs, reading, project, { ...options, onFault }, progress));
    } catch (error) {
      notices.add(`${shownAs}: it could not be checked, through a fault of Sourcecheck (${messageOf(error)}).`);
      unreadable = true;
    }
  }
  for (const notice of ignoreNotices(drafts)) notices.add(notice);
  return { drafts, notices, unreadable };
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

async function checkedDraft(
  file: string,
  shownAs: string,
  { text, format }: ReadableDraft,
  project: Project,
  options: CheckOptions & { readonly onFault: OnFault },
  progress: Progress,
): Promise<DraftOnDisk> {
  const document = parseDocument(text, format);
  const archive = withReferences(await project.store.archiveFor(file), await project.bibliographyFor(text));
  const { config, store } = project;
  const date = options.date ?? draftDate(document, config);
  const settings = { severity: config.severity, explain: options.explain, ...(date && { date }) };
  const checked: CheckedSentence[] = [];
  const cache = await keptJudgements(store.cache, await realpath(file));
  let isWhole = true;
  const onFault: OnFault = (rule, error) => {
    isWhole = false;
    options.onFault(rule, error);
  };
  for (const one of checkDraft({ document, archive, settings, cache, onFault })) {
    checked.push(one);
    progress.show(`Checking ${shownAs}`, checked.length, document.sentences.length);
  }
  if (isWhole) await cache.save();
  // Without sources nothing can be held against anything: one notice says so, not a finding a sentence.
  const { ignores } = project.ignores;
  const settled =
    archive.articles.size === 0
      ? { checked: checked.map(withoutFindings), states: ignores.map(() => 'unused' as const) }
      : suppress({ document, archive, severity: config.severity, ignores }, checked);
  return {
    path: shownAs,
    file,
    project,
    document,
    archive,
    get sources() {
      return store.sources;
    },
    checked: settled.checked,
    ignoreStates: settled.states,
    ...(date && { date }),
  };
}

function withoutFindings(one: CheckedSentence): CheckedSentence {
  return { ...one, judgement: { ...one.judgement, findings: [] } };
}
