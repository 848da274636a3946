import { rememberingEach } from '../lexicon/recentMap.ts';
import type { Article, Passage } from '../sources/article.ts';
import { ownText } from '../text/ownText.ts';
import type { Acronym } from './acronyms.ts';
import { type CapitalBalance, sumOfBalances } from './capitalBalance.ts';
import { compareStrings, placeIn, type StringTable } from './stringTable.ts';

/**
 * Some articles' passages by term: arrays that never change once made, and can be handed from a worker or read from a
 * file as they are. A document is a passage; documents of one article lie together, in order.
 *
 *     offsets[t] … offsets[t + 1]   the range of term t in `documents`
 *     firstDocument[a] … [a + 1]    the range of article a in `starts`, `ends`, `paragraphs`
 */
export interface SegmentArrays {
  /** Ids of the articles. */
  readonly ids: StringTable;
  readonly firstDocument: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly paragraphs: Uint32Array;
  readonly terms: StringTable;
  readonly offsets: Uint32Array;
  readonly documents: Uint32Array;
  /** Which words its passages write with a capital. */
  readonly capitals: CapitalBalance;
  /** What its articles spell out, by place of the article. */
  readonly acronyms: readonly Acronym[];
}

/** A segment with its articles, which may be read only when asked for. */
export interface Segment extends SegmentArrays {
  readonly articles: Pick<readonly Article[], 'length' | 'at'>;
}

/** A segment of an index with what has been taken out of it since it was made. */
export interface LiveSegment {
  readonly segment: Segment;
  /** 1 for each removed article; absent while none is. */
  readonly gone?: Uint8Array;
  /** 1 for each removed passage; absent while none is. */
  readonly removed?: Uint8Array;
  /** What the removed articles had counted in `capitals`. */
  readonly removedCapitals: ReadonlyMap<string, number>;
  readonly articleCount: number;
  readonly passageCount: number;
}

/** The segment with nothing removed. */
export function live(segment: Segment): LiveSegment {
  return {
    segment,
    removedCapitals: new Map(),
    articleCount: segment.articles.length,
    passageCount: segment.starts.length,
  };
}

/** The place of an article that has not been removed; −1 when the segment has none of that id. */
export function livePlace({ segment, gone }: LiveSegment, articleId: string): number {
  const place = placeIn(segment.ids, articleId);
  return place >= 0 && gone?.[place] === 1 ? -1 : place;
}

/** The segment without some articles; the same one when it has none of them. Reads the removed articles, nothing else. */
export function withoutArticles(from: LiveSegment, articleIds: Iterable<string>): LiveSegment {
  const places = new Set<number>();
  for (const id of articleIds) {
    const place = livePlace(from, id);
    if (place >= 0) places.add(place);
  }
  if (places.size === 0) return from;
  const { segment } = from;
  const gone = from.gone?.slice() ?? new Uint8Array(segment.articles.length);
  const removed = from.removed?.slice() ?? new Uint8Array(segment.starts.length);
  let { passageCount } = from;
  for (const place of places) {
    const [start, end] = documentsOf(segment, place);
    gone[place] = 1;
    removed.fill(1, start, end);
    passageCount -= end - start;
  }
  const articles = [...places].flatMap((place) => segment.articles.at(place) ?? []);
  return {
    segment,
    gone,
    removed,
    removedCapitals: sumOfBalances(from.removedCapitals, articles),
    articleCount: from.articleCount - places.size,
    passageCount,
  };
}

/** First document of an article, and the one behind its last. */
export function documentsOf({ firstDocument }: SegmentArrays, place: number): readonly [number, number] {
  const start = firstDocument[place] ?? 0;
  return [start, firstDocument[place + 1] ?? start];
}

/** Which of two documents' articles comes first by id: below 0 the first's, 0 where both are of one. */
export function compareArticles(a: SegmentArrays, first: number, b: SegmentArrays, second: number): number {
  const [placeA, placeB] = [placeOf(a, first), placeOf(b, second)];
  return a === b && placeA === placeB ? 0 : compareStrings(a.ids, placeA, b.ids, placeB);
}

/** Whether the articles lie in the order of their ids, as those of a folder mostly do: then so do the documents. */
export const isInOrder = rememberingEach(({ ids }: SegmentArrays): boolean =>
  ids.ends.every((_, place) => place === 0 || compareStrings(ids, place - 1, ids, place) < 0),
);

/** Passages kept a segment: more than a few long drafts ask for. */
const KEPT_PASSAGES = 8000;

/** Passages that have been asked for: one object each, so that what is worked out for a passage can be kept beside it. */
const cutOut = new WeakMap<Segment, Map<number, Passage>>();

/** The passage of that number, cut out of its article when first asked for; undefined outside. */
export function passageOf(segment: Segment, document: number): Passage | undefined {
  const cut = cutOut.get(segment) ?? new Map<number, Passage>();
  cutOut.set(segment, cut);
  const known = cut.get(document);
  if (known) return known;
  const place = placeOf(segment, document);
  const article = segment.articles.at(place);
  const start = segment.starts[document];
  const end = segment.ends[document];
  if (!article || start === undefined || end === undefined) return undefined;
  const passage = {
    article,
    span: { start, end },
    text: ownText(article.prose.slice(start, end)),
    index: document - (segment.firstDocument[place] ?? 0),
    paragraph: segment.paragraphs[document] ?? 0,
  };
  if (cut.size >= KEPT_PASSAGES) cut.clear();
  cut.set(document, passage);
  return passage;
}

/** Which article a document is of, by bisection. */
function placeOf({ firstDocument }: SegmentArrays, document: number): number {
  let low = 0;
  let high = firstDocument.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((firstDocument[middle] ?? 0) <= document) low = middle;
    else high = middle;
  }
  return low;
}
