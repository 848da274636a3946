import type { Archive } from '../engine/check/archive.ts';
import type { Document } from '../engine/text/document.ts';
import type { CheckSettings } from '../engine/check/checkDraft.ts';
import type { Config } from '../project/config.ts';
import type { Checker, EventLoop } from './checking.ts';

/** What the server needs of the machine it runs on. Injected: tests bring their own, and a browser can. */
export interface Host {
  readonly checker: Checker;
  readonly loop: EventLoop;
  /** Reads the settings of a workspace folder. `editorSettings` come from the editor and may be anything. */
  openProject(root: string, editorSettings: unknown): Promise<Project>;
  /** Path of a `file:` URI; undefined for any other, an unsaved document's for one. */
  toPath(uri: string): string | undefined;
  toUri(path: string): string;
  /** Page on a rule; undefined when there is none to show. */
  rulePage(rule: string): string | undefined;
}

/** One workspace folder: its settings, and what of it are drafts and sources. Opened anew when its settings change. */
export interface Project {
  readonly config: Config;
  readonly problems: readonly ConfigProblem[];
  /** Mark of everything in the settings that goes into a finding. */
  readonly settingsMark: string;
  isDraft(path: string): boolean;
  settingsFor(document: Document): CheckSettings;
  /** The sources that a draft is checked against, as they are on disk. Reads only what has changed since the last call. */
  sourcesFor(draft: string, progress: (done: number, total: number) => void): Promise<Sources>;
}

export interface Sources {
  readonly archive: Archive;
  /** Absolute paths of the folders that they come from. */
  readonly folders: readonly string[];
  /** One line each, names the file. */
  readonly problems: readonly string[];
}

/** Something wrong in `.sourcecheck/config.json`. */
export interface ConfigProblem {
  readonly path: string;
  readonly message: string;
  readonly line: number;
}
