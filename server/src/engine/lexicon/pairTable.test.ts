import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PairTable } from './pairTable.ts';

const id = fc.integer({ min: 1, max: 0xffff });

describe('PairTable', () => {
  it('answers as a map does, and keeps what came first', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(id, id, fc.integer({ min: 0, max: 255 })), { maxLength: 3000 }), (entries) => {
        const table = new PairTable(4);
        const map = new Map<string, number>();
        for (const [a, b, code] of entries) {
          table.add(a, b, code);
          if (!map.has(`${a} ${b}`)) map.set(`${a} ${b}`, code);
        }
        expect(table.size).toBe(map.size);
        for (const [a, b] of entries) expect(table.get(a, b)).toBe(map.get(`${a} ${b}`));
        expect(table.get(0xffff, 0xfffe)).toBe(map.get('65535 65534') ?? 0);
      }),
      { numRuns: 30 },
    );
  });

  it('refuses ids that would run into others', () => {
    expect(() => new PairTable(4).add(1, 0x1_0000, 1)).toThrow(RangeError);
  });
});
