import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Ignore } from '../engine/check/ignoring/ignores.ts';
import { whyUnreadable } from '../readers/readSource.ts';
import { lineAt, placeOfError } from './jsonPlaces.ts';
import { alone } from './lockFile.ts';

/** Where a project keeps the ignores that are not in its drafts, relative to its root. */
export const IGNORES_FILE = '.sourcecheck/ignores.json';

/** The file of a project, as far as it can be read. */
export interface IgnoreFile {
  /** Absolute; there or not. */
  readonly path: string;
  readonly ignores: readonly ListedIgnore[];
  readonly problems: readonly IgnoreProblem[];
}

/** An ignore and the line in the file that its sentence stands on, from 0. */
export interface ListedIgnore extends Ignore {
  readonly line: number;
}

/** Something wrong in the file. */
export interface IgnoreProblem {
  readonly path: string;
  /** Names the file and says what is done instead. */
  readonly message: string;
  /** From 0. */
  readonly line: number;
}

/** Reads the ignores of the project at `root`. A missing file has none; a broken entry costs itself only, and is told. */
export async function readIgnores(root: string): Promise<IgnoreFile> {
  const file = path.join(root, IGNORES_FILE);
  const told = (message: string, line = 0): IgnoreFile => ({
    path: file,
    ignores: [],
    problems: [{ path: file, message: `${IGNORES_FILE}: ${message}`, line }],
  });
  const content = await contentOf(file);
  switch (content.kind) {
    case 'missing':
      return { path: file, ignores: [], problems: [] };
    case 'broken':
      return told(content.message, content.line);
    case 'entries':
      return readEntries(file, content);
  }
}

/**
 * Adds an ignore to the file of the project at `root`, which is made where there is none; one of the same rule and
 * sentence takes the place of the one before. Rejects where the file cannot be read or written: it is left as it is then.
 */
export async function addIgnore(root: string, ignore: Ignore): Promise<void> {
  await change(root, (entries) => [...entries.filter((entry) => !isSame(entry, ignore)), ignore]);
}

/** Takes the ignores of this rule and sentence out of the file. Answers whether there were any. Rejects as `addIgnore`. */
export async function removeIgnore(root: string, ignore: Pick<Ignore, 'rule' | 'sentence'>): Promise<boolean> {
  let removed = false;
  await change(root, (entries) => {
    const left = entries.filter((entry) => !isSame(entry, ignore));
    removed = left.length < entries.length;
    return left;
  });
  return removed;
}

type Content =
  | { readonly kind: 'missing' }
  | { readonly kind: 'broken'; readonly message: string; readonly line: number }
  /** Everything in the file besides the entries is kept when it is written. */
  | {
      readonly kind: 'entries';
      readonly text: string;
      readonly whole: Readonly<Record<string, unknown>>;
      readonly entries: readonly unknown[];
    };

async function contentOf(file: string): Promise<Content> {
  let text: string;
  try {
    text = (await readFile(file, 'utf8')).replace(/^\uFEFF/u, '');
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
    if (missing) return { kind: 'missing' };
    return { kind: 'broken', message: `${whyUnreadable(error)} Nothing is ignored by it.`, line: 0 };
  }
  if (text.trim() === '') return { kind: 'missing' };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const { line, what } = placeOfError(text, error);
    const message = `line ${String(line + 1)} is not valid JSON (${what}); nothing is ignored by it until it is mended.`;
    return { kind: 'broken', message, line };
  }
  const entries = isRecord(value) ? (value['ignores'] ?? []) : undefined;
  if (!isRecord(value) || !Array.isArray(entries)) {
    return {
      kind: 'broken',
      message: 'it must be an object with a list “ignores”; nothing is ignored by it.',
      line: 0,
    };
  }
  return { kind: 'entries', text, whole: value, entries };
}

function readEntries(file: string, { text, entries }: Content & { readonly kind: 'entries' }): IgnoreFile {
  const ignores: ListedIgnore[] = [];
  const problems: IgnoreProblem[] = [];
  for (const [nth, entry] of entries.entries()) {
    const ignore = ignoreOf(entry);
    if (ignore) {
      ignores.push({ ...ignore, line: lineOf(text, ignore.sentence) });
      continue;
    }
    const place = isRecord(entry) && typeof entry['sentence'] === 'string' ? entry['sentence'] : '"ignores"';
    const message = `${IGNORES_FILE}: entry ${String(nth + 1)} needs the texts “rule” and “sentence”; it is left out.`;
    problems.push({ path: file, message, line: lineOf(text, place) });
  }
  return { path: file, ignores, problems };
}

function ignoreOf(entry: unknown): Ignore | undefined {
  if (!isRecord(entry)) return undefined;
  const { rule, sentence, words, reason, date, draft } = entry;
  if (typeof rule !== 'string' || rule === '' || typeof sentence !== 'string' || sentence === '') return undefined;
  return {
    rule: rule.toLowerCase(),
    sentence,
    words: typeof words === 'string' ? words : '',
    reason: typeof reason === 'string' ? reason.trim() : '',
    ...(typeof date === 'string' && { date }),
    ...(typeof draft === 'string' && { draft }),
  };
}

function lineOf(text: string, words: string): number {
  return lineAt(text, Math.max(text.indexOf(words), 0));
}

/** Changes of this process come one after the other, and while no other process makes one: each reads what the one before has written. */
let changing: Promise<unknown> = Promise.resolve();

async function change(root: string, to: (entries: readonly unknown[]) => readonly unknown[]): Promise<void> {
  const file = path.join(root, IGNORES_FILE);
  const turn = async (): Promise<void> => {
    await mkdir(path.dirname(file), { recursive: true });
    await alone(`${file}.lock`, async () => rewrite(file, to));
  };
  const done = changing.then(turn);
  changing = done.catch(() => undefined);
  await done;
}

async function rewrite(file: string, to: (entries: readonly unknown[]) => readonly unknown[]): Promise<void> {
  const content = await contentOf(file);
  if (content.kind === 'broken') throw new Error(`${IGNORES_FILE}: ${content.message}`);
  const { whole, entries } = content.kind === 'missing' ? { whole: {}, entries: [] } : content;
  const changed = to(entries);
  if (changed.length === entries.length && changed.every((entry, nth) => entry === entries[nth])) return;
  await writeWhole(file, `${JSON.stringify({ ...whole, ignores: changed }, null, 2)}\n`);
}

/** All or nothing: who reads the file meanwhile sees the one before. */
async function writeWhole(file: string, text: string): Promise<void> {
  const beside = `${file}.${randomUUID()}.tmp`;
  try {
    await writeFile(beside, text, { flag: 'wx' });
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

function isSame(entry: unknown, { rule, sentence }: Pick<Ignore, 'rule' | 'sentence'>): boolean {
  const own = ignoreOf(entry);
  return own?.rule === rule && own.sentence === sentence;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
