import type { Article } from '../sources/article.ts';
import { archiveNaming } from './archiveNaming.ts';
import { buildSegment } from './buildSegment.ts';
import { mergeSegments } from './mergeSegments.ts';
import type { PassageIndex } from './passageIndex.ts';
import { searchSegments } from './searchSegments.ts';
import { documentsOf, live, type LiveSegment, livePlace, passageOf, type Segment, withoutArticles } from './segment.ts';
import { segmentArticles } from './segmentArticles.ts';
import { placesOf } from './termPlaces.ts';

/** The index that this module makes: segments, no article in two of them. */
export interface SegmentedIndex extends PassageIndex {
  readonly segments: readonly LiveSegment[];
  /** Its articles by id, in no order. */
  readonly articles: ReadonlyMap<string, Article>;
}

/** More articles than this are not put into one segment: making it must end soon, and searching it stays in the processor's cache. */
export const MOST_ARTICLES = 4096;

/** A segment is made anew when more than these of its articles were removed: they cost time when it is opened and searched. */
const REMOVED_AT_LEAST = 12;
const REMOVED_SHARE = 1 / 32;

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
  return finished(settledIndex(changedIndex(index, [article.id], [live(buildSegment([article]))])));
}

/** The index without an article; the same one when it has none of that id. */
export function withoutArticle(index: SegmentedIndex, articleId: string): SegmentedIndex {
  const isThere = index.segments.some((part) => livePlace(part, articleId) >= 0);
  return isThere ? changedIndex(index, [articleId], []) : index;
}

/** The index without some articles and with further segments. Nothing is merged: `settledIndex` does. */
export function changedIndex(
  index: SegmentedIndex,
  gone: readonly string[],
  fresh: readonly LiveSegment[],
): SegmentedIndex {
  const left = gone.length === 0 ? index.segments : index.segments.map((part) => withoutArticles(part, gone));
  return indexOf([...left, ...fresh].filter(({ articleCount }) => articleCount > 0));
}

/**
 * The same index in fewer segments: those of which much was removed are made anew, small ones are merged. Gives way as it
 * goes. The same object where there is nothing to do.
 */
export function* settledIndex(index: SegmentedIndex): Generator<undefined, SegmentedIndex> {
  const parts = yield* settled(index.segments);
  return parts.every((part) => index.segments.includes(part)) ? index : indexOf(parts);
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
    passagesWith: (key) => placesOf(segments, key).passages,
    passagesOf: (articleId) => {
      const found = locate(segments, articleId);
      return found ? found.end - found.start : 0;
    },
    passagesAt: (articleId, places) => {
      const found = locate(segments, articleId);
      if (!found) return [];
      const { segment, start, end } = found;
      return places.flatMap((place) =>
        place < 0 || start + place >= end ? [] : (passageOf(segment, start + place) ?? []),
      );
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
    const { length } = part.segment.articles;
    if (length - part.articleCount > REMOVED_AT_LEAST + length * REMOVED_SHARE) {
      kept[i] = live(yield* mergeSegments([part]));
    }
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
