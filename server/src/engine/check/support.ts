import { rememberingEach } from '../lexicon/recentMap.ts';
import { FEATURE_NAMES, type FeatureName, type Features } from './features.ts';
import fitted from './weights.json' with { type: 'json' };

/** One linear head: how much a feature speaks against support, on the log-odds scale. Signs agree with `FEATURE_SIGNS`. */
export interface Head {
  readonly bias: number;
  readonly weights: Readonly<Partial<Record<FeatureName, number>>>;
}

/** `support`: that evidence is missing. `conflict`: that it differs. */
export interface Heads {
  readonly support: Head;
  readonly conflict: Head;
}

/** Makes a chance of an estimate: a line on the log-odds scale. */
export interface Calibration {
  readonly slope: number;
  readonly offset: number;
}

/** A contradiction found by a rule lowers the estimate to this share, and caps the score here: below even odds. */
const CAP = 0.45;

/** Chance that the evidence is missing, and that it differs, each 0 to 1. */
export function heads(
  features: Features,
  { support, conflict }: Heads = fitted,
): { readonly missing: number; readonly differing: number } {
  return { missing: logistic(linear(support, features)), differing: logistic(linear(conflict, features)) };
}

/** How well a claim stands, 0 to 1, before calibration: neither is evidence missing nor does it differ. */
export function estimateOf(features: Features, own: Heads = fitted): number {
  const { missing, differing } = heads(features, own);
  return (1 - missing) * (1 - differing);
}

/**
 * Chance that the sources support the claim, 0 to 1 in thousandths, as if half of all claims were supported. The two heads
 * are logistic regressions with fixed signs; `weights.json` names the script and the data that made them.
 */
export function supportScore(features: Features, contradicted: boolean): number {
  return Math.round(chanceOf(estimateOf(features), contradicted, fitted.calibration) * 1000) / 1000;
}

/** The chance that an estimate stands for. */
export function chanceOf(estimate: number, contradicted: boolean, { slope, offset }: Calibration): number {
  const chance = logistic(offset + slope * logOdds(contradicted ? estimate * CAP : estimate));
  return contradicted ? Math.min(chance, CAP) : chance;
}

/** Log-odds of a chance, kept finite: beyond one in a million nothing is told apart. */
export function logOdds(chance: number): number {
  const within = Math.min(1 - 1e-6, Math.max(1e-6, chance));
  return Math.log(within / (1 - within));
}

function linear(head: Head, features: Features): number {
  let sum = head.bias;
  for (const { name, weight } of weightsOf(head)) sum += weight * features[name];
  return sum;
}

/** Half of the weights are 0. */
const weightsOf = rememberingEach(({ weights }: Head) =>
  FEATURE_NAMES.flatMap((name) => (weights[name] ? [{ name, weight: weights[name] }] : [])),
);

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
