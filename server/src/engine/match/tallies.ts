import type { QuantityComparison } from '../facts/compareQuantities.ts';
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
  const [mine, theirs] = [onlyDays(claim.reading), onlyDays(source.reading)];
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

/** The days that a sentence speaks of when it has one date; absent with more, or where the date is no single day. */
function onlyDays({ dates }: Reading): Days | undefined {
  const [date, ...others] = dates;
  const days = date?.days;
  if (!date || !days || others.length > 0 || days.first !== days.last) return undefined;
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
