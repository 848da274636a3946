import { chanceOf, logOdds, type Calibration } from '../../server/src/engine/check/support.ts';
import type { HeldOut } from './crossValidate.ts';
import { fitLogistic } from './logistic.ts';

/**
 * Makes a chance of an estimate: a logistic regression on its log-odds (J. Platt, "Probabilistic outputs for support vector
 * machines", 1999), on claims that the heads had not seen and no rule contradicts, as many supported ones as others by weight.
 */
export function calibrate(claims: readonly HeldOut[]): Calibration {
  const free = claims.filter(({ example }) => !example.sentences.some(({ contradicted }) => contradicted));
  const supported = free.filter(({ example }) => example.supported).length;
  const rows = free.map(({ example, estimate }) => ({
    x: [logOdds(estimate)],
    y: example.supported,
    weight: 1 / (example.supported ? supported : free.length - supported),
  }));
  const { bias, weights } = fitLogistic(rows, [1], 0);
  return { slope: round(weights[0] ?? 0), offset: round(bias) };
}

/** The score of a claim that the heads had not seen, as the engine gives it. */
export function heldOutSupport({ example, estimate }: HeldOut, calibration: Calibration): number {
  const contradicted = example.sentences.some((sentence) => sentence.contradicted);
  return chanceOf(estimate, contradicted, calibration);
}

function round(x: number): number {
  return Math.round(x * 1000) / 1000;
}
