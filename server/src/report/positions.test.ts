import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineMap } from './positions.ts';

/** The slow, obvious way: walk the text unit by unit. */
function walk(text: string, offset: number) {
  let line = 0;
  let start = 0;
  for (let at = 0; at < offset; at++) {
    const ends = text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n');
    if (ends) {
      line++;
      start = at + 1;
    }
  }
  return { line, character: offset - start };
}

const texts = fc
  .array(fc.constantFrom('a', 'ü', '😀', '\n', '\r\n', '\r', '\u2028', ' '), { maxLength: 40 })
  .map((parts) => parts.join(''));

describe('lineMap', () => {
  it('counts an emoji as two units', () => {
    expect(lineMap('😀 fire').positionAt(3)).toEqual({ line: 0, character: 3 });
  });

  it('ends lines at \\n, \\r\\n and a lone \\r, and nowhere else', () => {
    const map = lineMap('a\nb\r\nc\rd\u2028e');
    expect([2, 5, 7, 9].map((offset) => map.positionAt(offset))).toEqual([
      { line: 1, character: 0 },
      { line: 2, character: 0 },
      { line: 3, character: 0 },
      { line: 3, character: 2 },
    ]);
  });

  it('clamps what lies outside the text', () => {
    const map = lineMap('ab\ncd');
    expect(map.positionAt(99)).toEqual({ line: 1, character: 2 });
    expect(map.positionAt(-3)).toEqual({ line: 0, character: 0 });
    expect(map.offsetAt({ line: 0, character: 50 })).toBe(2);
    expect(map.offsetAt({ line: 9, character: 1 })).toBe(4);
  });

  it('agrees with walking through the text', () => {
    fc.assert(
      fc.property(texts, fc.nat(60), (text, n) => {
        const offset = n % (text.length + 1);
        expect(lineMap(text).positionAt(offset)).toEqual(walk(text, offset));
      }),
    );
  });

  it('comes back to the same offset, save inside a line ending', () => {
    fc.assert(
      fc.property(texts, fc.nat(60), (text, n) => {
        const offset = n % (text.length + 1);
        fc.pre(!(text[offset] === '\n' && text[offset - 1] === '\r'));
        const map = lineMap(text);
        expect(map.offsetAt(map.positionAt(offset))).toBe(offset);
      }),
    );
  });
});
