import type { Verdict } from '../engine/check/judgement.ts';
import { verdictOf, type CaseAnswer } from './caseAnswers.ts';

/** A share: how many of how many. */
export interface Share {
  readonly right: number;
  readonly of: number;
}

export interface KindScore {
  readonly kind: string;
  /** Sentences of the kind that are flagged, as conflict or as disputed. */
  readonly flagged: Share;
  /** Of those flagged: with a finding of this kind at the marked words. */
  readonly placed: Share;
}

export interface CaseScore {
  readonly accuracy: Share;
  /** Sentences flagged that should be. A flag is a verdict of conflict or disputed. */
  readonly flagPrecision: Share;
  readonly flagRecall: Share;
  /** Clean sentences (supported and not-checkable) that are flagged, and that are called unsupported: low is good. */
  readonly falseConflicts: Share;
  readonly falseUnsupported: Share;
  readonly unsupportedRecall: Share;
  /** Sentences that look like conflicts and are none: those not flagged. */
  readonly hardUnflagged: Share;
  /** By name. */
  readonly kinds: readonly KindScore[];
}

/** Scores answers by verdict as the annotation guide counts them; kinds and places only for what is flagged. */
export function scoreCases(answers: readonly CaseAnswer[]): CaseScore {
  const scored = answers.map((answer) => ({ ...answer, wanted: wantedVerdict(answer) }));
  const wantedFlag = scored.filter(({ wanted }) => isFlag(wanted));
  const flagged = scored.filter(({ verdict }) => isFlag(verdict));
  const clean = scored.filter(({ wanted }) => wanted === 'supported' || wanted === 'not-checkable');
  const hard = scored.filter(({ draftCase }) => draftCase.expectation.hard !== undefined);
  const unsupported = scored.filter(({ wanted }) => wanted === 'unsupported');
  return {
    accuracy: share(scored, ({ verdict, wanted }) => verdict === wanted),
    flagPrecision: share(flagged, ({ wanted }) => isFlag(wanted)),
    flagRecall: share(wantedFlag, ({ verdict }) => isFlag(verdict)),
    falseConflicts: share(clean, ({ verdict }) => isFlag(verdict)),
    falseUnsupported: share(clean, ({ verdict }) => verdict === 'unsupported'),
    unsupportedRecall: share(unsupported, ({ verdict }) => verdict === 'unsupported'),
    hardUnflagged: share(hard, ({ verdict }) => !isFlag(verdict)),
    kinds: kindsOf(wantedFlag),
  };
}

export function wantedVerdict({ draftCase }: CaseAnswer): Verdict | undefined {
  return verdictOf(draftCase.expectation.code);
}

export function isFlag(verdict: Verdict | undefined): boolean {
  return verdict === 'conflict' || verdict === 'disputed';
}

function kindsOf(wantedFlag: readonly CaseAnswer[]): KindScore[] {
  return [...new Set(wantedFlag.map(kindOf))]
    .map((kind) => ({ kind, answers: wantedFlag.filter((answer) => kindOf(answer) === kind) }))
    .map(({ kind, answers }) => ({
      kind,
      flagged: share(answers, ({ verdict }) => isFlag(verdict)),
      placed: share(
        answers.filter(({ verdict }) => isFlag(verdict)),
        ({ miss }) => miss === undefined || miss.endsWith(' with other text'),
      ),
    }))
    .toSorted((a, b) => (a.kind < b.kind ? -1 : 1));
}

function kindOf({ draftCase }: CaseAnswer): string {
  return draftCase.expectation.code.split('/')[1] ?? '';
}

function share<T>(all: readonly T[], isRight: (each: T) => boolean): Share {
  return { right: all.filter(isRight).length, of: all.length };
}
