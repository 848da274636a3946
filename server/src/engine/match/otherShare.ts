import type { Quantity, Reading } from '../facts/fact.ts';
import { quantityOf } from './factOf.ts';
import { isAbout } from './isAbout.ts';
import { areNear } from './nearSentences.ts';
import type { Term } from './terms.ts';
import type { SourceWindow } from './window.ts';
import type { WorkedOut } from './workedOut.ts';

/*
 * Shares that a draft tells in another form or from the other side: "nine of ten passed" for "90 percent", "two thirds stay
 * open" for "a third will close", "196 of the 200 came back" for "of 200 only four did not". The other side only where one of the
 * two sentences turns what the other says round: "60 percent voted for it" is no other side of "40 percent voted for it".
 */

/** What the claim is held against. */
interface Beside {
  readonly wanted: ReadonlySet<number>;
  /** Whether a sentence of the window has anything else of the claim than its term at `index`. */
  readonly isNear: (sentence: number, index: number) => boolean;
  /** Whether a sentence of the window denies what the claim says, or has the opposite of a word of it. */
  readonly isTurned: (sentence: number) => boolean;
}

interface Placed {
  readonly at: number;
  readonly sentence: number;
  readonly own: Quantity;
}

/** The claim's figures among `wanted` that are the window's own in another form, or the rest of them. */
export function otherShares(
  claim: readonly Term[],
  reading: Reading,
  window: SourceWindow,
  { wanted, isNear, isTurned }: Beside,
): WorkedOut[] {
  let figures: readonly Placed[] | undefined;
  return claim.flatMap((term, index) => {
    const own = wanted.has(index) ? quantityOf(term, reading) : undefined;
    const whole = own?.partOf === undefined ? undefined : reading.quantities[own.partOf];
    if (!own || (shareOf(own) === undefined && !whole)) return [];
    figures ??= placedIn(window).filter(({ sentence }) => isNear(sentence, index));
    if (!whole) return toWorkedOut([index], otherSide(own, figures, isTurned));
    const wholeAt = claim.findIndex((other) => quantityOf(other, reading) === whole);
    const share = figures.find((one) => isShare(own.stated / whole.stated, one.own));
    if (share && wanted.has(wholeAt)) return toWorkedOut([index, wholeAt], [share.at]);
    return toWorkedOut([index], restOf(own, whole, figures, window, isTurned));
  });
}

function toWorkedOut(indices: readonly number[], at: readonly number[] | undefined): WorkedOut[] {
  return at ? indices.map((index) => ({ index, at })) : [];
}

/** A percentage or a fraction, of one. */
function shareOf({ dimension, stated }: Quantity): number | undefined {
  if (dimension === 'percent') return stated / 100;
  return dimension === 'ratio' ? stated : undefined;
}

function isShare(made: number, other: Quantity): boolean {
  const share = shareOf(other);
  return share !== undefined && isAbout({ stated: made, comparator: 'exact' }, share);
}

/** Percentages are exact to half of one, unless hedged. */
const HALF_POINT = 0.005;

function otherSide(
  own: Quantity,
  figures: readonly Placed[],
  isTurned: (sentence: number) => boolean,
): readonly number[] | undefined {
  const stated = shareOf(own) ?? 0;
  const fits = (made: number): boolean =>
    own.dimension === 'percent' && own.comparator === 'exact'
      ? Math.abs(made - stated) <= HALF_POINT
      : isAbout({ stated, comparator: own.comparator }, made);
  const other = figures.find(({ own: figure, sentence }) => {
    const share = shareOf(figure);
    return share !== undefined && share > 0 && share < 1 && fits(1 - share) && isTurned(sentence);
  });
  return other && [other.at];
}

/** "Of 200 four did not come back": the whole, and the part of which the claim gives the rest. */
function restOf(
  own: Quantity,
  whole: Quantity,
  figures: readonly Placed[],
  window: SourceWindow,
  isTurned: (sentence: number) => boolean,
): readonly number[] | undefined {
  const all = figures.find(({ own: other }) => other.dimension === 'count' && other.stated === whole.stated);
  const part = figures.find(
    ({ own: other, sentence }) =>
      all !== undefined &&
      other.dimension === 'count' &&
      other.stated === whole.stated - own.stated &&
      isTurned(sentence) &&
      areNear(all.sentence, sentence, window, () => true),
  );
  return all && part ? [all.at, part.at] : undefined;
}

function placedIn(window: SourceWindow): Placed[] {
  return window.terms.flatMap(({ term, sentence }, at) => {
    const own = quantityOf(term, window.sentences[sentence]?.reading);
    return own && !own.denied ? [{ at, sentence, own }] : [];
  });
}
