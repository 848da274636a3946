import type { CapitalBalance } from './capitalBalance.ts';
import type { Acronym } from './acronyms.ts';
import { GrowingArray } from './growingArray.ts';
import type { SegmentArrays } from './segment.ts';
import { stringTable } from './stringTable.ts';

const MOST_COUNTED = 255;

/** Collects postings in the order they come and sorts them by term at the end, by counting. */
export class SegmentBuilder {
  private readonly ids: string[] = [];
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

  /** Begins an article; gives its place. */
  beginArticle(id: string): number {
    this.ids.push(id);
    this.firstDocument.push(this.starts.length);
    return this.ids.length - 1;
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
    else this.addPosting(term, document, 1);
  }

  addPosting(term: number, document: number, count: number): void {
    this.postingTerm.push(term);
    this.postingDocument.push(document);
    this.postingCount.push(count);
    this.lastPosting.set(term, this.postingTerm.length);
  }

  /** The number of a term in this segment; a new one when it has not come yet. */
  termOf(key: string): number {
    const known = this.terms.get(key);
    if (known !== undefined) return known;
    const term = this.terms.size;
    this.terms.set(key, term);
    this.lastPosting.push(0);
    return term;
  }

  finish(capitals: CapitalBalance, acronyms: readonly Acronym[]): SegmentArrays {
    this.firstDocument.push(this.starts.length);
    const count = this.postingTerm.length;
    const offsets = new Uint32Array(this.terms.size + 1);
    for (let i = 0; i < count; i += 1) add(offsets, this.postingTerm.at(i) + 1, 1);
    for (let term = 0; term < this.terms.size; term += 1) add(offsets, term + 1, offsets[term] ?? 0);
    const next = offsets.slice();
    const documents = new Uint32Array(count);
    const counts = new Uint8Array(count);
    const greatest = new Uint8Array(this.terms.size);
    for (let i = 0; i < count; i += 1) {
      const term = this.postingTerm.at(i);
      const place = next[term] ?? 0;
      const repeats = Math.min(this.postingCount.at(i), MOST_COUNTED);
      documents[place] = this.postingDocument.at(i);
      counts[place] = repeats;
      greatest[term] = Math.max(greatest[term] ?? 0, repeats);
      next[term] = place + 1;
    }
    return {
      ids: stringTable(this.ids),
      firstDocument: this.firstDocument.toArray(),
      starts: this.starts.toArray(),
      ends: this.ends.toArray(),
      paragraphs: this.paragraphs.toArray(),
      terms: stringTable([...this.terms.keys()]),
      offsets,
      documents,
      counts,
      greatest,
      capitals,
      acronyms,
    };
  }
}

function add(array: Uint32Array, place: number, by: number): void {
  array[place] = (array[place] ?? 0) + by;
}
