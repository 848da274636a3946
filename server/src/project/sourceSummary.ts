import type { SourceProblem } from '../engine/sources/article.ts';
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

/** The line of a listing. `passages` is how many of its sentences serve as evidence. */
export function summaryOf({ id, file, article, problems }: KeptSource, passages: number): SourceSummary {
  const { title, outlet, date } = article ?? {};
  return {
    id,
    path: file.path,
    ...(title && { title }),
    ...(outlet && { outlet }),
    ...(date && { date: `${pad(date.year, 4)}-${pad(date.month, 2)}-${pad(date.day, 2)}` }),
    passages,
    problems,
  };
}

function pad(number: number, length: number): string {
  return String(number).padStart(length, '0');
}
