import type { Alignment } from './align.ts';
import { REACH, voteWeight } from './field.ts';
import { isMetBesides } from './meeting.ts';
import { FOUND, type MatchRelation } from './similarity.ts';

/*
 * Whether a value of the window is what a value of the claim stands for, where the sentence around it is worded anew. Four
 * things speak for it: the claim's words stand around it at their distances (`place`); it is the only value of its kind that
 * the claim leaves over in a sentence which has the claim's clause in any order (`local`); the words around it are the
 * claim's, so that its clause says little else (`back`); and both count the same (`nouns`).
 *
 * A linear score: weights fitted by logistic regression, rounded, and scaled to the strengths of the rules. It was fitted on
 * the figures of supported sentences, of the `dev-` case files and of the public sets, that were changed by a program
 * (1,087 pairs of a changed figure and its own), against the pairs that differ in the same sentences as they stand; `BASE`
 * was then set so that no more of those are flagged than before.
 */
const PLACE = 0.4;
const LOCAL = 0.5;
const BACK = 0.22;
const NOUNS = 0.45;
/** What another value of the claim already answers for. */
const TAKEN = 0.24;
const BASE = 0.4;

/**
 * How surely the value at window term `at` is what claim term `index` stands for, 0 to 1, whatever they are. `alone`: it is
 * the only one of its kind in its sentence that the claim's other values leave over; `nouns`: how far both count the same.
 */
export function bindingOf(
  index: number,
  at: number,
  { alignment, alone, nouns }: { alignment: Alignment; alone: boolean; nouns: number },
): number {
  if (isExcluded(index, at, alignment)) return 0;
  const sentence = alignment.window.terms[at]?.sentence ?? -1;
  const strength =
    PLACE * alignment.place(index, at) +
    (alone ? LOCAL * alignment.local(index, sentence) : 0) +
    BACK * metAround(at, alignment) +
    NOUNS * nouns -
    (isMetBesides(index, at, alignment) ? TAKEN : 0) -
    BASE;
  return Math.max(0, Math.min(1, strength));
}

/** Terms within which a word belongs to a value. */
const BESIDE = 3;

/** A word beside the one value excludes a word beside the other: "the old record" and "the new record", "killed" and "hurt". */
function isExcluded(index: number, at: number, { relations, window }: Alignment): boolean {
  const sentence = window.terms[at]?.sentence;
  for (let i = Math.max(0, index - BESIDE); i <= Math.min(relations.length - 1, index + BESIDE); i++) {
    if (i === index) continue;
    const beside = (relations[i] ?? []).filter(
      (match) => Math.abs(match.at - at) <= BESIDE && window.terms[match.at]?.sentence === sentence,
    );
    if (beside.some(({ relation }) => EXCLUDING.has(relation)) && !beside.some(({ value }) => value >= FOUND))
      return true;
  }
  return false;
}

const EXCLUDING: ReadonlySet<MatchRelation> = new Set(['opposite', 'sibling']);

/** Weighted share of a window term's neighbours, in its sentence, that the claim has. */
function metAround(at: number, { window, met }: Alignment): number {
  const own = window.sentences[window.terms[at]?.sentence ?? -1];
  if (!own) return 0;
  let total = 0;
  let found = 0;
  for (let i = Math.max(own.from, at - REACH); i < Math.min(own.to, at + REACH + 1); i++) {
    const neighbour = window.terms[i];
    if (!neighbour || i === at) continue;
    const weight = voteWeight(neighbour.term, Math.abs(i - at));
    total += weight;
    found += weight * met(i);
  }
  return total === 0 ? 0.5 : found / total;
}
