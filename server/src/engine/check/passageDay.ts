import type { Comparison } from '../rules/comparison.ts';
import { isoDate } from './sourceLabel.ts';

/** The day of the article that a comparison rests on, as a number that grows with time (20241202); 0 where it has none. */
export function dayOf({ passage }: Comparison): number {
  const { date } = passage.article;
  return date ? Number(isoDate(date).replaceAll('-', '')) : 0;
}

/** Orders comparisons from the oldest article to the newest, those of one day by the articles' ids. */
export function byDay(a: Comparison, b: Comparison): number {
  return dayOf(a) - dayOf(b) || (a.passage.article.id < b.passage.article.id ? -1 : 1);
}

/** The one of the newest article; undefined where none has a date, or some has not: what is not dated may be newer. */
export function newestOf(comparisons: readonly Comparison[]): Comparison | undefined {
  return comparisons.every((one) => dayOf(one) > 0) ? comparisons.toSorted(byDay).at(-1) : undefined;
}
