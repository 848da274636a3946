/** A row of features with its outcome and how much it counts. */
export interface Row {
  readonly x: readonly number[];
  readonly y: boolean;
  readonly weight: number;
}

export interface Fitted {
  readonly bias: number;
  readonly weights: readonly number[];
}

/**
 * Logistic regression whose weights may only have the given signs (0: the feature is left out), with an L2 penalty on
 * standardised weights. Projected gradient descent with momentum: small problems, so plain and exact enough beats clever.
 */
export function fitLogistic(rows: readonly Row[], signs: readonly (1 | -1 | 0)[], penalty: number): Fitted {
  const size = signs.length;
  const mean = signs.map((_, k) => rows.reduce((sum, row) => sum + (row.x[k] ?? 0), 0) / rows.length);
  const deviation = signs.map(
    (_, k) =>
      Math.sqrt(rows.reduce((sum, row) => sum + ((row.x[k] ?? 0) - (mean[k] ?? 0)) ** 2, 0) / rows.length) + 1e-6,
  );
  const z = rows.map((row) => row.x.map((value, k) => (value - (mean[k] ?? 0)) / (deviation[k] ?? 1)));
  const total = rows.reduce((sum, row) => sum + row.weight, 0);
  const w = new Float64Array(size + 1);
  const velocity = new Float64Array(size + 1);
  for (let step = 0; step < 3000; step++) {
    const gradient = new Float64Array(size + 1);
    for (const [r, row] of rows.entries()) {
      const own = z[r] ?? [];
      let sum = w[size] ?? 0;
      for (let k = 0; k < size; k++) sum += (w[k] ?? 0) * (own[k] ?? 0);
      const error = ((1 / (1 + Math.exp(-sum)) - (row.y ? 1 : 0)) * row.weight) / total;
      for (let k = 0; k < size; k++) gradient[k] = (gradient[k] ?? 0) + error * (own[k] ?? 0);
      gradient[size] = (gradient[size] ?? 0) + error;
    }
    for (let k = 0; k <= size; k++) {
      const slope = (gradient[k] ?? 0) + (k < size ? penalty * (w[k] ?? 0) : 0);
      velocity[k] = 0.9 * (velocity[k] ?? 0) - 0.3 * slope;
      const next = (w[k] ?? 0) + (velocity[k] ?? 0);
      const sign = signs[k];
      w[k] = sign === undefined ? next : sign === 0 ? 0 : sign > 0 ? Math.max(0, next) : Math.min(0, next);
    }
  }
  const weights = signs.map((_, k) => (w[k] ?? 0) / (deviation[k] ?? 1));
  const bias = (w[size] ?? 0) - weights.reduce((sum, weight, k) => sum + weight * (mean[k] ?? 0), 0);
  return { bias, weights };
}
