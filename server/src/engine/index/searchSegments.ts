import { BestHits, type Candidate } from './bestHits.ts';
import type { PassageHit, QueryTerm } from './passageIndex.ts';
import { type Posting, scoreOf, searchSegment } from './searchSegment.ts';
import { compareArticles, documentsOf, type LiveSegment, livePlace, passageOf } from './segment.ts';
import { placeIn } from './stringTable.ts';

/** A term of a query that some passage has. */
interface Weighed {
  /** Of the term, its rarity in it. */
  readonly weight: number;
  /** Its place in the terms of each segment; −1 where the segment does not have it. */
  readonly places: readonly number[];
}

/** How soon repeating a word stops to count (BM25's k₁). */
const SATURATION = 0.9;
/** Of a term whose repeats stopped to count. */
const MOST = SATURATION + 1;

/** Scores are whole numbers of 31 bits, with one bit to spare for rounding. */
const GREATEST_SCORE = 2 ** 30;

/**
 * Ranks passages by BM25 (Robertson and Zaragoza, 2009) with two changes. Length does not count (b = 0): passages are
 * single sentences, and favouring short ones favours clipped copies. And the size of the archive in the rarity of a
 * term is replaced by the number of postings that the query's own terms have: an article that shares no term with the
 * query then changes no score. Ties go by article id, then place. `only`: the articles to look in.
 */
export function searchSegments(
  segments: readonly LiveSegment[],
  terms: readonly QueryTerm[],
  limit: number,
  only?: ReadonlySet<string>,
): readonly PassageHit[] {
  const weighed = weigh(segments, terms);
  if (weighed.length === 0 || limit <= 0) return [];
  const scale = scaleOf(weighed);
  const best = new BestHits(limit, (a, b) => comesBefore(segments, a, b));
  for (const [number, live] of segments.entries()) {
    const postings = postingsOf(number, live, weighed, scale);
    if (only) searchArticles(number, live, postings, only, best);
    else searchSegment(number, live, postings, best);
  }
  return best.sorted().flatMap(({ segment: number, document, score }) => {
    const segment = segments[number]?.segment;
    const passage = segment && passageOf(segment, document);
    return passage ? [{ passage, score: score / scale }] : [];
  });
}

/** Scores every passage of some articles. */
function searchArticles(
  number: number,
  live: LiveSegment,
  postings: readonly Posting[],
  only: ReadonlySet<string>,
  best: BestHits,
): void {
  for (const id of only) {
    const place = livePlace(live, id);
    if (place < 0) continue;
    const [start, end] = documentsOf(live.segment, place);
    for (let document = start; document < end; document += 1) {
      const score = scoreOf(live.segment, postings, document);
      if (score > 0 && score >= best.threshold) best.offer({ segment: number, document, score });
    }
  }
}

/** The postings of each term that the segment, of that number, has. */
function postingsOf(
  number: number,
  { segment }: LiveSegment,
  weighed: readonly Weighed[],
  scale: number,
): readonly Posting[] {
  return weighed.flatMap(({ places, weight }): Posting[] => {
    const term = places[number] ?? -1;
    if (term < 0) return [];
    const adds = addends(weight * scale, segment.greatest[term] ?? 0);
    const [start, end] = [segment.offsets[term] ?? 0, segment.offsets[term + 1] ?? 0];
    return [{ start, end, adds, bound: adds.at(-1) ?? 0 }];
  });
}

/**
 * Scores are counted in parts so small that the greatest that the query can give fits. Sums of whole numbers are exact, so
 * a score depends neither on the order in which terms are taken nor on how articles are spread over segments, and alike
 * passages score alike.
 */
function scaleOf(weighed: readonly Weighed[]): number {
  const most = weighed.reduce((sum, { weight }) => sum + weight * MOST, 0);
  return 2 ** Math.floor(Math.log2(GREATEST_SCORE / most));
}

/** What a term adds by how often it stands in a passage, from 0 to `greatest` times; never nothing where it stands. */
function addends(weight: number, greatest: number): Int32Array {
  const adds = new Int32Array(greatest + 1);
  for (let repeats = 1; repeats <= greatest; repeats += 1) {
    adds[repeats] = Math.max(1, Math.round((weight * repeats * MOST) / (repeats + SATURATION)));
  }
  return adds;
}

/** Counts that needed a look at every posting, kept as long as the state of the segment that they are of. */
const liveCounts = new WeakMap<LiveSegment, Map<number, number>>();

/** In how many passages the key occurs, the removed left out. */
export function passagesWithKey(segments: readonly LiveSegment[], key: string): number {
  return passagesAt(segments, placesOf(segments, key));
}

function placesOf(segments: readonly LiveSegment[], key: string): number[] {
  return segments.map(({ segment }) => placeIn(segment.terms, key));
}

function passagesAt(segments: readonly LiveSegment[], places: readonly number[]): number {
  let count = 0;
  for (const [number, part] of segments.entries()) {
    const term = places[number] ?? -1;
    if (term < 0) continue;
    const { segment, removed } = part;
    const [start, end] = [segment.offsets[term] ?? 0, segment.offsets[term + 1] ?? 0];
    count += removed ? liveCount(part, term, removed) : end - start;
  }
  return count;
}

function liveCount(part: LiveSegment, term: number, removed: Uint8Array): number {
  const counts = liveCounts.get(part) ?? new Map<number, number>();
  liveCounts.set(part, counts);
  const known = counts.get(term);
  if (known !== undefined) return known;
  const { offsets, documents } = part.segment;
  const end = offsets[term + 1] ?? 0;
  let count = 0;
  for (let i = offsets[term] ?? 0; i < end; i += 1) if (removed[documents[i] ?? 0] !== 1) count += 1;
  counts.set(term, count);
  return count;
}

/** Each key once, by key, with its weight times its rarity; keys that no passage has left out. */
function weigh(segments: readonly LiveSegment[], terms: readonly QueryTerm[]): readonly Weighed[] {
  const byKey = new Map<string, number>();
  for (const { key, weight } of terms) if (weight > 0) byKey.set(key, Math.max(weight, byKey.get(key) ?? 0));
  const known = Array.from(byKey, ([key, weight]) => {
    const places = placesOf(segments, key);
    return { weight, places, passages: passagesAt(segments, places) };
  }).filter(({ passages }) => passages > 0);
  const postings = known.reduce((sum, { passages }) => sum + passages, 0);
  return known.map(({ weight, places, passages }) => ({
    places,
    weight: weight * Math.log(1 + (postings - passages + 0.5) / (passages + 0.5)),
  }));
}

function comesBefore(segments: readonly LiveSegment[], a: Candidate, b: Candidate): boolean {
  if (a.score !== b.score) return a.score > b.score;
  const [first, second] = [segments[a.segment]?.segment, segments[b.segment]?.segment];
  const order = first && second ? compareArticles(first, a.document, second, b.document) : 0;
  return order === 0 ? a.document < b.document : order < 0;
}
