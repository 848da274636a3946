import { realpath } from 'node:fs/promises';
import path from 'node:path';
import type { Archive } from '../engine/check/archive.ts';
import {
  buildPassageIndex,
  changedIndex,
  type SegmentedIndex,
  withoutArticle,
} from '../engine/index/buildPassageIndex.ts';
import { live, withoutArticles } from '../engine/index/segment.ts';
import type { SourceProblem } from '../engine/sources/article.ts';
import type { ReadLimits } from '../readers/readSource.ts';
import { articleIds } from './articleIds.ts';
import { emptyFolders } from './emptyFolders.ts';
import { generationOf } from './generation.ts';
import type { KeptSource } from './keptSource.ts';
import { isWithin, listSources, type SourceFile, type SourceFolder, type SourceListing } from './listSources.ts';
import type { Look } from './notedLook.ts';
import { pacer } from './pacer.ts';
import { readSources } from './readSources.ts';
import { relisted } from './relisted.ts';
import { noteUse } from './shards/cacheUse.ts';
import { threadsFor } from './shards/readInWorker.ts';
import type { FileRecord } from './shards/shard.ts';
import { filesOf, type ShelvedFile, type ShelvedShard, shelvedShards, tidied } from './shards/shelf.ts';
import { readStamps, type Stamps, writeStamps } from './shards/stamps.ts';
import { summariesOf, type SourceSummary } from './sourceSummary.ts';
import { takenOut } from './takenOut.ts';
import { type TroubledFile, troublesIn } from './troubledFiles.ts';
import { knownByContent, knownByStamp } from './unchangedSource.ts';

export type { SourceFolder } from './listSources.ts';
export type { SourceSummary } from './sourceSummary.ts';

export interface StoreOptions {
  /** Cores of the processor that are to be left for something else while many files are read; 0 where nobody types meanwhile. */
  readonly coresElsewhere?: number;
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

interface OpenOptions extends StoreOptions {
  readonly cache?: string | undefined;
  readonly listing?: SourceListing;
}

interface Snapshot extends Archive {
  readonly index: SegmentedIndex;
}

/** More files than this are read in a thread of their own. */
const FEW_FILES = 48;
/** Looked at between two chances to give way. */
const FILES_A_PAUSE = 50;

/**
 * The sources of a project as they are on disk, and the archive made of them. Reads a file again only when its size,
 * time or inode changed, also after a new start where there is a cache; a snapshot that was handed out is never changed.
 * The file's time is no publication date and is not taken for one.
 */
export class SourceStore {
  private listing: SourceListing | undefined;
  private ids: { readonly paths: readonly string[]; readonly ids: readonly string[] } | undefined;
  private kept: ReadonlyMap<string, KeptSource> = new Map();
  private shards = new Set<ShelvedShard>();
  /** The index to change next: that of the snapshot, perhaps in fewer segments. */
  private index = buildPassageIndex([]);
  private snapshot: Snapshot = { ...archiveOf(this.index), generation: generationOf([]) };
  private summaries: readonly SourceSummary[] | undefined;
  private troubles: readonly TroubledFile[] = [];
  private problemsMark = '';
  private folderProblems: readonly SourceProblem[] = [];
  private stamps: Stamps = new Map();
  private running: Promise<unknown> = Promise.resolve();
  private isReadingMany = false;
  /** Something has changed since shards were merged last. */
  private isUntidy = false;
  private readonly withheld = new Map<string, Archive>();
  readonly folders: readonly SourceFolder[];
  private readonly limits: ReadLimits;
  /** The folder in which it keeps what it reads; undefined for none. */
  readonly cache: string | undefined;

  private constructor(folders: readonly SourceFolder[], limits: ReadLimits, cache: string | undefined) {
    this.folders = folders;
    this.limits = limits;
    this.cache = cache;
  }

  /**
   * Reads the folders. A folder or file that cannot be read is a problem in `problems` or `sources`, never an error; only
   * the signal rejects. `cache`: the folder in which to keep what was read, for these folders and limits alone. `listing`:
   * of the folders as they are now, where there is one.
   */
  static async open(
    folders: readonly SourceFolder[],
    limits: ReadLimits,
    { cache, listing, ...options }: OpenOptions = {},
  ): Promise<SourceStore> {
    const store = new SourceStore(folders, limits, cache);
    await store.enqueue(async () => store.update(undefined, options, undefined, listing));
    return store;
  }

  /** The readable sources; a new object after every change. */
  get archive(): Archive {
    return this.snapshot;
  }

  /** All files, by id, those that could not be read among them. */
  get sources(): readonly SourceSummary[] {
    this.summaries ??= [...this.kept.values()]
      .toSorted((a, b) => (a.record.id < b.record.id ? -1 : 1))
      .flatMap((source) => summariesOf(source, this.snapshot.index));
    return this.summaries;
  }

  /** Of the folders as a whole and of what could not be listed: an empty folder, one that is gone. */
  get problems(): readonly SourceProblem[] {
    return this.folderProblems;
  }

  /** The files in reading which something was met, in the order of their ids; a new list after every change. */
  get troubled(): readonly TroubledFile[] {
    return this.troubles;
  }

  /** What the last look came to, for the next start; undefined where some file's stamp does not prove its content. */
  provenLook(): Look | undefined {
    const kept = [...this.kept.values()];
    const isProven = kept.every(({ file, record }) => record.contentHash !== '' && record.stamp === file.stamp);
    if (!isProven) return undefined;
    const unread = kept.filter(({ articles }) => articles.length === 0).map(({ file }) => file.path);
    return {
      generation: this.snapshot.generation,
      problems: this.folderProblems,
      troubled: this.troubles,
      unread,
    };
  }

  /**
   * Looks for changes on disk; answers whether there were any. With `paths`, files or folders that are known to have
   * changed: they are looked into whatever their stamp says, and nothing is done when none lies in a source folder.
   */
  async refresh(paths?: readonly string[], options: StoreOptions = {}): Promise<boolean> {
    return this.enqueue(async () => this.update(paths, options));
  }

  /**
   * The same for one who cannot wait long: answers as soon as the archive is up to date, or when it turns out that many
   * files are to be read. The archive is then the one before, whole, until `onSettled` is called.
   */
  async catchUp(paths: readonly string[] | undefined, options: StoreOptions, onSettled: () => void): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      let isLate = this.isReadingMany;
      if (isLate) resolve();
      const onMany = (): void => {
        isLate = true;
        resolve();
      };
      this.enqueue(async () => this.update(paths, options, onMany)).then(
        () => (isLate ? onSettled() : resolve()),
        (error: unknown) => (isLate ? onSettled() : reject(error)),
      );
    });
  }

  /** The archive that a draft may be checked against: without the draft itself, should it lie among the sources. */
  async archiveFor(draftPath: string): Promise<Archive> {
    const real = await realpath(draftPath).catch(() => path.resolve(draftPath));
    const own = this.listing?.byRealPath.get(real);
    const source = own && this.kept.get(own.path);
    if (!source || source.articles.length === 0) return this.snapshot;
    const { id } = source.record;
    const known = this.withheld.get(id);
    if (known) return known;
    const index = source.articles.reduce(withoutArticle, this.snapshot.index);
    const archive = { ...archiveOf(index), generation: `${this.snapshot.generation} without ${id}` };
    this.withheld.set(id, archive);
    return archive;
  }

  /** One after the other; a failure is only that of the one who asked. */
  private async enqueue<Result>(work: () => Promise<Result>): Promise<Result> {
    const run = this.running.then(work);
    this.running = run.then(
      async () => this.tidy(),
      () => undefined,
    );
    return run;
  }

  private async update(
    paths: readonly string[] | undefined,
    { signal, onProgress, coresElsewhere = 1 }: StoreOptions,
    onMany?: () => void,
    listed?: SourceListing,
  ): Promise<boolean> {
    const forced = paths?.map((changed) => path.resolve(changed));
    if (forced && !forced.some((changed) => this.folders.some((folder) => touches(folder, changed)))) return false;
    const pause = pacer(signal);
    const isFirst = this.listing === undefined;
    const listing =
      listed ??
      (forced && this.listing && (await relisted(this.listing, forced))) ??
      (await listSources(this.folders, signal));
    const cached = isFirst ? filesByPath(await this.fromCache()) : undefined;
    const knownOf = ({ path: file }: SourceFile): readonly ShelvedFile[] => {
      if (cached) return cached.get(file) ?? [];
      const kept = this.kept.get(file);
      return kept ? [kept] : [];
    };
    const ids = this.idsOf(listing);
    const kept = new Map<string, KeptSource>();
    const changed = [];
    for (const [i, file] of listing.files.entries()) {
      const id = ids[i] ?? file.relative;
      const isForced = forced?.some((one) => file.path === one || file.path.startsWith(one + path.sep)) ?? false;
      const look = { id, isForced, stamps: this.stamps };
      const before = knownOf(file);
      const same = knownByStamp(before, file, look) ?? (await knownByContent(before, file, look));
      if (same) kept.set(file.path, same);
      else changed.push({ file, id });
      if (i % FILES_A_PAUSE === 0) await pause();
    }
    const isMany = changed.length > FEW_FILES;
    if (isMany && !isFirst) {
      this.isReadingMany = true;
      onMany?.();
    }
    try {
      const told = (done: number): void => onProgress?.(kept.size + done, listing.files.length);
      told(0);
      const threads = isMany ? threadsFor(changed.length, coresElsewhere) : 0;
      const order = { limits: this.limits, cache: this.cache, threads, signal, onProgress: told };
      const read = await readSources(changed, order, pause);
      const gone = [...this.kept.values()]
        .filter(({ file }) => !kept.has(file.path))
        .flatMap(({ articles }) => articles);
      this.index = await takenOut(this.index, gone, pause);
      this.isUntidy ||= gone.length > 0;
      this.take(listing, kept, read, isFirst);
    } finally {
      this.isReadingMany = false;
    }
    return this.publish(emptyFolders(this.folders, listing));
  }

  /** The ids of the files of a listing; those of the listing before where it has the same files. */
  private idsOf({ files }: SourceListing): readonly string[] {
    const before = this.ids;
    if (before?.paths.length === files.length && files.every(({ path: file }, i) => file === before.paths[i])) {
      return before.ids;
    }
    const ids = articleIds(
      files.map(({ relative, folder }) => ({ relative, folder: folder.name })),
      this.folders.length,
    );
    this.ids = { paths: files.map((file) => file.path), ids };
    return ids;
  }

  /** The files of the cache. What could not be read then is not among them: it may be readable now. */
  private async fromCache(): Promise<readonly ShelvedFile[]> {
    if (this.cache === undefined) return [];
    this.stamps = await readStamps(this.cache);
    this.shards = new Set(await shelvedShards(this.cache));
    return [...this.shards].flatMap(filesOf).filter(({ record }) => record.contentHash !== '');
  }

  /** Puts what was read in place of what was there, all at once. */
  private take(
    listing: SourceListing,
    same: ReadonlyMap<string, KeptSource>,
    read: readonly KeptSource[],
    isFirst: boolean,
  ): void {
    const fresh = new Set(read.map(({ shard }) => shard));
    for (const shard of fresh) this.shards.add(shard);
    const opened = isFirst ? liveParts([...this.shards], [...same.values(), ...read]) : [...fresh].map(wholePart);
    this.index = changedIndex(this.index, [], opened);
    const kept = new Map(same);
    for (const source of read) kept.set(source.file.path, source);
    this.isUntidy ||= isFirst || read.length > 0 || [...same.values()].some((one) => one.isRenewed);
    this.kept = kept;
    this.listing = listing;
  }

  /** A snapshot of what is there now; answers whether anything differs from the one before. */
  private publish(folderProblems: readonly SourceProblem[]): boolean {
    const generation = generationOf(this.kept.values());
    const troubles = troublesIn(this.kept.values());
    const problemsMark = JSON.stringify([folderProblems, troubles]);
    if (generation === this.snapshot.generation && problemsMark === this.problemsMark) return false;
    if (generation !== this.snapshot.generation) {
      this.withheld.clear();
      this.snapshot = { ...archiveOf(this.index), generation };
    }
    this.summaries = undefined;
    this.troubles = troubles;
    this.problemsMark = problemsMark;
    this.folderProblems = folderProblems;
    return true;
  }

  /** Merges small shards and brings the cache up to date, when all who waited have been answered. Never rejects. */
  private async tidy(): Promise<void> {
    if (!this.isUntidy) return;
    this.isUntidy = false;
    try {
      const pause = pacer(undefined);
      const { index, moved } = await tidied(this.index, [...this.kept.values()], this.shards, this.cache, pause);
      this.index = index;
      const kept = new Map(this.kept);
      for (const source of moved) kept.set(source.file.path, source);
      this.kept = kept;
      this.shards = new Set([...kept.values()].map(({ shard }) => shard));
      if (this.cache === undefined) return;
      const stamps = stampsOf(kept.values());
      if (!isSame(stamps, this.stamps)) await writeStamps(this.cache, stamps);
      this.stamps = stamps;
      await noteUse(this.cache);
    } catch {
      // The cache is a convenience: what could not be written is read again next time.
    }
  }
}

/** Of the cache there may be several of a path: other processes write there too. */
function filesByPath(files: Iterable<ShelvedFile>): ReadonlyMap<string, readonly ShelvedFile[]> {
  const byPath = new Map<string, ShelvedFile[]>();
  for (const file of files) {
    const known = byPath.get(file.record.path);
    if (known) known.push(file);
    else byPath.set(file.record.path, [file]);
  }
  return byPath;
}

function archiveOf(index: SegmentedIndex): Pick<Snapshot, 'articles' | 'index'> {
  return { articles: index.articles, index };
}

function touches(folder: SourceFolder, changed: string): boolean {
  return isWithin(folder.path, changed) || isWithin(changed, folder.path);
}

function wholePart({ segment }: ShelvedShard): ReturnType<typeof live> {
  return live(segment);
}

/** Shards of the cache without what lives elsewhere by now, or nowhere. */
function liveParts(shards: readonly ShelvedShard[], kept: readonly KeptSource[]): readonly ReturnType<typeof live>[] {
  const living = new Map<ShelvedShard, Set<string>>(shards.map((shard) => [shard, new Set()]));
  for (const { shard, articles } of kept) for (const id of articles) living.get(shard)?.add(id);
  return shards.flatMap((shard) => {
    const ids = living.get(shard) ?? new Set();
    if (ids.size === 0) return [];
    const all = filesOf(shard).flatMap(({ articles }) => articles);
    return [
      withoutArticles(
        live(shard.segment),
        all.filter((id) => !ids.has(id)),
      ),
    ];
  });
}

/** Stamps that files have now where their shard has older ones. */
function stampsOf(kept: Iterable<KeptSource>): Stamps {
  const stamps = new Map<string, Pick<FileRecord, 'stamp' | 'contentHash'>>();
  for (const { file, record, isRenewed } of kept) {
    if (isRenewed && record.stamp !== '') stamps.set(file.path, record);
  }
  return stamps;
}

function isSame(a: Stamps, b: Stamps): boolean {
  if (a.size !== b.size) return false;
  return [...a].every(([file, { stamp }]) => b.get(file)?.stamp === stamp);
}
