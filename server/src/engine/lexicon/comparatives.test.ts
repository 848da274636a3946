import { describe, expect, it } from 'vitest';
import { positiveOf } from './comparatives.ts';

describe('the positive of a compared word', () => {
  it.each([
    ['poorer', 'poor'],
    ['costliest', 'costly'],
    ['bigger', 'big'],
    ['larger', 'large'],
    ['faster', 'fast'],
    ['worse', 'bad'],
  ])('is found: %s', (word, positive) => {
    expect(positiveOf(word)).toBe(positive);
  });

  it.each(['driver', 'letter', 'forest', 'never', 'under', 'enter', 'september', 'er', ''])(
    'is none of a word that compares nothing: %s',
    (word) => {
      expect(positiveOf(word)).toBeUndefined();
    },
  );
});
