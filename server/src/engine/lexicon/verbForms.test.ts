import { describe, expect, test } from 'vitest';
import { inflectionKey } from './inflection.ts';
import { verbForm } from './verbForms.ts';

describe('the form of a verb', () => {
  test.each([
    ['say', 'base'],
    ['says', 's'],
    ['said', 'ed'],
    ['took', 'past'],
    ['taken', 'participle'],
    ['seized', 'ed'],
    ['seizing', 'ing'],
    ['denies', 's'],
    ['googled', 'ed'],
    ['struck', 'ed'],
    ['hit', 'base'],
  ])('%s: %s', (word, shape) => {
    expect(verbForm(word, inflectionKey(word))?.shape).toBe(shape);
  });

  test.each(['table', 'hundred', 'indeed', 'need', 'police', 'mayor', '', 'during'])(
    '%j is none, or a noun as well',
    (word) => {
      const form = verbForm(word, inflectionKey(word));
      expect(form === undefined || form.nounToo).toBe(true);
    },
  );

  test.each(['strikes', 'plans', 'report', 'attack', 'warning'])('%s may be a noun', (word) => {
    expect(verbForm(word, inflectionKey(word))?.nounToo).toBe(true);
  });
});
