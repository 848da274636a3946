import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balancedAccuracy, ranking, type Scored } from './ranking.ts';

function scored(positives: readonly number[], negatives: readonly number[]): Scored[] {
  return [
    ...positives.map((score) => ({ score, positive: true })),
    ...negatives.map((score) => ({ score, positive: false })),
  ];
}

describe('AUROC', () => {
  it('is the share of pairs in which the positive stands higher, ties half', () => {
    expect(ranking(scored([0.9, 0.5], [0.5, 0.1])).auroc()).toBe(3.5 / 4);
    expect(ranking(scored([0.3], [0.7])).auroc()).toBe(0);
    expect(ranking(scored([0.4, 0.4], [0.4])).auroc()).toBe(0.5);
  });

  it('is not a number where there is nothing to tell apart', () => {
    expect(ranking(scored([0.4], [])).auroc()).toBeNaN();
    expect(ranking([]).auroc()).toBeNaN();
  });

  it('agrees with counting all pairs, also when items count several times', () => {
    const item = fc.record({ score: fc.integer({ min: 0, max: 5 }), positive: fc.boolean(), times: fc.nat(3) });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 20 }), (items) => {
        let won = 0;
        let pairs = 0;
        for (const p of items.filter(({ positive }) => positive))
          for (const n of items.filter(({ positive }) => !positive)) {
            won += p.times * n.times * (p.score > n.score ? 1 : p.score === n.score ? 0.5 : 0);
            pairs += p.times * n.times;
          }
        const measured = ranking(items).auroc(items.map(({ times }) => times));
        if (pairs === 0) expect(measured).toBeNaN();
        else expect(measured).toBeCloseTo(won / pairs, 9);
      }),
    );
  });
});

describe('balanced accuracy', () => {
  it('does not reward calling everything supported', () => {
    const calls = [true, true, true, false].map((positive) => ({ said: true, positive }));
    expect(balancedAccuracy(calls)).toBe(0.5);
  });

  it('is the mean of both shares', () => {
    const calls = [
      { said: true, positive: true },
      { said: false, positive: true },
      { said: false, positive: false },
    ];
    expect(balancedAccuracy(calls)).toBe(0.75);
    expect(balancedAccuracy(calls, [3, 1, 2])).toBe(0.875);
  });

  it('is highest at the threshold that is called best, the higher one of equals', () => {
    const items = scored([0.9, 0.6, 0.2], [0.5, 0.3, 0.1]);
    expect(ranking(items).best()).toEqual({ threshold: 0.6, value: expect.closeTo(5 / 6, 9) });
    expect(ranking(scored([0.9, 0.4], [0.5, 0.3])).best().threshold).toBe(0.9);
    fc.assert(
      fc.property(
        fc.array(fc.record({ score: fc.integer({ min: 0, max: 9 }), positive: fc.boolean() }), { maxLength: 20 }),
        (drawn) => {
          // One of each, so that it is defined.
          const all = [...drawn, { score: 5, positive: true }, { score: 5, positive: false }];
          const ranked = ranking(all);
          const { threshold, value } = ranked.best();
          expect(ranked.balancedAt(threshold)).toBeCloseTo(value, 9);
          for (const { score } of all) expect(ranked.balancedAt(score)).toBeLessThanOrEqual(value + 1e-9);
        },
      ),
    );
  });
});
