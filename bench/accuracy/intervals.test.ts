import { describe, expect, it } from 'vitest';
import { bootstrap, figureOf, wilson } from './intervals.ts';

describe('the interval of a share', () => {
  it.each([
    [8, 10, 0.4902, 0.9433],
    [0, 20, 0, 0.1611],
    [10, 10, 0.7225, 1],
    [50, 100, 0.4038, 0.5962],
  ])('of %i out of %i is the one in the tables', (right, of, low, high) => {
    const interval = wilson({ right, of });
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it('of none out of none says nothing', () => {
    expect(wilson({ right: 0, of: 0 })).toEqual({ low: 0, high: 1 });
    expect(figureOf({ right: 0, of: 0 }).value).toBeNaN();
  });
});

describe('the bootstrap', () => {
  const rights = Array.from({ length: 200 }, (_, i) => (i % 4 === 0 ? 0 : 1));
  const mean = (drawn: readonly number[]): number => {
    const total = drawn.reduce((sum, times) => sum + times, 0);
    return drawn.reduce((sum, times, i) => sum + times * (rights[i] ?? 0), 0) / total;
  };
  const apart = rights.map((_, i) => `source ${i}`);

  it('comes near to what is known of a share where every item has its own source', () => {
    const known = wilson({ right: 150, of: 200 });
    const interval = bootstrap(apart, mean);
    expect(interval.low).toBeCloseTo(known.low, 1);
    expect(interval.high).toBeCloseTo(known.high, 1);
  });

  it('is wider where items of one source stand and fall together', () => {
    // Ten sources; those of the first two and a half have all the zeros.
    const sorted = rights.toSorted((a, b) => a - b);
    const together = bootstrap(
      sorted.map((_, i) => `source ${Math.floor(i / 20)}`),
      (drawn) =>
        drawn.reduce((sum, times, i) => sum + times * (sorted[i] ?? 0), 0) / drawn.reduce((sum, n) => sum + n, 0),
    );
    const single = bootstrap(apart, mean);
    expect(together.high - together.low).toBeGreaterThan(2 * (single.high - single.low));
  });

  it('answers the same twice', () => {
    expect(bootstrap(apart, mean)).toEqual(bootstrap(apart, mean));
  });

  it('draws as many sources as there are, some of them several times', () => {
    const seen = new Set<number>();
    bootstrap(['a', 'b', 'c', 'c'], ([a = 0, b = 0, c = 0, again = 0]) => {
      expect(a + b + c).toBe(3);
      expect(again).toBe(c);
      seen.add(c);
      return 0;
    });
    expect(seen).toEqual(new Set([0, 1, 2, 3]));
  });

  it('leaves out draws that the statistic is not defined for', () => {
    expect(bootstrap(['a', 'b'], ([a = 0]) => (a === 1 ? 0.5 : Number.NaN))).toEqual({ low: 0.5, high: 0.5 });
    expect(bootstrap(['a'], () => Number.NaN)).toEqual({ low: 0, high: 1 });
  });
});
