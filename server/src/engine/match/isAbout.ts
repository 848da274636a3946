import type { Quantity } from '../facts/fact.ts';

/** How far a share or a multiple in words may be off: "a third" of 31 percent. */
const LOOSE = 0.05;
/** How far the figure may lie above "more than half", or below "less than half". */
const BEYOND = 0.3;

/** Whether a share, a multiple or a bound is that of a figure which was reckoned, hedges and rounding in words allowed for. */
export function isAbout({ stated, comparator }: Pick<Quantity, 'stated' | 'comparator'>, made: number): boolean {
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
