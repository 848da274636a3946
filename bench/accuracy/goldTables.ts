import type { Share } from '../../server/src/testing/caseScore.ts';
import type { GoldScore } from './goldScore.ts';
import { figure, share, table, tenths } from './table.ts';

/** The figures of the gold drafts, each beside what is aimed at. */
export function goldTables(score: GoldScore): string {
  return [
    table(['measure', 'figure', 'aim'], measures(score)),
    table(
      ['verdict', 'precision', 'recall', 'F1'],
      score.verdicts.map(({ verdict, precision, recall, f1 }) => [
        verdict,
        share(precision),
        share(recall),
        tenths(f1),
      ]),
    ),
    table(
      ['kind', 'flagged'],
      score.kinds.map(({ kind, flagged }) => [kind, share(flagged)]),
    ),
    table(
      ['draft', 'right verdict', 'flag precision', 'flag recall', 'false conflicts on clean'],
      score.drafts.map(({ draft, accuracy, flagPrecision, flagRecall, falseConflicts }) => [
        draft,
        ...[accuracy, flagPrecision, flagRecall, falseConflicts].map(shortShare),
      ]),
    ),
  ].join('\n\n');
}

/** The measures beside each other, a column a hand. */
export function handsTable(hands: readonly { readonly name: string; readonly score: GoldScore }[]): string {
  const columns = hands.map(({ score }) => measures(score));
  const rows = (columns[0] ?? []).map(([measure = '', , aim = ''], i) => [
    measure,
    ...columns.map((column) => column[i]?.[1] ?? ''),
    aim,
  ]);
  return table(['measure', ...hands.map(({ name }) => name), 'aim'], rows);
}

function measures(score: GoldScore): string[][] {
  const disputed = score.verdicts.find(({ verdict }) => verdict === 'disputed');
  return [
    ['right verdict', share(score.accuracy), ''],
    ['macro-F1 over the five verdicts', figure(score.macroF1), '≥ 80 %'],
    ['flag precision (conflict or disputed)', share(score.flagPrecision), '≥ 90 %'],
    ['flag recall', share(score.flagRecall), '≥ 75 %'],
    ['false conflicts on clean sentences', share(score.falseConflicts), '≤ 4 %'],
    ['unsupported precision', share(score.unsupportedPrecision), ''],
    ['unsupported recall', share(score.unsupportedRecall), '≥ 80 %'],
    ['false unsupported on clean sentences', share(score.falseUnsupported), '≤ 10 %'],
    ['disputed, called so', share(disputed?.recall), '≥ 50 %'],
    ['kind of a flag is right', share(score.kind), '≥ 85 %'],
    ['words of a flag are right', share(score.span), '≥ 90 %'],
    ['first passage shown is right', share(score.firstEvidence), '≥ 90 %'],
    ['any passage shown is right', share(score.anyEvidence), ''],
  ];
}

function shortShare({ right, of }: Share): string {
  return of === 0 ? '–' : `${tenths(right / of)} % (${right}/${of})`;
}
