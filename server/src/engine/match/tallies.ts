import { compareDates } from '../facts/compareDates.ts';
import type { QuantityComparison } from '../facts/compareQuantities.ts';
import { ANY_YEAR, dayNumber, monthDays } from '../facts/civil.ts';
import type { DateRef, Quantity, Reading } from '../facts/fact.ts';

/** Whether a date says up to when something was counted: "as of 5 May". No event is dated by it. */
export function isAsOf(text: string, { span }: DateRef): boolean {
  const before = text.slice(Math.max(0, span.start - REACH), span.start);
  return /\bas (?:of|at)\s+(?:the\s+)?(?:end\s+of\s+)?$/iu.test(before);
}

/** Holds "as of the end of ". */
const REACH = 20;

/** "By 5 May there had been 30 cases": up to when they were counted. "Objections are due by 5 May" counts nothing. */
function isCountedBy({ text, quantities }: Reading, date: DateRef): boolean {
  if (isAsOf(text, date)) return true;
  return (
    date.relation === 'by' &&
    quantities.some(({ dimension }) => dimension === 'count') &&
    /\b(?:has|have|had)\b/iu.test(text)
  );
}

/**
 * Whether both dates say up to when things were counted, and the counts differ: what was counted by the one day does not
 * date what was counted by the other.
 */
export function areTallyDays(claim: Reading, date: DateRef, source: Reading, other: DateRef): boolean {
  if (!isCountedBy(claim, date) || !isCountedBy(source, other)) return false;
  return !claim.quantities.some((one) => source.quantities.some(({ stated }) => stated === one.stated));
}

/**
 * Counts as of two days: 414 cases on Tuesday do not contradict "more than 425" on Wednesday, but they do contradict "more
 * than 425" on Monday, since what is counted so far only grows. A comparison that only differs so is none.
 */
export function ofTallyDays(claim: Count, source: Count, comparison: QuantityComparison): QuantityComparison {
  if (comparison.relation !== 'conflicts' || claim.quantity.dimension !== 'count') return comparison;
  if (!countsSoFar(claim.reading) && !countsSoFar(source.reading))
    return isOfAnotherDay(claim, source) ? { relation: 'incomparable', reason: 'two-floors' } : comparison;
  const [day, other] = [dayOfCount(claim), dayOfCount(source)];
  if (day && !other && isTotal(claim, source)) return { relation: 'incomparable', reason: 'two-floors' };
  const year = day?.year ?? other?.year ?? ANY_YEAR;
  const [mine, theirs] = [daysOf(day, year), daysOf(other, year)];
  if (!mine || !theirs || isOneDay(mine, theirs)) return comparison;
  const higher = claim.quantity.value.low >= source.quantity.value.high && mine.last <= theirs.first;
  const lower = claim.quantity.value.high <= source.quantity.value.low && mine.first >= theirs.last;
  return higher || lower ? comparison : { relation: 'incomparable', reason: 'two-floors' };
}

/** "By Tuesday noon 140 had been put off" and "342 were put off in all": the total came later. */
function isTotal(claim: Count, { reading, quantity }: Count): boolean {
  return (
    quantity.stated > claim.quantity.stated && /\b(?:a total of|in total|in all|altogether)\b/iu.test(reading.text)
  );
}

/** "On 3 May 14 new cases" and "On 5 May 31 new cases": each sentence has one day alone, and they are two. */
function isOfAnotherDay(claim: Count, source: Count): boolean {
  const [day] = claim.reading.dates;
  const [other] = source.reading.dates;
  if (!day || !other || claim.reading.dates.length > 1 || source.reading.dates.length > 1) return false;
  if (day.relation !== 'on' || other.relation !== 'on' || day.day === undefined || other.day === undefined)
    return false;
  return compareDates(day, other).relation === 'conflicts';
}

interface Days {
  readonly first: number;
  readonly last: number;
}

function countsSoFar(reading: Reading): boolean {
  return reading.dates.some((date) => isCountedBy(reading, date));
}

function isOneDay(a: Days, b: Days): boolean {
  return a.first === a.last && a.first === b.first && a.last === b.last;
}

interface Count {
  readonly reading: Reading;
  readonly quantity: Quantity;
}

/** The date of a sentence that has one alone, or the nearest that says up to when things were counted. */
function dayOfCount({ reading, quantity }: Count): DateRef | undefined {
  const { dates } = reading;
  if (dates.length === 1) return dates[0];
  const distance = ({ tokens }: DateRef): number => Math.abs(tokens.from - quantity.tokens.from);
  return dates
    .filter((date) => date.relation === 'by' || isAsOf(reading.text, date))
    .toSorted((a, b) => distance(a) - distance(b))[0];
}

/** The days that are meant; absent where the date is no single day, nor a month by which something was counted. `year`: for a day that is written without one. */
function daysOf(date: DateRef | undefined, year: number): Days | undefined {
  if (!date) return undefined;
  const { month, day } = date;
  const days = date.days ?? (month === undefined ? undefined : daysIn(date.year ?? year, month, day));
  if (!days || (days.first !== days.last && date.relation !== 'by')) return undefined;
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

function daysIn(year: number, month: number, day: number | undefined): Days {
  if (day === undefined) return monthDays(year, month);
  const at = dayNumber({ year, month, day });
  return { first: at, last: at };
}
