import type { Article, SourceProblem } from '../engine/sources/article.ts';
import type { SourceFile } from './listSources.ts';

/** A file as it was read last. */
export interface KeptSource {
  readonly file: SourceFile;
  readonly id: string;
  readonly contentHash: string;
  /** None where it could not be read; several where it holds several. */
  readonly articles: readonly Article[];
  readonly problems: readonly SourceProblem[];
}

/** The same file under an id that other files' coming or going may have changed. */
export function renamed(before: KeptSource, file: SourceFile, id: string): KeptSource {
  if (before.id === id) return { ...before, file };
  const articles = before.articles.map((article) => ({ ...article, id: `${id}${article.id.slice(before.id.length)}` }));
  return { ...before, file, id, articles };
}
