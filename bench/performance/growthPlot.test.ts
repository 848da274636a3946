import { describe, expect, it } from 'vitest';
import { growthPlot } from './growthPlot.ts';

describe('the plot of growth', () => {
  const points = [
    { articles: 10_000, ms: 200 },
    { articles: 100_000, ms: 500 },
  ];

  it('has a mark for every size, further right and higher up for more', () => {
    const marks = [...growthPlot(points).matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)"/g)].map(([, x, y]) => [
      Number(x),
      Number(y),
    ]);
    expect(marks).toHaveLength(2);
    expect(marks[1]?.[0]).toBeGreaterThan(marks[0]?.[0] ?? Infinity);
    expect(marks[1]?.[1]).toBeLessThan(marks[0]?.[1] ?? 0);
  });

  it('stays inside its frame, however steep', () => {
    const picture = growthPlot([...points, { articles: 200_000, ms: 90_000 }]);
    for (const [, y] of picture.matchAll(/ (?:y|cy|y1|y2)="([\d.-]+)"/g)) {
      expect(Number(y)).toBeGreaterThanOrEqual(0);
      expect(Number(y)).toBeLessThanOrEqual(320);
    }
  });
});
