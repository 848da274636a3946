import { describe, expect, it } from 'vitest';
import { tokenize } from '../text/tokens.ts';
import { digitSlip } from './digitSlip.ts';
import type { Quantity } from './fact.ts';
import { readQuantities } from './quantities.ts';

function figureOf(text: string): Quantity {
  const [quantity] = readQuantities(text, tokenize(text));
  if (!quantity) throw new Error(`no quantity: ${text}`);
  return quantity;
}

describe('digitSlip', () => {
  it.each([
    ['31,406 people', '31,460 people', 5],
    ['1.84 billion euros', '1.48 billion euros', 3],
    ['4.3 million pounds', '3.4 million pounds', 2],
    ['120 people', '210 people', 2],
    ['1.84 billion euros', '1.48 million euros', 0],
    ['1.84 billion euros', '1.48 billion dollars', 0],
    ['16 people', '18 people', 0],
    ['1,234 people', '4,321 people', 0],
    ['350 people', '350 people', 0],
  ])('counts the digits of “%s” and “%s”', (a, b, digits) => {
    const [mine, theirs] = [figureOf(a), figureOf(b)];
    expect(digitSlip(mine, theirs)).toBe(digits);
    expect(digitSlip(theirs, mine)).toBe(digits);
  });
});
