import type { Calibration } from '../../server/src/engine/check/support.ts';
import { heldOutSupport } from '../fitting/calibrate.ts';
import type { HeldOut } from '../fitting/crossValidate.ts';
import type { ClaimAnswer } from './claimAnswers.ts';
import { scoreClaims } from './claimScore.ts';
import { figure, share, table } from './table.ts';

/** How the support score does on claims whose source its weights have not seen, by set. */
export function heldOutTable(sets: readonly string[], claims: readonly HeldOut[], calibration: Calibration): string {
  const rows = sets.map((set) => {
    const answers = claims
      .filter(({ example }) => example.set === set)
      .map((claim) => answerOf(claim, heldOutSupport(claim, calibration)));
    const { auroc, bestBalanced, pairs, calibration: chances } = scoreClaims(answers);
    return [
      set,
      String(answers.length),
      figure(auroc),
      figure(bestBalanced),
      share(pairs),
      chances.brier.toFixed(3),
      chances.expectedError.toFixed(3),
    ];
  });
  return table(['set', 'claims', 'AUROC', 'best BA', 'pairs', 'Brier', 'ECE'], rows);
}

function answerOf({ example }: HeldOut, support: number): ClaimAnswer {
  return { claim: example.claim, positive: example.supported, verdict: 'supported', support, codes: [] };
}
