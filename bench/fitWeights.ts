/*
 * Fits the support score (server/src/engine/check/weights.json) on permissively licensed claim sets, and writes how well it
 * does on claims whose source the weights have not seen into docs/accuracy.md:
 *   node scripts/run.mjs bench/fitWeights.ts --sets FOLDER
 * It takes two or three minutes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { withBlock } from './accuracy/blocks.ts';
import { heldOutTable } from './accuracy/heldOutTable.ts';
import { readClaimSet } from './claimSets.ts';
import { calibrate } from './fitting/calibrate.ts';
import { crossValidate } from './fitting/crossValidate.ts';
import { examplesOf } from './fitting/examples.ts';
import { fitHeads } from './fitting/fitHeads.ts';
import { option } from './options.ts';

/** Apache-2.0, MIT, MIT. Nothing else may teach a shipped number. */
const PERMISSIVE = ['summedits-sent', 'bump-sent', 'frank'];
const TARGET = 'server/src/engine/check/weights.json';
const PAGE = 'docs/accuracy.md';

const folder = option('sets');
if (folder === undefined) {
  process.stderr.write('fitWeights: no --sets FOLDER given, nothing fitted\n');
  process.exit(0);
}
const sets = PERMISSIVE.map((name) => readClaimSet(folder, name)).filter((set) => set !== undefined);
const examples = sets.flatMap(examplesOf);
const heldOut = crossValidate(examples);
const calibration = calibrate(heldOut);
const weights = {
  fittedOn: `dev halves of ${sets.map((s) => s.name).join(', ')} by bench/fitWeights.ts`,
  ...fitHeads(examples),
  calibration,
};
writeFileSync(TARGET, `${JSON.stringify(weights, null, 2)}\n`);
const table = heldOutTable(
  sets.map(({ name }) => name),
  heldOut,
  calibration,
);
writeFileSync(PAGE, withBlock(readFileSync(PAGE, 'utf8'), 'cross-validated', table));
process.stdout.write(`${examples.length} claims\n${JSON.stringify(weights, null, 2)}\n${table}\n`);
