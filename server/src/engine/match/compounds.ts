import type { Term } from './terms.ts';
import type { SourceWindow } from './window.ts';

/** A term of a claim and a term of a window, by their indices, of which one is half of the other's compound. */
export interface CompoundMet {
  readonly index: number;
  readonly at: number;
}

/** Finds where a claim's compounds, or their halves, stand in a window. */
export type CompoundMatcher = (window: SourceWindow) => readonly CompoundMet[];

const NONE: readonly CompoundMet[] = [];
const NOWHERE: readonly number[] = [];

/** "air strikes" and "airstrikes": two neighbouring words of the one side are one word of the other. */
export function compoundMatcher(claim: readonly Term[]): CompoundMatcher {
  const joined = new Map<string, number>();
  const byInitial = new Map<string, number[]>();
  for (const [i, { key, lower, token }] of claim.entries()) {
    const next = claim[i + 1];
    if (next?.token === token + 1) joined.set(lower + next.key, i);
    const initial = key.charAt(0);
    const alike = byInitial.get(initial);
    if (alike) alike.push(i);
    else byInitial.set(initial, [i]);
  }
  return ({ terms }) => {
    let found: CompoundMet[] | undefined;
    for (let at = 0; at < terms.length; at++) {
      const here = terms[at];
      if (!here) continue;
      const { term, place } = here;
      const first = joined.get(term.key);
      if (first !== undefined) (found ??= []).push({ index: first, at }, { index: first + 1, at });
      const following = terms[at + 1];
      if (following?.place !== place + 1) continue;
      for (const index of byInitial.get(term.lower.charAt(0)) ?? NOWHERE) {
        const key = claim[index]?.key ?? '';
        if (!key.startsWith(term.lower) || term.lower + following.term.key !== key) continue;
        (found ??= []).push({ index, at }, { index, at: at + 1 });
      }
    }
    return found ?? NONE;
  };
}
