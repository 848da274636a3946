import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../engine/rules/finding.ts';
import { excerpt } from './excerpt.ts';

/** A passage that starts at offset 100 of its source; `mark` is relative to the passage. */
function passage(text: string, mark?: { readonly start: number; readonly end: number }): Evidence {
  return {
    source: 's',
    path: '/s.txt',
    span: { start: 100, end: 100 + text.length },
    text,
    relation: 'conflicts',
    marks: mark ? [{ start: 100 + mark.start, end: 100 + mark.end }] : [],
  };
}

describe('excerpt', () => {
  it('leaves a short passage whole', () => {
    expect(excerpt(passage('Nine boats sank.', { start: 0, end: 4 }), 50)).toEqual({
      text: 'Nine boats sank.',
      marks: [{ start: 0, end: 4 }],
    });
  });

  it('cuts between words, around the mark', () => {
    const text = 'The harbour master said on the radio that nine boats sank off the northern breakwater in the night.';
    const start = text.indexOf('nine');
    const cut = excerpt(passage(text, { start, end: start + 4 }), 40);
    expect(cut.text).toBe('… on the radio that nine boats sank off …');
    expect(cut.marks.map((mark) => cut.text.slice(mark.start, mark.end))).toEqual(['nine']);
  });

  it('cuts words that have no end, and no character in two', () => {
    expect(excerpt(passage('🌊'.repeat(60)), 41).text).toBe(`${'🌊'.repeat(20)} …`);
  });

  it('keeps to the length and marks the same words, whatever the text', () => {
    const words = fc.array(fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' }), {
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(words, fc.nat(), fc.integer({ min: 20, max: 90 }), (all, nth, length) => {
        const text = all.join(' ');
        const marked = all[nth % all.length] ?? '';
        const start = all.slice(0, nth % all.length).join(' ').length + (nth % all.length === 0 ? 0 : 1);
        const cut = excerpt(passage(text, { start, end: start + marked.length }), length);
        expect(cut.text.length).toBeLessThanOrEqual(length + '… '.length + ' …'.length);
        for (const mark of cut.marks) expect(cut.text.slice(mark.start, mark.end)).toBe(marked);
      }),
    );
  });
});
