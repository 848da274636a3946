import Fuse from 'fuse.js';
import type { Article } from './article.ts';
import { lookUp } from './lookUp.ts';

/** Beyond so many words a look-up takes longer than a reader waits. */
const LONGEST_LIST = 5000;

/**
 * Sources by what one remembers of them: words of the title, the outlet, the file's name, misspelt or not. Best first, ties
 * by id; empty for an empty query. Passages are found by the index.
 */
export function findSources(articles: Iterable<Article>, query: string, limit: number): readonly Article[] {
  const list = [...articles].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return lookUp(list, ({ id, title, outlet, dateline }) => ({ title, outlet, name: id, when: dateline }), query, limit);
}

/** The word of a list that comes closest to one that is not on it: "did you mean". Undefined when none is near. */
export function didYouMean(word: string, list: readonly string[]): string | undefined {
  const fuse = new Fuse(list.slice(0, LONGEST_LIST), { ignoreLocation: true, threshold: 0.4, includeScore: true });
  return fuse.search(word, { limit: 1 })[0]?.item;
}
