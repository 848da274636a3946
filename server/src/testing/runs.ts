import process from 'node:process';

/**
 * How often a random test runs: `few` times beside the others, `many` where `SOURCECHECK_MANY_RUNS` is set, as on a clean
 * clone (`.ci/run`).
 */
export function runs(few: number, many: number): number {
  return process.env['SOURCECHECK_MANY_RUNS'] ? many : few;
}
