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

/** `place(i, p)` for every claim term i and window term p, row by row. */
export function contextField(
  claim: readonly Term[],
  hits: readonly (readonly Hit[])[],
  window: SourceWindow,
): Float32Array[] {
  const sentenceAt = sentencePlaces(window);
  const places = Int32Array.from(window.terms, ({ place }) => place);
  const votes = hits.map((own) => (own.length === 0 ? undefined : spread(own, window, sentenceAt)));
  return claim.map((term, i) => {
    const row = new Float32Array(window.terms.length);
    let total = 0;
    for (let j = Math.max(0, i - REACH); j <= Math.min(claim.length - 1, i + REACH); j++) {
      const other = claim[j];
      if (j === i || !other) continue;
      const weight = other.weight / (1 + 0.3 * (Math.abs(i - j) - 1));
      total += weight;
      const vote = votes[j];
      if (!vote) continue;
      const shift = Math.max(-LONGEST_SHIFT, Math.min(LONGEST_SHIFT, term.token - other.token));
      for (let p = 0; p < row.length; p++) {
        const place = places[p] ?? 0;
        row[p] = (row[p] ?? 0) + weight * Math.max(vote[place - shift] ?? 0, MOVED * (vote[place] ?? 0));
      }
    }
    // A claim of one word has no neighbours: nothing speaks for or against any place.
    if (total === 0) return row.fill(0.5);
    for (let p = 0; p < row.length; p++) row[p] = (row[p] ?? 0) / total;
    return row;
  });
}

function sentencePlaces(window: SourceWindow): Int32Array {
  const at = new Int32Array(window.length).fill(-1);
  for (const [index, sentence] of window.sentences.entries()) {
    at.fill(index, sentence.base, sentence.base + sentence.reading.tokens.length);
  }
  return at;
}

function spread(hits: readonly Hit[], window: SourceWindow, sentenceAt: Int32Array): Float32Array {
  const felt = new Float32Array(window.length);
  for (const hit of hits) {
    const target = window.terms[hit.at];
    if (!target) continue;
    const last = Math.min(window.length - 1, target.place + SPREAD);
    for (let p = Math.max(0, target.place - SPREAD); p <= last; p++) {
      const here = sentenceAt[p] === target.sentence ? 1 : ACROSS;
      const vote = hit.value * here * (FADE[Math.abs(p - target.place)] ?? 0);
      if (vote > (felt[p] ?? 0)) felt[p] = vote;
    }
  }
  return felt;
}

const FADE = Float32Array.from({ length: SPREAD + 1 }, (_, distance) => Math.exp(-distance / DECAY));
