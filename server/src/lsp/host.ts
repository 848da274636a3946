import type { Archive } from '../engine/check/archive.ts';
import type { Ignore } from '../engine/check/ignoring/ignores.ts';
import type { Article } from '../engine/sources/article.ts';
import type { Document } from '../engine/text/document.ts';
import type { CheckSettings } from '../engine/check/settings.ts';
import type { LedgerContent } from '../ledger/ledgerText.ts';
import type { LedgerRecord } from '../ledger/record.ts';
import type { Config } from '../project/config.ts';
import type { IgnoreFile } from '../project/ignoreFile.ts';
import type { SourceSummary } from '../project/sourceSummary.ts';
import type { Checker, EventLoop } from './drafts/checking.ts';

/** What the server needs of the machine it runs on. Injected: tests bring their own, and a browser can. */
export interface Host {
  /** Of Sourcecheck, for the client's log. */
  readonly version: string;
  readonly checker: Checker;
  readonly loop: EventLoop;
  /** The folder that a draft's project starts at: a workspace folder, or what marks one outside them all. */
  rootOf(draft: string, workspaceFolders: readonly string[]): Promise<string>;
  /** Reads the settings of a workspace folder. `editorSettings` come from the editor and may be anything. */
  openProject(root: string, editorSettings: unknown): Promise<Project>;
  /** A draft that is not open, as it is on disk; undefined where it cannot be read, or is longer than that. */
  readDraft(path: string, maxBytes: number): Promise<string | undefined>;
  /** Date and time, for a status that is set. */
  now(): Date;
  /** ISO date of this day, where the writer is. */
  today(): string;
  /** A file of text that is no draft; undefined where it cannot be read, or is longer than that. */
  readText(path: string, maxBytes: number): Promise<string | undefined>;
  /** Path of a `file:` URI; undefined for any other, an unsaved document's for one. */
  toPath(uri: string): string | undefined;
  toUri(path: string): string;
  /** Files with the text of sources that are no text files, for clients that show no documents of ours; absent where none can be written. */
  readonly textFiles?: { uriOf(article: Article): string; keep(article: Article): void } | undefined;
  /** Page on a rule; undefined when there is none to show. */
  rulePage(rule: string): string | undefined;
}

/** One workspace folder: its settings, and what of it are drafts and sources. Opened anew when its settings change. */
export interface Project {
  readonly config: Config;
  readonly problems: readonly ConfigProblem[];
  /** Where the project's own settings are or would be. */
  readonly configPath?: string;
  /** Where keys that were given to sources by renaming are or would be. */
  readonly keysPath?: string;
  /** Mark of everything in the settings that goes into a finding. */
  readonly settingsMark: string;
  isDraft(path: string): boolean;
  /** The drafts on disk, by path. */
  drafts(): Promise<readonly string[]>;
  /** The source's path as a link in the draft would have it: relative to the draft's folder. */
  linkTo(source: string, draft: string): string;
  /** A file's name as the writer knows it: relative to the workspace folder. */
  nameOf(path: string): string;
  settingsFor(document: Document): CheckSettings;
  /** The ignores kept beside the drafts, as they were on disk after the last change that was told. */
  ignores(): Promise<IgnoreFile>;
  /** The file of ignores may have changed on disk: it is read again when next needed. */
  ignoresChanged(): void;
  /** Writes the file of ignores. Rejects where it cannot be read or written. */
  addIgnore(ignore: Ignore): Promise<void>;
  /** Answers whether the ignore was there. Rejects as `addIgnore`. */
  removeIgnore(ignore: Pick<Ignore, 'rule' | 'sentence'>): Promise<boolean>;
  /** The record of checked facts, as it was on disk after the last change that was told. Rejects where it cannot be read. */
  ledger(): Promise<LedgerContent>;
  /** The ledger may have changed on disk: it is read again when next needed. */
  ledgerChanged(): void;
  /** Puts records into the ledger; see `changeLedger` of the project. Rejects where it cannot be read or written. */
  changeLedger(change: (records: LedgerContent['records']) => Iterable<LedgerRecord>): Promise<void>;
  /** Who sets a status here. */
  checker(): Promise<string>;
  /** Files on disk have changed, or unnamed ones may have: the next reading looks for it. */
  sourcesChanged(paths?: readonly string[]): void;
  /**
   * The sources that a draft is checked against, as they were on disk after the last change that was told. Where many files
   * have changed since the answer before, it is given again meanwhile, and `settled` called when the next may be had.
   */
  sourcesFor(draft: string, reading: SourceReading): Promise<Sources>;
}

/** Told while sources are read. */
export interface SourceReading {
  /** Files of references that the draft names itself. */
  readonly bibliographies: readonly string[];
  readonly progress: (done: number, total: number) => void;
  readonly settled: () => void;
}

export interface Sources {
  readonly archive: Archive;
  /** Absolute paths of the folders that they come from. */
  readonly folders: readonly string[];
  /** One line each, names the file. */
  readonly problems: readonly string[];
  /** All files, by id, those that could not be read among them. */
  readonly listed: readonly SourceSummary[];
  /** Those of the problems that are of a folder as a whole. */
  readonly folderProblems: readonly string[];
}

/** Something wrong in the settings: in `.sourcecheck/config.json`, or without a path in the editor's. */
export interface ConfigProblem {
  readonly path?: string;
  readonly message: string;
  /** From 0. */
  readonly line: number;
}
