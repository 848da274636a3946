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

/** Worked out where it is asked for. */
export interface ContextField {
  /** `place(i, p)`: how well the neighbours of claim term i sit around window term p, 0 to 1; 0 outside. */
  readonly place: (i: number, p: number) => number;
  /** What neither the field of claim term i nor its neighbours in any order (`local`) are anywhere above. */
  readonly placeAtMost: (i: number) => number;
}

/** Who votes on a term of a claim, wherever they are found, and the weight of them all. */
export interface Voters {
  readonly neighbours: readonly Neighbour[];
  readonly total: number;
}

interface Neighbour {
  /** Index into the claim's terms. */
  readonly term: number;
  /** How many tokens before the other it stands; so far at most that moved words still vote. */
  readonly shift: number;
  readonly weight: number;
}

/** By term of a claim who votes on it: the same for every article that the claim is held against. */
export function votersOf(claim: readonly Term[]): readonly Voters[] {
  return claim.map((own, i) => {
    const neighbours: Neighbour[] = [];
    for (let term = Math.max(0, i - REACH); term <= Math.min(claim.length - 1, i + REACH); term++) {
      const other = claim[term];
      if (term === i || !other) continue;
      const shift = Math.max(-LONGEST_SHIFT, Math.min(LONGEST_SHIFT, own.token - other.token));
      neighbours.push({ term, shift, weight: voteWeight(other, Math.abs(i - term)) });
    }
    return { neighbours, total: neighbours.reduce((sum, { weight }) => sum + weight, 0) };
  });
}

/** How much the vote of a term counts for one that stands so many terms away in the claim: the nearer, the more. */
export function voteWeight({ weight }: Term, distance: number): number {
  return weight / (1 + FADING * (distance - 1));
}

/** The field of a claim with those voters whose terms were found in the window at `hits`; what is less alike than `least` has no vote. */
export function contextField(
  voters: readonly Voters[],
  hits: readonly (readonly Hit[])[],
  window: SourceWindow,
  least: number,
): ContextField {
  const found = hits.map((own) => placesOf(own, window, least));
  return {
    place: (i, p) => {
      const [own, place] = [voters[i], window.terms[p]?.place];
      return own && place !== undefined ? voted(own, found, place, window.length) : 0;
    },
    placeAtMost: (i) => {
      const own = voters[i];
      return own ? votedAtMost(own, found) : 0;
    },
  };
}

/** A match with its place in the window, and from where to where its sentence goes there. */
interface FoundAt {
  readonly value: number;
  readonly place: number;
  readonly from: number;
  readonly to: number;
}

function placesOf(hits: readonly Hit[], { terms, sentences }: SourceWindow, least: number): readonly FoundAt[] {
  const places: FoundAt[] = [];
  for (const { at, value } of hits) {
    const term = terms[at];
    const sentence = term && sentences[term.sentence];
    if (!sentence || value < least) continue;
    places.push({ value, place: term.place, from: sentence.base, to: sentence.base + sentence.reading.tokens.length });
  }
  return places;
}

function voted(
  { neighbours, total }: Voters,
  found: readonly (readonly FoundAt[])[],
  place: number,
  length: number,
): number {
  // A claim of one word has no neighbours: nothing speaks for or against any place.
  if (total === 0) return 0.5;
  let sum = 0;
  for (const { term, shift, weight } of neighbours) {
    const places = found[term];
    if (!places || places.length === 0) continue;
    const right = place - shift;
    const isInside = right >= 0 && right < length;
    let most = 0;
    for (const one of places) {
      if (one.value <= most) continue;
      if (isInside) most = Math.max(most, feltFrom(one, right));
      most = Math.max(most, MOVED * feltFrom(one, place));
    }
    sum += weight * most;
  }
  return sum / total;
}

function votedAtMost({ neighbours, total }: Voters, found: readonly (readonly FoundAt[])[]): number {
  if (total === 0) return 0.5;
  let sum = 0;
  for (const { term, weight } of neighbours) {
    let most = 0;
    for (const { value } of found[term] ?? []) most = Math.max(most, value);
    sum += weight * most;
  }
  return sum / total;
}

/** How strongly a match is felt at a place of the window. */
function feltFrom({ value, place, from, to }: FoundAt, at: number): number {
  const distance = Math.abs(at - place);
  if (distance > SPREAD) return 0;
  return value * (FADE[distance] ?? 0) * (from <= at && at < to ? 1 : ACROSS);
}

const FADE: readonly number[] = Array.from({ length: SPREAD + 1 }, (_, distance) => Math.exp(-distance / DECAY));
