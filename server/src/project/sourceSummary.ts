import type { Article, SourceProblem } from '../engine/sources/article.ts';
import { isoDate } from '../engine/check/sourceLabel.ts';
import type { SegmentedIndex } from '../engine/index/buildPassageIndex.ts';
import type { KeptSource } from './keptSource.ts';

/** A source as a listing shows it: also one that could not be read. */
export interface SourceSummary {
  readonly id: string;
  /** Absolute. */
  readonly path: string;
  readonly title?: string;
  readonly outlet?: string;
  /** ISO date. */
  readonly date?: string;
  readonly passages: number;
  readonly problems: readonly SourceProblem[];
}

/** The lines of a listing for a file: one for each article in it. */
export function summariesOf({ file, record, articles }: KeptSource, index: SegmentedIndex): readonly SourceSummary[] {
  const found = articles.flatMap((id) => index.articles.get(id) ?? []);
  if (found.length > 0) return found.map((article) => summaryOf(article, index.passagesOf(article.id)));
  return [{ id: record.id, path: file.path, passages: 0, problems: record.problems }];
}

function summaryOf({ id, path, title, outlet, date, problems }: Article, passages: number): SourceSummary {
  return {
    id,
    path,
    ...(title && { title }),
    ...(outlet && { outlet }),
    ...(date && { date: isoDate(date) }),
    passages,
    problems,
  };
}
