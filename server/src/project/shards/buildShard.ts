import { segmentInSteps } from '../../engine/index/buildSegment.ts';
import type { Article, SourceProblem } from '../../engine/sources/article.ts';
import { readSource, type ReadLimits } from '../../readers/readSource.ts';
import { articlesOf } from '../articlesOf.ts';
import { provenStamp, sizeIn } from '../stamp.ts';
import { ShardPacker } from './packShard.ts';
import type { FileRecord, FileToRead, ShardImage } from './shard.ts';

/** A file that was read, with its articles. */
export interface ReadFile {
  readonly record: FileRecord;
  readonly articles: readonly Article[];
}

/** Reads a file into its articles. One that cannot be read has none, and a problem that says why; never throws. */
export async function readFile(file: FileToRead, limits: ReadLimits): Promise<ReadFile> {
  const { path, realPath, id, shownAs } = file;
  const stamp = provenStamp(file.stamp);
  const reading = await readSource(realPath, limits, shownAs);
  const articles = articlesOf({ id, path, shownAs }, reading);
  const problems: readonly SourceProblem[] =
    reading.kind === 'problem' ? [reading.problem] : articles.flatMap((article) => article.problems);
  const { contentHash } = reading;
  const size = sizeIn(file.stamp);
  return { record: { path, id, shownAs, stamp, size, contentHash, articles: articles.length, problems }, articles };
}

/** Indexes and packs files, no two of whose articles have one id. Gives way after each article. */
export function* buildShard(files: readonly ReadFile[]): Generator<undefined, ShardImage> {
  const articles = files.flatMap((file) => file.articles);
  const packer = new ShardPacker();
  for (const article of articles) packer.add(article);
  const steps = segmentInSteps(articles);
  for (;;) {
    const step = steps.next();
    if (step.done) {
      return packer.finish(
        files.map(({ record }) => record),
        step.value,
      );
    }
    yield;
  }
}
