import type { CancellationToken } from 'vscode-languageserver';
import { fingerprint } from '../../engine/text/fingerprint.ts';
import type { IgnoreFile } from '../../project/ignoreFile.ts';
import { Overtaken, unlessCancelled } from '../guard.ts';
import type { Host, Project, Sources } from '../host.ts';
import type { OpenProjects } from '../openProjects.ts';
import type { Showing } from '../showing.ts';
import type { OpenDraft } from './openDraft.ts';

/** A draft ready to be checked. `resultId` names its text, version, sources and settings. */
export interface PreparedDraft {
  readonly draft: OpenDraft;
  readonly path: string;
  readonly project: Project;
  readonly sources: Sources;
  readonly resultId: string;
  /** Of the workspace, as a check takes them. */
  readonly ignores: IgnoreFile;
  readonly showing: Showing;
}

/** What is told while a draft is made ready. */
export interface PreparingEvents {
  /** The workspace's ignores have been looked at, be they as before. */
  readonly ignoresRead?: (file: IgnoreFile) => void;
  /** A draft is longer than the settings allow, and is not checked. */
  tooLong(draft: OpenDraft, project: Project): void;
}

/** The text to check as long as it counts; undefined once there is none. */
export type CurrentDraft = () => OpenDraft | undefined;

/**
 * Finds everything that a check of a draft needs; undefined for a text that is no draft, or too long. Asks until nothing has
 * changed while it was being answered. Rejects with `Overtaken` when the text changes meanwhile.
 */
export type PrepareDraft = (current: CurrentDraft, token: CancellationToken) => Promise<PreparedDraft | undefined>;

export function createPreparing(host: Host, projects: OpenProjects, events: PreparingEvents): PrepareDraft {
  return async (current, token) => {
    for (;;) {
      const draft = current();
      const path = draft && pathOf(draft, host, projects.roots);
      if (!draft || path === undefined) return undefined;
      const now = projects.marks;
      const root = await host.rootOf(path, projects.roots);
      const project = await unlessCancelled(projects.at(root), token);
      if (projects.marks.projects !== now.projects) continue;
      if (!project.isDraft(path)) return undefined;
      if (draft.text.length > project.config.limits.maxDraftBytes) {
        events.tooLong(draft, project);
        return undefined;
      }
      const sources = await unlessCancelled(projects.sources.of(draft, path, project, root), token);
      const ignores = await unlessCancelled(project.ignores(), token);
      events.ignoresRead?.(ignores);
      if (current() !== draft) throw new Overtaken();
      if (projects.marks.projects !== now.projects || projects.marks.sources !== now.sources) continue;
      const { generation } = sources.archive;
      const { settingsMark } = project;
      const resultId = [draft.version, draft.textMark, generation, settingsMark, ignoresMark(ignores)].join('.');
      return { draft, path, project, sources, resultId, ignores, showing: projects.showingOf(project) };
    }
  };
}

/** A text that was never saved counts as one in the first folder; undefined where there is none. */
function pathOf({ uri, languageId }: OpenDraft, host: Host, [root]: readonly string[]): string | undefined {
  const path = host.toPath(uri);
  if (path !== undefined) return path;
  return root === undefined ? undefined : `${root}/untitled.${languageId === 'markdown' ? 'md' : 'txt'}`;
}

const marks = new WeakMap<IgnoreFile, string>();

/** Mark of what in the ignores goes into a check. Worked out once for each reading of the file. */
function ignoresMark(file: IgnoreFile): string {
  const known = marks.get(file);
  if (known !== undefined) return known;
  const mark = fingerprint(JSON.stringify(file.ignores.map(({ rule, sentence, reason }) => [rule, sentence, reason])));
  marks.set(file, mark);
  return mark;
}
