import path from 'node:path';
import { indexOf, type SegmentedIndex, settledIndex } from '../../engine/index/buildPassageIndex.ts';
import { live, type Segment } from '../../engine/index/segment.ts';
import { placeIn, stringAt } from '../../engine/index/stringTable.ts';
import type { KeptSource } from '../keptSource.ts';
import { headBytes, headOf, openShard } from './openShard.ts';
import { ShardPacker } from './packShard.ts';
import { inSteps, type MadeShard, stored } from './readShards.ts';
import type { FileRecord, Shard } from './shard.ts';
import { removeShards, storedShards } from './shardFiles.ts';
import { textsInFile, textsInMemory } from './shardTexts.ts';

/** A shard in use. */
export interface ShelvedShard extends Shard {
  /** Of its file in the cache; absent where it lies in memory only. */
  readonly name?: string;
}

/** A file of a shard, with the ids of its articles. */
export interface ShelvedFile {
  readonly record: FileRecord;
  readonly shard: ShelvedShard;
  readonly articles: readonly string[];
}

/** The shards of a cache folder; none without one. */
export async function shelvedShards(cache: string | undefined): Promise<readonly ShelvedShard[]> {
  if (cache === undefined) return [];
  return (await storedShards(cache)).map(({ name, shard }) => ({ ...shard, name }));
}

/** A shard that was just made, ready for use; undefined where another process has deleted it meanwhile. */
export function shelved(made: MadeShard, cache: string | undefined): ShelvedShard | undefined {
  const first = headBytes(made.index);
  const index = { head: made.index.slice(0, first), arrays: made.index.slice(first) };
  const head = headOf(index);
  if (!head) return undefined;
  if (made.kind === 'held') return openShard(index, head, textsInMemory(made.texts));
  if (cache === undefined) return undefined;
  try {
    const texts = textsInFile(path.join(cache, made.name), made.index.length, head.textsLength, head.textsSum);
    const shard = texts && openShard(index, head, texts);
    return shard && { ...shard, name: made.name };
  } catch {
    return undefined;
  }
}

/** The files of a shard. */
export function filesOf(shard: ShelvedShard): readonly ShelvedFile[] {
  let place = 0;
  return shard.files.map((record) => {
    const { ids } = shard.segment;
    // Most files are one article of the same id, which need not be there twice.
    const articles =
      record.articles === 1 && placeIn(ids, record.id) === place
        ? [record.id]
        : Array.from({ length: record.articles }, (_, i) => stringAt(ids, place + i));
    place += record.articles;
    return { record, shard, articles };
  });
}

/** An index in which small shards are merged, and the files whose shard is another now. */
export interface Tidied {
  readonly index: SegmentedIndex;
  readonly moved: readonly KeptSource[];
}

/**
 * Merges shards that are small or of which much was removed, stores what came of it, and deletes from the cache the shards
 * in which no file lives any more. The index says the same as before. `shards`: all that are in use or were.
 */
export async function tidied(
  index: SegmentedIndex,
  kept: readonly KeptSource[],
  shards: ReadonlySet<ShelvedShard>,
  cache: string | undefined,
  pause: () => Promise<void>,
): Promise<Tidied> {
  const settled = await inSteps(settledIndex(index), pause);
  const known = new Set<Segment>([...shards].map(({ segment }) => segment));
  const inPlace = new Set(settled.segments.map(({ segment }) => segment));
  // Files without articles are in no segment: they go with the first shard that is made anew.
  const homeless = kept.filter(({ shard }) => !inPlace.has(shard.segment));
  const byArticle = new Map(homeless.flatMap((source) => source.articles.map((id) => [id, source] as const)));
  let empty = homeless.filter(({ articles }) => articles.length === 0);
  const moved: KeptSource[] = [];
  const segments = [];
  for (const part of settled.segments) {
    if (known.has(part.segment)) {
      segments.push(part);
      continue;
    }
    const files = [...filesIn(part.segment, byArticle), ...empty];
    empty = [];
    const shard = await repacked(part.segment, files, cache, pause);
    moved.push(...files.map(({ record, articles, file }) => ({ record, articles, file, shard })));
    segments.push(live(shard.segment));
  }
  if (cache !== undefined) {
    const movedPaths = new Set(moved.map(({ file }) => file.path));
    const used = new Set(kept.filter(({ file }) => !movedPaths.has(file.path)).map(({ shard }) => shard.name));
    for (const { shard } of moved) used.add(shard.name);
    await removeShards(
      cache,
      [...shards].flatMap(({ name }) => (name === undefined || used.has(name) ? [] : [name])),
    );
  }
  return { index: settled === index ? index : indexOf(segments), moved };
}

/** The files of a merged segment, in the order of their articles. */
function filesIn(segment: Segment, byArticle: ReadonlyMap<string, KeptSource>): readonly KeptSource[] {
  const files = new Set<KeptSource>();
  for (let place = 0; place < segment.articles.length; place += 1) {
    const source = byArticle.get(stringAt(segment.ids, place));
    if (source) files.add(source);
  }
  return [...files];
}

async function repacked(
  segment: Segment,
  files: readonly KeptSource[],
  cache: string | undefined,
  pause: () => Promise<void>,
): Promise<ShelvedShard> {
  const packer = new ShardPacker();
  for (let place = 0; place < segment.articles.length; place += 1) {
    const article = segment.articles.at(place);
    if (article) packer.add(article);
    await pause();
  }
  const image = packer.finish(
    files.map(({ record }) => record),
    segment,
  );
  const shard = shelved(await stored(image, cache), cache) ?? shelved({ kind: 'held', ...image }, undefined);
  if (!shard) throw new Error('A shard that was just made cannot be opened.');
  return shard;
}
