import { BestHits, type Candidate } from './bestHits.ts';
import type { PassageHit, QueryTerm } from './passageIndex.ts';
import { type Posting, scoreOf, searchSegment } from './searchSegment.ts';
import { compareArticles, documentsOf, type LiveSegment, livePlace, passageOf } from './segment.ts';
import { placeIn } from './stringTable.ts';

interface Weighed {
  readonly key: string;
  readonly weight: number;
}

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
  const best = new BestHits(limit, (a, b) => comesBefore(segments, a, b));
  for (const [number, live] of segments.entries()) {
    const postings = postingsOf(live, weighed);
    if (only) searchArticles(number, live, postings, only, best);
    else searchSegment(number, live, postings, best);
  }
  return best.sorted().flatMap(({ segment: number, document, score }) => {
    const segment = segments[number]?.segment;
    const passage = segment && passageOf(segment, document);
    return passage ? [{ passage, score }] : [];
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

/** The postings of each term that the segment has. */
function postingsOf({ segment }: LiveSegment, weighed: readonly Weighed[]): readonly Posting[] {
  return weighed.flatMap(({ key, weight }): Posting[] => {
    const term = placeIn(segment.terms, key);
    if (term < 0) return [];
    const greatest = segment.greatest[term] ?? 0;
    return [{ start: segment.offsets[term] ?? 0, end: segment.offsets[term + 1] ?? 0, weight, greatest }];
  });
}

/** Counts that needed a look at every posting, kept as long as the state of the segment that they are of. */
const liveCounts = new WeakMap<LiveSegment, Map<number, number>>();

/** In how many passages the key occurs, the removed left out. */
export function passagesWithKey(segments: readonly LiveSegment[], key: string): number {
  let count = 0;
  for (const part of segments) {
    const { segment, removed } = part;
    const term = placeIn(segment.terms, key);
    if (term < 0) continue;
    const start = segment.offsets[term] ?? 0;
    const end = segment.offsets[term + 1] ?? 0;
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
  const known = [...byKey]
    .map(([key, weight]) => ({ key, weight, passages: passagesWithKey(segments, key) }))
    .filter(({ passages }) => passages > 0);
  const postings = known.reduce((sum, { passages }) => sum + passages, 0);
  return known.map(({ key, weight, passages }) => ({
    key,
    weight: weight * Math.log(1 + (postings - passages + 0.5) / (passages + 0.5)),
  }));
}

function comesBefore(segments: readonly LiveSegment[], a: Candidate, b: Candidate): boolean {
  if (a.score !== b.score) return a.score > b.score;
  const [first, second] = [segments[a.segment]?.segment, segments[b.segment]?.segment];
  const order = first && second ? compareArticles(first, a.document, second, b.document) : 0;
  return order === 0 ? a.document < b.document : order < 0;
}
