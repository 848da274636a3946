import type { Article, SourceProblem } from '../engine/sources/article.ts';
import type { SourceFile } from './listSources.ts';

/** A file as it was read last. */
export interface KeptSource {
  readonly file: SourceFile;
  readonly id: string;
  readonly contentHash: string;
  readonly article?: Article;
  readonly problems: readonly SourceProblem[];
}

/** The same file under an id that other files' coming or going may have changed. */
export function renamed(before: KeptSource, file: SourceFile, id: string): KeptSource {
  if (before.id === id || !before.article) return { ...before, file, id };
  return { ...before, file, id, article: { ...before.article, id } };
}
