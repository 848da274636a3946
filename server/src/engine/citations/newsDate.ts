import type { CivilDate } from '../facts/fact.ts';

/** Months as a news desk shortens them (AP: March to July are written out). */
const MONTHS = ['Jan.', 'Feb.', 'March', 'April', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.'];

const DAY_MONTH = /(?<![\p{L}\d])(\d{1,2})\s+(\p{L}{3,9})\.?(?:,?\s+(\d{4}))?(?![\p{L}\d])/u;
const MONTH_DAY = /(?<![\p{L}\d])(\p{L}{3,9})\.?\s+(\d{1,2})(?:,?\s+(\d{4}))?(?![\p{L}\d])/u;
const ISO = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/;

/** A date as citations give it, the year perhaps left out. */
export interface CitedDate {
  readonly year?: number;
  readonly month: number;
  readonly day: number;
}

const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/**
 * `Dec. 2, 2024`: the form of the AP Stylebook for a date in a citation. It leaves out the year of the copy itself: beside
 * copy of 2024 (`asOf`) the date is `Dec. 2`.
 */
export function newsDate({ year, month, day }: CivilDate, asOf?: CivilDate): string {
  const inYear = `${MONTHS[month - 1] ?? ''} ${day}`;
  return asOf?.year === year ? inYear : `${inYear}, ${year}`;
}

/** `December 2, 2024`. */
export function longDate({ year, month, day }: CivilDate): string {
  return `${MONTH_NAMES[month - 1] ?? ''} ${day}, ${year}`;
}

/** The first date in the words of a citation (`2 Dec. 2024`, `June 12`, `2024-12-02`); undefined when there is none. */
export function readNewsDate(text: string): CitedDate | undefined {
  const iso = ISO.exec(text);
  if (iso) return dated(iso[1], Number(iso[2]), iso[3]);
  const dayFirst = DAY_MONTH.exec(text);
  if (dayFirst) {
    const date = dated(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1]);
    if (date) return date;
  }
  const monthFirst = MONTH_DAY.exec(text);
  return monthFirst ? dated(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]) : undefined;
}

/** Whether the words are a date, with a year or without, and nothing else; `Dec. 2024` and `2024-12-02` too. */
export function isDateAlone(text: string): boolean {
  const rest = [ISO, DAY_MONTH, MONTH_DAY].reduce((left, pattern) => left.replace(pattern, ''), text);
  if (rest.trim() === '' && rest !== text) return readNewsDate(text) !== undefined;
  const [, month, year] = /^(\p{L}{3,9})\.?(?:\s+(\d{4}))?$/u.exec(text.trim()) ?? [];
  return month !== undefined && year !== undefined && monthOf(month) > 0;
}

/** Whether a cited date may be this day: a year that is left out matches any. */
export function meansDay(cited: CitedDate, date: CivilDate): boolean {
  return cited.day === date.day && cited.month === date.month && (cited.year ?? date.year) === date.year;
}

function monthOf(word = ''): number {
  const stem = word.slice(0, 3).toLowerCase();
  return MONTHS.findIndex((month) => month.slice(0, 3).toLowerCase() === stem) + 1;
}

function dated(year: string | undefined, month: number, dayDigits = ''): CitedDate | undefined {
  const day = Number(dayDigits);
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  return year === undefined ? { month, day } : { year: Number(year), month, day };
}
