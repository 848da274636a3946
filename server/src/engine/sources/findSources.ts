import Fuse from 'fuse.js';
import type { Article } from './article.ts';

/** Beyond so many rows a fuzzy look-up takes longer than a reader waits; the first by id are searched. */
const LONGEST_LIST = 5000;

/**
 * Sources by what one remembers of them: words of the title, the outlet, the file's name, misspelt or not. Best first, ties
 * by id; empty for an empty query. For short lists and strings only: passages are found by the index.
 */
export function findSources(articles: Iterable<Article>, query: string, limit: number): readonly Article[] {
  const list = [...articles].toSorted((a, b) => (a.id < b.id ? -1 : 1)).slice(0, LONGEST_LIST);
  const fuse = new Fuse(list, {
    keys: [
      { name: 'title', weight: 2 },
      { name: 'outlet', weight: 1 },
      { name: 'id', weight: 1 },
      { name: 'dateline', weight: 0.5 },
    ],
    // Without it a word late in a long title is not found at all.
    ignoreLocation: true,
    useTokenSearch: true,
    threshold: 0.4,
  });
  return query.trim() === '' ? [] : fuse.search(query, { limit }).map(({ item }) => item);
}

/** The word of a short list that comes closest to one that is not on it: "did you mean". Undefined when none is near. */
export function didYouMean(word: string, list: readonly string[]): string | undefined {
  const fuse = new Fuse(list.slice(0, LONGEST_LIST), { ignoreLocation: true, threshold: 0.4, includeScore: true });
  return fuse.search(word, { limit: 1 })[0]?.item;
}
