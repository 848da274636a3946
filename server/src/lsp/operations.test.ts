import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runs } from '../testing/runs.ts';
import { operation, type Operation, randomDesk, type Transport } from './testing/randomDesk.ts';

/*
 * Nothing is lost and nothing is stale, whatever is done and in whatever order.
 */

const STEPS = runs(150, 2000);
const STEPS_A_RUN = 50;

/** Answers how many findings were compared. */
async function settle(transport: Transport, steps: readonly Operation[], every: number): Promise<number> {
  let compared = 0;
  const desk = await randomDesk(transport);
  try {
    for (const [nth, step] of steps.entries()) {
      await desk.perform(step);
      if ((nth + 1) % every !== 0 && nth + 1 !== steps.length) continue;
      for (const { draft, seen, expected } of await desk.compare()) {
        compared += expected.length;
        expect({ step: nth, draft, findings: seen }).toEqual({ step: nth, draft, findings: expected });
      }
    }
  } finally {
    await desk.remove();
  }
  return compared;
}

it.each([
  { transport: 'pull' as const, every: 1 },
  { transport: 'push' as const, every: 10 },
])(
  'findings are those of a check from scratch after any operations: $transport',
  { timeout: 600_000 },
  async ({ transport, every }) => {
    const steps = fc.array(operation, { minLength: STEPS_A_RUN, maxLength: STEPS_A_RUN });
    let compared = 0;
    const numRuns = Math.max(1, Math.round(STEPS / STEPS_A_RUN / 2));
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        compared += await settle(transport, all, every);
      }),
      { numRuns, seed: 20240603, endOnFailure: true },
    );
    expect(compared).toBeGreaterThan(numRuns);
  },
);
