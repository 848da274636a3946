import { BestHits, type Candidate } from './bestHits.ts';
import type { PassageHit, QueryTerm } from './passageIndex.ts';
import { type Posting, scoreOf, searchSegment } from './searchSegment.ts';
import { compareArticles, documentsOf, isInOrder, type LiveSegment, livePlace, passageOf } from './segment.ts';
import { weighTerms, type WeighedTerms } from './weighTerms.ts';

/**
 * Ranks passages by BM25 (Robertson and Zaragoza, 2009) with three changes. Neither length counts (b = 0) nor how often a term
 * stands in a passage (k₁ = 0): passages are single sentences, favouring short ones favours clipped copies, and a word that
 * is repeated in a sentence says nothing more of what it is about. And the size of the archive in the rarity of a
 * term is replaced by the number of postings that the query's own terms have: an article that shares no term with the
 * query then changes no score. Ties go by article id, then place. `only`: the articles to look in.
 */
export function searchSegments(
  segments: readonly LiveSegment[],
  terms: readonly QueryTerm[],
  limit: number,
  only?: ReadonlySet<string>,
): readonly PassageHit[] {
  const weighed = weighTerms(segments, terms);
  if (weighed.terms.length === 0 || limit <= 0) return [];
  const inOrder = segments.map(({ segment }) => isInOrder(segment));
  const best = new BestHits(limit, (a, b) => comesBefore(segments, inOrder, a, b));
  for (const [number, live] of segments.entries()) {
    const postings = postingsOf(number, live, weighed);
    if (only) searchArticles(number, live, postings, only, best);
    else searchSegment(number, live, postings, best);
  }
  return best.sorted().flatMap(({ segment: number, document, score }) => {
    const segment = segments[number]?.segment;
    const passage = segment && passageOf(segment, document);
    return passage ? [{ passage, score: score / weighed.parts }] : [];
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
function postingsOf(number: number, { segment }: LiveSegment, { terms }: WeighedTerms): readonly Posting[] {
  const postings: Posting[] = [];
  for (const { places, adds } of terms) {
    const term = places[number] ?? -1;
    if (term >= 0) postings.push({ start: segment.offsets[term] ?? 0, end: segment.offsets[term + 1] ?? 0, adds });
  }
  return postings;
}

function comesBefore(
  segments: readonly LiveSegment[],
  inOrder: readonly boolean[],
  a: Candidate,
  b: Candidate,
): boolean {
  if (a.score !== b.score) return a.score > b.score;
  if (a.segment === b.segment && inOrder[a.segment]) return a.document < b.document;
  const [first, second] = [segments[a.segment]?.segment, segments[b.segment]?.segment];
  const order = first && second ? compareArticles(first, a.document, second, b.document) : 0;
  return order === 0 ? a.document < b.document : order < 0;
}
