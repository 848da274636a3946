import { VERDICTS, type Verdict } from '../../server/src/engine/check/judgement.ts';
import { isFlag, type Share } from '../../server/src/testing/caseScore.ts';
import { isClean, type GoldAnswer } from './goldAnswers.ts';
import { bootstrap, type Figure } from './intervals.ts';
import { shareOf } from './share.ts';

/** The measures of test-fixtures/gold/GUIDE.md. A flag is a verdict of conflict or disputed; clean is supported or not-checkable. */
export interface GoldScore {
  readonly accuracy: Share;
  readonly macroF1: Figure;
  readonly flagPrecision: Share;
  readonly flagRecall: Share;
  readonly unsupportedPrecision: Share;
  readonly unsupportedRecall: Share;
  readonly falseConflicts: Share;
  readonly falseUnsupported: Share;
  readonly kind: Share;
  readonly span: Share;
  readonly firstEvidence: Share;
  readonly anyEvidence: Share;
  /** In order of severity. */
  readonly verdicts: readonly VerdictScore[];
  /** By name. */
  readonly kinds: readonly { readonly kind: string; readonly flagged: Share }[];
  readonly drafts: readonly DraftScore[];
}

export interface VerdictScore {
  readonly verdict: Verdict;
  readonly precision: Share;
  readonly recall: Share;
  readonly f1: number;
}

export interface DraftScore {
  readonly draft: string;
  readonly accuracy: Share;
  readonly flagPrecision: Share;
  readonly flagRecall: Share;
  readonly falseConflicts: Share;
}

export function scoreGold(answers: readonly GoldAnswer[]): GoldScore {
  const unsupported = verdictScore('unsupported', answers);
  const clean = answers.filter(isClean);
  const labelledFlags = answers.filter(({ label }) => isFlag(label.verdict));
  return {
    ...flagScore(answers),
    macroF1: macroF1(answers),
    unsupportedPrecision: unsupported.precision,
    unsupportedRecall: unsupported.recall,
    falseUnsupported: shareOf(clean, ({ verdict }) => verdict === 'unsupported'),
    kind: shareOf(known(answers, 'kindRight'), ({ kindRight }) => kindRight === true),
    span: shareOf(known(answers, 'spanRight'), ({ spanRight }) => spanRight === true),
    firstEvidence: shareOf(known(answers, 'firstEvidenceRight'), (answer) => answer.firstEvidenceRight === true),
    anyEvidence: shareOf(known(answers, 'anyEvidenceRight'), (answer) => answer.anyEvidenceRight === true),
    verdicts: VERDICTS.map((verdict) => verdictScore(verdict, answers)),
    kinds: distinct(labelledFlags.map(({ label }) => label.kind ?? '')).map((kind) => ({
      kind,
      flagged: shareOf(
        labelledFlags.filter(({ label }) => label.kind === kind),
        ({ verdict }) => isFlag(verdict),
      ),
    })),
    drafts: distinct(answers.map(({ label }) => label.draft)).map((draft) => ({
      draft,
      ...flagScore(answers.filter(({ label }) => label.draft === draft)),
    })),
  };
}

function flagScore(answers: readonly GoldAnswer[]): Omit<DraftScore, 'draft'> {
  return {
    accuracy: shareOf(answers, ({ verdict, wanted }) => verdict === wanted),
    flagPrecision: shareOf(
      answers.filter(({ verdict }) => isFlag(verdict)),
      ({ wanted }) => isFlag(wanted),
    ),
    flagRecall: shareOf(
      answers.filter(({ wanted }) => isFlag(wanted)),
      ({ verdict }) => isFlag(verdict),
    ),
    falseConflicts: shareOf(answers.filter(isClean), ({ verdict }) => isFlag(verdict)),
  };
}

function verdictScore(verdict: Verdict, answers: readonly GoldAnswer[]): VerdictScore {
  const given = answers.filter((answer) => answer.verdict === verdict);
  const wanted = answers.filter((answer) => answer.wanted === verdict);
  return {
    verdict,
    precision: shareOf(given, (answer) => answer.wanted === verdict),
    recall: shareOf(wanted, (answer) => answer.verdict === verdict),
    f1: f1Of(verdict, answers),
  };
}

/** Mean F1 of the five verdicts. The interval draws sentences, since six drafts are too few to draw from. */
function macroF1(answers: readonly GoldAnswer[]): Figure {
  const mean = (drawn?: readonly number[]): number =>
    VERDICTS.reduce((sum, verdict) => sum + f1Of(verdict, answers, drawn), 0) / VERDICTS.length;
  return {
    value: mean(),
    interval: bootstrap(
      answers.map(({ label }) => `${label.draft} ${label.n}`),
      mean,
    ),
  };
}

/** Twice the right ones over the given and the wanted; 0 where there are neither. */
function f1Of(verdict: Verdict, answers: readonly GoldAnswer[], drawn?: readonly number[]): number {
  let right = 0;
  let both = 0;
  for (const [i, answer] of answers.entries()) {
    const weight = drawn?.[i] ?? 1;
    const isGiven = answer.verdict === verdict;
    const isWanted = answer.wanted === verdict;
    right += isGiven && isWanted ? weight : 0;
    both += (isGiven ? weight : 0) + (isWanted ? weight : 0);
  }
  return both === 0 ? 0 : (2 * right) / both;
}

function known(answers: readonly GoldAnswer[], field: keyof GoldAnswer): GoldAnswer[] {
  return answers.filter((answer) => answer[field] !== undefined);
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)].toSorted();
}
