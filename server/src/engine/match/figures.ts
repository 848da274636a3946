import { compareQuantities, type QuantityComparison } from '../facts/compareQuantities.ts';
import type { Quantity, Reading } from '../facts/fact.ts';
import { relate } from '../lexicon/relate.ts';
import type { Alignment } from './align.ts';
import { compareWords } from './similarity.ts';
import { compareSpeakers, speakerOf } from './speakers.ts';
import type { Term } from './terms.ts';
import type { WindowSentence } from './window.ts';

/** A figure of the window held against a figure of the claim. */
export interface HeldFigure {
  readonly quantity: Quantity;
  readonly sentence: WindowSentence;
  /** Values alone. */
  readonly comparison: QuantityComparison;
  /** How surely both count the same thing at the same place, 0 to 1. */
  readonly strength: number;
  /** How well the claim's words around the figure stand around this one, 0 to 1. */
  readonly place: number;
}

/** Every comparable figure of the window against the claim's figure at `index`, surest first. */
export function heldFigures(
  claim: { readonly reading: Reading; readonly terms: readonly Term[] },
  index: number,
  alignment: Alignment,
): HeldFigure[] {
  const term = claim.terms[index];
  const quantity = term ? claim.reading.quantities[term.fact] : undefined;
  if (!term || !quantity || term.kind !== 'quantity') return [];
  const held: HeldFigure[] = [];
  for (const [at, other] of alignment.window.terms.entries()) {
    if (other.term.kind !== 'quantity') continue;
    const sentence = alignment.window.sentences[other.sentence];
    const figure = sentence?.reading.quantities[other.term.fact];
    if (!sentence || !figure) continue;
    const place = alignment.place[index]?.[at] ?? 0;
    const comparison = ofPopulations(quantity, figure, compareQuantities(quantity, figure));
    const strength = place * bound(quantity, figure) * counted(claim.reading, sentence.reading);
    held.push({ quantity: figure, sentence, comparison, strength, place });
  }
  return held.toSorted((a, b) => b.strength - a.strength);
}

/** How far two figures count the same thing, by their nouns: 12 dead in one strike never contradicts 25 tanks. */
function bound(a: Quantity, b: Quantity): number {
  if (a.dimension !== b.dimension && !convertible(a, b)) return 0;
  if (a.noun === undefined || b.noun === undefined) return a.noun === b.noun ? 0.8 : 0.75;
  const nouns = compareWords(a.noun, b.noun);
  if (!nouns) return 0.55;
  if (nouns.relation === 'opposite' || nouns.relation === 'sibling') return 0.2;
  return nouns.relation === 'same' && apart(a.modifiers, b.modifiers) ? 0.6 : 0.7 + 0.3 * nouns.value;
}

/**
 * Part and whole: eight civilians do not contradict twelve people, but twelve civilians do contradict eight people. A
 * comparison that only differs because one counts a part of what the other counts is none.
 */
function ofPopulations(claim: Quantity, source: Quantity, comparison: QuantityComparison): QuantityComparison {
  if (comparison.relation !== 'conflicts') return comparison;
  const part = partOf(claim, source);
  const fits = part === 'claim' ? claim.stated <= source.stated : part === 'source' && source.stated <= claim.stated;
  return fits ? { relation: 'incomparable', reason: 'dimension' } : comparison;
}

/** Which of the two counts a part of what the other counts, as far as their nouns tell. */
function partOf(claim: Quantity, source: Quantity): 'claim' | 'source' | undefined {
  if (claim.noun === undefined || source.noun === undefined) return undefined;
  if (claim.noun === source.noun) {
    const more = claim.modifiers.filter((m) => !source.modifiers.includes(m)).length;
    const less = source.modifiers.filter((m) => !claim.modifiers.includes(m)).length;
    return more > 0 && less === 0 ? 'claim' : less > 0 && more === 0 ? 'source' : undefined;
  }
  const kind = relate(claim.noun, source.noun)?.kind;
  return kind === 'broader' ? 'claim' : kind === 'narrower' ? 'source' : undefined;
}

/** Narrowed by words that exclude each other ("Russian jets", "Syrian jets" do not; "male", "female" do). */
function apart(a: readonly string[], b: readonly string[]): boolean {
  return a.some((x) => b.some((y) => isExcluding(compareWords(x, y)?.relation)));
}

function isExcluding(relation: string | undefined): boolean {
  return relation === 'opposite' || relation === 'sibling';
}

function convertible(a: Quantity, b: Quantity): boolean {
  const counts = new Set(['count', 'ratio', 'percent']);
  return counts.has(a.dimension) && counts.has(b.dimension);
}

/** Two counters may differ without contradicting each other: a factor of 0 where both are named and not the same. */
function counted(claim: Reading, passage: Reading): number {
  let seen = false;
  for (const frame of claim.attributions) {
    const speaker = speakerOf(claim, frame);
    if (!speaker) continue;
    for (const other of passage.attributions) {
      const counter = speakerOf(passage, other);
      if (!counter) continue;
      const relation = compareSpeakers(speaker, counter);
      if (relation === 'same') return 1;
      if (relation === 'different') seen = true;
    }
  }
  return seen ? 0 : 1;
}
