import type { BestHits } from './bestHits.ts';
import type { LiveSegment, SegmentArrays } from './segment.ts';

/** The postings of one term of a query in one segment: a range of `documents` and `counts`. */
export interface Posting {
  readonly start: number;
  readonly end: number;
  /** Of the term, its rarity in it. */
  readonly weight: number;
  /** The greatest count in the range. */
  readonly greatest: number;
}

/** How soon repeating a word stops to count (BM25's k₁). */
const SATURATION = 0.9;

/**
 * What a term adds is a multiple of one part in so many. Sums of such numbers are exact, so a score depends neither on the
 * order in which terms are taken nor on how articles are spread over segments, and alike passages score alike.
 */
const PARTS = 2 ** 40;

/** Finding the worst of the best so far is worth as many steps as have been gone through in lists since it was last found. */
const FLOOR_COST = 1;

/** Looking a document up in a list costs about so many steps of going through the list. */
const LOOKUP_COST = 6;

/**
 * Offers the passages of a segment that may be among the best, each with its score. Terms are taken by what they
 * can add at most, the rare first. As soon as all terms left cannot lift a new passage over the worst of the best so far,
 * only passages met before are followed up, and those dropped that cannot make it (MaxScore: Turtle and Flood, 1995,
 * a term at a time). The result is that of adding up every posting.
 */
export function searchSegment(number: number, live: LiveSegment, postings: readonly Posting[], best: BestHits): void {
  const { segment, removed } = live;
  const { documents, counts } = segment;
  const lists = postings
    .map((posting) => ({ ...posting, bound: addend(posting.weight, posting.greatest) }))
    .toSorted((a, b) => b.bound - a.bound);
  /** What the lists from here on can add at most. */
  const left = lists.map(() => 0);
  for (let i = lists.length - 1; i >= 0; i -= 1) left[i] = (left[i + 1] ?? 0) + (lists[i]?.bound ?? 0);
  const { scores, touched } = scratchOf(segment.starts.length);
  let count = 0;
  let floor = best.threshold;
  let next = 0;
  /** Steps gone through in lists since the floor was found last. */
  let steps = 0;
  const isDue = (): boolean => count >= best.limit && steps > count * FLOOR_COST;
  for (; next < lists.length; next += 1) {
    const list = lists[next];
    if (!list) break;
    if (isDue()) {
      floor = Math.max(floor, lowestOfBest(scores, touched, count, best.limit));
      steps = 0;
    }
    if ((left[next] ?? 0) < floor) break;
    const adds = addends(list);
    for (let i = list.start; i < list.end; i += 1) {
      const document = documents[i] ?? 0;
      if (removed !== undefined && removed[document] === 1) continue;
      const before = scores[document] ?? 0;
      if (before === 0) {
        touched[count] = document;
        count += 1;
      }
      scores[document] = before + (adds[counts[i] ?? 1] ?? 0);
    }
    steps += list.end - list.start;
  }
  steps = Infinity;
  for (; next < lists.length; next += 1) {
    const list = lists[next];
    if (!list) break;
    if (isDue()) {
      floor = Math.max(floor, lowestOfBest(scores, touched, count, best.limit));
      count = keepAbove(floor - (left[next] ?? 0), scores, touched, count);
      steps = 0;
    }
    const adds = addends(list);
    if (count * LOOKUP_COST < list.end - list.start) {
      for (let k = 0; k < count; k += 1) {
        const document = touched[k] ?? 0;
        const at = find(documents, document, list.start, list.end);
        if (at >= 0) scores[document] = (scores[document] ?? 0) + (adds[counts[at] ?? 1] ?? 0);
      }
      steps += count * LOOKUP_COST;
    } else {
      for (let i = list.start; i < list.end; i += 1) {
        const document = documents[i] ?? 0;
        const before = scores[document] ?? 0;
        if (before !== 0) scores[document] = before + (adds[counts[i] ?? 1] ?? 0);
      }
      steps += list.end - list.start;
    }
  }
  for (let k = 0; k < count; k += 1) {
    const document = touched[k] ?? 0;
    const score = scores[document] ?? 0;
    scores[document] = 0;
    if (score >= floor && score >= best.threshold) best.offer({ segment: number, document, score });
  }
}

/** The score of one passage. */
export function scoreOf({ documents, counts }: SegmentArrays, postings: readonly Posting[], document: number): number {
  let score = 0;
  for (const { start, end, weight } of postings) {
    const at = find(documents, document, start, end);
    if (at >= 0) score += addend(weight, counts[at] ?? 1);
  }
  return score;
}

function addend(weight: number, repeats: number): number {
  return Math.round((PARTS * weight * repeats * (SATURATION + 1)) / (repeats + SATURATION)) / PARTS;
}

/** What a term adds, by how often it stands in a passage. */
function addends({ weight, greatest }: Posting): Float64Array {
  const adds = new Float64Array(greatest + 1);
  for (let repeats = 1; repeats <= greatest; repeats += 1) adds[repeats] = addend(weight, repeats);
  return adds;
}

/** Where a document stands in a range of postings, by bisection; −1 when it does not. */
function find(documents: Uint32Array, document: number, start: number, end: number): number {
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((documents[middle] ?? 0) < document) low = middle + 1;
    else high = middle;
  }
  return low < end && documents[low] === document ? low : -1;
}

/** Moves the documents of at least that score to the front and gives their number; the others' scores become 0. */
function keepAbove(lowest: number, scores: Float64Array, touched: Uint32Array, count: number): number {
  let kept = 0;
  for (let k = 0; k < count; k += 1) {
    const document = touched[k] ?? 0;
    if ((scores[document] ?? 0) < lowest) scores[document] = 0;
    else {
      touched[kept] = document;
      kept += 1;
    }
  }
  return kept;
}

/** The `limit`-th greatest score so far: no passage below it can be among the best, as scores only grow. */
function lowestOfBest(scores: Float64Array, touched: Uint32Array, count: number, limit: number): number {
  const greatest = new Float64Array(limit);
  for (let k = 0; k < count; k += 1) {
    const score = scores[touched[k] ?? 0] ?? 0;
    if (score <= (greatest[0] ?? 0)) continue;
    let at = 0;
    while (at + 1 < limit && (greatest[at + 1] ?? 0) < score) {
      greatest[at] = greatest[at + 1] ?? 0;
      at += 1;
    }
    greatest[at] = score;
  }
  return greatest[0] ?? 0;
}

let scratch = { scores: new Float64Array(0), touched: new Uint32Array(0) };

/** Room to add up in, kept from search to search; every search leaves its scores at 0. */
function scratchOf(size: number): typeof scratch {
  if (scratch.scores.length < size) scratch = { scores: new Float64Array(size), touched: new Uint32Array(size) };
  return scratch;
}
