import type { CivilDate } from '../facts/fact.ts';
import type { Article } from '../sources/article.ts';

const MONTHS = ['Jan.', 'Feb.', 'March', 'April', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.'];

/** Outlet and date as a desk writes them: "Reuters, 2 Dec. 2024"; the title or the file's name where there is no outlet. */
export function sourceLabel(article: Article): string {
  const name = sourceName(article);
  return article.date ? `${name}, ${dayMonthYear(article.date)}` : name;
}

/** The same without the date. */
export function sourceName({ outlet, title, id }: Article): string {
  return outlet ?? (title === undefined ? id : `“${shortened(title)}”`);
}

export function dayMonthYear({ day, month, year }: CivilDate): string {
  return `${day} ${MONTHS[month - 1] ?? ''} ${year}`;
}

const LONGEST_TITLE = 48;

function shortened(title: string): string {
  if (title.length <= LONGEST_TITLE) return title;
  const cut = title.slice(0, LONGEST_TITLE);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 20))} …`;
}

/** `2024-12-02`. */
export function isoDate({ year, month, day }: CivilDate): string {
  return [String(year).padStart(4, '0'), twoDigits(month), twoDigits(day)].join('-');
}

function twoDigits(n: number): string {
  return String(n).padStart(2, '0');
}
