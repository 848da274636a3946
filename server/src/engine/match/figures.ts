import { compareQuantities, type QuantityComparison } from '../facts/compareQuantities.ts';
import { digitSlip } from '../facts/digitSlip.ts';
import type { Quantity, Reading } from '../facts/fact.ts';
import { inflectionKey } from '../lexicon/inflection.ts';
import { relate } from '../lexicon/relate.ts';
import type { Alignment } from './align.ts';
import { denies } from './deniedFigures.ts';
import { eventNear, hasEvent } from './event.ts';
import { quantityOf } from './factOf.ts';
import { figureBinding } from './figureBinding.ts';
import { placedApart } from './places.ts';
import { compareWords } from './similarity.ts';
import { compareSpeakers, speakerOf, speakersIn } from './speakers.ts';
import { ofTallyDays } from './tallies.ts';
import type { Term } from './terms.ts';
import type { SourceWindow, WindowSentence } from './window.ts';

/** A figure of the window held against a figure of the claim. */
export interface HeldFigure {
  readonly quantity: Quantity;
  readonly sentence: WindowSentence;
  /** Values alone. */
  readonly comparison: QuantityComparison;
  /** How surely both count the same thing at the same place, 0 to 1. */
  readonly strength: number;
  /** Of that, what stands firm in a sentence that is worded anew: see `bindingOf`. 0 where it is too little to rest on. */
  readonly binding: number;
  /** Whether `strength` rests on `binding` alone. */
  readonly reworded: boolean;
  /** How well the claim's words around the figure stand around this one, 0 to 1. */
  readonly place: number;
  /** How far both count the same thing by their nouns, 0 to 1. */
  readonly nouns: number;
  /** Whether the source's counter is the one that the claim names; `unknown` where one of them names none. */
  readonly counter: 'same' | 'other' | 'unknown';
  /** Digits of two figures that are one, but for two digits that have changed places: see `digitSlip`. 0 for others. */
  readonly slip: number;
  /** The same in any order, and only as far as both count the same. */
  readonly local: number;
}

/** Every comparable figure of the window against the claim's figure at `index`, surest first. */
export function heldFigures(
  claim: { readonly reading: Reading; readonly terms: readonly Term[] },
  index: number,
  alignment: Alignment,
): HeldFigure[] {
  const term = claim.terms[index];
  const quantity = quantityOf(term, claim.reading);
  if (!term || !quantity || quantity.denied) return [];
  const held: HeldFigure[] = [];
  const ownEvent = eventNear(claim, index);
  for (const at of alignment.window.byKind.quantity) {
    const other = alignment.window.terms[at];
    const sentence = other && alignment.window.sentences[other.sentence];
    const figure = quantityOf(other?.term, sentence?.reading);
    if (!other || !sentence || !figure || figure.denied) continue;
    // Judged by that alone: see `denialOf`.
    if (sentence.reading.quantities.some((one) => denies(one, quantity))) continue;
    const place = alignment.place(index, at);
    const compared = ofTallyDays(
      { reading: claim.reading, quantity },
      { reading: sentence.reading, quantity: figure },
      compareQuantities(quantity, figure),
    );
    const comparison = ofPopulations(
      { quantity, terms: claim.terms },
      { quantity: figure, terms: sentence.terms },
      compared,
    );
    const local = alignment.local(index, other.sentence);
    const part = partsApart(claim.reading, quantity, sentence.reading, figure);
    const nouns = bound(quantity, figure) * part;
    const event = hasEvent(ownEvent, alignment, other.sentence) ? 1 : OTHER_EVENT;
    const where =
      quantity.dimension === 'count' && placedApart(claim.reading, term.token, sentence.reading, other.term.token)
        ? OTHER_PLACE
        : 1;
    const counter = counterIn(claim.reading, alignment.window, other.sentence);
    const same = nouns * event * where * (counter === 'other' ? 0 : 1);
    const slip = comparison.relation === 'conflicts' && same > 0 ? digitSlip(quantity, figure) : 0;
    const spoken = nouns >= SAME_NOUN && sentence.reading.tokens.length <= LONGEST ? local * same : 0;
    const reworded = where * Math.min(1, part) * figureBinding(claim, index, { at, alignment, nouns });
    const binding = counter === 'other' || (reworded < BOUND && comparison.relation !== 'agrees') ? 0 : reworded;
    held.push({
      quantity: figure,
      sentence,
      comparison,
      place,
      nouns,
      counter,
      slip,
      local: spoken,
      strength: Math.max(slipped(slip), place * same),
      binding,
      reworded: false,
    });
  }
  return held.map((one) => withBinding(withLocal(one, held))).toSorted((a, b) => b.strength - a.strength);
}

/** How surely two figures are one, of which two digits have changed places; shorter ones are so by chance. */
function slipped(digits: number): number {
  return digits >= 4 ? 0.6 : digits === 3 ? 0.5 : 0;
}

/** What is left of a figure that is placed elsewhere: four killed in one town say nothing of twelve in another. */
const OTHER_PLACE = 0.55;
/** What is left of a figure where the claim's verb is not in the sentence: 12 killed say nothing of 50,000 who fled. */
const OTHER_EVENT = 0.7;
/** From here on two nouns name the same thing. */
const SAME_NOUN = 0.8;
/** In a longer sentence (a run-on caption, a list) the words around a figure say nothing in any order. */
export const LONGEST = 50;

/** Worth of a clause that is there in another order, against one in the same order. */
export const REORDERED = 0.75;

/** The figure that fits best in its sentence also gets what the sentence has of the claim's clause in any order. */
function withLocal(own: HeldFigure, all: readonly HeldFigure[]): HeldFigure {
  const rivals = all.filter((other) => other !== own && other.sentence === own.sentence);
  if (rivals.some((rival) => rival.strength > 0.9 * own.strength)) return own;
  return { ...own, strength: Math.max(own.strength, REORDERED * own.local) };
}

/** Less contradicts nothing. */
const BOUND = 0.42;

/** Only a figure that its place does not bind needs it; an agreement takes what is more. */
function withBinding(own: HeldFigure): HeldFigure {
  const { strength, binding, comparison } = own;
  if (binding <= strength || (comparison.relation !== 'agrees' && strength >= BOUND)) return own;
  return { ...own, strength: binding, reworded: strength < BOUND };
}

/** What is measured in these seldom needs a noun: a passage has one speed, one height, one weight. */
const MEASURES: ReadonlySet<Quantity['dimension']> = new Set([
  'length',
  'area',
  'mass',
  'volume',
  'speed',
  'temperature',
]);

/** Nouns that only say that people are counted: the event tells the dead from the hurt. */
const COUNT_PEOPLE: ReadonlySet<string> = new Set(
  ['people', 'person', 'dead', 'death', 'life', 'victim', 'casualty', 'fatality', 'toll', 'other'].map(inflectionKey),
);

/** How far two figures count the same thing, by their nouns: 12 dead in one strike never contradicts 25 tanks. */
function bound(a: Quantity, b: Quantity): number {
  if (a.dimension !== b.dimension && !convertible(a, b)) return 0;
  if (a.noun === undefined || b.noun === undefined) return MEASURES.has(a.dimension) ? 0.85 : 0.7;
  if (COUNT_PEOPLE.has(a.noun) && COUNT_PEOPLE.has(b.noun)) return 0.9;
  const nouns = compareWords(a.noun, b.noun);
  if (!nouns) return sharesWord(a, b) ? 0.85 : 0.5;
  if (nouns.relation === 'opposite' || nouns.relation === 'sibling') return 0.2;
  return nouns.relation === 'same' && apart(a.modifiers, b.modifiers) ? 0.6 : 0.7 + 0.3 * nouns.value;
}

/**
 * "Of the 400 who had left, some 90 came back": a part is held against a part ("100 of those who had left") and a whole
 * against a whole. What is left of a figure that is the other.
 */
function partsApart(claim: Reading, quantity: Quantity, source: Reading, figure: Quantity): number {
  const [mine, theirs] = [isPart(claim, quantity), isPart(source, figure)];
  if (mine !== theirs) return mine && quantity.dimension === 'count' ? OTHER_PART : 1;
  return mine && quantity.noun === undefined && figure.noun === undefined ? BOTH_PARTS : 1;
}

const OTHER_PART = 0.6;
/** Two parts without a noun of their own count the same: lifts 0.7 to 0.9. */
const BOTH_PARTS = 0.9 / 0.7;

function isPart({ text, quantities }: Reading, quantity: Quantity): boolean {
  if (quantity.dimension !== 'count') return false;
  if (
    quantity.partOf !== undefined ||
    /^\s+of (?:them|those|these|the|its|their)\b/iu.test(text.slice(quantity.span.end))
  )
    return true;
  const [whole] = quantities;
  return (
    whole !== undefined &&
    whole !== quantity &&
    /^\P{L}*of (?:the|its|their|those|these)\b/iu.test(text) &&
    whole.span.start < 24
  );
}

interface Counted {
  readonly quantity: Quantity;
  readonly terms: readonly Term[];
}

/**
 * Part and whole: eight civilians do not contradict twelve people, but twelve civilians do contradict eight people. A
 * comparison that only differs because one counts a part of what the other counts is none.
 */
function ofPopulations(claim: Counted, source: Counted, comparison: QuantityComparison): QuantityComparison {
  if (comparison.relation !== 'conflicts') return comparison;
  // "Ten of the 12": the draft counts a part itself.
  if (claim.quantity.partOf !== undefined) return comparison;
  const part = partOf(claim, source);
  const [mine, theirs] = [claim.quantity.stated, source.quantity.stated];
  const fits = part === 'claim' ? mine <= theirs : part === 'source' && theirs <= mine;
  return fits ? { relation: 'incomparable', reason: 'dimension' } : comparison;
}

/** Which of the two counts a part of what the other counts, as far as their nouns tell. */
function partOf(claimed: Counted, held: Counted): 'claim' | 'source' | undefined {
  const [claim, source] = [claimed.quantity, held.quantity];
  if (claim.noun === undefined || source.noun === undefined) return undefined;
  if (claim.noun === source.noun) {
    const more = claim.modifiers.filter((m) => narrows(m, held)).length;
    const less = source.modifiers.filter((m) => narrows(m, claimed)).length;
    return more > 0 && less === 0 ? 'claim' : less > 0 && more === 0 ? 'source' : undefined;
  }
  const kind = relate(claim.noun, source.noun)?.kind;
  return kind === 'broader' ? 'claim' : kind === 'narrower' ? 'source' : undefined;
}

/** Whether a word before a counted noun makes a part of what the other counts: not "confirmed", nor a word said there too. */
function narrows(modifier: string, { terms }: Counted): boolean {
  return !OF_THE_COUNT.has(modifier) && !terms.some(({ key }) => key === modifier);
}

/** Words that speak of the counting, not of what is counted. */
const OF_THE_COUNT: ReadonlySet<string> = new Set(
  ['confirmed', 'reported', 'recorded', 'registered', 'official', 'documented', 'known', 'total', 'overall'].map(
    inflectionKey,
  ),
);

/** "militia fighters" and "militias", "job cuts" and "jobs"; "Danish ports" and "Danish towns" are two things. */
function sharesWord(a: Quantity, b: Quantity): boolean {
  return a.modifiers.some((word) => word === b.noun) || b.modifiers.some((word) => word === a.noun);
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
  const sums =
    [a, b].some((q) => q.dimension === 'money') && [a, b].some((q) => q.dimension === 'count' && q.noun === undefined);
  return sums || (counts.has(a.dimension) && counts.has(b.dimension));
}

/** Two counters may differ without contradicting each other. */
function counterIn(claim: Reading, window: SourceWindow, sentence: number): HeldFigure['counter'] {
  const theirs = speakersIn(window, sentence);
  let differs = false;
  for (const frame of claim.attributions) {
    const speaker = speakerOf(claim, frame);
    if (!speaker) continue;
    for (const counter of theirs) {
      const relation = compareSpeakers(speaker, counter, window.expansions);
      if (relation === 'same') return 'same';
      if (relation === 'different') differs = true;
    }
  }
  return differs ? 'other' : 'unknown';
}
