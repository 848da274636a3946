import type { CivilDate } from '../facts/fact.ts';
import type { Alignment } from '../match/align.ts';
import type { Claim } from '../rules/claim.ts';
import type { Comparison } from '../rules/comparison.ts';
import type { SeverityMap } from './checkDraft.ts';
import type { CheckWorth } from './checkWorthy.ts';

/** All that is known of a claim before the verdict. */
export interface Case {
  readonly claim: Claim;
  readonly worth: CheckWorth;
  /** One an article. */
  readonly alignments: readonly Alignment[];
  /** Of all rules and articles. */
  readonly comparisons: readonly Comparison[];
  readonly severity: SeverityMap;
  /** Date of the draft. */
  readonly date?: CivilDate;
  /** Collect the steps of the judgement. */
  readonly explain?: boolean;
}
