import type { Interval } from './fact.ts';

/*
 * Interval arithmetic with open and infinite ends. An interval is never empty here: `low` ≤ `high`, and where both are
 * equal neither end is open.
 */

/** The one value `at`. */
export function point(at: number): Interval {
  return { low: at, high: at };
}

/** `low` to `high`, both allowed; the ends may come in either order. */
export function between(low: number, high: number): Interval {
  return low <= high ? { low, high } : { low: high, high: low };
}

/** `low` or more. */
export function atLeast(low: number): Interval {
  return { low, high: Number.POSITIVE_INFINITY };
}

/** More than `low`. */
export function above(low: number): Interval {
  return { low, high: Number.POSITIVE_INFINITY, lowOpen: true };
}

/** `high` or less. */
export function atMost(high: number): Interval {
  return { low: Number.NEGATIVE_INFINITY, high };
}

/** Less than `high`. */
export function below(high: number): Interval {
  return { low: Number.NEGATIVE_INFINITY, high, highOpen: true };
}

/** From `low` up to but without `high`. */
export function upTo(low: number, high: number): Interval {
  return { low, high, highOpen: true };
}

/** Whether `value` lies in the interval. */
export function holds(interval: Interval, value: number): boolean {
  const overLow = interval.lowOpen ? value > interval.low : value >= interval.low;
  const underHigh = interval.highOpen ? value < interval.high : value <= interval.high;
  return overLow && underHigh;
}

/** Whether every value of `inner` lies in `outer`. Infinite ends count as reached by infinite ends only. */
export function includes(outer: Interval, inner: Interval): boolean {
  const low = outer.low < inner.low || (outer.low === inner.low && (!outer.lowOpen || inner.lowOpen === true));
  const high = outer.high > inner.high || (outer.high === inner.high && (!outer.highOpen || inner.highOpen === true));
  return low && high;
}

/** Whether no value lies in both. */
export function disjoint(a: Interval, b: Interval): boolean {
  return endsBefore(a, b) || endsBefore(b, a);
}

function endsBefore(a: Interval, b: Interval): boolean {
  return a.high < b.low || (a.high === b.low && (a.highOpen === true || b.lowOpen === true));
}

/** The interval with both ends moved outwards by `by` ≥ 0 and closed: what rounding may have hidden. */
export function widen(interval: Interval, by: number): Interval {
  if (by === 0) return interval;
  return { low: interval.low - by, high: interval.high + by };
}

/** Both ends passed through the rising function `f` (a unit conversion), openness kept. */
export function mapEnds(interval: Interval, f: (value: number) => number): Interval {
  const low = Number.isFinite(interval.low) ? f(interval.low) : interval.low;
  const high = Number.isFinite(interval.high) ? f(interval.high) : interval.high;
  return {
    low,
    high,
    ...(interval.lowOpen ? { lowOpen: true } : {}),
    ...(interval.highOpen ? { highOpen: true } : {}),
  };
}
