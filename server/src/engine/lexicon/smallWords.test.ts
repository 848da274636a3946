import { describe, expect, it } from 'vitest';
import { degreeOf, hedgeOf } from './hedges.ts';
import { inflectionKey } from './inflection.ts';
import { fallsShort, quantifierLevel } from './quantifiers.ts';
import { isCritical, isStop } from './stopWords.ts';

describe('stop words', () => {
  it.each(['the', 'of', 'was', 'had', 'they', 'which'])('hold %s to carry no content', (word) => {
    expect(isStop(inflectionKey(word))).toBe(true);
  });

  it.each("not n't no never before after all only most without first last".split(' '))(
    'never pass over %s, which turns or bounds a statement',
    (word) => {
      expect(isStop(word)).toBe(false);
      expect(isCritical(word)).toBe(true);
    },
  );

  it.each(['say', 'attack', 'city', 'large'])('leave %s a content word', (word) => {
    expect(isStop(word) || isCritical(word)).toBe(false);
  });
});

describe('quantifierLevel', () => {
  it('climbs from none to all', () => {
    const ladder = ['none', 'few', 'several', 'many', 'most', 'every'].map(quantifierLevel);
    expect(ladder).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('is undefined for other words', () => {
    expect(quantifierLevel('harbour')).toBeUndefined();
  });

  it('knows what takes something off "all"', () => {
    expect(['nearly', 'almost', 'not', 'exactly'].map(fallsShort)).toEqual([true, true, true, false]);
  });
});

describe('hedges', () => {
  it.each([
    ['certainly', 'certain'],
    ['probably', 'likely'],
    ['may', 'possible'],
    ['allegedly', 'reported'],
    ['planned', 'planned'],
    ['unlikely', 'unlikely'],
  ])('hold %s to be %s', (word, expected) => {
    expect(hedgeOf(inflectionKey(word))).toBe(expected);
  });

  it('order degrees', () => {
    const degrees = ['barely', 'slightly', 'partly', 'sharply', 'nearly', 'completely'].map(
      (word) => degreeOf(word) ?? -1,
    );
    expect(degrees).toEqual(degrees.toSorted((a, b) => a - b));
    expect(degreeOf('harbour')).toBeUndefined();
  });
});
