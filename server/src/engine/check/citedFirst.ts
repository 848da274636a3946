import type { Cited } from './case.ts';

/** What is of a cited article before all else, otherwise in the order given. */
export function citedFirst<T>(
  all: readonly T[],
  articleId: (one: T) => string,
  cited: Cited | undefined,
): readonly T[] {
  if (!cited) return all;
  const ids = new Set(cited.articles.map(({ id }) => id));
  return [...all.filter((one) => ids.has(articleId(one))), ...all.filter((one) => !ids.has(articleId(one)))];
}
