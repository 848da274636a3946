import { describe, expect, it } from 'vitest';
import { verdictOn } from '../../testing/smallArchive.ts';

const SOURCE = 'As of 8 April 2020, 593 cases of the fever were confirmed in Oakland county, the health office said.';

describe('counts as of two days', () => {
  it.each([
    ['a higher count later', 'More than 620 cases of the fever were confirmed in Oakland county as of 9 April 2020.'],
    ['a lower count earlier', 'As of 7 April 2020, 540 cases of the fever were confirmed in Oakland county.'],
    [
      'another exact count on the next day',
      'As of 9 April 2020, 611 cases of the fever were confirmed in Oakland county.',
    ],
    [
      'another exact count by the next day',
      'By 9 April 2020, 611 cases of the fever had been confirmed in Oakland county.',
    ],
    [
      'a count by the end of the month',
      'By the end of April 2020, 640 cases of the fever were confirmed in Oakland county.',
    ],
    [
      'a mark not yet reached before',
      'Fewer than 590 cases of the fever were confirmed in Oakland county before 8 April 2020.',
    ],
  ])('may both be right: %s', (_, draft) => {
    expect(verdictOn(draft, SOURCE)).not.toBe('conflict');
  });

  it.each([
    ['more on the same day', 'As of 8 April 2020, 611 cases of the fever were confirmed in Oakland county.'],
    ['more on an earlier day', 'As of 7 April 2020, 611 cases of the fever were confirmed in Oakland county.'],
    ['fewer on a later day', 'As of 9 April 2020, 540 cases of the fever were confirmed in Oakland county.'],
    ['more without a day', 'More than 620 cases of the fever were confirmed in Oakland county.'],
  ])('contradict: %s', (_, draft) => {
    expect(verdictOn(draft, SOURCE)).toBe('conflict');
  });
});

describe('counts on two days', () => {
  it('count two things', () => {
    const source = 'On 4 June the coast guard rescued 41 migrants off Velden.';
    expect(verdictOn('On 6 June the coast guard rescued 57 migrants off Velden.', source)).not.toBe('disputed');
    expect(verdictOn('On 4 June the coast guard rescued 57 migrants off Velden.', source)).toBe('conflict');
  });
});

describe('counts by two days', () => {
  it('do not contradict each other’s days either', () => {
    const source = 'By 3 May, 40 households had been reconnected in Velden, the utility said.';
    expect(verdictOn('By 6 May, 95 households had been reconnected in Velden.', source)).not.toBe('conflict');
  });

  it('are of a wrong day where the count is the same', () => {
    const source = 'By 3 May, 40 households had been reconnected in Velden, the utility said.';
    expect(verdictOn('By 6 May, 40 households had been reconnected in Velden.', source)).toBe('conflict');
  });

  it('are told by the date that says up to when, among others', () => {
    const source =
      'As of 25 June, 318 flats have been sold in the harbour quarter, of which 82 are let, and prices have risen since 9 March.';
    expect(verdictOn('As of 20 June, 260 flats have been sold in the harbour quarter.', source)).not.toBe('conflict');
  });
});

describe('a count of confirmed things', () => {
  it('is held against a count of the things', () => {
    expect(
      verdictOn(
        'More than 780 cases of the fever were counted in Oakland county.',
        'In Oakland county 778 confirmed fever cases were counted, the health office said.',
      ),
    ).toBe('conflict');
  });

  it('leaves a real part alone', () => {
    expect(
      verdictOn(
        'More than 780 cases of the fever were counted in Oakland county.',
        'In Oakland county 120 severe fever cases were counted, the health office said.',
      ),
    ).not.toBe('conflict');
  });
});
