import type { Reading } from '../facts/fact.ts';
import { differencesIn } from './differences.ts';
import { contextField, type Hit, REACH, voteWeight } from './field.ts';
import { FOUND, type MatchRelation, type TermMatcher } from './similarity.ts';
import type { Term } from './terms.ts';
import type { SourceWindow } from './window.ts';

/** Where a claim term meets the window. */
export interface TermMatch {
  /** Index into `SourceWindow.terms`. */
  readonly at: number;
  readonly relation: MatchRelation;
  /** How well the word itself fits, 0 to 1. */
  readonly value: number;
  /** How well its neighbours fit around it, 0 to 1. */
  readonly place: number;
}

/** How a claim's terms are found in one article. Arrays run over the claim's terms. */
export interface Alignment {
  readonly window: SourceWindow;
  /** `place[i][p]`: how well the neighbours of claim term i sit around window term p, 0 to 1. */
  readonly place: readonly Float32Array[];
  /**
   * `local[i][s]`: weighted share of claim term i's neighbours that sentence s has, in any order; what `place` is without
   * distances. Paraphrase turns clauses round, and a passage that has all of a clause speaks of it.
   */
  readonly local: readonly Float32Array[];
  /** Best match of each term, word and place together; undefined where nothing matches. */
  readonly matches: readonly (TermMatch | undefined)[];
  /** All relations of each term, the excluding ones too. */
  readonly relations: readonly (readonly TermMatch[])[];
  /** What stands in the term's place: of the same kind, itself no match of any claim term. */
  readonly substitutes: readonly (TermMatch | undefined)[];
  /** Weighted share of the claim found in place anywhere in the window, 0 to 1. */
  readonly covered: number;
  /** Weighted share of the claim found in each sentence of the window, its neighbours at a discount. */
  readonly sentenceCover: readonly number[];
}

interface RawHit extends Hit {
  readonly relation: MatchRelation;
}

/** A compound written as two words is nearly the word itself. */
const COMPOUND = 0.95;

/** Worth of a match: the word, and how far its place confirms it. */
export function inPlace(match: TermMatch | undefined): number {
  return match ? match.value * (0.3 + 0.7 * match.place) : 0;
}

/**
 * Matches every term of the claim softly into the window and finds what stands in the place of those that do not match.
 * `matchers` are the terms' own, `reading` is the claim's.
 */
export function align(
  claim: readonly Term[],
  matchers: readonly TermMatcher[],
  window: SourceWindow,
  reading: Reading,
): Alignment {
  const raw = matchers.map((matches) => rawHits(matches, window));
  matchCompounds(claim, raw, window);
  matchDifferences(claim, raw, window, reading);
  const hits: Hit[][] = raw.map((found) => found.filter((hit) => hit.value >= 0.3));
  const field = contextField(claim, hits, window);
  const relations = raw.map((found, i) =>
    found.map(({ at, relation, value }) => ({ at, relation, value, place: field[i]?.[at] ?? 0 })),
  );
  const matches = relations.map((found) => best(found.filter((match) => match.value >= 0.3)));
  const owned = ownedTerms(raw, window.terms.length);
  const substitutes = claim.map((term, i) => substituteOf(term, i, raw[i] ?? [], owned, field[i], window));
  const total = claim.reduce((sum, term) => sum + term.weight, 0);
  const covered = claim.reduce((sum, term, i) => sum + term.weight * inPlace(matches[i]), 0);
  return {
    window,
    place: field,
    local: localCover(claim, raw, window),
    matches,
    relations,
    substitutes,
    covered: total === 0 ? 0 : covered / total,
    sentenceCover: coverBySentence(claim, raw, window),
  };
}

function rawHits(matches: TermMatcher, window: SourceWindow): RawHit[] {
  const found: RawHit[] = [];
  for (const { reading, from, to } of window.sentences) {
    for (let at = from; at < to; at++) {
      const other = window.terms[at];
      const similarity = other && matches(other.term, reading);
      if (similarity) found.push({ at, relation: similarity.relation, value: similarity.value });
    }
  }
  return found;
}

/** "air strikes" and "airstrikes": two neighbouring words of the one side are one word of the other. */
function matchCompounds(claim: readonly Term[], raw: RawHit[][], window: SourceWindow): void {
  for (const [i, term] of claim.entries()) {
    const next = claim[i + 1];
    const joined = next && next.token === term.token + 1 ? term.lower + next.key : undefined;
    for (let at = 0; at < window.terms.length; at++) {
      const other = window.terms[at];
      if (!other) break;
      if (joined !== undefined && other.term.key === joined) {
        raw[i]?.push({ at, relation: 'same', value: COMPOUND });
        raw[i + 1]?.push({ at, relation: 'same', value: COMPOUND });
      }
      if (!term.key.startsWith(other.term.lower)) continue;
      const following = window.terms[at + 1];
      if (following?.place !== other.place + 1 || other.term.lower + following.term.key !== term.key) continue;
      raw[i]?.push({ at, relation: 'same', value: COMPOUND }, { at: at + 1, relation: 'same', value: COMPOUND });
    }
  }
}

/** A stated difference is found where its two figures are. */
function matchDifferences(
  claim: readonly Term[],
  raw: readonly RawHit[][],
  window: SourceWindow,
  reading: Reading,
): void {
  for (const { index, at } of differencesIn(claim, reading, window)) {
    const found = raw[index];
    if (!found || found.some((hit) => hit.value >= FOUND)) continue;
    for (const place of at) {
      const known = found.findIndex((hit) => hit.at === place);
      if (known >= 0) found.splice(known, 1);
      found.push({ at: place, relation: 'value', value: COMPOUND });
    }
  }
}

function localCover(claim: readonly Term[], raw: readonly (readonly Hit[])[], window: SourceWindow): Float32Array[] {
  const found = raw.map((hits) => {
    const row = new Float32Array(window.sentences.length);
    for (const hit of hits) {
      const sentence = window.terms[hit.at]?.sentence ?? -1;
      if (hit.value >= FOUND && hit.value > (row[sentence] ?? 1)) row[sentence] = hit.value;
    }
    return row;
  });
  return claim.map((_, i) => {
    const row = new Float32Array(window.sentences.length);
    for (let s = 0; s < row.length; s++) {
      let total = 0;
      for (let j = Math.max(0, i - REACH); j <= Math.min(claim.length - 1, i + REACH); j++) {
        const other = claim[j];
        if (j === i || !other) continue;
        const weight = voteWeight(other, Math.abs(i - j));
        total += weight;
        const near = Math.max(found[j]?.[s - 1] ?? 0, found[j]?.[s + 1] ?? 0) * NEIGHBOUR;
        row[s] = (row[s] ?? 0) + weight * Math.max(found[j]?.[s] ?? 0, near);
      }
      row[s] = total === 0 ? 0 : (row[s] ?? 0) / total;
    }
    return row;
  });
}

function best(matches: readonly TermMatch[]): TermMatch | undefined {
  let top: TermMatch | undefined;
  for (const match of matches) if (!top || inPlace(match) > inPlace(top)) top = match;
  return top;
}

/** For each window term the claim term that it matches well; −1 for none, −2 for several. */
function ownedTerms(raw: readonly (readonly Hit[])[], length: number): Int32Array {
  const owner = new Int32Array(length).fill(-1);
  for (const [i, hits] of raw.entries()) {
    for (const hit of hits) {
      if (hit.value < 0.7) continue;
      owner[hit.at] = owner[hit.at] === -1 ? i : -2;
    }
  }
  return owner;
}

function substituteOf(
  term: Term,
  index: number,
  own: readonly RawHit[],
  owned: Int32Array,
  field: Float32Array | undefined,
  window: SourceWindow,
): TermMatch | undefined {
  let top = -1;
  let topPlace = -1;
  for (let at = 0; at < window.terms.length; at++) {
    if (window.terms[at]?.term.kind !== term.kind) continue;
    if (owned[at] !== -1 && owned[at] !== index) continue;
    const place = field?.[at] ?? 0;
    if (place <= topPlace || (lastAt(own, at)?.value ?? 0) >= FOUND) continue;
    [top, topPlace] = [at, place];
  }
  if (top < 0) return undefined;
  const hit = lastAt(own, top);
  return { at: top, relation: hit?.relation ?? 'similar', value: hit?.value ?? 0, place: topPlace };
}

/** Of several hits at one place the last: compounds are found after the words by themselves. */
function lastAt(hits: readonly RawHit[], at: number): RawHit | undefined {
  return hits.findLast((hit) => hit.at === at);
}

function coverBySentence(claim: readonly Term[], raw: readonly (readonly Hit[])[], window: SourceWindow): number[] {
  const total = claim.reduce((sum, term) => sum + term.weight, 0);
  const cover = window.sentences.map(() => 0);
  const value = new Float64Array(cover.length);
  for (const [i, term] of claim.entries()) {
    value.fill(0);
    for (const hit of raw[i] ?? []) {
      const sentence = window.terms[hit.at]?.sentence ?? -1;
      if (hit.value > (value[sentence] ?? Infinity)) value[sentence] = hit.value;
    }
    for (let sentence = 0; sentence < value.length; sentence++) {
      const near = Math.max(value[sentence - 1] ?? 0, value[sentence + 1] ?? 0) * NEIGHBOUR;
      cover[sentence] = (cover[sentence] ?? 0) + term.weight * Math.max(value[sentence] ?? 0, near);
    }
  }
  return cover.map((sum) => (total === 0 ? 0 : sum / total));
}

/** A word found in the sentence before or after speaks for this one, but less. */
const NEIGHBOUR = 0.5;
