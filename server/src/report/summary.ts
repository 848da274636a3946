import { type CheckedSentence, VERDICTS, type Verdict } from '../engine/check/judgement.ts';
import type { Finding } from '../engine/rules/finding.ts';
import type { CheckedDraft } from './checkedDraft.ts';

/** How many sentences got each verdict. Every verdict has its entry. */
export type VerdictCounts = Readonly<Record<Verdict, number>>;

/** Counts the verdicts of sentences, whatever is suppressed. */
export function countVerdicts(checked: readonly CheckedSentence[]): VerdictCounts {
  const counts = { conflict: 0, disputed: 0, unsupported: 0, supported: 0, 'not-checkable': 0 };
  for (const { judgement } of checked) counts[judgement.verdict]++;
  return counts;
}

/** The findings of a sentence that a reader is shown: not ignored, not turned off. */
export function openFindings({ judgement }: CheckedSentence): Finding[] {
  return judgement.findings.filter(({ severity, suppressed }) => severity !== 'off' && suppressed === undefined);
}

/** Where a run is to fail: at sentences of this verdict or a more severe one. */
export type FailOn = 'conflict' | 'disputed' | 'unsupported' | 'never';

/**
 * Whether a draft holds a finding at or above `failOn`. A finding counts by its sentence's verdict; those that are
 * ignored or turned off do not count, nor do remarks on citations, sums and ignores, which go with no verdict.
 */
export function fails(drafts: readonly CheckedDraft[], failOn: FailOn): boolean {
  if (failOn === 'never') return false;
  const counted = VERDICTS.slice(0, VERDICTS.indexOf(failOn) + 1);
  return drafts.some(({ checked }) =>
    checked.some((one) =>
      openFindings(one).some(({ code }) => counted.some((verdict) => code.startsWith(`${verdict}/`))),
    ),
  );
}

/** Ids of the sources that speak for or against any sentence of the draft. */
export function sourcesUsed(drafts: readonly CheckedDraft[]): Set<string> {
  const paths = drafts.flatMap(({ checked }) =>
    checked.flatMap(({ judgement }) =>
      judgement.evidence.filter(({ relation }) => relation !== 'related').map(({ path }) => path),
    ),
  );
  return new Set(paths);
}
