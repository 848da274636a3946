import type { Article } from '../sources/article.ts';
import { passagesOf } from '../sources/passages.ts';
import { type CapitalBalance, CapitalCounter, summedBalance, tells } from './capitalBalance.ts';
import type { Token } from '../text/token.ts';
import { GrowingArray } from './growingArray.ts';
import { readPassage } from './passageReading.ts';
import type { LiveSegment, Segment } from './segment.ts';

/** Makes a segment of articles. */
export function buildSegment(articles: readonly Article[]): Segment {
  const steps = buildSegmentInSteps(articles);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same, giving way after each article: a shell can answer others in between. Yields how many are done. */
export function* buildSegmentInSteps(articles: readonly Article[]): Generator<number, Segment> {
  const builder = new SegmentBuilder();
  const capitals = new CapitalCounter();
  const addTerm = (key: string): void => builder.addTerm(key);
  const countWord = (word: Token, before: Token | undefined): void => capitals.count(word, before);
  for (const [number, article] of articles.entries()) {
    builder.beginArticle(article);
    for (const passage of passagesOf(article)) {
      const { span, text, paragraph } = passage;
      builder.beginPassage(span.start, span.end, paragraph);
      readPassage(text, addTerm, tells(passage) ? countWord : undefined);
    }
    yield number + 1;
  }
  return builder.finish(capitals.finish());
}

/** One segment of several, without what was removed from them. Linear in their postings; no text is read again. */
export function mergeSegments(parts: readonly LiveSegment[]): Segment {
  const builder = new SegmentBuilder();
  for (const { segment, places, removed } of parts) {
    const renumbered = new Uint32Array(segment.starts.length);
    for (const [place, article] of segment.articles.entries()) {
      if (places.get(article.id) !== place) continue;
      builder.beginArticle(article);
      const end = segment.firstDocument[place + 1] ?? 0;
      for (let document = segment.firstDocument[place] ?? 0; document < end; document += 1) {
        renumbered[document] = builder.beginPassage(
          segment.starts[document] ?? 0,
          segment.ends[document] ?? 0,
          segment.paragraphs[document] ?? 0,
        );
      }
    }
    for (const [key, term] of segment.terms) {
      const end = segment.offsets[term + 1] ?? 0;
      for (let i = segment.offsets[term] ?? 0; i < end; i += 1) {
        const document = segment.documents[i] ?? 0;
        if (removed?.[document] !== 1) builder.addPosting(key, renumbered[document] ?? 0, segment.counts[i] ?? 1);
      }
    }
  }
  const removed = parts.flatMap(({ removedArticles }) => removedArticles);
  return builder.finish(
    summedBalance(
      parts.map(({ segment }) => segment.capitals),
      removed,
    ),
  );
}

/** Collects postings in the order they come and sorts them by term at the end, by counting. */
class SegmentBuilder {
  private readonly articles: Article[] = [];
  private readonly firstDocument = new GrowingArray(64);
  private readonly starts = new GrowingArray();
  private readonly ends = new GrowingArray();
  private readonly paragraphs = new GrowingArray();
  private readonly terms = new Map<string, number>();
  private readonly postingTerm = new GrowingArray();
  private readonly postingDocument = new GrowingArray();
  private readonly postingCount = new GrowingArray();
  /** Of each term: the place of its last posting plus one. */
  private readonly lastPosting = new GrowingArray();

  beginArticle(article: Article): void {
    this.articles.push(article);
    this.firstDocument.push(this.starts.length);
  }

  /** Begins a passage of the article begun last; gives its document number. */
  beginPassage(start: number, end: number, paragraph: number): number {
    this.starts.push(start);
    this.ends.push(end);
    this.paragraphs.push(paragraph);
    return this.starts.length - 1;
  }

  /** Counts a term of the passage begun last. */
  addTerm(key: string): void {
    const document = this.starts.length - 1;
    const term = this.termOf(key);
    const last = this.lastPosting.at(term);
    if (last > 0 && this.postingDocument.at(last - 1) === document) this.postingCount.increment(last - 1);
    else this.addPosting(key, document, 1);
  }

  addPosting(key: string, document: number, count: number): void {
    const term = this.termOf(key);
    this.postingTerm.push(term);
    this.postingDocument.push(document);
    this.postingCount.push(count);
    this.lastPosting.set(term, this.postingTerm.length);
  }

  finish(capitals: CapitalBalance): Segment {
    this.firstDocument.push(this.starts.length);
    const count = this.postingTerm.length;
    const offsets = new Uint32Array(this.terms.size + 1);
    for (let i = 0; i < count; i += 1) add(offsets, this.postingTerm.at(i) + 1, 1);
    for (let term = 0; term < this.terms.size; term += 1) add(offsets, term + 1, offsets[term] ?? 0);
    const next = offsets.slice();
    const documents = new Uint32Array(count);
    const counts = new Uint32Array(count);
    for (let i = 0; i < count; i += 1) {
      const term = this.postingTerm.at(i);
      const place = next[term] ?? 0;
      documents[place] = this.postingDocument.at(i);
      counts[place] = this.postingCount.at(i);
      add(next, term, 1);
    }
    return {
      articles: this.articles,
      firstDocument: this.firstDocument.toArray(),
      starts: this.starts.toArray(),
      ends: this.ends.toArray(),
      paragraphs: this.paragraphs.toArray(),
      terms: this.terms,
      offsets,
      documents,
      counts,
      capitals,
    };
  }

  private termOf(key: string): number {
    const known = this.terms.get(key);
    if (known !== undefined) return known;
    const term = this.terms.size;
    this.terms.set(key, term);
    this.lastPosting.push(0);
    return term;
  }
}

function add(array: Uint32Array, place: number, by: number): void {
  array[place] = (array[place] ?? 0) + by;
}
