import { createHash } from 'node:crypto';
import path from 'node:path';
import type { SourceProblem } from '../engine/sources/article.ts';
import type { SourceListing } from './listSources.ts';
import { readSummed, writeSummed } from './summedJson.ts';
import type { TroubledFile } from './troubledFiles.ts';

/** What a look at the sources came to: as long as no file has changed, it can be told without opening their index. */
export interface Look {
  /** Of the archive. */
  readonly generation: string;
  /** Of the folders as a whole. */
  readonly problems: readonly SourceProblem[];
  readonly troubled: readonly TroubledFile[];
  /** Paths of the files of which nothing is among the sources. */
  readonly unread: readonly string[];
}

const NAME = 'look.json';

/**
 * The look that was noted in a cache folder of these very files: the same paths with the same stamps. Undefined where any
 * file came, went or changed since, and where the note is damaged.
 */
export async function notedLook(cache: string, listing: SourceListing): Promise<Look | undefined> {
  const note = await readSummed(path.join(cache, NAME));
  return isNote(note) && note.mark === markOf(listing) ? note.look : undefined;
}

/**
 * Notes a look at a listing every stamp of which proves the content that was read (see `stamp.ts`). Of two processes the
 * later stands, and what it says is true. Never rejects: the note only saves opening the index.
 */
export async function noteLook(cache: string, listing: SourceListing, look: Look): Promise<void> {
  const note: Note = { mark: markOf(listing), look };
  await writeSummed(path.join(cache, NAME), note).catch(() => undefined);
}

interface Note {
  /** Of the listing. */
  readonly mark: string;
  readonly look: Look;
}

/** Mark of all that decides what is read: which files there are, under which names, and their stamps. */
function markOf({ folders, files, problems }: SourceListing): string {
  const lines = files.map((file) => {
    const real = file.realPath === file.path ? '' : file.realPath;
    return `${file.folder.name}\0${file.relative}\0${real}\0${file.stamp}`;
  });
  const head = JSON.stringify([folders.map((folder) => [folder.path, folder.name]), problems]);
  return createHash('sha256')
    .update(`${head}\n${lines.join('\n')}`)
    .digest('base64url');
}

/** The checksum has told that it was written here as a whole: what it is need only be told apart. */
function isNote(value: unknown): value is Note {
  return typeof value === 'object' && value !== null && 'mark' in value && 'look' in value;
}
