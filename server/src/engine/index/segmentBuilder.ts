import type { CapitalBalance } from './capitalBalance.ts';
import type { Acronym } from './acronyms.ts';
import { GrowingArray } from './growingArray.ts';
import type { SegmentArrays } from './segment.ts';
import { stringTable } from './stringTable.ts';

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
  /** Of each term: the last document that has it, plus one. */
  private readonly lastDocument = new GrowingArray();

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

  /** Notes a term of the passage begun last; once, however often it stands there. */
  addTerm(key: string): void {
    const document = this.starts.length - 1;
    const term = this.termOf(key);
    if (this.lastDocument.at(term) === document + 1) return;
    this.addPosting(term, document);
    this.lastDocument.set(term, document + 1);
  }

  addPosting(term: number, document: number): void {
    this.postingTerm.push(term);
    this.postingDocument.push(document);
  }

  /** The number of a term in this segment; a new one when it has not come yet. */
  termOf(key: string): number {
    const known = this.terms.get(key);
    if (known !== undefined) return known;
    const term = this.terms.size;
    this.terms.set(key, term);
    this.lastDocument.push(0);
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
    for (let i = 0; i < count; i += 1) {
      const term = this.postingTerm.at(i);
      const place = next[term] ?? 0;
      documents[place] = this.postingDocument.at(i);
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
      capitals,
      acronyms,
    };
  }
}

function add(array: Uint32Array, place: number, by: number): void {
  array[place] = (array[place] ?? 0) + by;
}
