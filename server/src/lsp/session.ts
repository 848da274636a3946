import type { CancellationToken } from 'vscode-languageserver';
import type { Article } from '../engine/sources/article.ts';
import type { Document } from '../engine/text/document.ts';
import { fingerprint } from '../engine/text/fingerprint.ts';
import type { IgnoreFile } from '../project/ignoreFile.ts';
import type { CheckedDraft } from './drafts/checkedDraft.ts';
import { type Checks, createChecks } from './drafts/checking.ts';
import { Overtaken, unlessCancelled } from './guard.ts';
import type { Host, Project, Sources } from './host.ts';
import { boundedJudgementCache } from './drafts/judgementCache.ts';
import { type OpenDraft, openDraft } from './drafts/openDraft.ts';
import { createOpenProjects, type ProjectEvents } from './openProjects.ts';
import type { Showing } from './showing.ts';
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
  /** Files of ignores and ledgers may have changed on disk: they are read again when next needed. */
  forgetIgnores(): void;
  /** Sources may have changed on disk, these for sure: they are looked at again when next needed. */
  forgetSources(paths?: readonly string[]): void;
  /** Everything that a check of an open draft needs; undefined for a text that is not open, or no draft. */
  prepare(uri: string, token: CancellationToken): Promise<PreparedDraft | undefined>;
  /**
   * The open draft with its judgements, as its text, sources and settings are now; undefined for a text that is not
   * open, no draft, or without sources. Rejects with `Overtaken` when the text changes meanwhile.
   */
  checked(uri: string, token: CancellationToken): Promise<CheckedDraft | undefined>;
  /** As `checked`, of a draft that need not be open: then it is taken as it is on disk. Undefined too where it cannot be read. */
  checkedAnywhere(uri: string, token: CancellationToken): Promise<CheckedDraft | undefined>;
  /** As `prepare`, of a draft that need not be open: then it is taken as it is on disk. */
  preparedAnywhere(uri: string, token: CancellationToken): Promise<PreparedDraft | undefined>;
  /** The project of a file, with the drafts' settings. */
  projectOf(uri: string, token: CancellationToken): Promise<Project | undefined>;
  /** The projects of the workspace folders. */
  workspaceProjects(token: CancellationToken): Promise<readonly Project[]>;
  /** The first source of that kind that an open draft is checked against. */
  findSource(isIt: (article: Article) => boolean): Promise<Article | undefined>;
}

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

/** What a session tells while it works. */
export interface SessionEvents extends ProjectEvents {
  /** The workspace's ignores have been looked at, be they as before. */
  readonly ignoresRead?: (file: IgnoreFile) => void;
  /** A rule threw; the others have spoken. */
  readonly ruleFailed?: (rule: string, error: unknown) => void;
  /** A check is under way: this many sentences of a draft are done. */
  readonly checking?: (uri: string, done: number, total: number) => void;
  checked(draft: CheckedDraft): void;
  /** A draft that is not open has been checked as it is on disk. */
  readonly checkedOnDisk?: (draft: CheckedDraft) => void;
  withoutSources(prepared: PreparedDraft): void;
  /** A draft is longer than the settings allow, and is not checked. */
  tooLong(draft: OpenDraft, project: Project): void;
}

/** More than any draft has sentences (10,000 lines of three), some 50 MB at most. */
const JUDGEMENTS_KEPT = 40_000;

export function createSession(host: Host, settings: EditorSettings, events: SessionEvents): Session {
  const open = new Map<string, OpenDraft>();
  const checks: Checks = createChecks(host.checker, boundedJudgementCache(JUDGEMENTS_KEPT), host.loop, {
    ...(events.ruleFailed && { onFault: events.ruleFailed }),
    ...(events.checking && { onProgress: events.checking }),
  });
  const projects = createOpenProjects(host, settings, events);

  /** Asks until nothing has changed while it was being answered. `current` gives the text to check, as long as it counts. */
  const prepared = async (
    current: () => OpenDraft | undefined,
    token: CancellationToken,
  ): Promise<PreparedDraft | undefined> => {
    for (;;) {
      const draft = current();
      const path = draft && pathOf(draft);
      if (!draft || path === undefined) return undefined;
      const now = projects.marks;
      const root = await host.rootOf(path, projects.roots);
      const project = await unlessCancelled(projects.at(root), token);
      if (projects.marks.projects !== now.projects) continue;
      if (!project.isDraft(path)) return undefined;
      if (draft.text.length > project.config.limits.maxDraftBytes) {
        if (open.get(draft.uri) === draft) events.tooLong(draft, project);
        return undefined;
      }
      const found = await unlessCancelled(projects.sourcesOf(draft, path, project, root), token);
      const ignores = await unlessCancelled(project.ignores(), token);
      events.ignoresRead?.(ignores);
      if (current() !== draft) throw new Overtaken();
      if (projects.marks.projects !== now.projects || projects.marks.sources !== now.sources) continue;
      const { generation } = found.archive;
      const { settingsMark } = project;
      const resultId = [draft.version, draft.textMark, generation, settingsMark, ignoresMark(ignores)].join('.');
      return {
        draft,
        path,
        project,
        sources: found,
        resultId,
        ignores,
        showing: projects.showingOf(project),
      };
    }
  };

  const settled = async (
    current: () => OpenDraft | undefined,
    token: CancellationToken,
  ): Promise<CheckedDraft | undefined> => {
    for (;;) {
      const ready = await prepared(current, token);
      if (!ready) return undefined;
      if (ready.sources.archive.articles.size === 0) {
        if (open.get(ready.draft.uri) === ready.draft) events.withoutSources(ready);
        return undefined;
      }
      const { draft, project, sources: found, resultId } = ready;
      const now = projects.marks;
      const { archive } = found;
      const task = {
        key: resultId,
        draft,
        archive,
        ignores: ready.ignores.ignores,
        settingsFor: (document: Document) => project.settingsFor(document),
      };
      const result = await checks.result(task, token).catch((error: unknown) => {
        // Stopped for other sources or settings, not for another text: there is still something to answer.
        if (error instanceof Overtaken && current() === draft) return undefined;
        throw error;
      });
      if (current() !== draft) throw new Overtaken();
      // The sources have moved on: once more with what they are now.
      if (!result || projects.marks.sources !== now.sources) continue;
      return { ...ready, ...result };
    }
  };

  const checked = async (uri: string, token: CancellationToken): Promise<CheckedDraft | undefined> => {
    const draft = await settled(() => open.get(uri), token);
    if (draft) events.checked(draft);
    return draft;
  };

  const checkedAnywhere = async (uri: string, token: CancellationToken): Promise<CheckedDraft | undefined> => {
    if (open.has(uri)) return checked(uri, token);
    const onDisk = await readFromDisk(uri, token);
    if (!onDisk) return undefined;
    const draft = await settled(() => onDisk.draft, token);
    // Once it is open its text is the client's; what was checked here is no one's any more.
    if (open.has(uri)) return checked(uri, token);
    checks.forget(uri);
    projects.dropSourcesOf(onDisk.path);
    if (draft) events.checkedOnDisk?.(draft);
    return draft;
  };

  const preparedAnywhere = async (uri: string, token: CancellationToken): Promise<PreparedDraft | undefined> => {
    const prepareOpen = async () => prepared(() => open.get(uri), token);
    if (open.has(uri)) return prepareOpen();
    const onDisk = await readFromDisk(uri, token);
    if (!onDisk) return undefined;
    const ready = await prepared(() => onDisk.draft, token);
    if (open.has(uri)) return prepareOpen();
    projects.dropSourcesOf(onDisk.path);
    return ready;
  };

  /** A draft that is not open, as it is on disk; undefined for what is no draft or cannot be read. */
  const readFromDisk = async (
    uri: string,
    token: CancellationToken,
  ): Promise<{ readonly draft: OpenDraft; readonly path: string } | undefined> => {
    const path = host.toPath(uri);
    const project = path === undefined ? undefined : await projectOf(uri, token);
    if (path === undefined || !project?.isDraft(path)) return undefined;
    const text = await host.readDraft(path, project.config.limits.maxDraftBytes);
    if (text === undefined) return undefined;
    return { draft: openDraft(uri, path.endsWith('.txt') ? 'plaintext' : 'markdown', 0, text), path };
  };

  const projectOf = async (uri: string, token: CancellationToken): Promise<Project | undefined> => {
    const path = host.toPath(uri);
    return path === undefined
      ? undefined
      : unlessCancelled(projects.at(await host.rootOf(path, projects.roots)), token);
  };

  const pathOf = ({ uri, languageId }: OpenDraft): string | undefined => {
    const path = host.toPath(uri);
    if (path !== undefined) return path;
    // A text that was never saved counts as one in the first folder.
    const [root] = projects.roots;
    return root === undefined ? undefined : `${root}/untitled.${languageId === 'markdown' ? 'md' : 'txt'}`;
  };

  return {
    open,
    prepare: async (uri, token) => prepared(() => open.get(uri), token),
    checked,
    checkedAnywhere,
    preparedAnywhere,
    projectOf,
    workspaceProjects: async (token) =>
      unlessCancelled(Promise.all(projects.roots.map((root) => projects.at(root))), token),
    findSource: async (isIt) => projects.findSource(isIt),
    put(draft) {
      checks.forget(draft.uri);
      open.set(draft.uri, draft);
    },
    close(uri) {
      const path = host.toPath(uri);
      if (path !== undefined) projects.dropSourcesOf(path);
      open.delete(uri);
      checks.forget(uri);
    },
    setRoots: (roots) => projects.setRoots(roots),
    forgetProjects: () => projects.forget(),
    forgetIgnores: () => projects.forgetIgnores(),
    forgetSources: (paths) => projects.forgetSources(paths),
  };
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
