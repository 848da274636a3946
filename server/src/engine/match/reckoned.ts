import type { Quantity, Reading } from '../facts/fact.ts';
import { isDifference } from './differences.ts';
import { MULTIPLES } from './multiples.ts';
import { tellsOfBefore } from './tellsOfBefore.ts';
import { followsFrom } from './workedOut.ts';

/** A figure with the sentence that has it. */
export interface Figure {
  readonly quantity: Quantity;
  readonly reading: Reading;
}

/** Beside a figure, "half" takes a share of it; only "halved" says by itself what the figure has become. */
const HALF = /\bhalf\b/iu;

/**
 * Whether two figures that differ are reckoned one from the other in the sentence of either, or the claim's is what the
 * source's and another of its sentence leave or add up to: "226 on board, 14 more than its list showed" of 212 on the list,
 * "12 hurt, three more than at first" of nine, "half of the 200,000 homes" of 100,000. They do not contradict each other
 * then; but "340" alone, where the source has "410, 70 more than a day earlier", is overtaken.
 */
export function areReckoned(claim: Figure, source: Figure): boolean {
  if (isShareOf(source, claim) || isShareOf(claim, source) || isStepFrom(claim, source)) return true;
  if (followsFrom(claim.quantity, source.quantity, source.reading)) return true;
  const overtaken = tellsOfBefore(source.reading.text) && !tellsOfBefore(claim.reading.text);
  return !overtaken && isStepFrom(source, claim);
}

/** "Half of the 200,000 homes", "two-thirds of it": whether the sentence of the one figure takes a share that is the other. */
function isShareOf({ quantity, reading: { text, quantities } }: Figure, { quantity: other }: Figure): boolean {
  // Hedges aside: "about 100,000" is half of 200,000.
  const sameUnit = quantity.unit === other.unit;
  const own = sameUnit ? quantity.stated : quantity.value.low;
  const fits = (value: number): boolean => isNear(value, other, sameUnit ? other.stated : other.value.low);
  if (HALF.test(text) && (fits(own / 2) || fits(own * 2))) return true;
  if (MULTIPLES.some(({ words, times }) => words.test(text) && (fits(own / times) || fits(own * times)))) return true;
  return quantities.some(
    ({ dimension, value }) => dimension === 'ratio' && (fits(own * value.low) || fits(own * (1 - value.low))),
  );
}

/** "14 more than that", "up from nine": whether a difference in the sentence of the one figure leads to the other. */
function isStepFrom({ quantity, reading: { text, quantities } }: Figure, other: Figure): boolean {
  // The unit is often left out of a step, and of what it leads to.
  const own = quantity.stated;
  const gap = isDifference(other.reading.text, other.quantity);
  const leadsTo = (made: number): boolean => isNear(made, other.quantity, other.quantity.stated);
  return quantities.some((beside) => {
    if (beside === quantity || (beside.unit !== quantity.unit && beside.unit !== undefined)) return false;
    if (gap) return leadsTo(Math.abs(own - beside.stated));
    return isDifference(text, beside) && (leadsTo(own + beside.stated) || leadsTo(own - beside.stated));
  });
}

/** Equal, or as near as a hedge ("about 100,000") lets it be. */
function isNear(value: number, { comparator }: Quantity, made: number): boolean {
  const slack = comparator === 'exact' ? 1e-6 : 0.05;
  return value > 0 && Math.abs(value - made) <= slack * Math.max(1e-9, Math.abs(made));
}
