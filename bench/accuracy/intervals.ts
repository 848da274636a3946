import type { Share } from '../../server/src/testing/caseScore.ts';

/** Where a figure lies with 95 % confidence. Both ends between 0 and 1. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** A figure between 0 and 1 with its interval; NaN with the whole range where nothing was measured. */
export interface Figure {
  readonly value: number;
  readonly interval: Interval;
}

/** Two-sided 95 % of the normal distribution. */
const Z = 1.959964;
const ROUNDS = 1000;
const SEED = 20241202;
const WHOLE: Interval = { low: 0, high: 1 };

/**
 * Wilson's score interval of a share, which holds for small numbers and for shares near 0 and 1 (E. B. Wilson, Probable
 * inference, JASA 22, 1927). A share of none lies anywhere.
 */
export function wilson({ right, of }: Share): Interval {
  if (of === 0) return WHOLE;
  const share = right / of;
  const scale = 1 + (Z * Z) / of;
  const middle = (share + (Z * Z) / (2 * of)) / scale;
  const half = (Z / scale) * Math.sqrt((share * (1 - share)) / of + (Z * Z) / (4 * of * of));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

export function figureOf(share: Share): Figure {
  return { value: share.of === 0 ? Number.NaN : share.right / share.of, interval: wilson(share) };
}

/**
 * Percentile interval of a statistic by the bootstrap over groups: claims on one source stand and fall together, so whole
 * sources are drawn. `groups` names the group of each item; the statistic gets how often each item was drawn, and may
 * answer NaN for a draw that it is not defined for, which is left out. The same input has the same interval.
 */
export function bootstrap(groups: readonly string[], statistic: (drawn: readonly number[]) => number): Interval {
  const names = [...new Set(groups)];
  const random = randomNumbers(SEED);
  const values: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const times = new Map<string, number>();
    for (let n = 0; n < names.length; n++) {
      const name = names[Math.floor(random() * names.length)] ?? '';
      times.set(name, (times.get(name) ?? 0) + 1);
    }
    const value = statistic(groups.map((group) => times.get(group) ?? 0));
    if (!Number.isNaN(value)) values.push(value);
  }
  if (values.length === 0) return WHOLE;
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))] ?? Number.NaN;
  return { low: at(0.025), high: at(0.975) };
}

/** Mulberry32: numbers from 0 to 1, the same for the same seed. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
