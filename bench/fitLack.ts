/*
 * Fits what decides that a claim lacks support (server/src/engine/check/lackWeights.json) on the labelled drafts and cases of
 * this project, and writes how well it does on stories that it has not seen into docs/accuracy.md:
 *   node scripts/run.mjs bench/fitLack.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { LACK_FEATURES, LACK_SIGNS, lackOdds, type LackHead } from '../server/src/engine/check/lackOdds.ts';
import { LACKS } from '../server/src/engine/check/lack.ts';
import { withBlock } from './accuracy/blocks.ts';
import { table } from './accuracy/table.ts';
import { ofCases, ofDrafts, ofPairs, type LackExample } from './fitting/lackExamples.ts';
import { fitLogistic } from './fitting/logistic.ts';

const TARGET = 'server/src/engine/check/lackWeights.json';
const PAGE = 'docs/accuracy.md';
const PENALTY = 0.005;
const examples = [
  ...ofDrafts('test-fixtures/gold', 'test-fixtures/sources'),
  ...ofDrafts('test-fixtures/gold-second', 'test-fixtures/sources'),
  ...ofCases('test-fixtures/cases'),
  ...ofPairs('test-fixtures/pairs.md'),
];
const head = fitted(examples);
const on = 'the drafts of test-fixtures/gold and gold-second, the dev- cases and pairs.md by bench/fitLack.ts';
writeFileSync(TARGET, `${JSON.stringify({ fittedOn: on, ...head }, null, 2)}\n`);
const unseen = judgedUnseen();
const report = tableOf(unseen);
process.stdout.write(`${examples.length} sentences\n${JSON.stringify(head, null, 2)}\n${report}\n`);
writeFileSync(PAGE, withBlock(readFileSync(PAGE, 'utf8'), 'lack', report));

function fitted(rows: readonly LackExample[]): LackHead {
  const { bias, weights } = fitLogistic(
    rows.map(({ features, lacking }) => ({
      x: LACK_FEATURES.map((name) => features[name]),
      y: lacking,
      weight: 1,
    })),
    LACK_FEATURES.map((name) => LACK_SIGNS[name]),
    PENALTY,
  );
  return {
    bias: round(bias),
    weights: Object.fromEntries(LACK_FEATURES.map((name, k) => [name, round(weights[k] ?? 0)])),
  };
}

interface Unseen {
  readonly example: LackExample;
  readonly isSaid: boolean;
}

/** Each story judged by weights that it had no part in. */
function judgedUnseen(): Unseen[] {
  const stories = [...new Set(examples.map(({ story }) => story))];
  return stories.flatMap((story) => {
    const own = fitted(examples.filter((example) => example.story !== story));
    return examples
      .filter((example) => example.story === story)
      .map((example) => ({ example, isSaid: example.hasFact || lackOdds(example.features, own) > LACKS }));
  });
}

function tableOf(judged: readonly Unseen[]): string {
  const groups = ['drafts', 'cases', 'pairs'] as const;
  const rows = groups.map((group) => {
    const of = (lacking: boolean): string => {
      const all = judged.filter(({ example }) => example.group === group && example.lacking === lacking);
      const said = all.filter(({ isSaid }) => isSaid).length;
      return `${((100 * said) / all.length).toFixed(1)} % of ${all.length}`;
    };
    return [group, of(true), of(false)];
  });
  return table(['of sentences in', 'unsupported, and said to be', 'supported, and said to lack support'], rows);
}

function round(x: number): number {
  return Math.round(x * 1000) / 1000;
}
