import type { ClaimAnswer, SetAnswers } from './claimAnswers.ts';
import { scoreClaims, type ClaimScore } from './claimScore.ts';
import { PUBLISHED, type PublishedSet } from './published.ts';
import { figure, share, table, tenths } from './table.ts';

export interface ScoredSet {
  readonly name: string;
  readonly score: ClaimScore;
}

/** Parts of a set that others have figures for, or that are nearest to a newsroom: by set and domain. */
const PARTS: readonly { readonly set: string; readonly domain: string; readonly name: string }[] = [
  { set: 'summedits-sent', domain: 'news', name: 'summedits-sent, news' },
  { set: 'cliff', domain: 'news-xsum', name: 'cliff, XSum' },
  { set: 'cliff', domain: 'news-cnndm', name: 'cliff, CNN/DM' },
];

/** Scores sets, each followed by its parts. */
export function scoreSets(sets: readonly SetAnswers[]): ScoredSet[] {
  return sets.flatMap(({ name, answers }) => [
    { name, score: scoreClaims(answers) },
    ...PARTS.filter(({ set }) => set === name).map((part) => ({
      name: part.name,
      score: scoreClaims(ofDomain(answers, part.domain)),
    })),
  ]);
}

/** How well support and verdict tell supported claims from the rest. */
export function supportTable(sets: readonly ScoredSet[]): string {
  return table(
    [
      'set',
      'claims',
      'supported',
      'AUROC of support',
      'best BA of support',
      'at',
      'Brier',
      'ECE',
      'BA of the verdict',
      'pairs',
      'disagree BA',
    ],
    sets.map(({ name, score }) => [
      name,
      String(score.positives.of),
      String(score.positives.right),
      figure(score.auroc),
      figure(score.bestBalanced),
      score.bestBalanced.threshold.toFixed(3),
      score.calibration.brier.toFixed(3),
      score.calibration.expectedError.toFixed(3),
      figure(score.verdictBalanced),
      share(score.pairs),
      figure(score.disagreement),
    ]),
  );
}

/** How often a claim is flagged, and how often rightly. */
export function flagTable(sets: readonly ScoredSet[]): string {
  return table(
    [
      'set',
      'false conflicts on supported',
      'false warnings on supported',
      'flags on claims not supported',
      'conflict precision',
      'conflict recall',
    ],
    sets.map(({ name, score }) => [
      name,
      share(score.falseConflicts),
      share(score.falseWarnings),
      share(score.flagsNotSupported),
      share(score.conflictPrecision),
      share(score.conflictRecall),
    ]),
  );
}

/** Our balanced accuracy beside published ones, and who is ahead of our best. */
export function besideTable(sets: readonly ScoredSet[]): string {
  const scores = new Map(sets.map(({ name, score }) => [name, score]));
  return table(
    ['set', 'our best BA', 'our verdict', 'names and numbers', 'published', 'on', 'ahead of our best'],
    PUBLISHED.flatMap((published) => {
      const score = scores.get(published.set);
      return score === undefined ? [] : [besideRow(published, score)];
    }),
    [0, 4, 5, 6],
  );
}

/** Claims judged a second. */
export function speedTable(sets: readonly SetAnswers[]): string {
  return table(
    ['set', 'claims a second'],
    sets.map(({ name, claimsPerSecond }) => [name, claimsPerSecond.toFixed(0)]),
  );
}

function besideRow({ set, on, figures, namesAndNumbers }: PublishedSet, score: ClaimScore): string[] {
  const ours = 100 * score.bestBalanced.value;
  const all = [
    ...figures,
    ...(namesAndNumbers === undefined ? [] : [{ system: 'names and numbers', balanced: namesAndNumbers }]),
  ];
  const ahead = all.filter(({ balanced }) => balanced > ours).map(({ system }) => system);
  return [
    set,
    tenths(score.bestBalanced.value),
    tenths(score.verdictBalanced.value),
    namesAndNumbers?.toFixed(1) ?? '–',
    figures.map(({ system, balanced }) => `${system} ${balanced.toFixed(1)}`).join(', ') || '–',
    on,
    ahead.join(', ') || (all.length === 0 ? '–' : 'none'),
  ];
}

function ofDomain(answers: readonly ClaimAnswer[], domain: string): ClaimAnswer[] {
  return answers.filter(({ claim }) => claim.domain === domain);
}
