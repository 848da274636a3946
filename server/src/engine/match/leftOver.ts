import type { Meeting } from './meeting.ts';
import type { Term } from './terms.ts';

/** A value is answered for by an equal one, or one that is a rounding away. */
const ANSWERED = 0.9;

/**
 * Whether the value at window term `at` is the only one of its sort in its sentence that the claim's values, save that at
 * `index`, leave over: of "19 of them are from Kelby and four from Dunmore" a claim that has the 19 leaves the four.
 * `isOfSort` tells which terms of the sentence, of its own kind, it may be taken for.
 */
export function isLeftOver(
  at: number,
  index: number,
  claim: readonly Term[],
  { relations, window }: Meeting,
  isOfSort: (other: Term) => boolean,
): boolean {
  const own = window.terms[at];
  const sentence = window.sentences[own?.sentence ?? -1];
  if (!own || !sentence) return false;
  const { kind } = own.term;
  for (let i = sentence.from; i < sentence.to; i++) {
    const other = window.terms[i]?.term;
    if (i === at || other?.kind !== kind || !isOfSort(other)) continue;
    const answered = claim.some(
      (term, j) =>
        j !== index && term.kind === kind && (relations[j] ?? []).some((m) => m.at === i && m.value >= ANSWERED),
    );
    if (!answered) return false;
  }
  return true;
}
