import type { Article } from '../sources/article.ts';
import type { Acronym } from './acronyms.ts';
import { balancesIn, CapitalCounter } from './capitalBalance.ts';
import { documentsOf, type LiveSegment, type Segment } from './segment.ts';
import { SegmentBuilder } from './segmentBuilder.ts';
import { stringAt } from './stringTable.ts';

/** Postings between two chances to give way: about a millisecond's work. */
const POSTINGS_A_STEP = 20_000;

/**
 * One segment of several, without what was removed from them. Linear in their postings; no text is read again. Gives way
 * after every few thousand postings.
 */
export function* mergeSegments(parts: readonly LiveSegment[]): Generator<undefined, Segment> {
  const builder = new SegmentBuilder();
  const capitals = new CapitalCounter();
  const articles: Article[] = [];
  const acronyms: Acronym[] = [];
  let done = 0;
  for (const { segment, gone, removed, removedCapitals } of parts) {
    const renumbered = new Uint32Array(segment.starts.length);
    const newPlace = new Map<number, number>();
    for (let place = 0; place < segment.articles.length; place += 1) {
      const article = gone?.[place] === 1 ? undefined : segment.articles.at(place);
      if (!article) continue;
      newPlace.set(place, builder.beginArticle(stringAt(segment.ids, place)));
      articles.push(article);
      const [start, end] = documentsOf(segment, place);
      for (let document = start; document < end; document += 1) {
        renumbered[document] = builder.beginPassage(
          segment.starts[document] ?? 0,
          segment.ends[document] ?? 0,
          segment.paragraphs[document] ?? 0,
        );
      }
    }
    for (const acronym of segment.acronyms) {
      const place = newPlace.get(acronym.place);
      if (place !== undefined) acronyms.push({ ...acronym, place });
    }
    for (const [word, more] of balancesIn(segment.capitals)) capitals.add(word, more);
    for (const [word, more] of removedCapitals) capitals.add(word, -more);
    yield;
    for (let term = 0; term + 1 < segment.offsets.length; term += 1) {
      const end = segment.offsets[term + 1] ?? 0;
      let merged: number | undefined;
      for (let i = segment.offsets[term] ?? 0; i < end; i += 1) {
        const document = segment.documents[i] ?? 0;
        if (removed?.[document] === 1) continue;
        merged ??= builder.termOf(stringAt(segment.terms, term));
        builder.addPosting(merged, renumbered[document] ?? 0);
      }
      done += 1 + end - (segment.offsets[term] ?? 0);
      if (done < POSTINGS_A_STEP) continue;
      done = 0;
      yield;
    }
  }
  return { ...builder.finish(capitals.finish(), acronyms), articles };
}
