import { describe, expect, it } from 'vitest';
import { looksBack } from './lookingBack.ts';

describe('looksBack', () => {
  it('sees a pronoun among the first words', () => {
    expect(looksBack('That was his last word.')).toBe(true);
    expect(looksBack('The members of the board said that it was his last word.')).toBe(false);
  });
});
