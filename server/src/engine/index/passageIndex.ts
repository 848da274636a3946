import type { Passage } from '../sources/article.ts';

/** A term to look for: a token key, and how much it counts beside its rarity (names and figures weigh more). */
export interface QueryTerm {
  readonly key: string;
  readonly weight: number;
  /** It is of what stands around the text that is looked for, and is left out where it adds next to nothing. */
  readonly aside?: true;
}

export interface PassageHit {
  readonly passage: Passage;
  /** BM25 score; comparable within one query only. */
  readonly score: number;
}

/** Passages by term. Immutable: adding or removing an article makes a new index that shares what did not change. */
export interface PassageIndex {
  readonly passageCount: number;
  /**
   * The best `limit` passages, best first; ties by article id, then place. Empty for no known term. `only`: the ids of
   * the articles to look in; they are ranked as among all others.
   */
  search(terms: readonly QueryTerm[], limit: number, only?: ReadonlySet<string>): readonly PassageHit[];
  /** The passages of an article at some places, those outside left out: how neighbours are reached. */
  passagesAt(articleId: string, places: readonly number[]): readonly Passage[];
  /** How many passages an article has; 0 for one that is not in it. */
  passagesOf(articleId: string): number;
  /** In how many passages the key occurs. */
  passagesWith(key: string): number;
  /**
   * Lower-case words that the passages write with a capital inside sentences oftener than not: names, also at the head
   * of a sentence. Counted while indexing, so that asking costs no reading.
   */
  readonly nameWords: Pick<ReadonlySet<string>, 'has'>;
  /** Words of what an acronym (lower case) stands for, as the first article by id that spells it out has it. */
  readonly expansions: Pick<ReadonlyMap<string, readonly string[]>, 'get'>;
}
