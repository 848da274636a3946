import { isFlag, wantedVerdict } from '../../server/src/testing/caseScore.ts';
import type { CaseAnswer } from '../../server/src/testing/caseAnswers.ts';
import type { ClaimAnswer } from './claimAnswers.ts';
import { isClean, type GoldAnswer } from './goldAnswers.ts';
import type { Flagged, Truth } from './ruleScore.ts';

/** Gold sentences as the rules are scored on them. */
export function ofGold(answers: readonly GoldAnswer[]): Flagged[] {
  return answers.map((answer) => ({
    codes: answer.codes,
    truth: isClean(answer) ? 'clean' : isFlag(answer.wanted) ? 'conflict' : 'unsupported',
  }));
}

/** Sentences of case files; one that is to have a finding beside any verdict is wrong in its own way. */
export function ofCases(answers: readonly CaseAnswer[]): Flagged[] {
  return answers.map((answer) => ({ codes: answer.findings.map(({ code }) => code), truth: truthOfCase(answer) }));
}

function truthOfCase(answer: CaseAnswer): Truth {
  const wanted = wantedVerdict(answer);
  if (wanted === undefined) return 'wrong';
  if (isFlag(wanted)) return 'conflict';
  return wanted === 'unsupported' ? 'unsupported' : 'clean';
}

/** Claims of one public set. Only a set that knows conflicts tells lack of support from them. */
export function ofClaims(answers: readonly ClaimAnswer[]): Flagged[] {
  const tells = answers.some(({ claim }) => claim.label === 'conflict');
  return answers.map(({ claim, positive, codes }) => ({ codes, truth: truthOfClaim(claim.label, positive, tells) }));
}

function truthOfClaim(label: string, positive: boolean, tells: boolean): Truth {
  if (positive) return 'clean';
  if (label === 'conflict' || label === 'disagree') return 'conflict';
  return label === 'unsupported' && tells ? 'unsupported' : 'wrong';
}
