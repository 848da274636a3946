import type { Token } from '../text/token.ts';
import { readDigits } from './digits.ts';
import type { Interval } from './fact.ts';
import { between, point, upTo } from './intervals.ts';
import {
  fractionCharacters,
  fractionWords,
  ordinalWords,
  scaleSuffixes,
  scaleWords,
  smallNumbers,
  vagueCounts,
  vagueMultiples,
  vagueNumbers,
} from './numberWords.ts';
import { units } from './units.ts';

/** A bare figure: no unit, no comparator yet. `from` and `to` are a half-open range of tokens. */
export interface Figure {
  readonly from: number;
  readonly to: number;
  readonly kind: 'cardinal' | 'ordinal' | 'fraction';
  readonly stated: number;
  readonly values: Interval;
  readonly vague: boolean;
  /** Half a unit of the last digit stated. */
  readonly rounding: number;
  /** Ends in a scale word or suffix ("million", "bn"). */
  readonly scaled: boolean;
  /** Written in digits. */
  readonly digits: boolean;
}

/** What stands around a figure and settles how a suffix is read. */
export interface FigureContext {
  /** A currency sign stands before it: "m" is million. */
  readonly money: boolean;
}

/** Reads the figure that begins at token `at`; undefined when none does. */
export function readFigure(tokens: readonly Token[], at: number, context: FigureContext): Figure | undefined {
  return (
    shareFigure(tokens, at) ??
    digitFigure(tokens, at, context) ??
    vagueFigure(tokens, at) ??
    fractionFigure(tokens, at) ??
    wordFigure(tokens, at) ??
    ordinalFigure(tokens, at)
  );
}

/** Whether the token is a hyphen or dash that touches both its neighbours. */
export function joinsWords(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token !== undefined && /^[-‐‑–]$/.test(token.text) && token.glued && tokens[at + 1]?.glued === true;
}

/** The token after an optional joining hyphen at `at`. */
export function pastHyphen(tokens: readonly Token[], at: number): number {
  return joinsWords(tokens, at) ? at + 1 : at;
}

function lowerAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.lower ?? '';
}

function exact(from: number, to: number, value: number, rounding: number, scaled: boolean, digits: boolean): Figure {
  return { from, to, kind: 'cardinal', stated: value, values: point(value), vague: false, rounding, scaled, digits };
}

function digitFigure(tokens: readonly Token[], at: number, context: FigureContext): Figure | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  const character = fractionCharacters.get(token.text);
  if (character !== undefined) {
    const scale = scaleAfter(tokens, at + 1);
    return fraction(at, scale.to, character * scale.factor, scale.factor > 1);
  }
  if (token.kind !== 'number') return undefined;
  const ordinal = /^(st|nd|rd|th)$/.test(lowerAt(tokens, at + 1)) && tokens[at + 1]?.glued === true;
  const decimalComma = scaleWords.has(lowerAt(tokens, at + 1)) || lowerAt(tokens, at + 1) === '%';
  const whole = spacedThousands(tokens, at);
  const read = readDigits(whole.text, decimalComma);
  if (!read) return undefined;
  let value = read.value;
  let to = whole.to;
  if (ordinal && read.decimals === 0) return { ...exact(at, to + 1, value, 0, false, true), kind: 'ordinal' };
  const half = fractionCharacters.get(tokens[to]?.text ?? '');
  if (half !== undefined && tokens[to]?.glued === true) {
    value += half;
    to += 1;
  } else {
    const slash = slashFraction(tokens, at);
    if (slash === 'other') return undefined;
    if (slash) return fraction(at, at + 3, slash, false);
    const mixed = slashFraction(tokens, to);
    if (mixed && mixed !== 'other') {
      value += mixed;
      to += 3;
    }
    const tail = andAFraction(tokens, to);
    value += tail.value;
    to = tail.to;
  }
  const suffix = suffixAfter(tokens, to, context);
  const scale = suffix ?? scaleAfter(tokens, to);
  const unit = 10 ** -read.decimals * (suffix?.factor ?? roundedScale(scale.factor, read.decimals));
  return exact(at, scale.to, value * scale.factor, unit / 2, scale.factor > 1, true);
}

/** "5 hundred" is a count; millions, and any multiple with decimals, are rounded in the writing. */
function roundedScale(factor: number, decimals: number): number {
  return factor >= 1e6 || decimals > 0 ? factor : 1;
}

/** "10 000" with plain spaces between the groups; other spaces are part of the token already. */
function spacedThousands(tokens: readonly Token[], at: number): { text: string; to: number } {
  let text = lowerAt(tokens, at);
  let to = at + 1;
  if (!/^\d{1,3}$/.test(text)) return { text, to };
  for (let next = tokens[to]; next && /^\d{3}$/.test(next.text) && !next.glued; next = tokens[to]) {
    const gap = next.start - (tokens[to - 1]?.end ?? next.start);
    // Only where the group could not be a number of its own.
    if (gap !== 1 || !next.text.startsWith('0')) break;
    text += next.text;
    to += 1;
  }
  return { text, to };
}

/** "3/4" as .75; 'other' for what only looks like it ("9/11", "24/7"). */
function slashFraction(tokens: readonly Token[], at: number): number | 'other' | undefined {
  const [top, slash, bottom] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (top?.kind !== 'number' || bottom?.kind !== 'number' || !slash?.glued || !bottom.glued) return undefined;
  if (slash.text !== '/' && slash.text !== '⁄') return undefined;
  const [n, d] = [Number(top.text), Number(bottom.text)];
  const small = n > 0 && n < d && d <= 10 && tokens[at + 3]?.text !== '/';
  return small ? n / d : 'other';
}

/** "and a half", "and three-quarters" after a whole number. */
function andAFraction(tokens: readonly Token[], at: number): { value: number; to: number } {
  const and = pastHyphen(tokens, at);
  if (lowerAt(tokens, and) !== 'and') return { value: 0, to: at };
  const start = pastHyphen(tokens, and + 1);
  const parts = lowerAt(tokens, start) === 'a' ? 1 : (smallNumbers.get(lowerAt(tokens, start)) ?? 0);
  const name = pastHyphen(tokens, start + 1);
  const whole = fractionWords.get(lowerAt(tokens, name));
  if (parts === 0 || whole === undefined || parts >= whole || lowerAt(tokens, name + 1) === 'of')
    return { value: 0, to: at };
  return { value: parts / whole, to: name + 1 };
}

/** Scale words from `at` on, multiplied: "million", "hundred thousand". */
function scaleAfter(tokens: readonly Token[], at: number): { factor: number; to: number } {
  let factor = 1;
  let to = at;
  for (;;) {
    const next = factor === 1 ? pastHyphen(tokens, to) : to;
    const scale = scaleWords.get(lowerAt(tokens, next));
    if (scale === undefined) return { factor, to };
    factor *= scale;
    to = next + 1;
  }
}

function suffixAfter(
  tokens: readonly Token[],
  at: number,
  context: FigureContext,
): { factor: number; to: number } | undefined {
  const token = tokens[at];
  const factor = token && scaleSuffixes.get(token.lower);
  if (!token || factor === undefined) return undefined;
  const apart = !token.glued && !joinsWords(tokens, at - 1);
  if (apart && !(context.money || token.lower.length > 1)) return undefined;
  const metres = token.text === 'm' && !context.money && !looksPlural(lowerAt(tokens, at + 1));
  return metres ? undefined : { factor, to: at + 1 };
}

/** Whether a word looks like the plural of a noun: irregular ones by list, others by their ending. */
export function looksPlural(lower: string): boolean {
  return (
    irregularPlurals.has(lower) ||
    (/[a-z]{2}s$/.test(lower) && !/(ss|us|is|ous)$/.test(lower) && !singularInS.has(lower))
  );
}

const irregularPlurals: ReadonlySet<string> = new Set(
  'people children men women police staff troops cattle sheep fish feet teeth mice geese dead wounded injured missing crew aircraft spacecraft data media criteria phenomena fishermen firefighters policemen policewomen servicemen businessmen congressmen lawmen gunmen workmen clergy personnel infantry youth homeless displaced'.split(
    ' ',
  ),
);
const singularInS: ReadonlySet<string> = new Set(
  'was has does his its this as us yes gas bus news series always perhaps besides whereas towards afterwards across plus minus less unless is says goes besides'.split(
    ' ',
  ),
);

/** "dozens", "hundreds of thousands", "several hundred", "a few dozen". */
function vagueFigure(tokens: readonly Token[], at: number): Figure | undefined {
  const word = lowerAt(tokens, at);
  const plural = vagueNumbers.get(word);
  if (plural) {
    const multiple = vagueMultiples.get(word);
    const scale = lowerAt(tokens, at + 1) === 'of' ? pluralScale(lowerAt(tokens, at + 2)) : undefined;
    if (multiple && scale !== undefined) {
      return vague(at, at + 3, multiple[0] * scale, multiple[1] * scale);
    }
    if (word === 'tens' || word === 'crores') return undefined;
    if (word === 'scores' && lowerAt(tokens, at + 1) !== 'of') return undefined;
    return vague(at, at + 1, plural[0], plural[1]);
  }
  const start = word === 'a' ? at + 1 : at;
  const count = vagueCounts.get(lowerAt(tokens, start));
  if (!count) return undefined;
  const scaleAt = lowerAt(tokens, start + 1) === 'of' ? start + 2 : start + 1;
  const scale = scaleWords.get(lowerAt(tokens, scaleAt)) ?? pluralScale(lowerAt(tokens, scaleAt));
  if (scale !== undefined) return vague(at, scaleAt + 1, count[0] * scale, count[1] * scale);
  if (word === 'a' && lowerAt(tokens, start) === 'couple' && lowerAt(tokens, start + 1) === 'of') {
    return { ...vague(at, start + 2, 2, 4), stated: 2 };
  }
  return undefined;
}

function pluralScale(lower: string): number | undefined {
  return lower.endsWith('s') ? scaleWords.get(lower.slice(0, -1)) : undefined;
}

function vague(from: number, to: number, low: number, high: number): Figure {
  return {
    from,
    to,
    kind: 'cardinal',
    stated: low,
    values: upTo(low, high),
    vague: true,
    rounding: 0,
    scaled: true,
    digits: false,
  };
}

/** "half", "a third of", "two-thirds", "half a million". */
function fractionFigure(tokens: readonly Token[], at: number): Figure | undefined {
  const word = lowerAt(tokens, at);
  if (word === 'half') return halfFigure(tokens, at);
  const parts = word === 'a' ? 1 : smallNumbers.get(word);
  if (parts === undefined || parts === 0 || parts > 9) return undefined;
  const name = pastHyphen(tokens, at + 1);
  const nameWord = lowerAt(tokens, name);
  const whole = fractionWords.get(nameWord);
  if (whole === undefined || parts >= whole) return undefined;
  if (word === 'a' && !/^(of|off|more|less|fewer|higher|lower)$/.test(lowerAt(tokens, name + 1)) && whole !== 4)
    return undefined;
  if (parts > 1 && !nameWord.endsWith('s')) return undefined;
  // "Three quarters of growth" are quarters of a year; hyphen or not, "three quarters of the vote" is a share.
  const scale =
    lowerAt(tokens, name + 1) === 'of' && lowerAt(tokens, name + 2) === 'a' ? scaleAfter(tokens, name + 3) : undefined;
  if (scale && scale.factor > 1) return exact(at, scale.to, (parts / whole) * scale.factor, 0, true, false);
  return fraction(at, name + 1, parts / whole, false);
}

function halfFigure(tokens: readonly Token[], at: number): Figure | undefined {
  const before = lowerAt(tokens, at - 1);
  if (ordinalWords.has(before) || /^(other|opening|latter|better|time|and|my|your)$/.test(before)) return undefined;
  let next = pastHyphen(tokens, at + 1);
  if (/^an?$/.test(lowerAt(tokens, next))) next = pastHyphen(tokens, next + 1);
  const scale = scaleAfter(tokens, next);
  if (scale.factor > 1) return exact(at, scale.to, scale.factor / 2, scale.factor / 40, true, false);
  const hyphened = joinsWords(tokens, at + 1);
  return hyphened ? undefined : fraction(at, at + 1, 1 / 2, false);
}

/** "one in five people", "three in 10": a share, when a plural that is no measure of time follows. */
function shareFigure(tokens: readonly Token[], at: number): Figure | undefined {
  if (lowerAt(tokens, at + 1) !== 'in') return undefined;
  const parts = wholeNumber(tokens[at]);
  const whole = wholeNumber(tokens[at + 2]);
  if (parts === undefined || whole === undefined || parts === 0 || parts >= whole || parts > 9) return undefined;
  if (![3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 50, 100, 1000].includes(whole)) return undefined;
  const next = lowerAt(tokens, at + 3);
  return looksPlural(next) && !units.has(next) ? fraction(at, at + 3, parts / whole, false) : undefined;
}

function wholeNumber(token: Token | undefined): number | undefined {
  if (token?.kind === 'number') return /^\d{1,4}$/.test(token.text) ? Number(token.text) : undefined;
  return smallNumbers.get(token?.lower ?? '');
}

function fraction(from: number, to: number, value: number, scaled: boolean): Figure {
  return { ...exact(from, to, value, 0, scaled, false), kind: scaled ? 'cardinal' : 'fraction' };
}

/** "twenty-three", "two hundred and fifty thousand", "a dozen", "two and a half million". */
function wordFigure(tokens: readonly Token[], at: number): Figure | undefined {
  const first = lowerAt(tokens, at);
  if (first === 'a') {
    const scale = scaleAfter(tokens, at + 1);
    const glued = joinsWords(tokens, at + 1);
    return scale.factor > 1 && !glued ? exact(at, scale.to, scale.factor, 0.5, true, false) : undefined;
  }
  if (!smallNumbers.has(first)) return undefined;
  let sum = 0;
  let current = 0;
  let last = Number.POSITIVE_INFINITY;
  let to = at;
  let scaled = false;
  let unit = 1;
  for (;;) {
    const afterAnd = current + sum >= 100 && lowerAt(tokens, to) === 'and' ? to + 1 : to;
    const next = to === at ? to : pastHyphen(tokens, afterAnd);
    const word = lowerAt(tokens, next);
    const small = smallNumbers.get(word);
    const scale = scaleWords.get(word);
    if (small !== undefined && fits(current, small, to === at) && !(next !== to && small === 0)) {
      current += small;
      unit = 1;
      scaled = false;
    } else if (scale === 100 && current > 0 && current < 100 && afterAnd === to) {
      current *= 100;
      unit = 100;
      scaled = true;
    } else if (scale !== undefined && scale !== 100 && scale < last && current > 0 && afterAnd === to) {
      sum += current * scale;
      current = 0;
      last = scale;
      unit = scale;
      scaled = true;
    } else break;
    to = next + 1;
  }
  const tail = andAFraction(tokens, to);
  if (tail.to > to) {
    const scale = scaleAfter(tokens, tail.to);
    return exact(
      at,
      scale.to,
      (sum + current + tail.value) * scale.factor,
      (0.5 * scale.factor) / 2,
      scale.factor > 1,
      false,
    );
  }
  return exact(at, to, sum + current, roundedScale(unit, 0) / 2, scaled, false);
}

/** Whether a small number may follow what has been read: "twenty" + "three", "two hundred" + "fifty". */
function fits(current: number, small: number, first: boolean): boolean {
  if (first) return true;
  const rest = current % 100;
  if (rest === 0) return small > 0 && (current > 0 || small < 1000);
  return rest >= 20 && rest % 10 === 0 && small > 0 && small < 10;
}

/** "second", "twenty-first"; digits with an ending are read with the digits. */
function ordinalFigure(tokens: readonly Token[], at: number): Figure | undefined {
  const token = tokens[at];
  const word = token?.lower ?? '';
  const written = /^(\d{1,4})(?:st|nd|rd|th)$/.exec(word);
  if (written) return { ...exact(at, at + 1, Number(written[1]), 0, false, true), kind: 'ordinal' };
  const tens = smallNumbers.get(word) ?? 0;
  const last = tens >= 20 && joinsWords(tokens, at + 1) ? ordinalWords.get(lowerAt(tokens, at + 2)) : undefined;
  if (last !== undefined && last < 10) return { ...exact(at, at + 3, tens + last, 0, false, false), kind: 'ordinal' };
  const value = ordinalWords.get(word);
  return value === undefined ? undefined : { ...exact(at, at + 1, value, 0, false, false), kind: 'ordinal' };
}

/** A range of two figures: "20-30", "20 to 30". */
export function rangeOf(low: Figure, high: Figure): Figure {
  return {
    ...high,
    from: low.from,
    stated: low.stated,
    values: between(low.values.low, high.values.high),
    rounding: Math.max(low.rounding, high.rounding),
  };
}
