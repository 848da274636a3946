import type { Comparator, Quantity, Reading } from '../facts/fact.ts';
import { isDifference } from './differences.ts';
import { dateOf, quantityOf } from './factOf.ts';
import { isAbout } from './isAbout.ts';
import { areNear } from './nearSentences.ts';
import type { Term } from './terms.ts';
import { timeBetween } from './timeBetween.ts';
import type { SourceWindow } from './window.ts';
import { fits, isOneKind, TOGETHER, type WorkedOut } from './workedOut.ts';

/*
 * Figures that a draft reckons from two that the source has, in one sentence or in two that stand near each other: a share
 * ("about a third of the staff"), a multiple ("three times as many"), a difference ("lower by 260,000"), an age or a number of
 * years ("121 years old"), a sum ("40 million in all"), so many times a price ("38 euros each"). The draft's own words say which of
 * these it is, so that few pairs come into question. What is left of a whole of which the source names a part needs no word.
 */

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
    if (own.dimension === 'duration') return asWorkedOut(index, timeBetween(own, window, near));
    if (own.dimension === 'ordinal' && CENTURY.test(reading.text.slice(own.span.end)))
      return asWorkedOut(index, yearOfCentury(own, window, near));
    figures ??= figuresIn(window);
    const at =
      shareOfWhole(own, figures, near, window) ??
      otherPart(own, figures, near, window) ??
      timesPrice(own, figures, window, near) ??
      madeBy(operationsOf(own, reading), figures, window, near) ??
      sumOfThree(own, reading, figures, window, near);
    return asWorkedOut(index, at);
  });
}

function asWorkedOut(index: number, at: readonly number[] | undefined): WorkedOut[] {
  return at ? [{ index, at }] : [];
}

/** "Two thirds of the twelve" of "eight civilians among the 12 dead": a part and its whole, whatever the source calls either. */
function shareOfWhole(
  own: Quantity,
  figures: readonly Given<Quantity>[],
  isNear: (sentence: number) => boolean,
  window: SourceWindow,
): readonly number[] | undefined {
  if (own.dimension !== 'ratio' && own.dimension !== 'percent') return undefined;
  const unit = own.dimension === 'percent' ? 100 : 1;
  for (const part of figures) {
    const { partOf, stated } = part.own;
    if (partOf === undefined || !isNear(part.sentence)) continue;
    const quantities = window.sentences[part.sentence]?.reading.quantities;
    const whole = figures.find((one) => one.sentence === part.sentence && one.own === quantities?.[partOf]);
    if (whole && isAbout(own, (unit * stated) / whole.own.stated)) return [whole.at, part.at];
  }
  return undefined;
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

/** By what the claim's own words say that its figure is, how two others may make it. */
function operationsOf(own: Quantity, { text, quantities }: Reading): Makes[] {
  if (own.dimension === 'ratio') return [(more, less) => isAbout(own, less.stated / more.stated)];
  if (own.dimension === 'count' && own.noun === 'time') {
    return [(more, less) => isAbout(own, more.stated / less.stated)];
  }
  const points = own.dimension === 'percentage-point';
  const isOfKind = (other: Quantity): boolean =>
    points ? other.dimension === 'percent' : isOneKind({ ...own, comparator: 'exact' }, other);
  const makes: Makes[] = [];
  // "From 45 to 48 cents" of "three more" and "rises to 48".
  if (/\bfrom\s+$/iu.test(text.slice(0, own.span.start))) {
    makes.push(
      (more, less) => isOfKind(more) && (fits(own, more.stated - less.stated) || fits(own, more.stated + less.stated)),
    );
  }
  if (isDifference(text, { ...own, comparator: 'exact' }) || LEAVES.test(text)) {
    makes.push((more, less) => isOfKind(more) && isNearly(own, more.stated - less.stated));
  }
  const part = quantities.find(({ partOf }) => partOf !== undefined && quantities[partOf] === own);
  if (part || TOGETHER.test(text)) {
    const isPart = ({ stated }: Quantity): boolean => part === undefined || stated === part.stated;
    makes.push(
      (more, less) => isOfKind(more) && (isPart(more) || isPart(less)) && fits(own, more.stated + less.stated),
    );
  }
  return makes;
}

/** Says in the claim that a figure is what is left of another. */
const LEAVES = /\b(?:leav(?:e|es|ing)|left|still|remain(?:s|ed|ing)?)\b/iu;

/** The claim's figure, or somewhat beyond it where it is a bound: "by more than 6,000" of 6,600. */
function isNearly(own: Quantity, made: number): boolean {
  return fits(own, made) || (BOUNDS.has(own.comparator) && isAbout(own, made));
}

const BOUNDS: ReadonlySet<Comparator> = new Set(['at-least', 'more-than', 'at-most', 'less-than']);

function madeBy(
  operations: readonly Makes[],
  figures: readonly Given<Quantity>[],
  window: SourceWindow,
  isNear: (sentence: number) => boolean,
): readonly number[] | undefined {
  if (operations.length === 0) return undefined;
  for (const [i, a] of figures.entries()) {
    for (const b of figures.slice(i + 1)) {
      if (!isOneKind(a.own, b.own) || !areNear(a.sentence, b.sentence, window, isNear)) continue;
      const [more, less] = a.own.stated > b.own.stated ? [a.own, b.own] : [b.own, a.own];
      if (less.stated > 0 && less.stated < more.stated && operations.some((makes) => makes(more, less)))
        return [a.at, b.at];
    }
  }
  return undefined;
}

/** The lottery's 1.5 million, the town's 400,000 and 90,000 of friends are "almost two million in all". */
function sumOfThree(
  own: Quantity,
  { text }: Reading,
  figures: readonly Given<Quantity>[],
  window: SourceWindow,
  isNear: (sentence: number) => boolean,
): readonly number[] | undefined {
  if (!TOGETHER.test(text)) return undefined;
  const like = figures.filter((one) => isOneKind({ ...own, comparator: 'exact' }, one.own)).slice(0, MOST_ADDED);
  for (const [i, a] of like.entries()) {
    for (const [j, b] of like.entries()) {
      if (j <= i || !areNear(a.sentence, b.sentence, window, isNear)) continue;
      const c = like.find(
        (one, k) =>
          k > j &&
          areNear(a.sentence, one.sentence, window, isNear) &&
          fits(own, a.own.stated + b.own.stated + one.own.stated),
      );
      if (c) return [a.at, b.at, c.at];
    }
  }
  return undefined;
}

/** Of more figures of one kind some three always add up. */
const MOST_ADDED = 6;

/** Says of a sum that every one costs or gets it. */
const EACH = /\b(?:each|every|apiece|average|per|a (?:head|ticket|person|family|household))\b/iu;

/** "21,000 households get 800 zlotys each" are 17 million: a sum for each, and how many there are. */
function timesPrice(
  own: Quantity,
  figures: readonly Given<Quantity>[],
  window: SourceWindow,
  isNear: (sentence: number) => boolean,
): readonly number[] | undefined {
  if (own.dimension !== 'money') return undefined;
  for (const price of figures) {
    const { stated, dimension, unit } = price.own;
    if (dimension !== 'money' || unit !== own.unit || stated * FEWEST > own.stated) continue;
    if (!EACH.test(window.sentences[price.sentence]?.reading.text ?? '')) continue;
    const many = figures.find(
      (one) =>
        one.own.dimension === 'count' &&
        areNear(one.sentence, price.sentence, window, isNear) &&
        fits({ ...own, comparator: 'about' }, one.own.stated * stated),
    );
    if (many) return [price.at, many.at];
  }
  return undefined;
}

/** So many times a price is hardly ever less. */
const FEWEST = 10;

/** Behind the number of a century ("the 19th century", "a 17th-century bell"). */
const CENTURY = /^[\s-]+century\b/iu;

/** "In the 19th century" of 1897. */
function yearOfCentury(
  { stated }: Quantity,
  window: SourceWindow,
  isNear: (sentence: number) => boolean,
): readonly number[] | undefined {
  const at = window.terms.findIndex(({ term, sentence }) => {
    const year = isNear(sentence) ? dateOf(term, window.sentences[sentence]?.reading)?.year : undefined;
    return year !== undefined && Math.ceil(year / 100) === stated;
  });
  return at < 0 ? undefined : [at];
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
