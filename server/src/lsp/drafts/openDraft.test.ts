import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../engine/text/fingerprint.ts';
import { editedDraft, openDraft } from './openDraft.ts';

const draft = openDraft('file:///desk/draft.md', 'markdown', 1, 'one 🌊 two\r\nthree\n');

describe('editedDraft', () => {
  it('applies edits one after the other, and leaves the draft before as it was', () => {
    const after = editedDraft(
      draft,
      [
        { range: { start: { line: 0, character: 4 }, end: { line: 0, character: 6 } }, text: '🔥🔥' },
        { range: { start: { line: 0, character: 9 }, end: { line: 1, character: 0 } }, text: '2 ' },
      ],
      2,
    );
    expect(after.text).toBe('one 🔥🔥 2 three\n');
    expect(after.version).toBe(2);
    expect(draft.text).toBe('one 🌊 two\r\nthree\n');
    expect(after.lines.offsetAt({ line: 1, character: 0 })).toBe(after.text.length);
  });

  it('takes a whole new text', () => {
    expect(editedDraft(draft, [{ text: 'new' }], 5)).toMatchObject({ text: 'new', version: 5, languageId: 'markdown' });
  });
});

describe('fingerprint', () => {
  it('is the same for the same text only', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(fingerprint(a) === fingerprint(b)).toBe(a === b);
      }),
    );
    const near = Array.from({ length: 20_000 }, (_, nth) => `The storm killed ${nth} people.`);
    expect(new Set(near.map(fingerprint)).size).toBe(near.length);
  });

  it('sees every place of a text', () => {
    const text = 'The storm killed 14 people on Sunday.';
    const changed = Array.from(text, (_, at) => `${text.slice(0, at)}#${text.slice(at + 1)}`);
    expect(new Set([text, ...changed].map(fingerprint)).size).toBe(text.length + 1);
  });
});
