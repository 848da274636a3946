import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import path from 'node:path';
import type { SourceProblem } from '../engine/sources/article.ts';
import type { ExtractedText } from '../engine/sources/extractedText.ts';
import type { TextFormat } from '../engine/text/document.ts';
import { decode } from './decode.ts';
import { extractInWorker } from './extractInWorker.ts';
import type { ReadingLimits, ReadTask } from './reader.ts';
import { formatOf, notRead, type SourceFormat } from './sourceFormat.ts';

/** A source file's text, or the articles that a reader took out of it, or the problem that kept it from being read. `contentHash` is of the bytes; empty when unread. */
export type SourceReading =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly format: TextFormat;
      readonly contentHash: string;
      readonly problems: readonly SourceProblem[];
    }
  | {
      readonly kind: 'extracted';
      /** At least one. */
      readonly texts: readonly ExtractedText[];
      readonly contentHash: string;
      readonly problems: readonly SourceProblem[];
    }
  | { readonly kind: 'problem'; readonly problem: SourceProblem; readonly contentHash: string };

export interface ReadLimits {
  /** Larger files are left alone; those that carry pictures and layout beside their text may be `CONTAINER_FACTOR` times as large. */
  readonly maxSourceBytes: number;
  /** Of a file with pages, the first so many are read. */
  readonly maxSourcePages?: number;
  /** Of reading one file that is no text file. */
  readonly maxSourceSeconds?: number;
}

/** What is read of a file where nothing else is configured. */
export const DEFAULT_PAGES = 1000;
export const DEFAULT_SECONDS = 20;

/** A report of ten pages with photographs has a few thousand words and many megabytes. */
const CONTAINER_FACTOR = 5;
const CONTAINERS: ReadonlySet<SourceFormat> = new Set(['html', 'pdf', 'docx', 'eml']);

/**
 * Reads a source file: what the extension says it is, within the limits. Never throws for a file that is missing,
 * locked, too large or none of its kind; the problem names it as `shownAs` (by default its path) and says what to do.
 */
export async function readSource(file: string, limits: ReadLimits, shownAs: string = file): Promise<SourceReading> {
  const extension = path.extname(file).toLowerCase();
  const format = formatOf(extension);
  if (!format) return failed({ code: 'unreadable', message: notRead(shownAs, extension) });
  const maxBytes = limits.maxSourceBytes * (CONTAINERS.has(format) ? CONTAINER_FACTOR : 1);
  let bytes: Uint8Array | undefined;
  try {
    bytes = await readBytes(file, maxBytes);
  } catch (error) {
    return failed({ code: 'unreadable', message: `${shownAs}: ${whyUnreadable(error)}` });
  }
  if (!bytes) return failed({ code: 'too-large', message: tooLarge(shownAs, maxBytes) });
  const contentHash = createHash('sha256').update(bytes).digest('base64url');
  if (format !== 'plain' && format !== 'markdown') {
    return extracted({ format, bytes, name: shownAs, limits: readingLimits(limits) }, contentHash);
  }
  const decoded = decode(bytes, shownAs);
  if (decoded.kind === 'none') return failed(decoded.problem, contentHash);
  return { kind: 'text', text: decoded.text, format, contentHash, problems: decoded.problems };
}

async function extracted(task: ReadTask, contentHash: string): Promise<SourceReading> {
  const { texts, problems } = await extractInWorker(task);
  if (texts.length > 0) return { kind: 'extracted', texts, contentHash, problems };
  const [problem = { code: 'empty', message: `${task.name}: no text was found in this file.` }] = problems;
  return failed(problem, contentHash);
}

function readingLimits({ maxSourceBytes, maxSourcePages, maxSourceSeconds }: ReadLimits): ReadingLimits {
  return {
    pages: maxSourcePages ?? DEFAULT_PAGES,
    milliseconds: (maxSourceSeconds ?? DEFAULT_SECONDS) * 1000,
    characters: maxSourceBytes,
  };
}

/** The bytes of a regular file; undefined when there are more than allowed. The size is that of the file once opened. */
async function readBytes(file: string, maxBytes: number): Promise<Uint8Array | undefined> {
  const handle = await open(file, 'r');
  try {
    const stats = await handle.stat();
    if (!stats.isFile()) throw new Error('it is not a file.');
    if (stats.size > maxBytes) return undefined;
    const bytes = await handle.readFile();
    return bytes.length > maxBytes ? undefined : bytes;
  } finally {
    await handle.close();
  }
}

/** A file system's error in plain words, ending in a full stop. */
export function whyUnreadable(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return 'it may not be read; change its permissions.';
    case 'ENOENT':
      return 'it is no longer there.';
    case 'ELOOP':
      return 'its symbolic links lead in a circle; remove one of them.';
    case 'EBUSY':
      return 'another program holds it; close it there.';
    case 'EMFILE':
    case 'ENFILE':
      return 'too many files are open; try again.';
    default:
      return error instanceof Error
        ? `it cannot be read (${error.message.replace(/\.$/u, '')}).`
        : 'it cannot be read.';
  }
}

function tooLarge(shownAs: string, maxBytes: number): string {
  return `${shownAs}: it is larger than ${megabytes(maxBytes)}; split it, or raise "limits.maxSourceBytes" in .sourcecheck/config.json.`;
}

function megabytes(bytes: number): string {
  return bytes >= 100_000 ? `${String(Math.round(bytes / 100_000) / 10)} MB` : `${String(bytes)} bytes`;
}

function failed(problem: SourceProblem, contentHash = ''): SourceReading {
  return { kind: 'problem', problem, contentHash };
}
