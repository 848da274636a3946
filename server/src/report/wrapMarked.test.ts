import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printable } from './printable.ts';
import { wrapMarked } from './wrapMarked.ts';

const drawn = (text: string, marks: { start: number; end: number }[], width: number): string[] =>
  wrapMarked(text, marks, width).map((line) =>
    line.map((piece) => (piece.marked ? `[${piece.text}]` : piece.text)).join(''),
  );

describe('wrapMarked', () => {
  it('breaks between words and carries a mark over the break', () => {
    expect(drawn('the old bridge fell down', [{ start: 4, end: 14 }], 8)).toEqual([
      'the [old]',
      '[bridge]',
      'fell',
      'down',
    ]);
  });

  it('marks the space between two marked words, and not the one beside a mark', () => {
    expect(drawn('a b c', [{ start: 0, end: 3 }], 20)).toEqual(['[a b] c']);
  });

  it('makes one space of a run, as where Markdown was blanked out', () => {
    expect(drawn('the  \n  ministry', [{ start: 8, end: 16 }], 20)).toEqual(['the [ministry]']);
  });

  it('cuts a word that is longer than a line', () => {
    expect(drawn('abcdefgh', [{ start: 3, end: 5 }], 4)).toEqual(['abc[d]', '[e]fgh']);
  });

  it('counts joined emoji and Chinese as two columns', () => {
    expect(drawn('👩‍🚒 火 x', [], 5)).toEqual(['👩‍🚒 火', 'x']);
  });

  it('keeps every word, and no line is too long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 2, max: 30 }), (text, width) => {
        const lines = wrapMarked(text, [], width);
        const kept = lines.map((line) => line.map((piece) => piece.text).join('')).join('');
        expect(kept.replace(/\s/g, '')).toBe(printable(text).replace(/\s/g, ''));
        for (const line of lines) expect(line.reduce((n, { columns }) => n + columns, 0)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
