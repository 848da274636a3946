import type { Archive } from '../engine/check/archive.ts';
import { changedIndex, type SegmentedIndex } from '../engine/index/buildPassageIndex.ts';
import { segmentInSteps } from '../engine/index/buildSegment.ts';
import type { Segment } from '../engine/index/segment.ts';
import type { Article } from '../engine/sources/article.ts';

/** An archive whose index can be mended. */
export interface SourceArchive extends Archive {
  readonly index: SegmentedIndex;
}

/** The index of `before` brought to `articles`. Awaits `pause` after each article. */
export async function mendIndex(
  before: SourceArchive,
  articles: ReadonlyMap<string, Article>,
  pause: () => Promise<void>,
): Promise<SegmentedIndex> {
  const fresh = [...articles.values()].filter((article) => before.articles.get(article.id) !== article);
  const gone = [...before.articles.keys()].filter(
    (id) => !articles.has(id) || articles.get(id) !== before.articles.get(id),
  );
  const segments: Segment[] = [];
  if (fresh.length > 0) segments.push({ ...(await inSteps(segmentInSteps(fresh), pause)), articles: fresh });
  return inSteps(changedIndex(before.index, gone, segments), pause);
}

async function inSteps<Result>(steps: Generator<unknown, Result>, pause: () => Promise<void>): Promise<Result> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await pause();
  }
}
