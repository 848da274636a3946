import { createHash } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import path from 'node:path';
import type { Archive } from '../engine/check/archive.ts';
import { buildPassageIndex, withoutArticle } from '../engine/index/buildPassageIndex.ts';
import type { SourceProblem } from '../engine/sources/article.ts';
import { readSource, type ReadLimits } from '../readers/readSource.ts';
import { articleIds } from './articleIds.ts';
import { articlesOf } from './articlesOf.ts';
import { type KeptSource, renamed } from './keptSource.ts';
import { isWithin, listSources, type SourceFile, type SourceFolder } from './listSources.ts';
import { mendIndex, type SourceArchive } from './mendIndex.ts';
import { pacer } from './pacer.ts';
import { readInParallel } from './readInParallel.ts';
import { summariesOf, type SourceSummary } from './sourceSummary.ts';

export type { SourceFolder } from './listSources.ts';
export type { SourceSummary } from './sourceSummary.ts';

export interface StoreOptions {
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

const FILES_AT_ONCE = 16;
/**
 * The sources of a project as they are on disk, and the archive made of them. Reads a file again only when its size,
 * time or inode changed; a snapshot that was handed out is never changed. The file's time is no publication date and
 * is not taken for one.
 */
export class SourceStore {
  private kept: ReadonlyMap<string, KeptSource> = new Map();
  private byRealPath: ReadonlyMap<string, KeptSource> = new Map();
  private snapshot: SourceArchive = { articles: new Map(), index: buildPassageIndex([]), generation: generationOf([]) };
  private summaries: readonly SourceSummary[] = [];
  private folderProblems: readonly SourceProblem[] = [];
  private running: Promise<unknown> = Promise.resolve();
  private readonly withheld = new Map<string, Archive>();
  readonly folders: readonly SourceFolder[];
  private readonly limits: ReadLimits;

  private constructor(folders: readonly SourceFolder[], limits: ReadLimits) {
    this.folders = folders;
    this.limits = limits;
  }

  /** Reads the folders. A folder or file that cannot be read is a problem in `problems` or `sources`, never an error; only the signal rejects. */
  static async open(
    folders: readonly SourceFolder[],
    limits: ReadLimits,
    options: StoreOptions = {},
  ): Promise<SourceStore> {
    const store = new SourceStore(folders, limits);
    await store.refresh(undefined, options);
    return store;
  }

  /** The readable sources; a new object after every change. */
  get archive(): Archive {
    return this.snapshot;
  }

  /** All files, by id, those that could not be read among them. */
  get sources(): readonly SourceSummary[] {
    return this.summaries;
  }

  /** Of the folders as a whole and of what could not be listed: an empty folder, one that is gone. */
  get problems(): readonly SourceProblem[] {
    return this.folderProblems;
  }

  /**
   * Looks for changes on disk; answers whether there were any. With `paths`, files or folders that are known to have
   * changed: they are read whatever their stamp says, and nothing is done when none lies in a source folder.
   */
  async refresh(paths?: readonly string[], options: StoreOptions = {}): Promise<boolean> {
    const run = this.running.then(() => this.update(paths, options));
    this.running = run.catch(() => undefined);
    return run;
  }

  /** The archive that a draft may be checked against: without the draft itself, should it lie among the sources. */
  async archiveFor(draftPath: string): Promise<Archive> {
    const real = await realpath(draftPath).catch(() => path.resolve(draftPath));
    const own = this.byRealPath.get(real);
    if (!own || own.articles.length === 0) return this.snapshot;
    const known = this.withheld.get(own.id);
    if (known) return known;
    const articles = new Map(this.snapshot.articles);
    let { index } = this.snapshot;
    for (const { id } of own.articles) {
      articles.delete(id);
      index = withoutArticle(index, id);
    }
    const archive = {
      articles,
      index,
      generation: `${this.snapshot.generation} without ${own.id}`,
    };
    this.withheld.set(own.id, archive);
    return archive;
  }

  private async update(paths: readonly string[] | undefined, options: StoreOptions): Promise<boolean> {
    const forced = paths?.map((changed) => path.resolve(changed));
    if (
      forced &&
      !forced.some((changed) =>
        this.folders.some((folder) => isWithin(folder.path, changed) || isWithin(changed, folder.path)),
      )
    )
      return false;
    const { signal } = options;
    const { files, problems } = await listSources(this.folders, signal);
    const ids = articleIds(
      files.map(({ relative, folder }) => ({ relative, folder: folder.name })),
      this.folders.length,
    );
    const pause = pacer(signal);
    let done = 0;
    const kept = await readInParallel(
      files.map((file, i) => ({ file, id: ids[i] ?? file.relative })),
      FILES_AT_ONCE,
      async ({ file, id }) => {
        const again = forced?.some((changed) => isWithin(changed, file.path)) ?? false;
        const before = this.kept.get(file.path);
        const result =
          before && !again && before.file.stamp === file.stamp
            ? renamed(before, file, id)
            : await this.read(file, id, before);
        await pause();
        done += 1;
        options.onProgress?.(done, files.length);
        return result;
      },
      signal,
    );
    return this.take(kept, [...problems, ...emptyFolders(this.folders, files, problems)], pause);
  }

  private async read(file: SourceFile, id: string, before: KeptSource | undefined): Promise<KeptSource> {
    const shownAs = `${file.folder.name}/${file.relative}`;
    const reading = await readSource(file.realPath, this.limits, shownAs);
    const { contentHash } = reading;
    if (reading.kind === 'problem') return { file, id, contentHash, articles: [], problems: [reading.problem] };
    if (before && before.articles.length > 0 && before.contentHash === contentHash) return renamed(before, file, id);
    const articles = articlesOf({ id, path: file.path, shownAs }, reading);
    return { file, id, contentHash, articles, problems: articles.flatMap(({ problems }) => problems) };
  }

  /** Puts what was read in place of what was there, all at once. */
  private async take(
    kept: readonly KeptSource[],
    problems: readonly SourceProblem[],
    pause: () => Promise<void>,
  ): Promise<boolean> {
    const byId = kept.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const articles = new Map(
      byId.flatMap((source) => source.articles.map((article) => [article.id, article] as const)),
    );
    const generation = generationOf(byId);
    const index =
      generation === this.snapshot.generation ? this.snapshot.index : await mendIndex(this.snapshot, articles, pause);
    const summaries = byId.flatMap((source) => summariesOf(source, (id) => index.passagesOf(id)));
    const changed =
      generation !== this.snapshot.generation ||
      fingerprint([summaries, problems]) !== fingerprint([this.summaries, this.folderProblems]);
    this.kept = new Map(kept.map((source) => [source.file.path, source]));
    this.byRealPath = new Map(kept.map((source) => [source.file.realPath, source]));
    if (!changed) return false;
    this.withheld.clear();
    if (generation !== this.snapshot.generation) this.snapshot = { articles, index, generation };
    this.summaries = summaries;
    this.folderProblems = problems;
    return true;
  }
}

/** Folders without a file, of which nothing else was told yet. */
function emptyFolders(
  folders: readonly SourceFolder[],
  files: readonly SourceFile[],
  problems: readonly SourceProblem[],
): readonly SourceProblem[] {
  return folders
    .filter(
      (folder) =>
        !files.some((file) => file.folder === folder) &&
        !problems.some(({ message }) => message.startsWith(`${folder.name}:`)),
    )
    .map(({ name }) => ({
      code: 'empty',
      message: `${name}: there are no sources in this folder yet; put articles as .txt or .md files into it.`,
    }));
}

/** Mark of the articles, whatever order they were read in. Files that gave no article do not count. */
function generationOf(kept: readonly KeptSource[]): string {
  const lines = kept.flatMap(({ id, file, contentHash, articles }) =>
    articles.length > 0 ? [[id, file.folder.name, file.relative, contentHash].join('\0')] : [],
  );
  return fingerprint(lines.toSorted());
}

function fingerprint(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 22);
}
