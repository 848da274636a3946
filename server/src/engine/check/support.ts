import { FEATURE_NAMES, type FeatureName, type Features } from './features.ts';
import weights from './weights.json' with { type: 'json' };

/** One linear head: how much a feature speaks against support, on the log-odds scale. Signs agree with `FEATURE_SIGNS`. */
export interface Head {
  readonly bias: number;
  readonly weights: Readonly<Partial<Record<FeatureName, number>>>;
}

/** A contradiction found by a rule caps the estimate here: below even odds. */
const CAP = 0.45;

/** Chance that the evidence is missing, and that it differs, each 0 to 1. */
export function heads(features: Features): { readonly missing: number; readonly differing: number } {
  return {
    missing: logistic(linear(weights.support, features)),
    differing: logistic(linear(weights.conflict, features)),
  };
}

/**
 * Chance that the sources support the claim, 0 to 1 in thousandths: neither is evidence missing nor does it differ. The
 * two heads are logistic regressions with fixed signs; `weights.json` names the script and the data that made them.
 */
export function supportScore(features: Features, contradicted: boolean): number {
  const { missing, differing } = heads(features);
  const estimate = (1 - missing) * (1 - differing);
  return Math.round((contradicted ? estimate * CAP : estimate) * 1000) / 1000;
}

function linear(head: Head, features: Features): number {
  let sum = head.bias;
  for (const name of FEATURE_NAMES) sum += (head.weights[name] ?? 0) * features[name];
  return sum;
}

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
