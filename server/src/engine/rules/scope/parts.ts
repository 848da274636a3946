import type { Quantity } from '../../facts/fact.ts';

/** Shares above this are nearly all. */
export const MUCH = 0.8;

/** Whether a figure of a sentence is a part of something: "three of the eight provinces", "half of it"; not a share that is nearly all. */
export function isPart(quantity: Quantity, text: string): boolean {
  const after = text.slice(quantity.span.end);
  if (quantity.dimension === 'ratio') return quantity.value.high < WHOLE && OF_SOMETHING.test(after);
  return quantity.dimension === 'count' && (quantity.partOf !== undefined || OF_SOMETHING.test(after));
}

const OF_SOMETHING = /^\s+of (?:the|its|their|his|her|them|these|those|it|that)\b/u;
/** Shares above this are no parts. */
const WHOLE = 0.9;

/** What part of a whole a figure is: 0.64 of "410 of its 640 people", 0.5 of "half of it"; undefined for a plain count. */
export function shareOf({ value, dimension, stated, noun }: Quantity, whole: Quantity | undefined): number | undefined {
  if (dimension === 'percent') return noun === undefined ? undefined : stated / 100;
  if (dimension === 'ratio') return value.high;
  return whole && whole.value.low > 0 ? value.high / whole.value.low : undefined;
}
