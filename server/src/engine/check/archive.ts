import type { ListedReference } from '../citations/listedKeys.ts';
import type { PassageIndex } from '../index/passageIndex.ts';
import type { Article } from '../sources/article.ts';

/** An immutable snapshot of the sources of one folder: what a draft is checked against. */
export interface Archive {
  readonly articles: ReadonlyMap<string, Article>;
  readonly index: PassageIndex;
  /** The project's bibliography, where it has one: it gives sources their citation keys. */
  readonly references?: readonly ListedReference[];
  /** Changes whenever any article or reference does; part of every cache key. */
  readonly generation: string;
}
