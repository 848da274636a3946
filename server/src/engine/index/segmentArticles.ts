import type { Article } from '../sources/article.ts';
import { type LiveSegment, livePlace } from './segment.ts';
import { stringAt } from './stringTable.ts';

/** The articles of segments by id, without a copy of their list: segments are gone through when asked. In no order. */
export function segmentArticles(segments: readonly LiveSegment[]): ReadonlyMap<string, Article> {
  const get = (id: string): Article | undefined => {
    for (const part of segments) {
      const place = livePlace(part, id);
      if (place >= 0) return part.segment.articles.at(place);
    }
    return undefined;
  };
  const map: ReadonlyMap<string, Article> = {
    size: segments.reduce((sum, { articleCount }) => sum + articleCount, 0),
    get,
    has: (id) => segments.some((part) => livePlace(part, id) >= 0),
    entries: () => entriesOf(segments),
    *keys(): MapIterator<string> {
      for (const { segment, gone } of segments) {
        for (let place = 0; place < segment.articles.length; place += 1) {
          if (gone?.[place] !== 1) yield stringAt(segment.ids, place);
        }
      }
      return undefined;
    },
    *values(): MapIterator<Article> {
      for (const [, article] of entriesOf(segments)) yield article;
      return undefined;
    },
    forEach(tell) {
      for (const [id, article] of entriesOf(segments)) tell(article, id, map);
    },
    [Symbol.iterator]: () => entriesOf(segments),
  };
  return map;
}

function* entriesOf(segments: readonly LiveSegment[]): MapIterator<[string, Article]> {
  for (const { segment, gone } of segments) {
    for (let place = 0; place < segment.articles.length; place += 1) {
      const article = gone?.[place] === 1 ? undefined : segment.articles.at(place);
      if (article) yield [article.id, article];
    }
  }
  return undefined;
}
