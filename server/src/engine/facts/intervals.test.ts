import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Interval } from './fact.ts';
import {
  above,
  atLeast,
  atMost,
  below,
  between,
  disjoint,
  holds,
  includes,
  mapEnds,
  point,
  upTo,
  widen,
} from './intervals.ts';

/** Every half from −6 to 16: fine enough to tell open from closed ends that are whole numbers from 0 to 10. */
const probes = Array.from({ length: 45 }, (_, i) => i / 2 - 6);

const end = fc.integer({ min: 0, max: 10 });
const interval: fc.Arbitrary<Interval> = fc.oneof(
  end.map(point),
  end.map(atLeast),
  end.map(above),
  end.map(atMost),
  end.map(below),
  fc.tuple(end, end).map(([a, b]) => between(a, b)),
  fc.tuple(end, end).map(([a, b]) => upTo(Math.min(a, b), Math.max(a, b) + 1)),
);

function values(of: Interval): number[] {
  return probes.filter((value) => holds(of, value));
}

describe('interval arithmetic against a list of values', () => {
  it('includes what has no value outside', () => {
    fc.assert(
      fc.property(interval, interval, (a, b) => {
        // Of open ends the probes see only so far: they decide between finite intervals, and never contradict.
        const byProbes = values(b).every((value) => holds(a, value));
        return includes(a, b) ? byProbes : !byProbes || !isFinite(b.low) || !isFinite(b.high);
      }),
    );
  });

  it('is disjoint from what shares no value', () => {
    fc.assert(
      fc.property(interval, interval, (a, b) => disjoint(a, b) === !values(a).some((value) => holds(b, value))),
    );
  });

  it('includes itself and what it was widened from', () => {
    fc.assert(
      fc.property(interval, fc.integer({ min: 0, max: 4 }), (a, by) => includes(a, a) && includes(widen(a, by), a)),
    );
  });
});

it('tells open ends from closed ones', () => {
  expect([holds(above(3), 3), holds(atLeast(3), 3), holds(below(3), 3), holds(atMost(3), 3)]).toEqual([
    false,
    true,
    false,
    true,
  ]);
  expect([disjoint(above(3), atMost(3)), disjoint(atLeast(3), atMost(3))]).toEqual([true, false]);
  expect([includes(atLeast(3), above(3)), includes(above(3), atLeast(3))]).toEqual([true, false]);
});

it('keeps open and infinite ends through a conversion', () => {
  expect(mapEnds(above(3), (value) => value * 2 + 1)).toEqual({ low: 7, high: Infinity, lowOpen: true });
});
