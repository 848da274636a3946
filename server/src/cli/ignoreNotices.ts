import path from 'node:path';
import type { IgnoreState } from '../engine/check/ignoring/ignores.ts';
import { IGNORES_FILE } from '../project/ignoreFile.ts';
import type { Project } from './projects.ts';

/** A draft of a run, and what was found in it of its project's ignores, in their order. */
export interface DraftWithIgnores {
  /** Absolute. */
  readonly file: string;
  readonly project: Project;
  readonly ignoreStates: readonly IgnoreState[];
}

/**
 * One line for each ignore of the workspace whose sentence is gone: the draft that it was made in was checked, and neither
 * it nor another draft of the run has the sentence. (Where the sentence is there and nothing is flagged, a finding says so.)
 */
export function ignoreNotices(drafts: readonly DraftWithIgnores[]): string[] {
  const projects = new Map(drafts.map(({ project }) => [project.root, project]));
  return [...projects.values()].flatMap((project) => {
    const own = drafts.filter((draft) => draft.project.root === project.root);
    const files = new Set(own.map(({ file }) => file));
    return project.ignores.ignores.flatMap(({ rule, words, draft }, nth) => {
      const gone = own.every(({ ignoreStates }) => ignoreStates[nth] === 'elsewhere');
      if (!gone || draft === undefined || !files.has(path.resolve(project.root, draft))) return [];
      return [`${IGNORES_FILE}: “${words}” is not in ${draft} any more; its ignore of “${rule}” can be taken out.`];
    });
  });
}
