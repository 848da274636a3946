import type { TokenRange } from '../facts/fact.ts';
import { holdsToken } from '../facts/tokenRange.ts';
import type { Meeting } from './meeting.ts';
import { FOUND } from './similarity.ts';
import { isOfClause, type Term } from './terms.ts';

/**
 * The tokens of a sentence of the window at which the claim's term at `index` is found, in the order of the matches.
 * `least`: how alike the words must be.
 */
export function tokensFound(
  index: number,
  sentence: number,
  { relations, window }: Meeting,
  least: number = FOUND,
): number[] {
  return (relations[index] ?? []).flatMap(({ at, value }) => {
    const other = window.terms[at];
    return value >= least && other?.sentence === sentence ? [other.term.token] : [];
  });
}

/** Whether the claim's term at `index` is found within a token range of a sentence of the window. `least`: as above. */
export function isFoundWithin(
  index: number,
  sentence: number,
  range: TokenRange,
  { relations, window }: Meeting,
  least: number = FOUND,
): boolean {
  return (relations[index] ?? []).some(({ at, value }) => {
    const other = window.terms[at];
    return value >= least && other?.sentence === sentence && holdsToken(range, other.term.token);
  });
}

/** Whether a term in a token range of the claim is found within a range of a sentence; never in a range that is not there. */
export function rangesMeet(
  mine: TokenRange | undefined,
  theirs: TokenRange | undefined,
  sentence: number,
  terms: readonly Term[],
  meeting: Meeting,
): boolean {
  if (!mine || !theirs) return false;
  return terms.some(({ token }, i) => holdsToken(mine, token) && isFoundWithin(i, sentence, theirs, meeting));
}

/** Weighted share, 0 to 1, of what the claim states in a token range that is found within a range of a sentence; 0 where it states nothing. */
export function shareWithin(
  mine: TokenRange,
  theirs: TokenRange,
  sentence: number,
  terms: readonly Term[],
  meeting: Meeting,
): number {
  let total = 0;
  let found = 0;
  for (const [i, term] of terms.entries()) {
    if (!isOfClause(term) || !holdsToken(mine, term.token)) continue;
    total += term.weight;
    if (isFoundWithin(i, sentence, theirs, meeting)) found += term.weight;
  }
  return total === 0 ? 0 : found / total;
}
