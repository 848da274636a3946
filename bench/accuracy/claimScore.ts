import type { Share } from '../../server/src/testing/caseScore.ts';
import { calibrationOf, type CalibrationScore } from './calibration.ts';
import type { ClaimAnswer } from './claimAnswers.ts';
import { bootstrap, type Figure } from './intervals.ts';
import { balancedAccuracy, ranking } from './ranking.ts';
import { kindOfCode } from './ruleScore.ts';
import { shareOf } from './share.ts';

/** The figures of one public set. Those that its labels cannot give are absent. */
export interface ClaimScore {
  /** Claims that are supported, of all. */
  readonly positives: Share;
  /** Of the support score. */
  readonly auroc: Figure;
  /** Of the support score at the threshold that is best for this set: it flatters. */
  readonly bestBalanced: Figure & { readonly threshold: number };
  /** How far the support score is a chance, at the set's own share of supported claims. */
  readonly calibration: CalibrationScore;
  /** Of the verdict: supported or not. */
  readonly verdictBalanced: Figure;
  /** Supported claims with a verdict of conflict or disputed. */
  readonly falseConflicts: Share;
  /** Supported claims with a finding of a rule that warns: number, date, name, quote. */
  readonly falseWarnings: Share;
  /** Claims with a verdict of conflict or disputed that are not supported, whatever else they are. */
  readonly flagsNotSupported: Share;
  /** The same that the set calls a conflict; and of the set's conflicts those with such a verdict. */
  readonly conflictPrecision?: Share;
  readonly conflictRecall?: Share;
  /** Edited claims with less support than the claim they were made from, ties half. */
  readonly pairs?: Share;
  /** Of telling sources that disagree (conflict or disputed) from those that agree. */
  readonly disagreement?: Figure;
}

const WARNING: ReadonlySet<string> = new Set(['number', 'date', 'name', 'quote', 'outdated']);

/** Scores the answers of a set. Intervals of balanced accuracies and AUROC draw whole sources. */
export function scoreClaims(answers: readonly ClaimAnswer[]): ClaimScore {
  const groups = answers.map(({ claim }) => claim.sources.join(' '));
  const ranked = ranking(answers.map(({ support, positive }) => ({ score: support, positive })));
  const best = ranked.best();
  const positives = answers.filter(({ positive }) => positive);
  const flagged = answers.filter(isFlagged);
  const conflicts = answers.filter(isConflict);
  const pairs = pairsOf(answers);
  const balanced = (said: (answer: ClaimAnswer) => boolean): Figure => {
    const calls = answers.map((answer) => ({ said: said(answer), positive: answer.positive }));
    return {
      value: balancedAccuracy(calls),
      interval: bootstrap(groups, (drawn) => balancedAccuracy(calls, drawn)),
    };
  };
  return {
    positives: { right: positives.length, of: answers.length },
    auroc: { value: ranked.auroc(), interval: bootstrap(groups, (drawn) => ranked.auroc(drawn)) },
    bestBalanced: {
      ...best,
      // The threshold stays: a draw that chose its own would lie above the figure.
      interval: bootstrap(groups, (drawn) => ranked.balancedAt(best.threshold, drawn)),
    },
    calibration: calibrationOf(answers.map(({ support, positive }) => ({ score: support, positive }))),
    verdictBalanced: balanced(({ verdict }) => verdict === 'supported'),
    falseConflicts: shareOf(positives, isFlagged),
    falseWarnings: shareOf(positives, ({ codes }) => codes.some(isWarning)),
    flagsNotSupported: shareOf(flagged, ({ positive }) => !positive),
    ...(conflicts.length > 0 && {
      conflictPrecision: shareOf(flagged, isConflict),
      conflictRecall: shareOf(conflicts, isFlagged),
    }),
    ...(pairs.of > 0 && { pairs }),
    ...(answers.some(({ claim }) => claim.label === 'disagree') && {
      disagreement: balanced((answer) => !isFlagged(answer)),
    }),
  };
}

function isFlagged({ verdict }: ClaimAnswer): boolean {
  return verdict === 'conflict' || verdict === 'disputed';
}

function isConflict({ claim }: ClaimAnswer): boolean {
  return claim.label === 'conflict';
}

function isWarning(code: string): boolean {
  return WARNING.has(kindOfCode(code));
}

/** An edited claim names the claim that it was made from. */
function pairsOf(answers: readonly ClaimAnswer[]): Share {
  const supportOf = new Map(answers.map(({ claim, support }) => [claim.id, support]));
  const leads = answers.flatMap(({ claim, support }) => {
    const original = claim.pair === undefined || claim.pair === claim.id ? undefined : supportOf.get(claim.pair);
    return original === undefined ? [] : [original - support];
  });
  const right = leads.reduce((sum, lead) => sum + (lead > 0 ? 1 : lead === 0 ? 0.5 : 0), 0);
  return { right, of: leads.length };
}
