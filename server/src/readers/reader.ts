import type { SourceProblem } from '../engine/sources/article.ts';
import type { ExtractedText } from '../engine/sources/extractedText.ts';
import type { ExtractedFormat } from './sourceFormat.ts';

/** What a reader made of a file: its articles, mostly one, and what was met in reading. Plain data: it crosses threads. */
export interface Extraction {
  /** Empty where nothing could be read; then a problem says why. */
  readonly texts: readonly ExtractedText[];
  readonly problems: readonly SourceProblem[];
}

/** How much may be read of one file. */
export interface ReadingLimits {
  /** Of a file with pages, the first so many are read. */
  readonly pages: number;
  /** Of all texts taken out of the file, in UTF-16 units. */
  readonly characters: number;
  readonly milliseconds: number;
}

/** One file to read. */
export interface ReadTask {
  readonly format: ExtractedFormat;
  readonly bytes: Uint8Array;
  /** How messages name the file. */
  readonly name: string;
  readonly limits: ReadingLimits;
}

/** A task under way: readers ask between pages or rows whether to stop, and give what they have then. */
export interface RunningTask extends ReadTask {
  /** Whether the time is up. */
  readonly expired: () => boolean;
}

/** Reads one kind of file. May throw for a file that is none of its kind: the caller names it. */
export type Reader = (task: RunningTask) => Extraction | Promise<Extraction>;
