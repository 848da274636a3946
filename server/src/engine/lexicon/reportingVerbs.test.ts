import { expect, test } from 'vitest';
import { certaintyOf, isNaming, isWeakReporting, takesHearer, takesInfinitive } from './reportingVerbs.ts';

test.each([
  ['say', 'said'],
  ['tell', 'said'],
  ['claim', 'claimed'],
  ['allege', 'claimed'],
  ['insist', 'claimed'],
  ['confirm', 'confirmed'],
  ['acknowledge', 'confirmed'],
  ['suspect', 'possible'],
  ['expect', 'possible'],
  ['may', 'possible'],
  ['deny', 'denied'],
  ['refute', 'denied'],
  ['eat', undefined],
])('%s makes its content %s', (key, certainty) => {
  expect(certaintyOf(key)).toBe(certainty);
});

test('some verbs take a hearer, an infinitive or a name for their object', () => {
  expect([takesHearer('tell'), takesHearer('say')]).toEqual([true, false]);
  expect([takesInfinitive('vow'), takesInfinitive('say')]).toEqual([true, false]);
  expect([isNaming('call'), isNaming('say')]).toEqual([true, false]);
  expect([isWeakReporting('find'), isWeakReporting('say')]).toEqual([true, false]);
});
