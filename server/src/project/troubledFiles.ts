import type { SourceProblem } from '../engine/sources/article.ts';
import type { KeptSource } from './keptSource.ts';

/** A file in reading which something was met. */
export interface TroubledFile {
  readonly path: string;
  /** Something of it is among the sources all the same. */
  readonly isRead: boolean;
  readonly problems: readonly SourceProblem[];
}

/** The files in reading which something was met, in the order of their ids. */
export function troublesIn(kept: Iterable<KeptSource>): readonly TroubledFile[] {
  return [...kept]
    .filter(({ record }) => record.problems.length > 0)
    .toSorted((a, b) => (a.record.id < b.record.id ? -1 : 1))
    .map(({ file, record, articles }) => ({
      path: file.path,
      isRead: articles.length > 0,
      problems: record.problems,
    }));
}
