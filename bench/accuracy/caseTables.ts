import type { CaseAnswer } from '../../server/src/testing/caseAnswers.ts';
import { scoreCases, type CaseScore, type Share } from '../../server/src/testing/caseScore.ts';
import { share, table } from './table.ts';

/** Answers to the case files, those for looking at and those for measuring only. */
export interface CaseAnswers {
  readonly dev: readonly CaseAnswer[];
  readonly held: readonly CaseAnswer[];
}

export function caseTables({ dev, held }: CaseAnswers): string {
  const scores = { dev: scoreCases(dev), held: scoreCases(held) };
  const row = (name: string, of: (score: CaseScore) => Share | undefined): string[] => [
    name,
    share(of(scores.dev)),
    share(of(scores.held)),
  ];
  const kinds = [...new Set([...scores.dev.kinds, ...scores.held.kinds].map(({ kind }) => kind))].toSorted();
  const heads = [`dev- files, ${dev.length} sentences`, `held- files, ${held.length} sentences`];
  return [
    table(
      ['measure', ...heads],
      [
        row('right verdict', (score) => score.accuracy),
        row('flag precision', (score) => score.flagPrecision),
        row('flag recall', (score) => score.flagRecall),
        row('false conflicts on clean sentences', (score) => score.falseConflicts),
        row('unsupported recall', (score) => score.unsupportedRecall),
        row('false unsupported on clean sentences', (score) => score.falseUnsupported),
        row('hard negatives not flagged', (score) => score.hardUnflagged),
      ],
    ),
    table(
      ['kind, flagged', ...heads],
      kinds.map((kind) => row(kind, (score) => flaggedOf(kind, score))),
    ),
  ].join('\n\n');
}

function flaggedOf(kind: string, { kinds }: CaseScore): Share | undefined {
  return kinds.find((each) => each.kind === kind)?.flagged;
}
