import type { Reading } from '../facts/fact.ts';
import { differencesIn } from './differences.ts';
import { contextField, type ContextField, type Hit } from './field.ts';
import { fromTwo } from './fromTwo.ts';
import type { HeldClaim } from './heldClaim.ts';
import { otherShares } from './otherShare.ts';
import { FOUND, type MatchRelation } from './similarity.ts';
import type { Term } from './terms.ts';
import type { SourceWindow } from './window.ts';
import { workedOutIn } from './workedOut.ts';

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
export interface Meeting extends ContextField {
  readonly window: SourceWindow;
  /** Best match of each term, word and place together; undefined where nothing matches. */
  readonly matches: readonly (TermMatch | undefined)[];
  /** All relations of each term, the excluding ones too. */
  readonly relations: readonly (readonly TermMatch[])[];
  /** Weighted share of the claim found in place anywhere in the window, 0 to 1. */
  readonly covered: number;
}

/** A match whose place is worked out when all are known. */
interface RawHit extends Hit {
  readonly relation: MatchRelation;
  place: number;
}

/** A compound written as two words is nearly the word itself. */
const COMPOUND = 0.95;
/** What is less alike has no vote, and is no match. */
const ALIKE = 0.3;

/** What akin words are worth for support. As they do not count as found, they bind no contradiction. */
const AKIN = 0.7;

/** Worth of a match: the word, and how far its place confirms it. */
export function inPlace(match: TermMatch | undefined): number {
  return match ? (match.relation === 'akin' ? AKIN : match.value) * (0.3 + 0.7 * match.place) : 0;
}

/** Whether another term of the claim than that at `index` is found at window term `at`. */
export function isMetBesides(index: number, at: number, { relations }: Pick<Meeting, 'relations'>): boolean {
  return relations.some((found, i) => i !== index && found.some((match) => match.at === at && match.value >= FOUND));
}

/** Whether a figure of the claim follows from one of a sentence of the window and a further one: by them the sentences may say the same. */
export function isReckonedFrom(
  sentence: number,
  { relations, window }: Pick<Meeting, 'relations' | 'window'>,
): boolean {
  return isMetIn(sentence, 'reckoned', relations, window);
}

/** Whether a sentence has an opposite of a word of the claim: "most died", "a third survived". */
export function tellsOpposite(sentence: number, { relations, window }: Pick<Meeting, 'relations' | 'window'>): boolean {
  return isMetIn(sentence, 'opposite', relations, window);
}

/** Whether a term of the claim has that relation to one of a sentence. */
function isMetIn(
  sentence: number,
  relation: MatchRelation,
  relations: Meeting['relations'],
  { terms }: SourceWindow,
): boolean {
  return relations.some((found) =>
    found.some((match) => match.relation === relation && terms[match.at]?.sentence === sentence),
  );
}

/** Matches every term of the claim softly into the window. */
export function meet(held: HeldClaim, window: SourceWindow): Meeting {
  const { terms: claim, reading } = held;
  const raw = rawHits(held, window);
  for (const { index, at } of held.compounds(window)) {
    raw[index]?.push({ at, relation: 'same', value: COMPOUND, place: 0 });
  }
  matchWorkedOut(claim, raw, window, reading);
  matchDateline(claim, raw, window);
  const { place, placeAtMost } = contextField(held.voters, raw, window, ALIKE);
  const matches: (TermMatch | undefined)[] = [];
  let [covered, total] = [0, 0];
  for (let i = 0; i < claim.length; i++) {
    const found = raw[i] ?? [];
    for (const hit of found) hit.place = place(i, hit.at);
    const match = best(found);
    matches.push(match);
    const weight = claim[i]?.weight ?? 0;
    total += weight;
    covered += weight * inPlace(match);
  }
  return { place, placeAtMost, window, matches, relations: raw, covered: total === 0 ? 0 : covered / total };
}

/** By term of the claim: where it meets a term of the window by itself. */
function rawHits({ terms, matcher }: HeldClaim, window: SourceWindow): RawHit[][] {
  const found = terms.map((): RawHit[] => []);
  for (const { reading, from, to } of window.sentences) {
    for (let at = from; at < to; at++) {
      const other = window.terms[at];
      if (!other) continue;
      for (const { index, similarity } of matcher(other.term, reading)) {
        found[index]?.push({ at, relation: similarity.relation, value: similarity.value, place: 0 });
      }
    }
  }
  return found;
}

/** Worth of a place that only the dateline names: most of what an article tells happened there. */
const BY_DATELINE = 0.7;

/** "In Brecksford" of an article that begins with "BRECKSFORD, Ohio": found at the first word of its first sentence. */
function matchDateline(claim: readonly Term[], raw: readonly RawHit[][], { sentences }: SourceWindow): void {
  const [first] = sentences;
  const dateline = first?.passage.index === 0 ? first.passage.article.dateline?.toLowerCase() : undefined;
  if (!first || dateline === undefined || first.from === first.to) return;
  const places = new Set(dateline.split(/[\s,]+/u));
  for (const [i, { kind, lower }] of claim.entries()) {
    const found = raw[i];
    if (kind !== 'name' || !places.has(lower) || !found || found.some(({ value }) => value >= FOUND)) continue;
    found.push({ at: first.from, relation: 'alias', value: BY_DATELINE, place: 0 });
  }
}

/** A difference, a rest or a share is found where the figures are that it follows from. */
function matchWorkedOut(
  claim: readonly Term[],
  raw: readonly RawHit[][],
  window: SourceWindow,
  reading: Reading,
): void {
  const isNear = (sentence: number, index: number): boolean =>
    raw.some(
      (hits, i) => i !== index && hits.some((hit) => hit.value >= FOUND && window.terms[hit.at]?.sentence === sentence),
    );
  // "80 percent" in a sentence that has nothing else of the claim is another matter's.
  const isFound = (hit: Hit, index: number): boolean =>
    hit.value >= FOUND && isNear(window.terms[hit.at]?.sentence ?? -1, index);
  const missing = claim.map((term, i) =>
    term.kind === 'quantity' && raw[i]?.some((hit) => isFound(hit, i)) === false ? i : -1,
  );
  const wanted = new Set(missing.filter((i) => i >= 0));
  if (wanted.size === 0) return;
  const worked = [
    ...differencesIn(claim, reading, window),
    ...workedOutIn(claim, reading, window, { wanted, isNear }),
    ...fromTwo(claim, reading, window, { wanted, isNear }),
    ...otherShares(claim, reading, window, { wanted, isNear, isTurned: turnedIn(reading, raw, window) }),
  ];
  for (const { index, at } of worked) {
    const found = raw[index];
    if (!found || !wanted.has(index)) continue;
    for (const place of at) {
      const known = found.findIndex((hit) => hit.at === place);
      if (known >= 0) found.splice(known, 1);
      found.push({ at: place, relation: 'reckoned', value: COMPOUND, place: 0 });
    }
  }
}

/** Whether a sentence denies what the claim says and the claim does not, or the other way round, or has the opposite of a word of it. */
function turnedIn({ text }: Reading, raw: readonly RawHit[][], window: SourceWindow): (sentence: number) => boolean {
  return (sentence) =>
    DENYING.test(text) !== DENYING.test(window.sentences[sentence]?.reading.text ?? '') ||
    tellsOpposite(sentence, { relations: raw, window });
}

/** Words by which a sentence tells of what is not so, or of the rest. */
const DENYING = /\b(?:not|no|never|none|without|fail\w*|refus\w*|only|others?|rest|remain\w*)\b|n['’]t\b/iu;

function best(matches: readonly TermMatch[]): TermMatch | undefined {
  let top: TermMatch | undefined;
  let most = -1;
  for (const match of matches) {
    const worth = match.value >= ALIKE ? inPlace(match) : -1;
    if (worth > most) [top, most] = [match, worth];
  }
  return top;
}
