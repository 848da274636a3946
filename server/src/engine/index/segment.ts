import type { Article, Passage } from '../sources/article.ts';
import type { CapitalBalance } from './capitalBalance.ts';

/**
 * Some articles' passages by term. Never changed once made, and its arrays can be handed from a worker as they are.
 * A document is a passage; documents of one article lie together, in order.
 *
 *     offsets[t] … offsets[t + 1]   the range of term t in `documents` and `counts`
 *     firstDocument[a] … [a + 1]    the range of article a in `starts`, `ends`, `paragraphs`
 */
export interface Segment {
  readonly articles: readonly Article[];
  readonly firstDocument: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly paragraphs: Uint32Array;
  readonly terms: ReadonlyMap<string, number>;
  readonly offsets: Uint32Array;
  readonly documents: Uint32Array;
  /** How often the term stands in the passage. */
  readonly counts: Uint32Array;
  /** Which words its passages write with a capital. */
  readonly capitals: CapitalBalance;
}

/** A segment of an index with what has been taken out of it since it was made. */
export interface LiveSegment {
  readonly segment: Segment;
  /** Places of its articles by id, the removed left out. */
  readonly places: ReadonlyMap<string, number>;
  /** 1 for each removed passage; absent while none is. */
  readonly removed?: Uint8Array;
  readonly removedArticles: readonly Article[];
  readonly passageCount: number;
}

/** The segment with nothing removed. */
export function live(segment: Segment): LiveSegment {
  return {
    segment,
    places: new Map(segment.articles.map((article, place) => [article.id, place])),
    removedArticles: [],
    passageCount: segment.starts.length,
  };
}

/** The segment without an article; the same one when it does not hold it. Costs a copy of the removal marks, no more. */
export function withoutPlace(from: LiveSegment, articleId: string): LiveSegment {
  const place = from.places.get(articleId);
  const article = place === undefined ? undefined : from.segment.articles[place];
  if (place === undefined || !article) return from;
  const { segment } = from;
  const start = segment.firstDocument[place] ?? 0;
  const end = segment.firstDocument[place + 1] ?? start;
  const removed = from.removed ? from.removed.slice() : new Uint8Array(segment.starts.length);
  removed.fill(1, start, end);
  const places = new Map(from.places);
  places.delete(articleId);
  return {
    segment,
    places,
    removed,
    removedArticles: [...from.removedArticles, article],
    passageCount: from.passageCount - (end - start),
  };
}

/** Passages that have been asked for: one object each, so that what is worked out for a passage can be kept beside it. */
const cutOut = new WeakMap<Segment, Map<number, Passage>>();

/** The passage of that number, cut out of its article when first asked for; undefined outside. */
export function passageOf(segment: Segment, document: number): Passage | undefined {
  const cut = cutOut.get(segment) ?? new Map<number, Passage>();
  cutOut.set(segment, cut);
  const known = cut.get(document);
  if (known) return known;
  const place = placeOf(segment, document);
  const article = segment.articles[place];
  const start = segment.starts[document];
  const end = segment.ends[document];
  if (!article || start === undefined || end === undefined) return undefined;
  const passage = {
    article,
    span: { start, end },
    text: article.prose.slice(start, end),
    index: document - (segment.firstDocument[place] ?? 0),
    paragraph: segment.paragraphs[document] ?? 0,
  };
  cut.set(document, passage);
  return passage;
}

/** Which article a document is of, by bisection. */
export function placeOf({ firstDocument }: Segment, document: number): number {
  let low = 0;
  let high = firstDocument.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((firstDocument[middle] ?? 0) <= document) low = middle;
    else high = middle;
  }
  return low;
}
