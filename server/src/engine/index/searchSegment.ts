import type { BestHits } from './bestHits.ts';
import type { LiveSegment, SegmentArrays } from './segment.ts';

/** The postings of one term of a query in one segment: a range of `documents`. */
export interface Posting {
  readonly start: number;
  readonly end: number;
  /** What the term adds to a passage's score. */
  readonly adds: number;
}

/** Looking a document up in a list costs about so many steps of going through the list. */
const LOOKUP_COST = 6;

/**
 * Offers the passages of a segment that may be among the best, each with its score. Terms are taken by what they
 * can add at most, the rare first. As soon as all terms left cannot lift a new passage over the worst of the best so far,
 * only passages met before are followed up, and those dropped that cannot make it (MaxScore: Turtle and Flood, 1995,
 * a term at a time). The result is that of adding up every posting.
 */
export function searchSegment(number: number, live: LiveSegment, postings: readonly Posting[], best: BestHits): void {
  const lists = postings.toSorted((a, b) => b.adds - a.adds);
  const left = boundsFrom(lists);
  const met = new MetPassages(live);
  let floor = best.threshold;
  /** Steps gone through in lists since the floor was found last. */
  let steps = 0;
  let next = 0;
  for (; next < lists.length; next += 1) {
    const list = lists[next];
    if (!list) break;
    // Finding the worst of the best is worth as many steps as have been gone through since it was found last.
    if (met.count >= best.limit && steps > met.count) {
      floor = met.floorOfBest(best.limit, floor);
      steps = 0;
    }
    if ((left[next] ?? 0) < floor) break;
    met.addAll(list);
    steps += list.end - list.start;
  }
  steps = Infinity;
  for (; next < lists.length; next += 1) {
    const list = lists[next];
    if (!list) break;
    const length = list.end - list.start;
    // Going through a list costs the same however few have been met: only to look them up must there be few.
    if (met.count >= best.limit && steps > met.count && length > met.count) {
      floor = met.floorOfBest(best.limit, floor);
      met.keepFrom(floor - (left[next] ?? 0));
      steps = 0;
    }
    const isLong = met.count * LOOKUP_COST < length;
    if (isLong) met.lookUp(list);
    else met.addToMet(list);
    steps += isLong ? met.count * LOOKUP_COST : length;
  }
  met.handOver(number, floor, best);
}

/** The score of one passage. */
export function scoreOf({ documents }: SegmentArrays, postings: readonly Posting[], document: number): number {
  let score = 0;
  for (const { start, end, adds } of postings) {
    const at = find(documents, document, start, end);
    if (at >= 0) score += adds;
  }
  return score;
}

/** What each list and those behind it can add at most. */
function boundsFrom(lists: readonly Posting[]): number[] {
  const left = lists.map(({ adds }) => adds);
  for (let i = left.length - 2; i >= 0; i -= 1) left[i] = (left[i] ?? 0) + (left[i + 1] ?? 0);
  return left;
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

let scratch = { scores: new Int32Array(0), touched: new Uint32Array(0) };

/** Room to add up in, kept from search to search; every search leaves its scores at 0. */
function scratchOf(size: number): typeof scratch {
  if (scratch.scores.length < size) scratch = { scores: new Int32Array(size), touched: new Uint32Array(size + 1) };
  return scratch;
}

let greatestScores = new Int32Array(0);

/** Room for so many scores, likewise. */
function greatestOf(limit: number): Int32Array {
  if (greatestScores.length !== limit) greatestScores = new Int32Array(limit);
  return greatestScores;
}

/** The passages of a segment that a search has met, with their scores so far; one at a time, as all use one scratch. */
class MetPassages {
  count = 0;
  readonly #segment: SegmentArrays;
  readonly #removed: Uint8Array | undefined;
  readonly #scores: Int32Array;
  readonly #touched: Uint32Array;

  constructor({ segment, removed }: LiveSegment) {
    this.#segment = segment;
    this.#removed = removed;
    const { scores, touched } = scratchOf(segment.starts.length);
    this.#scores = scores;
    this.#touched = touched;
  }

  /** Adds a list to the scores; passages that are new come in, removed ones do not. */
  addAll(list: Posting): void {
    if (this.#removed) this.#addLiving(list, this.#removed);
    else this.#addEach(list);
  }

  #addEach({ start, end, adds }: Posting): void {
    const { documents } = this.#segment;
    const [scores, touched] = [this.#scores, this.#touched];
    let { count } = this;
    for (let i = start; i < end; i += 1) {
      const document = documents[i] ?? 0;
      const before = scores[document] ?? 0;
      // Whether a passage is new is a toss-up, and a wrong guess of a branch costs more than all the rest: so there is none.
      touched[count] = document;
      count += (before - 1) >>> 31;
      scores[document] = before + adds;
    }
    this.count = count;
  }

  #addLiving({ start, end, adds }: Posting, removed: Uint8Array): void {
    const { documents } = this.#segment;
    const [scores, touched] = [this.#scores, this.#touched];
    let { count } = this;
    for (let i = start; i < end; i += 1) {
      const document = documents[i] ?? 0;
      if (removed[document] === 1) continue;
      const before = scores[document] ?? 0;
      touched[count] = document;
      count += (before - 1) >>> 31;
      scores[document] = before + adds;
    }
    this.count = count;
  }

  /** Adds a list to the scores of the passages met, by going through it. */
  addToMet({ start, end, adds }: Posting): void {
    const { documents } = this.#segment;
    const scores = this.#scores;
    for (let i = start; i < end; i += 1) {
      const document = documents[i] ?? 0;
      const before = scores[document] ?? 0;
      // All bits for a passage that has been met, else none; likewise without a branch.
      scores[document] = before + (adds & (-before >> 31));
    }
  }

  /** Adds a list to the scores of the passages met, by looking each up. */
  lookUp({ start, end, adds }: Posting): void {
    const { documents } = this.#segment;
    const scores = this.#scores;
    for (let k = 0; k < this.count; k += 1) {
      const document = this.#touched[k] ?? 0;
      const at = find(documents, document, start, end);
      if (at >= 0) scores[document] = (scores[document] ?? 0) + adds;
    }
  }

  /** Drops the passages with a lower score. */
  keepFrom(lowest: number): void {
    const [scores, touched] = [this.#scores, this.#touched];
    let kept = 0;
    for (let k = 0; k < this.count; k += 1) {
      const document = touched[k] ?? 0;
      if ((scores[document] ?? 0) < lowest) scores[document] = 0;
      else {
        touched[kept] = document;
        kept += 1;
      }
    }
    this.count = kept;
  }

  /**
   * The `limit`-th greatest score so far where it is above `known`, else that: no passage below it can be among the
   * best, as scores only grow.
   */
  floorOfBest(limit: number, known: number): number {
    const [scores, touched] = [this.#scores, this.#touched];
    const greatest = greatestOf(limit).fill(known);
    let lowest = known;
    for (let k = 0; k < this.count; k += 1) {
      const score = scores[touched[k] ?? 0] ?? 0;
      if (score <= lowest) continue;
      let at = 0;
      while (at + 1 < limit && (greatest[at + 1] ?? 0) < score) {
        greatest[at] = greatest[at + 1] ?? 0;
        at += 1;
      }
      greatest[at] = score;
      lowest = greatest[0] ?? 0;
    }
    return lowest;
  }

  /** Offers the passages with that score or more, which are of that segment, and leaves the scratch as it was. */
  handOver(segment: number, floor: number, best: BestHits): void {
    const [scores, touched] = [this.#scores, this.#touched];
    let lowest = Math.max(floor, best.threshold);
    for (let k = 0; k < this.count; k += 1) {
      const document = touched[k] ?? 0;
      const score = scores[document] ?? 0;
      scores[document] = 0;
      if (score < lowest) continue;
      best.offer({ segment, document, score });
      lowest = Math.max(floor, best.threshold);
    }
  }
}
