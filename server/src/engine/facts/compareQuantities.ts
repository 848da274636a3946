import type { Dimension, Interval, Quantity } from './fact.ts';
import { disjoint, holds, includes, widen } from './intervals.ts';
import { percentSide, type Side, sideOf, slackOf } from './quantity/sides.ts';

/**
 * Why two figures agree, conflict or say nothing about each other.
 *
 * Agreements: `same`; `within` the source satisfies the claim; `weaker` it does so by far, the source says more; `rounded`
 * by no more than half of the claim's last digit; `converted` the same in another unit; `hedge-dropped`, `hedge-changed`
 * the same number with another hedge.
 * Conflicts: `differs`; `outside` the values that the claim or the source allows; `over-precise` digits that the source
 * does not give; `below-floor`, `above-floor`, `above-ceiling` an exact claim on the wrong side of the source's "at least",
 * "up to"; `floor-above-source`, `ceiling-below-source` the claim's own bound goes further than the source; `points` percent
 * where the source has as many percentage points.
 * No comparison: `dimension`, `currency`; `more-precise` the source's words allow the claim and other values too;
 * `overlapping`; `near` the edge of a vague word; `two-floors` the counts of two times.
 */
export type QuantityReason =
  | 'same'
  | 'within'
  | 'weaker'
  | 'rounded'
  | 'converted'
  | 'hedge-dropped'
  | 'hedge-changed'
  | 'differs'
  | 'outside'
  | 'over-precise'
  | 'below-floor'
  | 'above-floor'
  | 'above-ceiling'
  | 'floor-above-source'
  | 'ceiling-below-source'
  | 'points'
  | 'dimension'
  | 'currency'
  | 'more-precise'
  | 'overlapping'
  | 'near'
  | 'two-floors';

export interface QuantityComparison {
  readonly relation: 'agrees' | 'conflicts' | 'incomparable';
  readonly reason: QuantityReason;
  /** Both are floors and the source's is the higher: a later count of the same thing would replace the claim's. */
  readonly superseding?: boolean;
}

/**
 * Compares the values of two figures; whether both count the same thing is the caller's business. The question is whether
 * the source's figure, taken as true, makes the claim's true (agrees) or cannot be true beside it (conflicts). Units of one
 * dimension are converted, with half a unit of the last digit that is not zero as slack; currencies are not.
 */
export function compareQuantities(claim: Quantity, source: Quantity): QuantityComparison {
  const pair = aligned(claim, source);
  if ('relation' in pair) return pair;
  if (claim.dimension === 'ordinal') return claim.stated === source.stated ? agrees('same') : conflicts('differs');
  if (claim.dimension === 'score') return compareScores(claim.value, source.value);
  switch (claim.comparator) {
    case 'exact':
      return exactClaim(pair);
    case 'at-least':
    case 'more-than':
      return floorClaim(pair);
    case 'at-most':
    case 'less-than':
      return ceilingClaim(pair);
    case 'about':
    case 'nearly':
      return roundClaim(pair);
    case 'vague':
      return vagueClaim(pair);
    case 'range':
      return rangeClaim(pair);
  }
}

function agrees(reason: QuantityReason): QuantityComparison {
  return { relation: 'agrees', reason };
}

function conflicts(reason: QuantityReason): QuantityComparison {
  return { relation: 'conflicts', reason };
}

function incomparable(reason: QuantityReason): QuantityComparison {
  return { relation: 'incomparable', reason };
}

interface Pair {
  readonly claim: Side;
  readonly source: Side;
  /** Slack for a conversion between units; 0 within one unit. */
  readonly slack: number;
}

function aligned(claim: Quantity, source: Quantity): Pair | QuantityComparison {
  if (claim.dimension !== source.dimension) {
    const bare = isBareAge(claim, source) || isBareAge(source, claim) || isBareShare(source, claim);
    if (isBareSum(claim, source)) return { claim: sideOf(claim), source: sideOf(source), slack: 0 };
    if (bare) return claim.stated === source.stated ? agrees('same') : incomparable('dimension');
    if (isForPoints(claim, source)) return conflicts('points');
    if (!isShare(claim.dimension) || !isShare(source.dimension)) return incomparable('dimension');
    // "A third" for 33 %, "half" for 51 %: a fraction in words rounds to a point or two.
    return { claim: percentSide(claim), source: percentSide(source), slack: 1.5 };
  }
  if (claim.dimension === 'money' && claim.unit !== source.unit) return incomparable('currency');
  const slack = claim.unit === source.unit ? 0 : Math.max(slackOf(claim), slackOf(source));
  const [a, b] = [sideOf(claim), sideOf(source)];
  return slack === 0
    ? { claim: a, source: b, slack }
    : { claim: a, source: { ...b, values: widen(b.values, slack) }, slack };
}

/** "By two percent" for "by two percentage points": a share of a share for a part of the whole. */
function isForPoints(claim: Quantity, source: Quantity): boolean {
  const areBoth = claim.dimension === 'percent' && source.dimension === 'percentage-point';
  return areBoth && claim.value.low === source.value.low && claim.value.high === source.value.high;
}

/** "She was 38": a number without a noun may be an age. */
function isBareAge(age: Quantity, count: Quantity): boolean {
  return age.dimension === 'age' && count.dimension === 'count' && count.noun === undefined;
}

/** "It offered 4.5 percent, the union wants seven": in a draft, which may leave the word out the second time. */
function isBareShare(share: Quantity, count: Quantity): boolean {
  return share.dimension === 'percent' && count.dimension === 'count' && count.noun === undefined;
}

/** "Worth 18 million euros and insured for 9 million": a large number without a noun beside sums is a sum. */
function isBareSum(a: Quantity, b: Quantity): boolean {
  const [sum, count] = a.dimension === 'money' ? [a, b] : [b, a];
  return sum.dimension === 'money' && count.dimension === 'count' && count.noun === undefined && count.stated >= 1e5;
}

function isShare(dimension: Dimension): boolean {
  return dimension === 'percent' || dimension === 'ratio';
}

function same(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}

/** A multiple of ten, or money and measures in round multiples: writers treat it as a mark to be passed, not a count. */
function isRound(at: number): boolean {
  return at >= 10 && same(Math.round(at / 10) * 10, at);
}

function compareScores(a: Interval, b: Interval): QuantityComparison {
  return a.low === b.low && a.high === b.high ? agrees('same') : conflicts('differs');
}

function exactClaim({ claim, source, slack }: Pair): QuantityComparison {
  const [v, w] = [claim.at, source.at];
  const equal = same(v, w) || Math.abs(v - w) <= slack;
  switch (source.comparator) {
    case 'exact':
      if (same(v, w)) return agrees('same');
      if (equal) return agrees('converted');
      return roundedTo(claim, source);
    case 'at-least':
      if (equal) return agrees('hedge-dropped');
      return conflicts(v < w ? 'below-floor' : 'above-floor');
    case 'more-than':
      if (equal && (slack > 0 || isRound(v))) return agrees('hedge-dropped');
      if (v <= w) return conflicts('below-floor');
      // "More than 300" is not said of 600 and more.
      return v < 2 * w ? incomparable('more-precise') : conflicts('above-floor');
    case 'at-most':
      if (equal) return agrees('hedge-dropped');
      return v < w ? incomparable('more-precise') : conflicts('above-ceiling');
    case 'less-than':
      if (equal && (slack > 0 || isRound(v))) return agrees('hedge-dropped');
      return v < w ? incomparable('more-precise') : conflicts('above-ceiling');
    case 'about':
    case 'nearly':
      if (equal) return agrees('hedge-dropped');
      return holds(source.values, v) ? incomparable('more-precise') : conflicts('outside');
    case 'range':
      return holds(source.values, v) ? incomparable('more-precise') : conflicts('outside');
    case 'vague':
      return againstVague(source.values, v);
  }
}

/** A decimal or a rounded multiple may be shortened to fewer digits, never lengthened; a count may not be rounded at all. */
function roundedTo(claim: Side, source: Side): QuantityComparison {
  const off = Math.abs(claim.at - source.at);
  const edge = 1 + 1e-9;
  if (claim.rounding > source.rounding && off <= allowance(claim) * edge) return agrees('rounded');
  if (source.rounding > claim.rounding && off <= allowance(source) * edge) return conflicts('over-precise');
  return conflicts('differs');
}

/** Large multiples ("3 million") round by a twentieth at most, however few their digits. */
function allowance(side: Side): number {
  return side.rounding >= 500 ? Math.min(side.rounding, Math.abs(side.at) / 20) : side.rounding;
}

/** A figure against a vague word, whose edges no two writers draw alike. */
function againstVague(values: Interval, at: number): QuantityComparison {
  if (holds(values, at)) return incomparable('more-precise');
  const near = at >= values.low * 0.6 && at <= values.high * 1.5;
  return near ? incomparable('near') : conflicts('outside');
}

function isFloor(side: Side): boolean {
  return side.comparator === 'at-least' || side.comparator === 'more-than';
}

function isCeiling(side: Side): boolean {
  return side.comparator === 'at-most' || side.comparator === 'less-than';
}

function floorClaim({ claim, source, slack }: Pair): QuantityComparison {
  const [a, b] = [claim.at, source.at];
  if (isFloor(source)) {
    if (same(a, b) || Math.abs(a - b) <= slack) {
      const tightened = claim.comparator === 'more-than' && source.comparator === 'at-least' && !isRound(a);
      return tightened
        ? incomparable('overlapping')
        : agrees(claim.comparator === source.comparator ? 'same' : 'hedge-changed');
    }
    if (b < a) return conflicts('floor-above-source');
    // "At least four" is a count so far; "more than 200" only a mark that was passed.
    if (claim.comparator === 'at-least' && b > a * 1.1) return { ...incomparable('two-floors'), superseding: true };
    return { ...agrees(b > a * 1.1 ? 'weaker' : 'within'), superseding: true };
  }
  if (source.comparator === 'exact') {
    if (holds(claim.values, b + slack)) return agrees(b >= 2 * a ? 'weaker' : 'within');
    return conflicts('floor-above-source');
  }
  if (includes(claim.values, source.values)) return agrees('within');
  if (disjoint(claim.values, source.values)) return conflicts('floor-above-source');
  return incomparable('overlapping');
}

function ceilingClaim({ claim, source, slack }: Pair): QuantityComparison {
  const [a, b] = [claim.at, source.at];
  if (isCeiling(source)) {
    if (same(a, b) || Math.abs(a - b) <= slack)
      return agrees(claim.comparator === source.comparator ? 'same' : 'hedge-changed');
    // "As many as 500" gives a figure of its own; "fewer than 500" only a mark.
    if (claim.comparator === 'at-most' && source.comparator === 'at-most') return conflicts('differs');
    return b < a ? agrees('weaker') : conflicts('ceiling-below-source');
  }
  if (source.comparator === 'exact') {
    if (holds(claim.values, b - slack)) return agrees(b <= a / 2 ? 'weaker' : 'within');
    return conflicts('ceiling-below-source');
  }
  if (includes(claim.values, source.values)) return agrees('within');
  if (disjoint(claim.values, source.values)) return conflicts('ceiling-below-source');
  return incomparable('overlapping');
}

function roundClaim({ claim, source, slack }: Pair): QuantityComparison {
  const [a, b] = [claim.at, source.at];
  const equal = same(a, b) || Math.abs(a - b) <= slack;
  if (equal && claim.comparator === 'about') return agrees(source.comparator === 'about' ? 'same' : 'within');
  // "Nearly 500" of 500 or "about 500" is loose, of "more than 500" wrong.
  if (equal && !isFloor(source)) return agrees(source.comparator === 'nearly' ? 'same' : 'hedge-changed');
  if (isFloor(source)) {
    if (claim.values.high <= b) return conflicts('below-floor');
    if (claim.values.low <= b) return incomparable('overlapping');
    return source.comparator === 'at-least' || a >= 2 * b ? conflicts('above-floor') : incomparable('more-precise');
  }
  if (source.comparator === 'vague') return againstVague(source.values, a);
  if (includes(widen(claim.values, slack), source.values)) return agrees('within');
  if (areOtherMarks(claim, source)) return conflicts('differs');
  if (!disjoint(claim.values, source.values)) return incomparable('overlapping');
  const stretch = (claim.values.high - claim.values.low) / 2;
  return disjoint(widen(claim.values, stretch), source.values) ? conflicts('outside') : incomparable('near');
}

/** From so many times as much on, a vague word is of another size. */
const OTHER_SIZE = 8;

/** "About five million" for "around four million": each hedges another figure, and neither is the other one rounded. */
function areOtherMarks(claim: Side, source: Side): boolean {
  if (claim.comparator !== 'about' || source.comparator !== 'about') return false;
  const off = Math.abs(claim.at - source.at);
  const rounded = off <= Math.max(claim.rounding, source.rounding) * (1 + 1e-9);
  return off > APART * Math.max(claim.at, source.at) && (!rounded || claim.rounding === source.rounding);
}

/** Two hedged figures less than this share apart may be meant for one. */
const APART = 0.15;

function vagueClaim({ claim, source }: Pair): QuantityComparison {
  if (source.comparator === 'exact') {
    if (holds(claim.values, source.at)) return agrees('within');
    const near = againstVague(claim.values, source.at);
    return near.relation === 'conflicts' ? near : incomparable('near');
  }
  if (source.comparator === 'vague') {
    if (same(claim.values.low, source.values.low)) return agrees('same');
    if (includes(claim.values, source.values)) return agrees('weaker');
    // "Many millions" says what "millions" says; "hundreds of millions" is of another size.
    const narrower = includes(source.values, claim.values);
    if (narrower && claim.values.low < OTHER_SIZE * source.values.low) return agrees('hedge-changed');
    return narrower || disjoint(claim.values, source.values) ? conflicts('outside') : incomparable('overlapping');
  }
  // Of a bound the figure itself counts: "more than 300" are hundreds.
  if (holds(claim.values, source.at)) return agrees('within');
  if (includes(claim.values, source.values)) return agrees('within');
  return disjoint(claim.values, source.values) ? conflicts('outside') : incomparable('overlapping');
}

function rangeClaim({ claim, source }: Pair): QuantityComparison {
  if (includes(claim.values, source.values)) {
    return agrees(source.comparator === 'range' && includes(source.values, claim.values) ? 'same' : 'within');
  }
  if (source.comparator === 'range') return conflicts('differs');
  if (source.comparator === 'about' && holds(claim.values, source.at)) return agrees('within');
  return disjoint(claim.values, source.values) ? conflicts('outside') : incomparable('overlapping');
}
