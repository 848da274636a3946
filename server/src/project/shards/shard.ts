import type { Segment } from '../../engine/index/segment.ts';
import type { SourceProblem } from '../../engine/sources/article.ts';

/** A file to read. Plain data: it crosses threads. */
export interface FileToRead {
  /** Absolute; of a symbolic link the link's own. */
  readonly path: string;
  /** With its links resolved. */
  readonly realPath: string;
  /** Under which it is known among the sources. */
  readonly id: string;
  /** How messages name it. */
  readonly shownAs: string;
  /** Size, time and inode when it was listed. */
  readonly stamp: string;
}

/** A file that has been read: what holds for its articles as long as its content is the same. */
export interface FileRecord {
  readonly path: string;
  readonly id: string;
  readonly shownAs: string;
  /** Of the file as it was read; empty where that does not prove its content (see `stamp.ts`). */
  readonly stamp: string;
  /** In bytes. */
  readonly size: number;
  /** Of its bytes; empty where they could not be read. */
  readonly contentHash: string;
  /** Number of its articles; they stand in the order of the files. */
  readonly articles: number;
  readonly problems: readonly SourceProblem[];
}

/**
 * Some files with their articles, indexed: what is handed from the indexing thread, kept in memory and kept on disk, all in
 * one form. Never changed once made.
 */
export interface Shard {
  readonly files: readonly FileRecord[];
  readonly segment: Segment;
}

/** A shard as bytes. The texts are apart: they stay on disk until they are asked for. */
export interface ShardImage {
  readonly index: Uint8Array<ArrayBuffer>;
  readonly texts: Uint8Array<ArrayBuffer>;
}

/** The texts of a shard, by place in `ShardImage.texts`. */
export interface ShardTexts {
  /** Throws where they cannot be read any more. */
  read(start: number, end: number): Uint8Array;
}
