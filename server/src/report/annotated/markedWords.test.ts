import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markedWords } from './markedWords.ts';

const shown = (text: string, marks: readonly { start: number; end: number }[]) =>
  markedWords(text, marks, 'm').map((piece) => {
    if (typeof piece === 'string') return piece;
    return piece.type === 'element'
      ? `[${piece.children.map((child) => ('value' in child ? child.value : '')).join('')}]`
      : '';
  });

describe('marked words', () => {
  it('stand in stretches: those with only a space between them, that meet or overlap, are one', () => {
    const text = 'at least seven people were killed';
    expect(
      shown(text, [
        { start: 15, end: 21 },
        { start: 3, end: 8 },
        { start: 9, end: 14 },
      ]),
    ).toEqual(['at ', '[least seven people]', ' were killed']);
    expect(
      shown(text, [
        { start: 0, end: 8 },
        { start: 3, end: 14 },
      ]),
    ).toEqual(['[at least seven]', ' people were killed']);
    expect(shown(text, [{ start: 27, end: 99 }])).toEqual(['at least seven people were ', '[killed]']);
    expect(shown(text, [])).toEqual([text]);
    expect(shown('', [{ start: 0, end: 3 }])).toEqual([]);
  });

  it('lose no unit of the text, whatever the marks', () => {
    const span = fc
      .tuple(fc.integer({ min: -3, max: 40 }), fc.integer({ min: -3, max: 40 }))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z ]{0,30}$/), fc.array(span, { maxLength: 5 }), (text, marks) => {
        expect(shown(text, marks).join('').replaceAll(/[[\]]/g, '')).toBe(text);
      }),
    );
  });
});
