import type { Scored } from './ranking.ts';

/** How far scores are chances. */
export interface CalibrationScore {
  /** Mean squared difference of chance and outcome: 0 is perfect, 0.25 is what always saying one half gives (Brier, 1950). */
  readonly brier: number;
  /** Mean difference of chance and share of positives over ten bins of chance, weighted by their claims. */
  readonly expectedError: number;
}

const BINS = 10;

/** Holds scores from 0 to 1 against outcomes; NaN for none. */
export function calibrationOf(items: readonly Scored[]): CalibrationScore {
  const bins = Array.from({ length: BINS }, () => ({ score: 0, positive: 0 }));
  let squares = 0;
  for (const item of items) {
    const outcome = item.positive ? 1 : 0;
    squares += (item.score - outcome) ** 2;
    const bin = bins[Math.min(BINS - 1, Math.floor(item.score * BINS))];
    if (!bin) continue;
    bin.score += item.score;
    bin.positive += outcome;
  }
  const gaps = bins.reduce((sum, bin) => sum + Math.abs(bin.score - bin.positive), 0);
  return { brier: squares / items.length, expectedError: gaps / items.length };
}
