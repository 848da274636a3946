import type { Quantity } from './fact.ts';

/**
 * How many digits two figures share that differ by two neighbouring ones only, which have changed places: 3 for "1.84 billion"
 * and "1.48 billion", 5 for "31,406" and "31,460"; 0 for any others. By hand that is the commonest slip of a figure, and by
 * chance two figures of three digits are so alike about once in five hundred.
 */
export function digitSlip(a: Quantity, b: Quantity): number {
  if (a.dimension !== b.dimension || a.unit !== b.unit || magnitude(a.stated) !== magnitude(b.stated)) return 0;
  const length = Math.max(digitsOf(a.stated).length, digitsOf(b.stated).length);
  const [mine, theirs] = [digitsOf(a.stated).padEnd(length, '0'), digitsOf(b.stated).padEnd(length, '0')];
  const at = Array.from({ length }, (_, i) => i).find((i) => mine.charAt(i) !== theirs.charAt(i));
  if (at === undefined) return 0;
  const swapped = mine.slice(0, at) + mine.charAt(at + 1) + mine.charAt(at) + mine.slice(at + 2);
  return swapped === theirs ? length : 0;
}

/** The significant digits. */
function digitsOf(stated: number): string {
  return stated
    .toPrecision(12)
    .replace(/e.*$/u, '')
    .replace('.', '')
    .replace(/^0+|0+$/gu, '');
}

function magnitude(stated: number): number {
  return Math.floor(Math.log10(Math.abs(stated)));
}
