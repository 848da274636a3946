import type { Article } from '../sources/article.ts';
import { buildSegment, buildSegmentInSteps, mergeSegments } from './buildSegment.ts';
import { namesIn, summedBalance } from './capitalBalance.ts';
import type { PassageIndex } from './passageIndex.ts';
import { passagesWithKey, searchSegments } from './searchSegments.ts';
import { live, type LiveSegment, passageOf, type Segment, withoutPlace } from './segment.ts';

/** The index that this module makes: segments, newest last, no article in two of them. */
export interface SegmentedIndex extends PassageIndex {
  readonly segments: readonly LiveSegment[];
  /** How many passages an article has; 0 for one that is not in it. */
  passagesOf(articleId: string): number;
  nameWords(): ReadonlySet<string>;
}

/** Indexes articles at once. Their order does not matter; of two with one id the later stands. */
export function buildPassageIndex(articles: Iterable<Article>): SegmentedIndex {
  const byId = new Map<string, Article>();
  for (const article of articles) byId.set(article.id, article);
  return byId.size === 0 ? indexOf([]) : indexOf([live(buildSegment([...byId.values()]))]);
}

/** The same, giving way after each article. Yields how many are done. */
export function* buildPassageIndexInSteps(articles: readonly Article[]): Generator<number, SegmentedIndex> {
  return articles.length === 0 ? indexOf([]) : indexOf([live(yield* buildSegmentInSteps(articles))]);
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
  const others = withoutArticle(index, article.id).segments;
  return indexOf(settled([...others, live(buildSegment([article]))]));
}

/** The index without an article; the same one when it has none of that id. */
export function withoutArticle(index: SegmentedIndex, articleId: string): SegmentedIndex {
  if (!index.segments.some(({ places }) => places.has(articleId))) return index;
  return indexOf(settled(index.segments.map((segment) => withoutPlace(segment, articleId))));
}

function indexOf(segments: readonly LiveSegment[]): SegmentedIndex {
  let names: ReadonlySet<string> | undefined;
  return {
    segments,
    passageCount: segments.reduce((sum, { passageCount }) => sum + passageCount, 0),
    search: (terms, limit) => searchSegments(segments, terms, limit),
    passagesWith: (key) => passagesWithKey(segments, key),
    nameWords: () => (names ??= namesOf(segments)),
    passagesOf: (articleId) => {
      const place = locate(segments, articleId);
      return place ? place.end - place.start : 0;
    },
    passageAt: (articleId, index) => {
      const place = locate(segments, articleId);
      if (!place || index < 0 || place.start + index >= place.end) return undefined;
      return passageOf(place.segment, place.start + index);
    },
  };
}

function namesOf(segments: readonly LiveSegment[]): ReadonlySet<string> {
  const counts = segments.map(({ segment }) => segment.capitals);
  return namesIn(
    summedBalance(
      counts,
      segments.flatMap(({ removedArticles }) => removedArticles),
    ),
  );
}

/** The documents of an article. */
function locate(
  segments: readonly LiveSegment[],
  articleId: string,
): { readonly segment: Segment; readonly start: number; readonly end: number } | undefined {
  for (const { segment, places } of segments) {
    const place = places.get(articleId);
    if (place === undefined) continue;
    const start = segment.firstDocument[place] ?? 0;
    return { segment, start, end: segment.firstDocument[place + 1] ?? start };
  }
  return undefined;
}

/** Drops empty segments, compacts those that are mostly removed, and merges the newest while they are not much smaller than the one before. */
function settled(segments: readonly LiveSegment[]): readonly LiveSegment[] {
  const kept = segments
    .filter(({ places }) => places.size > 0)
    .map((part) => (part.passageCount * 2 < part.segment.starts.length ? live(mergeSegments([part])) : part));
  for (;;) {
    const [last, before] = [kept.at(-1), kept.at(-2)];
    if (!last || !before || last.passageCount * 2 < before.passageCount) return kept;
    kept.splice(-2, 2, live(mergeSegments([before, last])));
  }
}
