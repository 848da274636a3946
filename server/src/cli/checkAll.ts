import type { CivilDate } from '../engine/facts/fact.ts';
import type { IgnoreState } from '../engine/check/ignoring/ignores.ts';
import type { OnFault } from '../engine/rules/runRules.ts';
import type { CheckedDraft, DocumentedDraft } from '../report/checkedDraft.ts';
import type { Console } from './console.ts';
import { draftFiles } from './draftFiles.ts';
import { messageOf } from './fault.ts';
import { ignoreNotices } from './ignoreNotices.ts';
import type { Progress } from './progress.ts';
import { openProjects, type Project } from './projects.ts';
import { type ReadableDraft, readDraft } from '../project/readDraft.ts';
import { shownPath } from './shownPath.ts';
import { sourceNotices } from './sourceNotices.ts';

export interface CheckOptions {
  readonly sources: readonly string[];
  readonly date: CivilDate | undefined;
  readonly explain: boolean;
}

/** Where a checked draft lies. */
interface OnDisk {
  /** Absolute. */
  readonly file: string;
  readonly project: Project;
  /** What was found of the project's ignores, in their order. */
  readonly ignoreStates: readonly IgnoreState[];
}

/** A checked draft, and where it lies. */
export type CheckedOnDisk = CheckedDraft & OnDisk;

/** The same with all that went into it. */
export type DraftOnDisk = DocumentedDraft & OnDisk;

/** A draft that was read and is to be checked. */
export interface DraftToCheck {
  /** Absolute. */
  readonly file: string;
  readonly shownAs: string;
  readonly reading: ReadableDraft;
  readonly project: Project;
  readonly date: CivilDate | undefined;
  readonly explain: boolean;
  readonly onFault: OnFault;
  readonly progress: Progress;
}

export interface Run<Draft> {
  readonly drafts: readonly Draft[];
  /** For standard error, each once. */
  readonly notices: ReadonlySet<string>;
  /** Whether a draft or a source could not be read that was meant to be. */
  readonly unreadable: boolean;
}

/**
 * Checks the drafts that the words of a command mean by `check`, each against the sources of its project. What cannot be
 * read or checked costs itself only, and is told in `notices`.
 */
export async function checkAll<Draft extends CheckedOnDisk>(
  given: readonly string[],
  { sources, date, explain }: CheckOptions,
  check: (draft: DraftToCheck) => Promise<Draft>,
  console: Console,
  progress: Progress,
): Promise<Run<Draft>> {
  const projects = openProjects({ sources }, console, progress);
  const onFault = tellOnce(console);
  const notices = new Set<string>();
  const drafts: Draft[] = [];
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
    const ofSources = sourceNotices(project, console.cwd);
    for (const { message } of ofSources) notices.add(message);
    unreadable ||= ofSources.some(({ fatal }) => fatal);
    try {
      drafts.push(await check({ file, shownAs, reading, project, date, explain, onFault, progress }));
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
