import type { Comparator, Interval } from '../fact.ts';
import { above, atLeast, atMost, below, between, upTo } from '../intervals.ts';

/**
 * The values that a hedge allows around a figure's own, in the unit as written. A desk rounds with words in the direction
 * they say: "nearly 2,400" is below it by no more than a unit of its last digit that is not zero, "about" half of that either
 * way, and neither by more than a tenth. `rounding` is half a unit of the figure's last digit.
 */
export function hedgedValues(comparator: Comparator, values: Interval, rounding: number): Interval {
  switch (comparator) {
    case 'exact':
    case 'vague':
    case 'range':
      return values;
    case 'more-than':
      return above(values.low);
    case 'at-least':
      return atLeast(values.low);
    case 'at-most':
      return atMost(values.high);
    case 'less-than':
      return below(values.high);
    case 'nearly':
      return upTo(values.high - slack(values.high, 2 * lastDigit(values.high, rounding)), values.high);
    case 'about': {
      const low = slack(values.low, lastDigit(values.low, rounding));
      const high = slack(values.high, lastDigit(values.high, rounding));
      return between(values.low - Math.max(low, high), values.high + Math.max(low, high));
    }
  }
}

/** Never so little that the hedge would mean nothing, never more than a tenth. */
function slack(value: number, wished: number): number {
  const size = Math.abs(value);
  return Math.min(Math.max(wished, size * 0.03), size * 0.1);
}

/** Half a unit of the last digit that is not zero: 50 for 2,400. */
function lastDigit(value: number, rounding: number): number {
  const size = Math.abs(value);
  let half = Math.max(rounding, 1e-9);
  while (half * 20 <= size && Math.abs(size / (half * 20) - Math.round(size / (half * 20))) < 1e-9) half *= 10;
  return half;
}
