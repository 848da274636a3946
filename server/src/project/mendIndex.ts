import type { Archive } from '../engine/check/archive.ts';
import {
  buildPassageIndexInSteps,
  type SegmentedIndex,
  withArticle,
  withoutArticle,
} from '../engine/index/buildPassageIndex.ts';
import type { Article } from '../engine/sources/article.ts';

/** An archive whose index can be mended. */
export interface SourceArchive extends Archive {
  readonly index: SegmentedIndex;
}

/** Beyond this share of changed articles the index is made anew rather than mended. */
const REBUILD_SHARE = 0.25;

/** The index of `before` brought to `articles`: mended where few changed, made anew where many did. Awaits `pause` after each article. */
export async function mendIndex(
  before: SourceArchive,
  articles: ReadonlyMap<string, Article>,
  pause: () => Promise<void>,
): Promise<SegmentedIndex> {
  const gone = [...before.articles.keys()].filter((id) => !articles.has(id));
  const fresh = [...articles.values()].filter((article) => before.articles.get(article.id) !== article);
  if (gone.length + fresh.length > articles.size * REBUILD_SHARE) {
    const steps = buildPassageIndexInSteps([...articles.values()]);
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      await pause();
    }
  }
  let index = before.index;
  for (const id of gone) index = withoutArticle(index, id);
  for (const article of fresh) {
    index = withArticle(index, article);
    await pause();
  }
  return index;
}
