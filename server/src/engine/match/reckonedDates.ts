import { addMonths, civilDate, dayNumber, monthDays, yearDays } from '../facts/civil.ts';
import { type Step, stepsIn } from '../facts/date/steps.ts';
import type { DateRef } from '../facts/fact.ts';
import type { Span } from '../text/span.ts';
import { isNextTo, type SourceWindow } from './window.ts';

/** A date that a sentence only gives as so much before or after one given shortly before. */
export interface ReckonedDate {
  readonly date: DateRef;
  /** Of the words that tell it ("three years later"), in the sentence. */
  readonly span: Span;
}

/**
 * The dates of a sentence of the window that are to be reckoned: "five days later" behind "on 2 May". They are told from the
 * date before in the sentence, else from the only one of the sentence before; without such a date there is none.
 */
export function reckonedDates(window: SourceWindow, sentence: number): readonly ReckonedDate[] {
  const own = window.sentences[sentence];
  if (!own) return [];
  return stepsIn(own.reading).flatMap((step): ReckonedDate[] => {
    const from = dateBefore(window, sentence, step);
    const date = from && stepped(from, step);
    const at = own.reading.tokens.findIndex(({ start }) => start >= step.span.start);
    const to = own.reading.tokens.findIndex(({ start }) => start >= step.span.end);
    if (!date) return [];
    const tokens = { from: at, to: to < 0 ? own.reading.tokens.length : to };
    return [{ date: { ...date, kind: 'date', relation: 'on', span: step.span, tokens }, span: step.span }];
  });
}

function dateBefore({ sentences }: SourceWindow, sentence: number, step: Step): DateRef | undefined {
  const own = sentences[sentence];
  const here = own?.reading.dates.findLast((one) => isOfEvent(one) && one.span.end <= step.span.start);
  if (here) return here;
  const earlier = sentences[sentence - 1];
  if (!earlier || !isNextTo(earlier, own)) return undefined;
  const dates = earlier.reading.dates.filter(isOfEvent);
  return dates.length === 1 ? dates[0] : undefined;
}

function isOfEvent({ clock, relation }: DateRef): boolean {
  return clock === undefined && relation !== 'until';
}

type Stepped = Omit<DateRef, 'kind' | 'relation' | 'span' | 'tokens'>;

/** Half of a unit either way, where the step need not be exact to the day. */
const MONTH = 16;
const YEAR = 190;
const WEEK = 1;

function stepped(from: DateRef, { unit, count, partOfDay }: Step): Stepped | undefined {
  const part = partOfDay ? { partOfDay } : {};
  if (unit === 'year') return yearsOn(from, count);
  if (unit === 'month') return from.granularity === 'year' ? undefined : monthsOn(from, count);
  const days = unit === 'week' ? 7 * count : count;
  const slack = unit === 'week' ? WEEK : 0;
  const granularity = partOfDay ? 'part-of-day' : 'day';
  if (from.days) {
    if (from.days.first !== from.days.last) return undefined;
    const day = from.days.first + days;
    return { granularity, days: { first: day - slack, last: day + slack }, ...part };
  }
  if (slack > 0) return undefined;
  if (from.day !== undefined && from.month !== undefined) {
    const { month, day } = civilDate(dayNumber({ year: COMMON_YEAR, month: from.month, day: from.day }) + days);
    return { granularity, month, day, ...part };
  }
  if (from.weekday === undefined || Math.abs(days) > 6) return undefined;
  return { granularity: partOfDay ? 'part-of-day' : 'weekday', weekday: (from.weekday + days + 7) % 7, ...part };
}

/** Has no 29 February: as most years. */
const COMMON_YEAR = 2001;

function yearsOn({ granularity, year, days }: DateRef, count: number): Stepped | undefined {
  if (granularity === 'year' && year !== undefined && days)
    return { granularity: 'year', year: year + count, days: yearDays(year + count) };
  if (!days || days.last - days.first > 31) return undefined;
  const { year: of, month, day } = civilDate(days.first);
  const at = dayNumber({ year: of + count, month, day: Math.min(day, 28) });
  return { granularity: 'year', days: { first: at - YEAR, last: at + YEAR } };
}

function monthsOn({ days }: DateRef, count: number): Stepped | undefined {
  if (!days || days.last - days.first > 31) return undefined;
  const { year, month } = civilDate(days.first);
  const at = addMonths(year, month, count);
  const { first, last } = monthDays(at.year, at.month);
  return { granularity: 'month', days: { first: first - MONTH, last: last + MONTH } };
}
