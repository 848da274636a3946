import { civilDate, dayNumber, monthDays, weekdayOf } from './civil.ts';
import type { DateRef, DateRelation, Interval } from './fact.ts';
import { above, atLeast, atMost, below, between, disjoint, includes } from './intervals.ts';
import type { Days } from './date/resolveDate.ts';

/**
 * Why two dates agree, conflict or say nothing about each other. Agreements: `same`; `coarser` the claim's date holds the
 * source's ("in 2024" of 1 December 2024); `within` the source's date satisfies the claim's "before", "after", "by";
 * `bound-dropped` one has "since" or "by" where the other has the day itself. Conflicts: `differs`; `outside` the wrong side
 * of a bound; `day-part` another part of the same day. No comparison: `more-precise` the claim is finer than the source;
 * `overlapping`; `overnight` the night of one day may be the early morning of the next; `unresolved` nothing in common.
 */
export type DateReason =
  | 'same'
  | 'coarser'
  | 'within'
  | 'bound-dropped'
  | 'differs'
  | 'outside'
  | 'day-part'
  | 'more-precise'
  | 'overlapping'
  | 'overnight'
  | 'unresolved';

export interface DateComparison {
  readonly relation: 'agrees' | 'conflicts' | 'incomparable';
  readonly reason: DateReason;
}

/**
 * Compares two dates, whatever happened on them. Resolved dates are compared by their days; what one of them leaves open
 * (the year of a day, the week of a weekday) it takes from the other, so that weekdays are compared by name.
 */
export function compareDates(claim: DateRef, source: DateRef): DateComparison {
  if (claim.clock || source.clock) return compareClocks(claim, source);
  const days = daysInCommon(claim, source);
  if (!days) return compareOffsets(claim, source);
  const [bound, other] = [kindOf(claim.relation), kindOf(source.relation)];
  if (bound === 'on' && other === 'on') return compareDays(claim, source, days.claim, days.source);
  if (!days.ordered && !sameDays(days.claim, days.source)) return incomparable('unresolved');
  return compareBounds(claim.relation, source.relation, days.claim, days.source);
}

/** Whether a date is no more than a day. */
export function isOfDay({ granularity }: DateRef): boolean {
  return granularity === 'day' || granularity === 'weekday' || granularity === 'part-of-day';
}

function agrees(reason: DateReason): DateComparison {
  return { relation: 'agrees', reason };
}

function conflicts(reason: DateReason): DateComparison {
  return { relation: 'conflicts', reason };
}

function incomparable(reason: DateReason): DateComparison {
  return { relation: 'incomparable', reason };
}

/** Times of day, where both are: in one zone, and around the clock where one leaves the half of the day open. */
function compareClocks(claim: DateRef, source: DateRef): DateComparison {
  const [a, b] = [claim.clock, source.clock];
  if (!a || !b || (a.zone !== b.zone && a.zone !== undefined && b.zone !== undefined))
    return incomparable('unresolved');
  const round = a.twelveHour || b.twelveHour ? 720 : 1440;
  const ahead = (a.minute - b.minute + 1440) % round;
  const apart = Math.min(ahead, round - ahead);
  if (apart === 0) return kindOf(claim.relation) === kindOf(source.relation) ? agrees('same') : agrees('bound-dropped');
  if (!isMoment(claim) || !isMoment(source) || a.zone !== b.zone) return incomparable('overlapping');
  return (a.about || b.about) && apart <= 30 ? incomparable('overlapping') : conflicts('differs');
}

/** "At 8 a.m.", and "from 8 a.m.": when it began. */
function isMoment({ relation }: DateRef): boolean {
  return relation === 'on' || relation === 'from';
}

/** "Two years ago" by its words, while one of the days of writing is unknown. */
function compareOffsets({ offset: a }: DateRef, { offset: b }: DateRef): DateComparison {
  if (!a || !b || a.unit !== b.unit) return incomparable('unresolved');
  return a.by === b.by ? agrees('same') : conflicts('differs');
}

interface CommonDays {
  readonly claim: Days;
  readonly source: Days;
  /** Whether earlier and later mean anything: not for weekdays compared by name. */
  readonly ordered: boolean;
}

function daysInCommon(claim: DateRef, source: DateRef): CommonDays | undefined {
  if (claim.days && source.days) {
    if (!isOneTimeOfYear(claim, source)) return { claim: claim.days, source: source.days, ordered: true };
    const isNear = Math.abs(claim.days.first - source.days.first) <= YEAR;
    return isNear ? { claim: source.days, source: source.days, ordered: true } : undefined;
  }
  if (claim.month !== undefined && source.month !== undefined && !isOtherYear(claim, source)) {
    const year = claim.year ?? source.year ?? yearOf(claim.days) ?? yearOf(source.days) ?? leapYear;
    return { claim: claim.days ?? daysIn(claim, year), source: source.days ?? daysIn(source, year), ordered: true };
  }
  const one = claim.days ? monthsBeside(source, claim.days) : undefined;
  if (one && claim.days) return { claim: claim.days, source: one, ordered: true };
  const two = source.days ? monthsBeside(claim, source.days) : undefined;
  if (two && source.days) return { claim: two, source: source.days, ordered: true };
  return byWeekday(claim, source);
}

/** "24 November" or "October" twice: the years are guessed from the words around, and easily the one before or after. */
function isOneTimeOfYear(a: DateRef, b: DateRef): boolean {
  const areBare = a.year === undefined && b.year === undefined;
  return areBare && a.day === b.day && a.month === b.month && a.month !== undefined;
}

const YEAR = 366;

/** Has 29 February, so that no month and day is lost. */
const leapYear = 2000;

function isOtherYear(a: DateRef, b: DateRef): boolean {
  return a.year !== undefined && b.year !== undefined && a.year !== b.year;
}

function yearOf(days: Days | undefined): number | undefined {
  return days && civilDate(days.first).year;
}

function daysIn({ month = 1, day }: DateRef, year: number): Days {
  if (day === undefined) return monthDays(year, month);
  const at = dayNumber({ year, month, day });
  return { first: at, last: at };
}

/** A month, with or without its day, put into the year of resolved days that lie within one month. */
function monthsBeside(open: DateRef, days: Days): Days | undefined {
  if (open.month === undefined || open.year !== undefined || days.last - days.first > 31) return undefined;
  return daysIn(open, civilDate(days.first).year);
}

/** Weekdays by name: the open one is put into the half week around the other. */
function byWeekday(claim: DateRef, source: DateRef): CommonDays | undefined {
  const [a, b] = [weekdayIn(claim), weekdayIn(source)];
  if (a === undefined || b === undefined) return undefined;
  const anchor = source.days?.first ?? claim.days?.first ?? 0;
  const known = source.days ? b : claim.days ? a : weekdayOf(anchor);
  const near = (weekday: number): Days => {
    const ahead = (weekday - known + 7) % 7;
    const at = anchor + (ahead > 3 ? ahead - 7 : ahead);
    return { first: at, last: at };
  };
  // Two open weekdays are put around each other, so that Saturday and Sunday are neighbours.
  if (!source.days && !claim.days) {
    const ahead = (a - b + 7) % 7;
    const at = ahead > 3 ? ahead - 7 : ahead;
    return { claim: { first: at, last: at }, source: { first: 0, last: 0 }, ordered: false };
  }
  return { claim: claim.days ?? near(a), source: source.days ?? near(b), ordered: false };
}

function weekdayIn(date: DateRef): number | undefined {
  if (date.weekday !== undefined) return date.weekday;
  return date.days && date.days.first === date.days.last ? weekdayOf(date.days.first) : undefined;
}

function sameDays(a: Days, b: Days): boolean {
  return a.first === b.first && a.last === b.last;
}

function compareDays(claim: DateRef, source: DateRef, a: Days, b: Days): DateComparison {
  if (isNightBefore(claim, source, a, b) || isNightBefore(source, claim, b, a)) return incomparable('overnight');
  if (b.last < a.first || b.first > a.last) return conflicts('differs');
  if (a.first > b.first || a.last < b.last) {
    return b.first <= a.first && b.last >= a.last ? incomparable('more-precise') : incomparable('overlapping');
  }
  if (!sameDays(a, b)) return agrees('coarser');
  return comparePartsOfDay(claim.partOfDay, source.partOfDay);
}

/** "Friday night" and "early Saturday", or "Saturday": an event after midnight goes by both. */
function isNightBefore(night: DateRef, next: DateRef, a: Days, b: Days): boolean {
  const late = night.partOfDay === 'night' || night.partOfDay === 'evening';
  return (
    late &&
    (next.partOfDay === undefined || next.partOfDay === 'morning') &&
    a.last + 1 === b.first &&
    a.first === a.last &&
    b.first === b.last
  );
}

const dayOrder = ['morning', 'afternoon', 'evening', 'night'] as const;

function comparePartsOfDay(claim: DateRef['partOfDay'], source: DateRef['partOfDay']): DateComparison {
  if (claim === source) return agrees('same');
  if (claim === undefined) return agrees('coarser');
  if (source === undefined) return incomparable('more-precise');
  const apart = Math.abs(dayOrder.indexOf(claim) - dayOrder.indexOf(source));
  // Evening runs into night, afternoon into evening; the night may be the one before or the one after.
  if (apart === 1 && claim !== 'morning' && source !== 'morning') return incomparable('overlapping');
  return conflicts('day-part');
}

/** `start`, `end`: the date is itself the beginning or end of what is said; `before`, `after`: it is a mark beside it. */
function kindOf(relation: DateRelation): 'on' | 'start' | 'end' | 'before' | 'after' | 'by' {
  switch (relation) {
    case 'since':
    case 'from':
      return 'start';
    case 'until':
      return 'end';
    case 'on':
    case 'before':
    case 'after':
    case 'by':
      return relation;
  }
}

function span(relation: DateRelation, { first, last }: Days): Interval {
  switch (kindOf(relation)) {
    case 'on':
      return between(first, last);
    case 'start':
      return atLeast(first);
    case 'end':
    case 'by':
      return atMost(last);
    case 'before':
      return below(first);
    case 'after':
      return above(last);
  }
}

function isEdge(kind: ReturnType<typeof kindOf>): boolean {
  return kind === 'start' || kind === 'end';
}

/** "Until 24 June", "by 24 June": who has until the one day has not until the other, though the earlier is within the later. */
function isDeadline(kind: ReturnType<typeof kindOf>): boolean {
  return kind === 'end' || kind === 'by';
}

function compareBounds(claimRelation: DateRelation, sourceRelation: DateRelation, a: Days, b: Days): DateComparison {
  const [claim, source] = [kindOf(claimRelation), kindOf(sourceRelation)];
  const inner = b.first >= a.first && b.last <= a.last;
  if (isEdge(claim) && (claim === source || source === 'on')) {
    if (inner) return agrees(claim === source ? (sameDays(a, b) ? 'same' : 'coarser') : 'bound-dropped');
    if (claim === source)
      return b.last < a.first || b.first > a.last ? conflicts('differs') : incomparable('more-precise');
    return disjoint(span(claimRelation, a), span(sourceRelation, b))
      ? conflicts('outside')
      : incomparable('overlapping');
  }
  if (claimRelation === sourceRelation && sameDays(a, b)) return agrees('same');
  if (isDeadline(claim) && isDeadline(source) && (b.last < a.first || b.first > a.last)) return conflicts('differs');
  const dropped = (isEdge(source) || source === 'by') && (claim === 'on' || claim === 'end' || claim === 'by');
  if (dropped && inner) return agrees('bound-dropped');
  if (includes(span(claimRelation, a), span(sourceRelation, b))) return agrees('within');
  return disjoint(span(claimRelation, a), span(sourceRelation, b)) ? conflicts('outside') : incomparable('overlapping');
}
