import type { Interval } from '../fact.ts';
import { between, point } from '../intervals.ts';

/** A bare figure: no unit, no comparator yet. `from` and `to` are a half-open range of tokens. */
export interface Figure {
  readonly from: number;
  readonly to: number;
  readonly kind: 'cardinal' | 'ordinal' | 'fraction';
  readonly stated: number;
  readonly values: Interval;
  readonly vague: boolean;
  /** Half a unit of the last digit stated. */
  readonly rounding: number;
  /** Ends in a scale word or suffix ("million", "bn"). */
  readonly scaled: boolean;
  /** Written in digits. */
  readonly digits: boolean;
}

/** What stands around a figure and settles how a suffix is read. */
export interface FigureContext {
  /** A currency sign stands before it: "m" is million. */
  readonly money: boolean;
}

/** A figure that states one value. */
export function exactFigure(
  from: number,
  to: number,
  value: number,
  rounding: number,
  scaled: boolean,
  digits: boolean,
): Figure {
  return { from, to, kind: 'cardinal', stated: value, values: point(value), vague: false, rounding, scaled, digits };
}

/** A share of something ("two-thirds"), or with a scale a count ("half a million"). */
export function partFigure(from: number, to: number, value: number, scaled: boolean): Figure {
  return { ...exactFigure(from, to, value, 0, scaled, false), kind: scaled ? 'cardinal' : 'fraction' };
}

/** A range of two figures: "20-30", "20 to 30". */
export function rangeOf(low: Figure, high: Figure): Figure {
  return {
    ...high,
    from: low.from,
    stated: low.stated,
    values: between(low.values.low, high.values.high),
    rounding: Math.max(low.rounding, high.rounding),
  };
}
