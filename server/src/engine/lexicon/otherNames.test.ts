import { expect, it } from 'vitest';
import { areOtherNames, hasOtherNames } from './otherNames.ts';

it('knows the names of one thing, and no name as two things', () => {
  expect(areOtherNames('mumbai', 'bombay')).toBe(true);
  expect(areOtherNames('oscars', 'academy awards')).toBe(true);
  expect(areOtherNames('mumbai', 'calcutta')).toBe(false);
  expect(areOtherNames('lunde', 'lunde')).toBe(false);
  expect(hasOtherNames('saigon')).toBe(true);
});
