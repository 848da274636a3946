import type { QuantityComparison } from '../facts/compareQuantities.ts';
import { dayNumber } from '../facts/civil.ts';
import type { DateRef, Quantity, Reading } from '../facts/fact.ts';

/** Whether a date says up to when something was counted: "as of 5 May". No event is dated by it. */
export function isAsOf(text: string, { span }: DateRef): boolean {
  return /\bas of\s*$|^as of\b/iu.test(text.slice(Math.max(0, span.start - 8), span.start + 5));
}

/**
 * Counts as of two days: 414 cases on Tuesday do not contradict "more than 425" on Wednesday, but they do contradict "more
 * than 425" on Monday, since what is counted so far only grows. A comparison that only differs so is none.
 */
export function ofTallyDays(
  claim: { readonly reading: Reading; readonly quantity: Quantity },
  source: { readonly reading: Reading; readonly quantity: Quantity },
  comparison: QuantityComparison,
): QuantityComparison {
  if (comparison.relation !== 'conflicts' || claim.quantity.dimension !== 'count') return comparison;
  if (!countsSoFar(claim.reading) && !countsSoFar(source.reading)) return comparison;
  const [day, other] = [onlyDate(claim.reading), onlyDate(source.reading)];
  const year = day?.year ?? other?.year ?? ANY_YEAR;
  const [mine, theirs] = [daysOf(day, year), daysOf(other, year)];
  if (!mine || !theirs || isOneDay(mine, theirs)) return comparison;
  const higher = claim.quantity.value.low >= source.quantity.value.high && mine.last <= theirs.first;
  const lower = claim.quantity.value.high <= source.quantity.value.low && mine.first >= theirs.last;
  return higher || lower ? comparison : { relation: 'incomparable', reason: 'two-floors' };
}

interface Days {
  readonly first: number;
  readonly last: number;
}

function countsSoFar({ text, dates }: Reading): boolean {
  return dates.some((date) => isAsOf(text, date));
}

function isOneDay(a: Days, b: Days): boolean {
  return a.first === a.last && a.first === b.first && a.last === b.last;
}

/** The date of a sentence that has one alone. */
function onlyDate({ dates }: Reading): DateRef | undefined {
  return dates.length === 1 ? dates[0] : undefined;
}

/** Has 29 February, so that no day is lost where neither side gives the year. */
const ANY_YEAR = 2000;

/** The days that are meant; absent where the date is no single day. `year`: for a day that is written without one. */
function daysOf(date: DateRef | undefined, year: number): Days | undefined {
  if (!date) return undefined;
  const { month, day } = date;
  const open =
    month !== undefined && day !== undefined ? dayNumber({ year: date.year ?? year, month, day }) : undefined;
  const days = date.days ?? (open === undefined ? undefined : { first: open, last: open });
  if (!days || days.first !== days.last) return undefined;
  switch (date.relation) {
    case 'before':
      return { first: -Infinity, last: days.first - 1 };
    case 'after':
      return { first: days.last + 1, last: Infinity };
    case 'on':
    case 'by':
    case 'until':
      return days;
    case 'since':
    case 'from':
      return undefined;
  }
}
