import type { Reading } from '../facts/fact.ts';
import { differencesIn } from './differences.ts';
import { contextField, type ContextField, type Hit } from './field.ts';
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

/**
 * Where a claim's terms meet one article: enough to see whether the article speaks of the claim at all. Arrays run over
 * the claim's terms.
 */
export interface Meeting {
  readonly window: SourceWindow;
  /** `place(i, p)`: how well the neighbours of claim term i sit around window term p, 0 to 1. */
  readonly place: ContextField;
  /** Best match of each term, word and place together; undefined where nothing matches. */
  readonly matches: readonly (TermMatch | undefined)[];
  /** All relations of each term, the excluding ones too. */
  readonly relations: readonly (readonly TermMatch[])[];
  /** Weighted share of the claim found in place anywhere in the window, 0 to 1. */
  readonly covered: number;
}

interface RawHit extends Hit {
  readonly relation: MatchRelation;
}

/** A compound written as two words is nearly the word itself. */
const COMPOUND = 0.95;
/** What is less alike has no vote, and is no match. */
const ALIKE = 0.3;

/** Worth of a match: the word, and how far its place confirms it. */
export function inPlace(match: TermMatch | undefined): number {
  return match ? match.value * (0.3 + 0.7 * match.place) : 0;
}

/** Matches every term of the claim softly into the window. `matchers` are the terms' own, `reading` is the claim's. */
export function meet(
  claim: readonly Term[],
  matchers: readonly TermMatcher[],
  window: SourceWindow,
  reading: Reading,
): Meeting {
  const raw = matchers.map((matches) => rawHits(matches, window));
  matchCompounds(claim, raw, window);
  matchDifferences(claim, raw, window, reading);
  const hits: Hit[][] = raw.map((found) => found.filter((hit) => hit.value >= ALIKE));
  const place = contextField(claim, hits, window);
  const relations = raw.map((found, i) =>
    found.map(({ at, relation, value }) => ({ at, relation, value, place: place(i, at) })),
  );
  const matches = relations.map((found) => best(found.filter((match) => match.value >= ALIKE)));
  const total = claim.reduce((sum, term) => sum + term.weight, 0);
  const covered = claim.reduce((sum, term, i) => sum + term.weight * inPlace(matches[i]), 0);
  return { window, place, matches, relations, covered: total === 0 ? 0 : covered / total };
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

function best(matches: readonly TermMatch[]): TermMatch | undefined {
  let top: TermMatch | undefined;
  for (const match of matches) if (!top || inPlace(match) > inPlace(top)) top = match;
  return top;
}
