import { buildArticle } from '../../server/src/engine/sources/buildArticle.ts';
import type { Article } from '../../server/src/engine/sources/article.ts';
import type { Effort } from './effort.ts';
import { readProse } from './prose.ts';
import { articleMaker, draftText, madeDraft, type MadeArticle, type MadeSentence } from './recombine.ts';

/** What is measured with: articles, drafts and queries, the same for every part and every peer. */
export interface Material {
  article(number: number): MadeArticle;
  /** A draft on articles below `count`; another one for each seed. */
  draft(count: number, seed: number): string;
  /** Sentences to look for, each with the article that it comes from. */
  queries(count: number): readonly MadeSentence[];
}

export function materialOf(folder: string, { words, queries }: Effort): Material {
  const article = articleMaker(readProse(folder));
  return {
    article,
    draft: (count, seed) => draftText(madeDraft(article, count, words, seed)),
    queries: (count) => madeDraft(article, count, 40 * queries, 0).slice(0, queries),
  };
}

export function builtArticle({ id, text }: MadeArticle): Article {
  return buildArticle({ id, path: `${id}.txt`, text, format: 'plain' });
}
