import type { Term } from '../../match/terms.ts';
import type { WindowSentence } from '../../match/window.ts';
import type { Comparison } from '../comparison.ts';

/** The comparison that says that a passage has one thing where the claim has another. `strength` is between 0 and 1. */
export function otherTerm(claimed: Term, held: Term, { passage }: WindowSentence, strength: number): Comparison {
  return {
    rule: 'entity',
    relation: 'conflicts',
    reason: `“${held.lower}” stands where the draft has “${claimed.lower}”`,
    claimSpan: { start: claimed.start, end: claimed.end },
    passage,
    passageSpan: { start: held.start, end: held.end },
    expected: held.lower,
    strength,
  };
}
