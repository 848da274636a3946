import type { Quantity, Reading } from '../facts/fact.ts';
import { isDifference } from './differences.ts';
import { dateOf, quantityOf } from './factOf.ts';
import type { Term } from './terms.ts';
import type { SourceWindow } from './window.ts';
import { fits, isOneKind, type WorkedOut } from './workedOut.ts';

/*
 * Figures that a draft reckons from two that the source has, in one sentence or in two that stand near each other: a share
 * ("about a third of the staff"), a multiple ("three times as many"), a difference ("lower by 260,000"), an age or a number of
 * years ("121 years old"). The draft's own words say which of these it is, so that few pairs come into question. What is left of a
 * whole of which the source names a part needs no word.
 */

/** Sentences of an article further apart than this speak of other things. */
const APART = 6;

/** A figure or a year of the window. */
interface Given<T> {
  readonly at: number;
  readonly sentence: number;
  readonly own: T;
}

/** Whether a sentence of the window has anything else of the claim than its term at `index`. */
export type IsNear = (sentence: number, index: number) => boolean;

/** The claim's figures among `wanted` that follow from two of the window, with the places of these. */
export function fromTwo(
  claim: readonly Term[],
  reading: Reading,
  window: SourceWindow,
  { wanted, isNear }: { readonly wanted: ReadonlySet<number>; readonly isNear: IsNear },
): WorkedOut[] {
  let figures: readonly Given<Quantity>[] | undefined;
  return claim.flatMap((term, index) => {
    const own = wanted.has(index) ? quantityOf(term, reading) : undefined;
    if (!own) return [];
    const near = (sentence: number): boolean => isNear(sentence, index);
    const years = yearsOf(own);
    if (years) return asWorkedOut(index, yearsBetween(years, window, near));
    figures ??= figuresIn(window);
    const made = operationOf(own, reading.text);
    return asWorkedOut(index, otherPart(own, figures, near, window) ?? (made && pairOf(figures, made, window, near)));
  });
}

function asWorkedOut(index: number, at: readonly number[] | undefined): WorkedOut[] {
  return at ? [{ index, at }] : [];
}

/** "17 hurt, three of them badly" are 14 others. */
function otherPart(
  own: Quantity,
  figures: readonly Given<Quantity>[],
  isNear: (sentence: number) => boolean,
  window: SourceWindow,
): readonly number[] | undefined {
  // "Six of the eight got there" for "two of the eight got there" is told of the very part.
  if (own.dimension !== 'count' || own.comparator !== 'exact' || own.partOf !== undefined) return undefined;
  for (const part of figures) {
    const { partOf } = part.own;
    if (partOf === undefined || !isNear(part.sentence)) continue;
    const quantities = window.sentences[part.sentence]?.reading.quantities;
    const whole = figures.find((one) => one.sentence === part.sentence && one.own === quantities?.[partOf]);
    if (whole && whole.own.stated - part.own.stated === own.stated) return [whole.at, part.at];
  }
  return undefined;
}

/** Whether two figures, the greater one first, make the claim's. */
type Makes = (more: Quantity, less: Quantity) => boolean;

function operationOf(own: Quantity, text: string): Makes | undefined {
  if (own.dimension === 'ratio') return (more, less) => isAbout(own, less.stated / more.stated);
  if (own.dimension === 'count' && own.noun === 'time') return (more, less) => isAbout(own, more.stated / less.stated);
  if (!isDifference(text, own)) return undefined;
  return (more, less) => isOneKind({ ...own, comparator: 'exact' }, more) && fits(own, more.stated - less.stated);
}

/** How far a share or a multiple in words may be off: "a third" of 31 percent. */
const LOOSE = 0.05;
/** How far the figure may lie above "more than half", or below "less than half". */
const BEYOND = 0.3;

function isAbout({ stated, comparator }: Quantity, made: number): boolean {
  const off = (made - stated) / stated;
  switch (comparator) {
    case 'more-than':
    case 'at-least':
      return off >= -0.005 && off <= BEYOND;
    case 'less-than':
    case 'at-most':
      return off <= 0.005 && off >= -BEYOND;
    case 'nearly':
      return off <= 0.02 && off >= -2 * LOOSE - 0.02;
    case 'about':
      return Math.abs(off) <= 2 * LOOSE;
    case 'exact':
    case 'vague':
    case 'range':
      return Math.abs(off) <= LOOSE;
  }
}

function pairOf(
  figures: readonly Given<Quantity>[],
  makes: Makes,
  window: SourceWindow,
  isNear: (sentence: number) => boolean,
): readonly number[] | undefined {
  for (const [i, a] of figures.entries()) {
    for (const b of figures.slice(i + 1)) {
      if (!isOneKind(a.own, b.own) || !areNear(a.sentence, b.sentence, window, isNear)) continue;
      const [more, less] = a.own.stated > b.own.stated ? [a.own, b.own] : [b.own, a.own];
      if (less.stated > 0 && less.stated < more.stated && makes(more, less)) return [a.at, b.at];
    }
  }
  return undefined;
}

/** Both sentences have more of the claim, or one of them does and the other is beside it. */
function areNear(a: number, b: number, window: SourceWindow, isNear: (sentence: number) => boolean): boolean {
  const apart = Math.abs((window.sentences[a]?.passage.index ?? 0) - (window.sentences[b]?.passage.index ?? 0));
  if (apart > APART) return false;
  return apart <= 1 ? isNear(a) || isNear(b) : isNear(a) && isNear(b);
}

function figuresIn(window: SourceWindow): Given<Quantity>[] {
  return window.terms.flatMap(({ term, sentence }, at) => {
    const own = quantityOf(term, window.sentences[sentence]?.reading);
    const counts = own && !own.denied && own.comparator !== 'vague' && own.dimension !== 'ordinal';
    return counts ? [{ at, sentence, own }] : [];
  });
}

const YEAR = 365.2425 * 86_400;

/** An age, or a time of years, as whole years: the least and the most that it can be. */
function yearsOf({ dimension, unit, value, stated, comparator }: Quantity): { low: number; high: number } | undefined {
  if (dimension === 'age') return { low: stated, high: stated };
  if (dimension !== 'duration' || !/^(?:year|decade|century)$/u.test(unit ?? '')) return undefined;
  const low = value.low / YEAR;
  const high = comparator === 'more-than' || comparator === 'at-least' ? low * 1.5 : value.high / YEAR;
  return { low: Math.floor(low + 0.01), high: Math.ceil(high - 0.01) };
}

/** A year of a sentence that has more of the claim, and one from which it is so long ago: that of the article, or another such year. */
function yearsBetween(
  { low, high }: { readonly low: number; readonly high: number },
  window: SourceWindow,
  isNear: (sentence: number) => boolean,
): readonly number[] | undefined {
  const years = window.terms.flatMap(({ term, sentence }, at): Given<number>[] => {
    const own = dateOf(term, window.sentences[sentence]?.reading)?.year;
    return own === undefined ? [] : [{ at, sentence, own }];
  });
  const now = window.sentences[0]?.passage.article.date?.year;
  for (const { at, sentence, own } of years) {
    if (!isNear(sentence)) continue;
    const others = years.filter((one) => areNear(sentence, one.sentence, window, isNear));
    const ends = now === undefined ? others : [...others, { at, sentence, own: now }];
    // The anniversary may be still to come.
    const end = ends.find((one) => one.own - own >= low && one.own - own <= high + 1 && one.own > own);
    if (end) return end.at === at ? [at] : [at, end.at];
  }
  return undefined;
}
