import type { Article, SourceProblem } from '../engine/sources/article.ts';
import { isoDate } from '../engine/check/sourceLabel.ts';
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

/** The lines of a listing for a file: one for each article in it. `passagesOf` counts the sentences of an article that serve as evidence. */
export function summariesOf(source: KeptSource, passagesOf: (article: string) => number): readonly SourceSummary[] {
  const { id, file, articles, problems } = source;
  if (articles.length === 0) return [{ id, path: file.path, passages: 0, problems }];
  return articles.map((article) => summaryOf(article, passagesOf(article.id)));
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
