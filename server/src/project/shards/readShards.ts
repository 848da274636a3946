import { MOST_ARTICLES } from '../../engine/index/buildPassageIndex.ts';
import type { ReadLimits } from '../../readers/readSource.ts';
import { readInParallel } from '../readInParallel.ts';
import { sizeIn } from '../stamp.ts';
import { buildShard, readFile, type ReadFile } from './buildShard.ts';
import type { FileToRead, ShardImage } from './shard.ts';
import { storeShard } from './shardFiles.ts';

/** What is to be read, and where the shards go; without a cache they are handed over with their texts. Crosses threads. */
export interface ReadOrder {
  readonly files: readonly FileToRead[];
  readonly limits: ReadLimits;
  readonly cache?: string;
}

/** A shard that was made: stored under a name, or with its texts where it could not be stored. */
export type MadeShard =
  | {
      readonly kind: 'stored';
      readonly name: string;
      readonly index: ShardImage['index'];
      readonly textsLength: number;
    }
  | { readonly kind: 'held'; readonly index: ShardImage['index']; readonly texts: ShardImage['texts'] };

const FILES_AT_ONCE = 16;
/** Characters of text in a shard: what is held in memory while it is made. */
const MOST_CHARACTERS = 12_000_000;

/**
 * Reads files and makes shards of them, one after the other, each handed to `onShard` when it is ready. `onFile` is told of
 * each file. `pause` is awaited between articles. Runs in a thread of its own, or here where there are few files.
 */
export async function readShards(
  { files, limits, cache }: ReadOrder,
  onShard: (shard: MadeShard) => void,
  onFile: () => void,
  pause: () => Promise<void>,
): Promise<void> {
  let batch: ReadFile[] = [];
  let [articles, characters] = [0, 0];
  const evenly = filesAShard(files);
  const finish = async (): Promise<void> => {
    const done = batch;
    batch = [];
    [articles, characters] = [0, 0];
    if (done.length > 0) onShard(await stored(await inSteps(buildShard(inOrder(done)), pause), cache));
  };
  for (let at = 0; at < files.length; at += FILES_AT_ONCE) {
    const read = await readInParallel(files.slice(at, at + FILES_AT_ONCE), FILES_AT_ONCE, async (file) => {
      const one = await readFile(file, limits);
      await pause();
      onFile();
      return one;
    });
    batch.push(...read);
    articles += read.reduce((sum, one) => sum + one.articles.length, 0);
    characters += read.reduce((sum, one) => sum + charactersOf(one), 0);
    if (articles >= MOST_ARTICLES || characters >= MOST_CHARACTERS || batch.length >= evenly) await finish();
  }
  await finish();
}

/** Shards of about one size: a small one at the end would be merged with another. As far as the size of files tells. */
function filesAShard(files: readonly FileToRead[]): number {
  const bytes = files.reduce((sum, { stamp }) => sum + sizeIn(stamp), 0);
  const shards = Math.max(Math.ceil(bytes / MOST_CHARACTERS), Math.ceil(files.length / MOST_ARTICLES), 1);
  return Math.ceil(files.length / shards);
}

/** Runs steps to their end, awaiting `pause` after each. */
export async function inSteps<Result>(steps: Generator<unknown, Result>, pause: () => Promise<void>): Promise<Result> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await pause();
  }
}

/** A shard in the cache where there is one that can be written; a cache is a convenience, and reading goes on without. */
export async function stored({ index, texts }: ShardImage, cache: string | undefined): Promise<MadeShard> {
  if (cache !== undefined) {
    try {
      return { kind: 'stored', name: await storeShard(cache, { index, texts }), index, textsLength: texts.length };
    } catch {
      // No room, no permission: the texts stay in memory.
    }
  }
  return { kind: 'held', index, texts };
}

/** The same files make the same shard, whatever order they were listed in. */
function inOrder(files: readonly ReadFile[]): ReadFile[] {
  return files.toSorted((a, b) => (a.record.path < b.record.path ? -1 : 1));
}

function charactersOf({ articles }: ReadFile): number {
  return articles.reduce((sum, { text }) => sum + text.length, 0);
}
