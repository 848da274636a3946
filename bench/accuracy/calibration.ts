import type { Scored } from './ranking.ts';

/** How far scores are chances. */
export interface CalibrationScore {
  /** Mean squared difference of chance and outcome: 0 is perfect, 0.25 is what always saying one half gives (Brier, 1950). */
  readonly brier: number;
  /** Mean difference of chance and share of positives over ten bins of chance, weighted by their claims. */
  readonly expectedError: number;
}

const BINS = 10;

/** Holds scores from 0 to 1 against outcomes; NaN for none. `weightOf`: what an item counts for, one by default. */
export function calibrationOf(
  items: readonly Scored[],
  weightOf: (item: Scored) => number = () => 1,
): CalibrationScore {
  const bins = Array.from({ length: BINS }, () => ({ score: 0, positive: 0, weight: 0 }));
  let total = 0;
  let squares = 0;
  for (const item of items) {
    const weight = weightOf(item);
    const outcome = item.positive ? 1 : 0;
    total += weight;
    squares += weight * (item.score - outcome) ** 2;
    const bin = bins[Math.min(BINS - 1, Math.floor(item.score * BINS))];
    if (!bin) continue;
    bin.score += weight * item.score;
    bin.positive += weight * outcome;
    bin.weight += weight;
  }
  const gaps = bins.reduce((sum, bin) => sum + Math.abs(bin.score - bin.positive), 0);
  return { brier: squares / total, expectedError: gaps / total };
}

/** The same as if half of the items were positive, as the score takes it. */
export function evenCalibrationOf(items: readonly Scored[]): CalibrationScore {
  const positives = items.filter(({ positive }) => positive).length;
  return calibrationOf(items, ({ positive }) => 1 / (positive ? positives : items.length - positives));
}
