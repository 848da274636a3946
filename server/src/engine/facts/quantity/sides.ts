import type { Interval, Quantity } from '../fact.ts';

/** One side in common base units: where the figure itself stands, what its hedge allows, and how far rounding carries. */
export interface Side {
  readonly at: number;
  readonly values: Interval;
  readonly comparator: Quantity['comparator'];
  readonly rounding: number;
}

/** A figure in base units of its dimension. */
export function sideOf(quantity: Quantity): Side {
  const { value, comparator, rounding } = quantity;
  return { at: anchor(quantity), values: value, comparator, rounding };
}

/** A share in percent, however it is written. */
export function percentSide(quantity: Quantity): Side {
  const factor = quantity.dimension === 'ratio' ? 100 : 1;
  const { at, values, comparator, rounding } = sideOf(quantity);
  const scaled = { ...values, low: values.low * factor, high: values.high * factor };
  return { at: at * factor, values: scaled, comparator, rounding: rounding * factor };
}

/**
 * Half a unit of the last digit that is not zero, at most a twentieth of the value: how far a conversion may be off. A
 * tenth for durations: a month is four weeks to most writers.
 */
export function slackOf(quantity: Quantity): number {
  const at = Math.abs(anchor(quantity));
  let half = quantity.rounding;
  if (half <= 0 || at === 0) return at * 0.01;
  while (half * 20 <= at && Math.abs(at / (half * 20) - Math.round(at / (half * 20))) < 1e-6) half *= 10;
  return Math.min(half, at / (quantity.dimension === 'duration' ? 10 : 20));
}

/** The figure itself in base units, its hedge aside. */
function anchor({ value, comparator }: Quantity): number {
  switch (comparator) {
    case 'at-most':
    case 'less-than':
    case 'nearly':
      return value.high;
    case 'about':
      return (value.low + value.high) / 2;
    case 'exact':
    case 'at-least':
    case 'more-than':
    case 'range':
    case 'vague':
      return value.low;
  }
}
