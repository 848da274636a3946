import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareStrings, placeIn, stringAt, stringTable } from './stringTable.ts';

const strings = fc.uniqueArray(fc.string({ unit: 'binary', maxLength: 5 }), { minLength: 1, maxLength: 12 });

describe('a string table', () => {
  it('finds what it has, and nothing else', () => {
    fc.assert(
      fc.property(strings, fc.string(), (all, other) => {
        const table = stringTable(all);
        expect(all.map((text) => stringAt(table, placeIn(table, text)))).toEqual(all);
        expect(placeIn(table, other)).toBe(all.indexOf(other));
      }),
    );
  });

  it('puts strings in the order in which they compare', () => {
    fc.assert(
      fc.property(strings, strings, (all, others) => {
        const [a, b] = [stringTable(all), stringTable(others)];
        for (const [i, first] of all.entries()) {
          for (const [k, second] of others.entries()) {
            const order = compareStrings(a, i, b, k);
            expect(Math.sign(order)).toBe(first === second ? 0 : first < second ? -1 : 1);
          }
        }
      }),
    );
  });
});
