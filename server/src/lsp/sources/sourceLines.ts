import type { Article } from '../../engine/sources/article.ts';
import { type LineMap, lineMap } from '../../report/positions.ts';

const maps = new WeakMap<Article, LineMap>();

/** Turns offsets of a source into positions in its file. Read once for each article, and forgotten with it. */
export function sourceLines(article: Article): LineMap {
  const known = maps.get(article);
  if (known) return known;
  const made = lineMap(article.text);
  maps.set(article, made);
  return made;
}
