import type { Term } from './terms.ts';
import type { SourceWindow } from './window.ts';

/*
 * The context field. For a claim term i and a place p of the window it says, 0 to 1, how well i's neighbours in the
 * claim are found around p at the right distances: whether p is where i would stand if the source said the same.
 *
 *   claim     the  army  lost  [hundreds]  of  soldiers
 *   window    … the army said  [dozens]    of  its soldiers had been killed …
 *                    ^          ^ place(i, p) is high: the neighbours vote for it
 *
 * Matched or not, the term itself has no vote, so the same number weighs a match (is it found in place?) and a
 * substitute (what stands in its place?).
 */

/** A match of a claim term at a term of the window. */
export interface Hit {
  /** Index into `SourceWindow.terms`. */
  readonly at: number;
  readonly value: number;
}

/** Neighbours further away than this many terms have no vote. */
export const REACH = 6;
/** A match is felt this many places around it. */
const SPREAD = 18;
/** e-folding distance of a vote, in tokens. */
const DECAY = 5;
/** What is left of a vote across a sentence end. */
const ACROSS = 0.45;
/** What is left of a vote that ignores distance and direction: paraphrase moves words. */
const MOVED = 0.75;
const LONGEST_SHIFT = 12;
/** How fast votes fade with the terms between. */
const FADING = 0.3;

/** `place(i, p)` for claim term i and window term p; 0 outside. Worked out where it is asked for. */
export type ContextField = (i: number, p: number) => number;

/** The field of a claim whose terms were found in the window at `hits`. */
export function contextField(
  claim: readonly Term[],
  hits: readonly (readonly Hit[])[],
  window: SourceWindow,
): ContextField {
  const felt = spread(hits, window);
  const voters = claim.map((term, i) => votersOn(claim, term, i, hits));
  return (i, p) => {
    const [own, place] = [voters[i], window.terms[p]?.place];
    return own && place !== undefined ? voted(own, felt, place) : 0;
  };
}

/** How the terms of a claim that were found are felt: a row a term, `LONGEST_SHIFT` free places before and behind the window. */
interface Felt {
  readonly rows: Float32Array;
  readonly width: number;
}

/** Who votes on a term, and the weight of all that could. */
interface Voters {
  readonly found: readonly { readonly term: number; readonly shift: number; readonly weight: number }[];
  readonly total: number;
}

function votersOn(claim: readonly Term[], own: Term, i: number, hits: readonly (readonly Hit[])[]): Voters {
  const found: { term: number; shift: number; weight: number }[] = [];
  let total = 0;
  for (let term = Math.max(0, i - REACH); term <= Math.min(claim.length - 1, i + REACH); term++) {
    const other = claim[term];
    if (term === i || !other) continue;
    const weight = voteWeight(other, Math.abs(i - term));
    total += weight;
    const shift = Math.max(-LONGEST_SHIFT, Math.min(LONGEST_SHIFT, own.token - other.token));
    if ((hits[term] ?? []).length > 0) found.push({ term, shift, weight });
  }
  return { found, total };
}

function voted({ found, total }: Voters, { rows, width }: Felt, place: number): number {
  // A claim of one word has no neighbours: nothing speaks for or against any place.
  if (total === 0) return 0.5;
  let sum = 0;
  for (const { term, shift, weight } of found) {
    const middle = term * width + place + LONGEST_SHIFT;
    const there = rows[middle - shift] ?? 0;
    const anywhere = MOVED * (rows[middle] ?? 0);
    sum += weight * (there > anywhere ? there : anywhere);
  }
  return sum / total;
}

/** How much the vote of a term counts for one that stands so many terms away in the claim: the nearer, the more. */
export function voteWeight({ weight }: Term, distance: number): number {
  return weight / (1 + FADING * (distance - 1));
}

/** One array for all terms: many small ones cost more than what is done with them. */
function spread(hits: readonly (readonly Hit[])[], window: SourceWindow): Felt {
  const width = window.length + 2 * LONGEST_SHIFT;
  const rows = new Float32Array(hits.length * width);
  for (const [term, own] of hits.entries()) {
    const base = term * width + LONGEST_SHIFT;
    for (const { at, value } of own) {
      const target = window.terms[at];
      const sentence = target && window.sentences[target.sentence];
      if (!target || !sentence) continue;
      const { place } = target;
      const end = sentence.base + sentence.reading.tokens.length;
      const last = Math.min(window.length - 1, place + SPREAD);
      for (let p = Math.max(0, place - SPREAD); p <= last; p++) {
        const here = sentence.base <= p && p < end ? 1 : ACROSS;
        const vote = value * here * (FADE[Math.abs(p - place)] ?? 0);
        if (vote > (rows[base + p] ?? 0)) rows[base + p] = vote;
      }
    }
  }
  return { rows, width };
}

const FADE = Float32Array.from({ length: SPREAD + 1 }, (_, distance) => Math.exp(-distance / DECAY));
