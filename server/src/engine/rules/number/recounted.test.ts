import { describe, expect, it } from 'vitest';
import { verdictOn } from '../../../testing/smallArchive.ts';

const STRIKE =
  'Thousands of drivers stopped work on Monday. The union said that 7,800 people had walked out. The company put the number at 5,200.';

describe('a figure that another counter gives otherwise', () => {
  it.each([
    ['On Monday 7,800 people walked out.', STRIKE],
    ['On Monday 5,200 people walked out.', STRIKE],
    ['The march drew 20,000 people.', 'The march drew 20,000 people, its organisers said. Police spoke of 8,000.'],
    [
      'Rebuilding the harbour will cost 190 million euros.',
      'The council estimates the cost of rebuilding the harbour at 190 million euros. The engineer Ida Lund reckons with 225 million.',
    ],
  ])('is disputed: %s', (draft, source) => {
    expect(verdictOn(draft, source)).toBe('disputed');
  });

  it.each([
    ['The union said that 7,800 people had walked out.', STRIKE],
    ['The company put the number at 5,200.', STRIKE],
    [
      'The storm tore the roofs off 40 houses.',
      'The storm tore the roofs off 40 houses. The mayor put the damage at 3 million euros.',
    ],
    [
      'The flood killed 12 people.',
      'The flood killed 12 people and injured 30 people. The mayor put the number at 28 on Monday.',
    ],
  ])('is none where the draft names who counts, or something else may be counted: %s', (draft, source) => {
    expect(verdictOn(draft, source)).toBe('supported');
  });
});
