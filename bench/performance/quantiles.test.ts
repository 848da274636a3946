import { describe, expect, it } from 'vitest';
import { median, quantile } from './quantiles.ts';

describe('a quantile', () => {
  it('is the value of the nearest rank, whatever the order', () => {
    const values = Array.from({ length: 100 }, (_, i) => ((i * 37) % 100) + 1);
    expect(quantile(values, 0.95)).toBe(95);
    expect(median(values)).toBe(50);
    expect(quantile([7], 0.95)).toBe(7);
  });

  it('of nothing is no number', () => {
    expect(median([])).toBeNaN();
  });
});
