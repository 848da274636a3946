import type { CivilDate } from './fact.ts';

/*
 * Calendar arithmetic in the proleptic Gregorian calendar, on days counted from 1970-01-01, without the host's clock or
 * time zone. The conversions are Howard Hinnant's `days_from_civil` and `civil_from_days`
 * (https://howardhinnant.github.io/date_algorithms.html): years begin in March, so that the leap day is the last one.
 */

/** Days since 1970-01-01. A day or month outside its range runs on into the next (30 February is 1 or 2 March). */
export function dayNumber(date: CivilDate): number {
  const year = date.month <= 2 ? date.year - 1 : date.year;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5) + date.day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The date of a day number. */
export function civilDate(day: number): CivilDate {
  const shifted = day + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

/** Weekday of a day number, 0 Sunday to 6 Saturday. */
export function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** Number of days in a month. */
export function daysInMonth(year: number, month: number): number {
  return dayNumber({ year, month: month + 1, day: 1 }) - dayNumber({ year, month, day: 1 });
}

/** Whether the calendar has that day. */
export function isCivilDate({ year, month, day }: CivilDate): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** First and last day number of a month. */
export function monthDays(year: number, month: number): { readonly first: number; readonly last: number } {
  const first = dayNumber({ year, month, day: 1 });
  return { first, last: first + daysInMonth(year, month) - 1 };
}

/** First and last day number of the years `from` to `to`. */
export function yearDays(from: number, to: number = from): { readonly first: number; readonly last: number } {
  return { first: dayNumber({ year: from, month: 1, day: 1 }), last: dayNumber({ year: to, month: 12, day: 31 }) };
}

/** The month `by` months after (before when negative) the given one. */
export function addMonths(year: number, month: number, by: number): { readonly year: number; readonly month: number } {
  const months = year * 12 + (month - 1) + by;
  return { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 };
}

/** Stands for a year that is not told: a leap year, so that each day of a month is one. */
export const ANY_YEAR = 2000;
