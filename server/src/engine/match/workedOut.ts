import type { Quantity, Reading } from '../facts/fact.ts';
import { quantityOf } from './factOf.ts';
import { MULTIPLES } from './multiples.ts';
import { tellsOfChange } from './tellsOfBefore.ts';
import type { Term } from './terms.ts';
import { isNextTo, type SourceWindow, type WindowSentence } from './window.ts';

/*
 * Figures that no source states and a careful reader works out from one sentence, or from two that follow each other: what
 * is left of 350 when 310 are lost, the rest of 100 percent, half of a sum, a number before it doubled. Only where words
 * of the claim or the source say how: by chance some two figures always add up.
 */

/** A figure of the claim with the places of those that it follows from. Indices into the terms of claim and window. */
export interface WorkedOut {
  readonly index: number;
  readonly at: readonly number[];
}

/** A figure of a sentence with its place in the window. */
interface Placed {
  readonly at: number;
  readonly quantity: Quantity;
}

/**
 * The claim's figures that follow from those of one sentence of the window, or of two neighbours. `wanted`: those that no
 * source states, by index. `isNear`: whether a sentence has anything else of the claim.
 */
export function workedOutIn(
  claim: readonly Term[],
  reading: Reading,
  window: SourceWindow,
  {
    wanted,
    isNear,
  }: { readonly wanted: ReadonlySet<number>; readonly isNear: (sentence: number, index: number) => boolean },
): WorkedOut[] {
  return claim.flatMap((term, index) => {
    const own = wanted.has(index) ? quantityOf(term, reading) : undefined;
    if (!own || own.dimension === 'ordinal' || own.dimension === 'score' || own.dimension === 'ratio') return [];
    for (const [s, sentence] of window.sentences.entries()) {
      if (!isNear(s, index)) continue;
      const here = figuresOf(sentence, window);
      const at =
        from(own, reading.text, sentence, here, [...figuresBefore(s, window), ...here]) ??
        joined(own, sentence.reading.text, here);
      if (at) return [{ index, at }];
    }
    return [];
  });
}

/**
 * Whether a figure is exactly what the given one and another of its sentence add up to or leave, or the rest of it. Not where
 * the sentence tells of a change ("70 more than it had said"), nor in a list, where something always adds up.
 */
export function followsFrom(own: Quantity, given: Quantity, reading: Reading): boolean {
  const others = reading.quantities.filter((one) => one !== given && isOneKind(one, given));
  if (own.comparator !== 'exact' || others.length > FEW || tellsOfChange(reading.text)) return false;
  const results = others.flatMap(({ stated }) => [Math.abs(given.stated - stated), given.stated + stated]);
  return [...results, ...(REST.test(reading.text) ? [given.stated - sumOf(others)] : [])].includes(own.stated);
}

const FEW = 2;

function from(
  own: Quantity,
  text: string,
  { reading }: WindowSentence,
  here: readonly Placed[],
  around: readonly Placed[],
): readonly number[] | undefined {
  const like = here.filter(({ quantity }) => isOneKind(quantity, own));
  const [first] = like;
  if (!first) return shareOf(own, here, around);
  if (REST.test(reading.text)) {
    const whole = own.dimension === 'percent' && first.quantity.stated < 100 ? 100 : first.quantity.stated;
    const parts = whole === first.quantity.stated ? like.slice(1) : like;
    if (parts.length > 0 && fits(own, whole - sumOf(parts.map(({ quantity }) => quantity)))) return placesOf(like);
  }
  if (like.length > 1 && like.length <= FEW + 1) {
    const added = TOGETHER.test(text) || STATED.test(reading.text) || ADDED.test(reading.text);
    if (added || LEFT.test(text)) {
      for (const [i, a] of like.entries()) {
        for (const b of like.slice(i + 1)) {
          const apart = Math.abs(a.quantity.stated - b.quantity.stated);
          if (fits(own, apart) || (added && fits(own, a.quantity.stated + b.quantity.stated))) return placesOf([a, b]);
        }
      }
    }
  }
  const times = MULTIPLES.find(({ words }) => words.test(reading.text))?.times;
  const grown = times === undefined ? undefined : like.find(({ quantity }) => fits(own, quantity.stated / times));
  if (grown) return [grown.at];
  return shareOf(own, here, around);
}

/** "Twelve men and five women" are 17 people: two counts that an "and" joins. */
function joined(own: Quantity, text: string, here: readonly Placed[]): readonly number[] | undefined {
  if (own.dimension !== 'count' || (own.noun !== undefined && !PEOPLE.has(own.noun))) return undefined;
  for (const [i, { at, quantity: a }] of here.entries()) {
    const next = here[i + 1];
    if (!next || a.dimension !== 'count' || next.quantity.dimension !== 'count') continue;
    const between = text.slice(a.span.end, next.quantity.span.start);
    if (JOINING.test(between) && fits(own, a.stated + next.quantity.stated)) return [at, next.at];
  }
  return undefined;
}

/** Keys of words for any who are counted. */
const PEOPLE: ReadonlySet<string> = new Set([
  'people',
  'person',
  'victim',
  'patient',
  'passenger',
  'animal',
  'vehicle',
]);
const JOINING = /^\s+(?:[\p{L}’'-]+\s+){1,3}and\s+(?:\p{L}+\s+)?$/u;

/** "Half of it", "30 percent of the penalty": a share in the sentence, of a figure there or in the sentence before. */
function shareOf(own: Quantity, here: readonly Placed[], around: readonly Placed[]): readonly number[] | undefined {
  for (const share of here) {
    const { dimension, stated } = share.quantity;
    const part = dimension === 'ratio' ? stated : dimension === 'percent' ? stated / 100 : 0;
    if (part <= 0 || part >= 1) continue;
    const whole = around.find(
      ({ quantity }) => quantity !== share.quantity && isOneKind(quantity, own) && fits(own, part * quantity.stated),
    );
    if (whole) return [share.at, whole.at];
  }
  return undefined;
}

/** What is said to be left over. */
const REST = /\b(?:rest|remaining|remainder|others?|balance)\b/iu;
/** Says in the claim that a part is left of a whole. */
const LEFT = /\b(?:left|remains?|remaining|remained|still|survived?|saved|spared|without|missing|only)\b/iu;
/** Says in the claim that figures are taken together. */
export const TOGETHER = /\b(?:together|altogether|in all|in total|total(?:led|s|ling)?|combined|overall|both)\b/iu;
/** Says in the source that a figure comes on top of another, or how far two are apart. */
const ADDED = /\b(?:added|additional|another|a further|further|extra|plus|on top of|as well as)\b/iu;
const STATED = /\b(?:more|fewer|less|higher|lower)\s+than\s+(?!\d)/iu;
/** Counted, weighed or paid in the same; of counts the one's noun may be left out. */
export function isOneKind(a: Quantity, b: Quantity): boolean {
  if (a.dimension !== b.dimension || a.unit !== b.unit || a.comparator === 'vague' || a.comparator === 'range')
    return false;
  return a.dimension !== 'count' || isUnnamed(a) || isUnnamed(b) || a.noun === b.noun;
}

/** "Nine others" are of what was counted before. */
function isUnnamed({ noun }: Quantity): boolean {
  return noun === undefined || noun === 'other';
}

/** The claim's figure to its last digit, or within its hedge. */
export function fits({ stated, comparator, rounding, value }: Quantity, result: number): boolean {
  if (result <= 0) return false;
  const off = Math.abs(stated - result);
  if (off <= 1e-9 * Math.abs(result)) return true;
  if (comparator === 'exact')
    return off <= Math.min(Number.isInteger(stated) && stated < 1e4 ? 0 : rounding, stated / 50);
  return stated === value.low || stated === value.high ? off <= stated / 50 : off <= stated / 20;
}

function sumOf(quantities: readonly Quantity[]): number {
  return quantities.reduce((sum, { stated }) => sum + stated, 0);
}

function placesOf(figures: readonly Placed[]): readonly number[] {
  return figures.map(({ at }) => at);
}

function figuresOf({ from: start, to, reading }: WindowSentence, window: SourceWindow): Placed[] {
  const figures: Placed[] = [];
  for (let at = start; at < to; at++) {
    const quantity = quantityOf(window.terms[at]?.term, reading);
    if (quantity && !quantity.denied) figures.push({ at, quantity });
  }
  return figures;
}

/** The figures of the sentence right before, if the window has it. */
function figuresBefore(s: number, window: SourceWindow): Placed[] {
  const [before, here] = [window.sentences[s - 1], window.sentences[s]];
  return before && isNextTo(before, here) ? figuresOf(before, window) : [];
}
