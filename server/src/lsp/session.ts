import type { CancellationToken } from 'vscode-languageserver';
import type { Article } from '../engine/sources/article.ts';
import type { CheckedDraft } from './drafts/checkedDraft.ts';
import { type Checks, createChecks } from './drafts/checking.ts';
import { createPreparing, type PreparedDraft, type PreparingEvents } from './drafts/preparedDraft.ts';
import { createSettledCheck } from './drafts/settledCheck.ts';
import { unlessCancelled } from './guard.ts';
import type { Host, Project } from './host.ts';
import { boundedJudgementCache } from './drafts/judgementCache.ts';
import { type OpenDraft, openDraft } from './drafts/openDraft.ts';
import { createOpenProjects, type ProjectEvents } from './openProjects.ts';
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

/** What a session tells while it works. */
export interface SessionEvents extends ProjectEvents, PreparingEvents {
  /** A rule threw; the others have spoken. */
  readonly ruleFailed?: (rule: string, error: unknown) => void;
  /** A check is under way: this many sentences of a draft are done. */
  readonly checking?: (uri: string, done: number, total: number) => void;
  checked(draft: CheckedDraft): void;
  /** A draft that is not open has been checked as it is on disk. */
  readonly checkedOnDisk?: (draft: CheckedDraft) => void;
  withoutSources(prepared: PreparedDraft): void;
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

  // What is not open is nobody's to be told of.
  const isOpen = (draft: OpenDraft): boolean => open.get(draft.uri) === draft;
  const prepared = createPreparing(host, projects, {
    ...(events.ignoresRead && { ignoresRead: events.ignoresRead }),
    tooLong(draft, project) {
      if (isOpen(draft)) events.tooLong(draft, project);
    },
  });
  const settled = createSettledCheck(prepared, checks, projects, (ready) => {
    if (isOpen(ready.draft)) events.withoutSources(ready);
  });

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
    projects.sources.drop(onDisk.path);
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
    projects.sources.drop(onDisk.path);
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

  return {
    open,
    prepare: async (uri, token) => prepared(() => open.get(uri), token),
    checked,
    checkedAnywhere,
    preparedAnywhere,
    projectOf,
    workspaceProjects: async (token) =>
      unlessCancelled(Promise.all(projects.roots.map((root) => projects.at(root))), token),
    findSource: async (isIt) => projects.sources.find(isIt),
    put(draft) {
      checks.forget(draft.uri);
      open.set(draft.uri, draft);
    },
    close(uri) {
      const path = host.toPath(uri);
      if (path !== undefined) projects.sources.drop(path);
      open.delete(uri);
      checks.forget(uri);
    },
    setRoots: (roots) => projects.setRoots(roots),
    forgetProjects: () => projects.forget(),
    forgetIgnores: () => projects.forgetIgnores(),
    forgetSources: (paths) => projects.forgetSources(paths),
  };
}
