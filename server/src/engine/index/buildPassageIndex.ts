import type { Article } from '../sources/article.ts';
import { archiveNaming } from './archiveNaming.ts';
import { buildSegment } from './buildSegment.ts';
import { mergeSegments } from './mergeSegments.ts';
import type { PassageIndex } from './passageIndex.ts';
import { passagesWithKey, searchSegments } from './searchSegments.ts';
import { documentsOf, live, type LiveSegment, livePlace, passageOf, type Segment, withoutArticles } from './segment.ts';
import { segmentArticles } from './segmentArticles.ts';

/** The index that this module makes: segments, no article in two of them. */
export interface SegmentedIndex extends PassageIndex {
  readonly segments: readonly LiveSegment[];
  /** Its articles by id, in no order. */
  readonly articles: ReadonlyMap<string, Article>;
  /** How many passages an article has; 0 for one that is not in it. */
  passagesOf(articleId: string): number;
}

/** More articles than this are not merged into one segment: merging must end soon, and searching one stays in the processor's cache. */
const MOST_ARTICLES = 16_384;

/** Indexes articles at once. Their order does not matter; of two with one id the later stands. */
export function buildPassageIndex(articles: Iterable<Article>): SegmentedIndex {
  const byId = new Map<string, Article>();
  for (const article of articles) byId.set(article.id, article);
  return indexOfSegments(byId.size === 0 ? [] : [buildSegment([...byId.values()])]);
}

/** An index over segments that were made elsewhere, as in a worker. No article may be in two of them. */
export function indexOfSegments(segments: readonly Segment[]): SegmentedIndex {
  return indexOf(segments.map(live));
}

/**
 * The index with an article added, or put in place of the one with its id. Only that article is read; small segments
 * are merged as they pile up, so that n additions cost n log n and a search never walks many segments.
 */
export function withArticle(index: SegmentedIndex, article: Article): SegmentedIndex {
  return finished(changedIndex(index, [article.id], [buildSegment([article])]));
}

/** The index without an article; the same one when it has none of that id. */
export function withoutArticle(index: SegmentedIndex, articleId: string): SegmentedIndex {
  if (!index.segments.some((part) => livePlace(part, articleId) >= 0)) return index;
  const left = index.segments.map((part) => withoutArticles(part, [articleId]));
  return indexOf(left.filter(({ articleCount }) => articleCount > 0));
}

/**
 * The index without some articles and with segments of others, settled: what is empty dropped, what is mostly removed
 * made anew, what is small merged. Gives way as it goes; the index before stays as it is.
 */
export function* changedIndex(
  index: SegmentedIndex,
  gone: readonly string[],
  fresh: readonly Segment[],
): Generator<undefined, SegmentedIndex> {
  const parts: LiveSegment[] = [];
  for (const part of index.segments) {
    parts.push(gone.length === 0 ? part : withoutArticles(part, gone));
    yield;
  }
  return indexOf(yield* settled([...parts, ...fresh.map(live)]));
}

function finished(steps: Generator<undefined, SegmentedIndex>): SegmentedIndex {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Over segments as they are: nothing is merged. */
export function indexOf(segments: readonly LiveSegment[]): SegmentedIndex {
  const { nameWords, expansions } = archiveNaming(segments);
  return {
    segments,
    nameWords,
    expansions,
    articles: segmentArticles(segments),
    passageCount: segments.reduce((sum, { passageCount }) => sum + passageCount, 0),
    search: (terms, limit, only) => searchSegments(segments, terms, limit, only),
    passagesWith: (key) => passagesWithKey(segments, key),
    passagesOf: (articleId) => {
      const found = locate(segments, articleId);
      return found ? found.end - found.start : 0;
    },
    passageAt: (articleId, index) => {
      const found = locate(segments, articleId);
      if (!found || index < 0 || found.start + index >= found.end) return undefined;
      return passageOf(found.segment, found.start + index);
    },
  };
}

/** The documents of an article. */
function locate(
  segments: readonly LiveSegment[],
  articleId: string,
): { readonly segment: Segment; readonly start: number; readonly end: number } | undefined {
  for (const part of segments) {
    const place = livePlace(part, articleId);
    if (place < 0) continue;
    const [start, end] = documentsOf(part.segment, place);
    return { segment: part.segment, start, end };
  }
  return undefined;
}

/** Merges from the smallest upwards while two neighbours in size are alike; each article is merged log n times at most. */
function* settled(parts: readonly LiveSegment[]): Generator<undefined, readonly LiveSegment[]> {
  const kept = parts.filter(({ articleCount }) => articleCount > 0);
  for (const [i, part] of kept.entries()) {
    if (part.articleCount * 2 < part.segment.articles.length) kept[i] = live(yield* mergeSegments([part]));
  }
  kept.sort((a, b) => b.articleCount - a.articleCount);
  for (let i = kept.length - 2; i >= 0; i -= 1) {
    const [before, last] = [kept[i], kept[i + 1]];
    if (!before || !last || last.articleCount * 2 < before.articleCount) continue;
    if (last.articleCount + before.articleCount > MOST_ARTICLES) continue;
    kept.splice(i, 2, live(yield* mergeSegments([before, last])));
    kept.sort((a, b) => b.articleCount - a.articleCount);
    i = kept.length - 1;
  }
  return kept;
}
