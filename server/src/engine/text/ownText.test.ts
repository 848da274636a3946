import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ownText } from './ownText.ts';

it('a text with characters of its own is the same text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.nat(60), (text, from) => {
      expect(ownText(text.slice(from))).toBe(text.slice(from));
    }),
  );
});
