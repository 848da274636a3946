import { bestBySentence } from './bestBySentence.ts';
import { REACH, voteWeight } from './field.ts';
import type { Meeting, TermMatch } from './meeting.ts';
import { FOUND } from './similarity.ts';
import type { Term } from './terms.ts';
import { worthsOf } from './worth.ts';

/** How a claim's terms are found in one article that speaks of it. Arrays run over the claim's terms. */
export interface Alignment extends Meeting {
  /** What each term's best match is worth for support, 0 to 1. */
  readonly worths: readonly number[];
  /** `inSentence[i][s]`: how well claim term i is found in sentence s by itself, wherever it stands there, 0 to 1. */
  readonly inSentence: readonly (readonly number[])[];
  /**
   * `local(i, s)`: weighted share of claim term i's neighbours that sentence s has, in any order; what `place` is without
   * distances. Paraphrase turns clauses round, and a passage that has all of a clause speaks of it. 0 outside.
   */
  readonly local: (i: number, s: number) => number;
  /** `met(p)`: how well term p of the window is met by one of the claim, 0 to 1. */
  readonly met: (p: number) => number;
  /** `substitute(i)`: what stands in the place of claim term i: of the same kind, itself no match of any claim term. */
  readonly substitute: (i: number) => TermMatch | undefined;
  /** Weighted share of the claim found in each sentence of the window, its neighbours at a discount. */
  readonly sentenceCover: readonly number[];
}

/** Goes on from where the claim's terms meet an article: what stands in the place of those that do not, and which sentence has what. */
export function align(claim: readonly Term[], meeting: Meeting): Alignment {
  const { window, relations } = meeting;
  const nowhere = window.sentences.map(() => 0);
  const inSentence = relations.map((matches) =>
    matches.length === 0 ? nowhere : bestBySentence(matches, window, ({ value }) => value),
  );
  return {
    ...meeting,
    worths: worthsOf(claim, meeting),
    inSentence,
    met: metBy(meeting),
    local: localCover(claim, inSentence),
    substitute: substitutes(claim, meeting),
    sentenceCover: coverBySentence(claim, inSentence, meeting),
  };
}

/** A row for each term that is asked for. */
function localCover(claim: readonly Term[], inSentence: readonly (readonly number[])[]): Alignment['local'] {
  const rows: (readonly number[])[] = [];
  return (i, s) => (rows[i] ??= localRow(claim, i, inSentence))[s] ?? 0;
}

function localRow(claim: readonly Term[], i: number, inSentence: readonly (readonly number[])[]): readonly number[] {
  const row = (inSentence[i] ?? []).map(() => 0);
  let total = 0;
  for (let j = Math.max(0, i - REACH); j <= Math.min(claim.length - 1, i + REACH); j++) {
    const [other, there] = [claim[j], inSentence[j]];
    if (j === i || !other || !there) continue;
    const weight = voteWeight(other, Math.abs(i - j));
    total += weight;
    for (let s = 0; s < row.length; s++) row[s] = (row[s] ?? 0) + weight * inOrBeside(there, s, FOUND);
  }
  return total === 0 ? row : row.map((sum) => sum / total);
}

function metBy({ relations, window }: Meeting): Alignment['met'] {
  let met: Float64Array | undefined;
  return (p) => (met ??= metTerms(relations, window.terms.length))[p] ?? 0;
}

function metTerms(relations: readonly (readonly TermMatch[])[], length: number): Float64Array {
  const met = new Float64Array(length);
  for (const matches of relations) {
    for (const { at, value } of matches) if (value >= FOUND && value > (met[at] ?? 1)) met[at] = value;
  }
  return met;
}

/** For each window term the claim term that it matches well; −1 for none, −2 for several. */
function ownedTerms(relations: readonly (readonly TermMatch[])[], length: number): Int32Array {
  const owner = new Int32Array(length).fill(-1);
  relations.forEach((hits, i) => {
    for (const hit of hits) {
      if (hit.value < 0.7) continue;
      owner[hit.at] = owner[hit.at] === -1 ? i : -2;
    }
  });
  return owner;
}

/** Few claims ask for them, and each for few: they are sought when asked for, and kept. */
function substitutes(claim: readonly Term[], { window, relations, place }: Meeting): Alignment['substitute'] {
  let owned: Int32Array | undefined;
  const known = new Map<number, TermMatch | undefined>();
  return (i) => {
    const term = claim[i];
    if (!term || known.has(i)) return known.get(i);
    owned ??= ownedTerms(relations, window.terms.length);
    const found = substituteOf(term, i, { own: relations[i] ?? [], owned, place, window });
    known.set(i, found);
    return found;
  };
}

function substituteOf(
  { kind }: Term,
  index: number,
  {
    own,
    owned,
    place: placeOf,
    window,
  }: Pick<Meeting, 'place' | 'window'> & { readonly own: readonly TermMatch[]; readonly owned: Int32Array },
): TermMatch | undefined {
  let top = -1;
  let topPlace = -1;
  for (const at of window.byKind[kind]) {
    if (owned[at] !== -1 && owned[at] !== index) continue;
    const place = placeOf(index, at);
    if (place <= topPlace || (lastAt(own, at)?.value ?? 0) >= FOUND) continue;
    [top, topPlace] = [at, place];
  }
  if (top < 0) return undefined;
  const hit = lastAt(own, top);
  return { at: top, relation: hit?.relation ?? 'similar', value: hit?.value ?? 0, place: topPlace };
}

/** Of several hits at one place the last: compounds are found after the words by themselves. */
function lastAt(hits: readonly TermMatch[], at: number): TermMatch | undefined {
  return hits.findLast((hit) => hit.at === at);
}

function coverBySentence(
  claim: readonly Term[],
  inSentence: readonly (readonly number[])[],
  { window, relations }: Meeting,
): number[] {
  const total = claim.reduce((sum, term) => sum + term.weight, 0);
  const cover = window.sentences.map(() => 0);
  for (let i = 0; i < claim.length; i++) {
    const row = inSentence[i] ?? [];
    const weight = claim[i]?.weight ?? 0;
    if (relations[i]?.length === 0) continue;
    for (let s = 0; s < row.length; s++) cover[s] = (cover[s] ?? 0) + weight * inOrBeside(row, s, 0);
  }
  if (total > 0) for (let s = 0; s < cover.length; s++) cover[s] = (cover[s] ?? 0) / total;
  return cover;
}

/** How well a term is found in a sentence, or at a discount in the ones beside it; what is found less well than `least` is not. */
function inOrBeside(row: readonly number[], s: number, least: number): number {
  return Math.max(heldAt(row, s, least), NEIGHBOUR * Math.max(heldAt(row, s - 1, least), heldAt(row, s + 1, least)));
}

function heldAt(row: readonly number[], s: number, least: number): number {
  const value = row[s] ?? 0;
  return value >= least ? value : 0;
}

/** A word found in the sentence before or after speaks for this one, but less. */
const NEIGHBOUR = 0.5;
