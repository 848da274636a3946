import { describe, expect, it } from 'vitest';
import { calibrationOf } from './calibration.ts';

const items = (score: number, positives: number, negatives: number) => [
  ...Array.from({ length: positives }, () => ({ score, positive: true })),
  ...Array.from({ length: negatives }, () => ({ score, positive: false })),
];

describe('calibrationOf', () => {
  it('finds no error where three of four with a chance of 0.75 are positive', () => {
    const score = calibrationOf(items(0.75, 3, 1));
    expect(score.expectedError).toBeCloseTo(0);
    expect(score.brier).toBeCloseTo((3 * 0.25 ** 2 + 0.75 ** 2) / 4);
  });

  it('weighs each bin by its items', () => {
    expect(calibrationOf([...items(0.95, 3, 0), ...items(0.05, 1, 0)]).expectedError).toBeCloseTo(
      (3 * 0.05 + 0.95) / 4,
    );
  });

  it('counts a score of one in the last bin', () => {
    expect(calibrationOf(items(1, 2, 0))).toEqual({ brier: 0, expectedError: 0 });
  });
});
