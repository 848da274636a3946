import type { CancellationToken } from 'vscode-languageserver';
import type { Document } from '../engine/text/document.ts';
import type { CheckedDraft } from './checkedDraft.ts';
import { type Checks, createChecks } from './checking.ts';
import { Overtaken, unlessCancelled } from './guard.ts';
import type { Host, Project, Sources } from './host.ts';
import { boundedJudgementCache } from './judgementCache.ts';
import type { OpenDraft } from './openDraft.ts';
import type { EditorSettings } from './editorSettings.ts';

/**
 * What the server knows: open documents, workspace folders, settings, sources. Only notifications call what changes it;
 * requests ask for a `CheckedDraft`, which never changes.
 */
export interface Session {
  /** Every text that is open, drafts or not. */
  readonly open: ReadonlyMap<string, OpenDraft>;
  put(draft: OpenDraft): void;
  close(uri: string): void;
  setRoots(roots: readonly string[]): void;
  /** Settings in the editor or in a project have changed: projects are opened anew when next needed. */
  forgetProjects(): void;
  /** Sources may have changed on disk, these for sure: they are looked at again when next needed. */
  forgetSources(paths?: readonly string[]): void;
  /** Everything that a check of an open draft needs; undefined for a text that is not open, or no draft. */
  prepare(uri: string, token: CancellationToken): Promise<PreparedDraft | undefined>;
  /**
   * The open draft with its judgements, as its text, sources and settings are now; undefined for a text that is not
   * open, no draft, or without sources. Rejects with `Overtaken` when the text changes meanwhile.
   */
  checked(uri: string, token: CancellationToken): Promise<CheckedDraft | undefined>;
  /** Whether the URI is a source that an open draft is checked against. */
  isSource(uri: string): Promise<boolean>;
}

/** A draft ready to be checked. `resultId` names its text, version, sources and settings. */
export interface PreparedDraft {
  readonly draft: OpenDraft;
  readonly path: string;
  readonly project: Project;
  readonly sources: Sources;
  readonly resultId: string;
}

/** What a session tells while it works. */
export interface SessionEvents {
  indexing(draft: OpenDraft, root: string, done: number, total: number): void;
  /** Reading has ended, well or badly. */
  indexed(draft: OpenDraft, root: string): void;
  projectOpened(project: Project): void;
  /** A rule threw; the others have spoken. */
  readonly ruleFailed?: (rule: string, error: unknown) => void;
  checked(draft: CheckedDraft): void;
  withoutSources(prepared: PreparedDraft): void;
  /** A draft is longer than the settings allow, and is not checked. */
  tooLong(draft: OpenDraft, project: Project): void;
}

/** More than any draft has sentences (10,000 lines of three), some 50 MB at most. */
const JUDGEMENTS_KEPT = 40_000;

export function createSession(host: Host, settings: EditorSettings, events: SessionEvents): Session {
  const open = new Map<string, OpenDraft>();
  const checks: Checks = createChecks(
    host.checker,
    boundedJudgementCache(JUDGEMENTS_KEPT),
    host.loop,
    events.ruleFailed,
  );
  let roots: readonly string[] = [];
  let projects = new Map<string, Promise<Project>>();
  let sources = new Map<string, Promise<Sources>>();

  const projectAt = async (root: string): Promise<Project> => {
    const known = projects.get(root);
    if (known) return known;
    const opening = settings.forRoot(root).then((editor) => host.openProject(root, editor));
    projects.set(root, opening);
    // A failure is not kept: the next asker tries again.
    opening.then(
      (project) => events.projectOpened(project),
      () => projects.delete(root),
    );
    return opening;
  };

  const sourcesOf = async (draft: OpenDraft, project: Project, root: string, path: string): Promise<Sources> => {
    const known = sources.get(path);
    if (known) return known;
    const reading = project.sourcesFor(path, (done, total) => events.indexing(draft, root, done, total));
    sources.set(path, reading);
    reading.then(
      () => events.indexed(draft, root),
      () => {
        sources.delete(path);
        events.indexed(draft, root);
      },
    );
    return reading;
  };

  /** Asks until nothing has changed while it was being answered. */
  const prepare = async (uri: string, token: CancellationToken): Promise<PreparedDraft | undefined> => {
    for (;;) {
      const draft = open.get(uri);
      const path = draft && pathOf(draft);
      if (!draft || path === undefined) return undefined;
      const [projectsNow, sourcesNow] = [projects, sources];
      const root = await host.rootOf(path, roots);
      const project = await unlessCancelled(projectAt(root), token);
      if (projects !== projectsNow) continue;
      if (!project.isDraft(path)) return undefined;
      if (draft.text.length > project.config.limits.maxDraftBytes) {
        events.tooLong(draft, project);
        return undefined;
      }
      const found = await unlessCancelled(sourcesOf(draft, project, root, path), token);
      if (open.get(uri) !== draft) throw new Overtaken();
      if (projects !== projectsNow || sources !== sourcesNow) continue;
      const { generation } = found.archive;
      const resultId = [draft.version, draft.textMark, generation, project.settingsMark].join('.');
      return { draft, path, project, sources: found, resultId };
    }
  };

  const checked = async (uri: string, token: CancellationToken): Promise<CheckedDraft | undefined> => {
    for (;;) {
      const prepared = await prepare(uri, token);
      if (!prepared) return undefined;
      if (prepared.sources.archive.articles.size === 0) {
        events.withoutSources(prepared);
        return undefined;
      }
      const { draft, project, sources: found, resultId } = prepared;
      const sourcesNow = sources;
      const { archive } = found;
      const task = {
        key: resultId,
        draft,
        archive,
        settingsFor: (document: Document) => project.settingsFor(document),
      };
      const result = await checks.result(task, token).catch((error: unknown) => {
        // Stopped for other sources or settings, not for another text: there is still something to answer.
        if (error instanceof Overtaken && open.get(uri) === draft) return undefined;
        throw error;
      });
      if (open.get(uri) !== draft) throw new Overtaken();
      // The sources have moved on: once more with what they are now.
      if (!result || sources !== sourcesNow) continue;
      const answer = { ...prepared, ...result };
      events.checked(answer);
      return answer;
    }
  };

  const pathOf = ({ uri, languageId }: OpenDraft): string | undefined => {
    const path = host.toPath(uri);
    if (path !== undefined) return path;
    // A text that was never saved counts as one in the first folder.
    const [root] = roots;
    return root === undefined ? undefined : `${root}/untitled.${languageId === 'markdown' ? 'md' : 'txt'}`;
  };

  const isSource = async (uri: string): Promise<boolean> => {
    const known = await Promise.all(sources.values());
    return known.some(({ archive }) => [...archive.articles.values()].some(({ path }) => host.toUri(path) === uri));
  };

  return {
    open,
    prepare,
    checked,
    isSource,
    put(draft) {
      checks.forget(draft.uri);
      open.set(draft.uri, draft);
    },
    close(uri) {
      const path = host.toPath(uri);
      if (path !== undefined) sources.delete(path);
      open.delete(uri);
      checks.forget(uri);
    },
    setRoots(changed) {
      roots = changed;
      projects = new Map();
      sources = new Map();
    },
    forgetProjects() {
      projects = new Map();
      sources = new Map();
    },
    forgetSources(paths) {
      for (const project of projects.values()) {
        project.then((opened) => opened.sourcesChanged(paths)).catch(() => undefined);
      }
      sources = new Map();
    },
  };
}
