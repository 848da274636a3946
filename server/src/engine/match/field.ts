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
  const sentenceAt = sentencePlaces(window);
  const votes = hits.map((own) => (own.length === 0 ? undefined : spread(own, window, sentenceAt)));
  const voters = claim.map((term, i) => votersOn(claim, term, i, votes));
  const rows = claim.map((): Float64Array | undefined => undefined);
  return (i, p) => {
    const [own, place] = [voters[i], window.terms[p]?.place];
    if (!own || place === undefined) return 0;
    const row = (rows[i] ??= new Float64Array(window.terms.length).fill(UNKNOWN));
    const known = row[p] ?? UNKNOWN;
    if (known !== UNKNOWN) return known;
    return (row[p] = voted(own, place));
  };
}

/** Not worked out yet. */
const UNKNOWN = -1;

/** Who votes on a term, and the weight of all that could. */
interface Voters {
  readonly found: readonly { readonly felt: Float32Array; readonly shift: number; readonly weight: number }[];
  readonly total: number;
}

function votersOn(claim: readonly Term[], term: Term, i: number, votes: readonly (Float32Array | undefined)[]): Voters {
  const found: { felt: Float32Array; shift: number; weight: number }[] = [];
  let total = 0;
  for (let j = Math.max(0, i - REACH); j <= Math.min(claim.length - 1, i + REACH); j++) {
    const other = claim[j];
    if (j === i || !other) continue;
    const weight = voteWeight(other, Math.abs(i - j));
    total += weight;
    const felt = votes[j];
    const shift = Math.max(-LONGEST_SHIFT, Math.min(LONGEST_SHIFT, term.token - other.token));
    if (felt) found.push({ felt, shift, weight });
  }
  return { found, total };
}

function voted({ found, total }: Voters, place: number): number {
  // A claim of one word has no neighbours: nothing speaks for or against any place.
  if (total === 0) return 0.5;
  const middle = place + LONGEST_SHIFT;
  let sum = 0;
  for (const { felt, shift, weight } of found) {
    const there = felt[middle - shift] ?? 0;
    const anywhere = MOVED * (felt[middle] ?? 0);
    sum += weight * (there > anywhere ? there : anywhere);
  }
  return sum / total;
}

/** How much the vote of a term counts for one that stands so many terms away in the claim: the nearer, the more. */
export function voteWeight({ weight }: Term, distance: number): number {
  return weight / (1 + FADING * (distance - 1));
}

function sentencePlaces(window: SourceWindow): Int32Array {
  const at = new Int32Array(window.length).fill(-1);
  for (const [index, sentence] of window.sentences.entries()) {
    at.fill(index, sentence.base, sentence.base + sentence.reading.tokens.length);
  }
  return at;
}

/** How a claim term that was found is felt, by place of the window, `LONGEST_SHIFT` free places before and behind it. */
function spread(hits: readonly Hit[], window: SourceWindow, sentenceAt: Int32Array): Float32Array {
  const felt = new Float32Array(window.length + 2 * LONGEST_SHIFT);
  for (const hit of hits) {
    const target = window.terms[hit.at];
    if (!target) continue;
    const { place, sentence } = target;
    const last = Math.min(window.length - 1, place + SPREAD);
    for (let p = Math.max(0, place - SPREAD); p <= last; p++) {
      const here = sentenceAt[p] === sentence ? 1 : ACROSS;
      const vote = hit.value * here * (FADE[Math.abs(p - place)] ?? 0);
      const at = p + LONGEST_SHIFT;
      if (vote > (felt[at] ?? 0)) felt[at] = vote;
    }
  }
  return felt;
}

const FADE = Float32Array.from({ length: SPREAD + 1 }, (_, distance) => Math.exp(-distance / DECAY));
