import { addMonths, dayNumber, isCivilDate, monthDays, weekdayOf, yearDays } from '../civil.ts';
import type { CivilDate, DateRef } from '../fact.ts';
import type { DateParts } from './writtenDates.ts';

export type Days = NonNullable<DateRef['days']>;

/** Which way the words look from the day of writing: "next Friday", "last March", "will begin on 3 May". */
export type Direction = 'back' | 'last' | 'next' | 'ahead';

/**
 * The days that written parts stand for, seen from the day of writing. News looks back: a weekday is the last such day
 * (that of writing included), a month or day without a year the last one that has begun, save where the words look
 * ahead. Undefined when the parts leave it open: a weekday or a day without a year and no reference.
 */
export function resolveDate(
  parts: DateParts,
  reference: CivilDate | undefined,
  direction: Direction,
): Days | undefined {
  const { year, month, day, weekday } = parts;
  if (year !== undefined) {
    if (month === undefined) return yearDays(year);
    if (day === undefined) return monthDays(year, month);
    return isCivilDate({ year, month, day }) ? oneDay(dayNumber({ year, month, day })) : undefined;
  }
  if (!reference) return undefined;
  const today = dayNumber(reference);
  if (month !== undefined) return withoutYear(month, day, weekday, reference, direction);
  if (weekday === undefined) return undefined;
  const back = (weekdayOf(today) - weekday + 7) % 7;
  if (direction === 'next' || (direction === 'ahead' && back > 0)) return oneDay(today - back + 7);
  return oneDay(today - (direction === 'last' && back === 0 ? 7 : back));
}

function oneDay(day: number): Days {
  return { first: day, last: day };
}

/** Days that a writer may look ahead to without saying so ("on 5 December", written on 2 December). */
const nearAhead = 10;

function withoutYear(
  month: number,
  day: number | undefined,
  weekday: number | undefined,
  reference: CivilDate,
  direction: Direction,
): Days | undefined {
  const today = dayNumber(reference);
  const candidates = [reference.year + 1, reference.year, reference.year - 1, reference.year - 2]
    .map((year) => (day === undefined ? monthDays(year, month) : dayIn({ year, month, day })))
    .filter((days): days is Days => days !== undefined);
  const onWeekday = candidates.filter(
    (days) => day === undefined || weekday === undefined || weekdayOf(days.first) === weekday,
  );
  const fitting = onWeekday.length > 0 ? onWeekday : candidates;
  if (direction === 'next') return fitting.findLast((days) => days.first > today) ?? fitting.at(0);
  const limit = direction === 'ahead' ? today + 270 : today + (day === undefined ? 0 : nearAhead);
  return fitting.find((days) => days.first <= limit) ?? fitting.at(-1);
}

function dayIn(date: CivilDate): Days | undefined {
  return isCivilDate(date) ? oneDay(dayNumber(date)) : undefined;
}

/** First and last day of the calendar week (from Monday), month, year or decade that lies `by` units from the reference. */
export function periodAround(unit: 'week' | 'month' | 'year' | 'decade', by: number, reference: CivilDate): Days {
  switch (unit) {
    case 'week': {
      const today = dayNumber(reference);
      const monday = today - ((weekdayOf(today) + 6) % 7) + by * 7;
      return { first: monday, last: monday + 6 };
    }
    case 'month': {
      const { year, month } = addMonths(reference.year, reference.month, by);
      return monthDays(year, month);
    }
    case 'year':
      return yearDays(reference.year + by);
    case 'decade': {
      const start = Math.floor(reference.year / 10) * 10 + by * 10;
      return yearDays(start, start + 9);
    }
  }
}

/** The days meant by "`count` units ago": the exact day for days, half a unit either way for longer ones. */
export function daysAgo(days: number, slack: number, reference: CivilDate): Days {
  const at = dayNumber(reference) - Math.round(days);
  return { first: at - Math.floor(slack), last: at + Math.floor(slack) };
}
