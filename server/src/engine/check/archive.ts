import type { PassageIndex } from '../index/passageIndex.ts';
import type { Article } from '../sources/article.ts';

/** An immutable snapshot of the sources of one folder: what a draft is checked against. */
export interface Archive {
  readonly articles: ReadonlyMap<string, Article>;
  readonly index: PassageIndex;
  /** Changes whenever any article does; part of every cache key. */
  readonly generation: string;
}
