import { BestHits, type Candidate } from './bestHits.ts';
import type { PassageHit, QueryTerm } from './passageIndex.ts';
import { type LiveSegment, passageOf, placeOf } from './segment.ts';

/** How soon repeating a word stops to count (BM25's k₁). */
const SATURATION = 0.9;

interface Weighed {
  readonly key: string;
  readonly weight: number;
}

/**
 * Ranks passages by BM25 (Robertson and Zaragoza, 2009) with two changes. Length does not count (b = 0): passages are
 * single sentences, and favouring short ones favours clipped copies. And the size of the archive in the rarity of a
 * term is replaced by the number of postings that the query's own terms have: an article that shares no term with the
 * query then changes no score. Terms are added up in order of their keys, so that scores do not depend on how the
 * articles are spread over segments. Ties go by article id, then place.
 */
export function searchSegments(
  segments: readonly LiveSegment[],
  terms: readonly QueryTerm[],
  limit: number,
): readonly PassageHit[] {
  const weighed = weigh(segments, terms);
  if (weighed.length === 0 || limit <= 0) return [];
  const best = new BestHits(limit, (a, b) => comesBefore(segments, a, b));
  const largest = segments.reduce((size, { segment }) => Math.max(size, segment.starts.length), 0);
  const { scores, touched } = scratchOf(largest);
  for (const [number, { segment, removed }] of segments.entries()) {
    let count = 0;
    for (const { key, weight } of weighed) {
      const term = segment.terms.get(key);
      if (term === undefined) continue;
      const { documents, counts } = segment;
      const end = segment.offsets[term + 1] ?? 0;
      for (let i = segment.offsets[term] ?? 0; i < end; i += 1) {
        const document = documents[i] ?? 0;
        const repeats = counts[i] ?? 1;
        const before = scores[document] ?? 0;
        if (before === 0) {
          touched[count] = document;
          count += 1;
        }
        scores[document] = before + (weight * repeats * (SATURATION + 1)) / (repeats + SATURATION);
      }
    }
    for (let i = 0; i < count; i += 1) {
      const document = touched[i] ?? 0;
      const score = scores[document] ?? 0;
      scores[document] = 0;
      if (score >= best.threshold && removed?.[document] !== 1) best.offer({ segment: number, document, score });
    }
  }
  return best.sorted().flatMap(({ segment: number, document, score }) => {
    const segment = segments[number]?.segment;
    const passage = segment && passageOf(segment, document);
    return passage ? [{ passage, score }] : [];
  });
}

let scratch = { scores: new Float64Array(0), touched: new Uint32Array(0) };

/** Room to add up in, kept from search to search; every search leaves its scores at 0. */
function scratchOf(size: number): typeof scratch {
  if (scratch.scores.length < size) scratch = { scores: new Float64Array(size), touched: new Uint32Array(size) };
  return scratch;
}

/** In how many passages the key occurs, the removed left out. */
export function passagesWithKey(segments: readonly LiveSegment[], key: string): number {
  let count = 0;
  for (const { segment, removed } of segments) {
    const term = segment.terms.get(key);
    if (term === undefined) continue;
    const start = segment.offsets[term] ?? 0;
    const end = segment.offsets[term + 1] ?? 0;
    if (!removed) count += end - start;
    else for (let i = start; i < end; i += 1) if (removed[segment.documents[i] ?? 0] !== 1) count += 1;
  }
  return count;
}

/** Each key once, by key, with its weight times its rarity; keys that no passage has left out. */
function weigh(segments: readonly LiveSegment[], terms: readonly QueryTerm[]): readonly Weighed[] {
  const byKey = new Map<string, number>();
  for (const { key, weight } of terms) if (weight > 0) byKey.set(key, Math.max(weight, byKey.get(key) ?? 0));
  const known = [...byKey]
    .map(([key, weight]) => ({ key, weight, passages: passagesWithKey(segments, key) }))
    .filter(({ passages }) => passages > 0)
    .toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const postings = known.reduce((sum, { passages }) => sum + passages, 0);
  return known.map(({ key, weight, passages }) => ({
    key,
    weight: weight * Math.log(1 + (postings - passages + 0.5) / (passages + 0.5)),
  }));
}

function comesBefore(segments: readonly LiveSegment[], a: Candidate, b: Candidate): boolean {
  if (a.score !== b.score) return a.score > b.score;
  const [idA, idB] = [articleIdOf(segments, a), articleIdOf(segments, b)];
  if (idA !== idB) return idA < idB;
  return a.document < b.document;
}

function articleIdOf(segments: readonly LiveSegment[], { segment: number, document }: Candidate): string {
  const segment = segments[number]?.segment;
  return segment?.articles[placeOf(segment, document)]?.id ?? '';
}
