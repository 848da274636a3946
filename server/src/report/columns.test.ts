import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsOf } from './columns.ts';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const piece = fc.constantFrom('a', 'é', 'e\u0301', ' ', '“', '…', '©', '©\uFE0F', '👩‍🚒', '火', '\n', 'ł', '\u00AD', '—');

describe('cellsOf', () => {
  it('has a cell for each character as a reader sees it', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join('');
        const seen = [...graphemes.segment(text)].map(({ segment, index }) => ({ text: segment, offset: index }));
        expect(cellsOf(text).map(({ text: cell, offset }) => ({ text: cell, offset }))).toEqual(seen);
      }),
    );
  });

  it.each([
    ['Zoë’s “dam” — 3 m', 17],
    ['火事', 4],
    ['👩‍🚒', 2],
    ['e\u0301', 1],
    ['a\u00ADb', 2],
  ])('gives %s the columns that it takes', (text, columns) => {
    expect(cellsOf(text).reduce((sum, cell) => sum + cell.columns, 0)).toBe(columns);
  });
});
