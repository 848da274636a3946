/** A claim with the score that it was given, and whether it is in truth supported. */
export interface Scored {
  readonly score: number;
  readonly positive: boolean;
}

/** Figures of how well scores tell positives from the rest. Weights say how often each item counts; all once by default. */
export interface Ranking {
  /** The chance that a positive outranks a negative, ties half; NaN without both. */
  auroc(weights?: readonly number[]): number;
  /** Balanced accuracy of calling all from this score on positive. */
  balancedAt(threshold: number, weights?: readonly number[]): number;
  /** The score on which to divide for the highest balanced accuracy: chosen with the truth in sight, so it flatters. */
  best(): { readonly threshold: number; readonly value: number };
}

/** Sorts once, so that many weightings are cheap. */
export function ranking(items: readonly Scored[]): Ranking {
  const rising = items.map((item, index) => ({ ...item, index })).toSorted((a, b) => a.score - b.score);

  const auroc = (weights?: readonly number[]): number => {
    let below = 0;
    let won = 0;
    let positives = 0;
    for (let i = 0; i < rising.length;) {
      const score = rising[i]?.score;
      let tiedPositives = 0;
      let tiedNegatives = 0;
      for (; rising[i]?.score === score && i < rising.length; i++) {
        const weight = weightOf(rising[i]?.index, weights);
        if (rising[i]?.positive) tiedPositives += weight;
        else tiedNegatives += weight;
      }
      won += tiedPositives * (below + tiedNegatives / 2);
      below += tiedNegatives;
      positives += tiedPositives;
    }
    return won / (positives * below);
  };

  const balancedAt = (threshold: number, weights?: readonly number[]): number =>
    balancedAccuracy(
      items.map(({ score, positive }) => ({ said: score >= threshold, positive })),
      weights,
    );

  const best = (): { threshold: number; value: number } => {
    const positives = items.filter(({ positive }) => positive).length;
    const negatives = items.length - positives;
    let found = { threshold: Number.NaN, value: Number.NaN };
    let positivesBelow = 0;
    let negativesBelow = 0;
    for (const [i, { score, positive }] of rising.entries()) {
      if (i === 0 || rising[i - 1]?.score !== score) {
        const value = ((positives - positivesBelow) / positives + negativesBelow / negatives) / 2;
        if (!(value < found.value)) found = { threshold: score, value };
      }
      if (positive) positivesBelow++;
      else negativesBelow++;
    }
    return found;
  };

  return { auroc, balancedAt, best };
}

/** What was said of an item: that it is positive, or not. */
export interface Call {
  readonly said: boolean;
  readonly positive: boolean;
}

/** Mean of the share of positives called so and the share of the rest not called so; NaN without both. */
export function balancedAccuracy(calls: readonly Call[], weights?: readonly number[]): number {
  let positives = 0;
  let negatives = 0;
  let truePositives = 0;
  let trueNegatives = 0;
  for (const [i, { said, positive }] of calls.entries()) {
    const weight = weightOf(i, weights);
    if (positive) {
      positives += weight;
      truePositives += said ? weight : 0;
    } else {
      negatives += weight;
      trueNegatives += said ? 0 : weight;
    }
  }
  return (truePositives / positives + trueNegatives / negatives) / 2;
}

function weightOf(index: number | undefined, weights: readonly number[] | undefined): number {
  return weights === undefined || index === undefined ? 1 : (weights[index] ?? 0);
}
