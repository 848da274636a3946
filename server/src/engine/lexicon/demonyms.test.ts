import { describe, expect, test } from 'vitest';
import { countryWord, isDemonym } from './demonyms.ts';

describe('the words for a country', () => {
  test.each([
    ['france', 'france', 'country'],
    ['french', 'france', 'demonym'],
    ['danes', 'denmark', 'demonym'],
    ['oslo', 'norway', 'capital'],
    ['downing street', 'united kingdom', 'other'],
    ['us', 'united states', 'other'],
    ['south korean', 'south korea', 'demonym'],
    ['ivory coast', 'ivory coast', 'country'],
    ['burma', 'myanmar', 'other'],
  ])('%s is of %s as %s', (word, country, use) => {
    expect(countryWord(word)).toEqual({ country, use });
  });

  test.each(['', 'lyon', 'them', 'is', 'frances'])('%j is of none', (word) => {
    expect(countryWord(word)).toBeUndefined();
  });

  test('a country is never taken for the capital of another', () => {
    expect(countryWord('singapore')?.use).toBe('country');
    expect(countryWord('panama')?.use).toBe('country');
  });

  test('peoples without a country of their own are demonyms too', () => {
    expect(isDemonym('kurdish')).toBe(true);
    expect(isDemonym('kurds')).toBe(true);
    expect(isDemonym('norway')).toBe(false);
  });
});
