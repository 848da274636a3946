import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../text/tokens.ts';
import { compareDates } from './compareDates.ts';
import { readDates } from './dates.ts';
import type { CivilDate, DateRef } from './fact.ts';

/** A Thursday. */
const thursday: CivilDate = { year: 2022, month: 3, day: 17 };

function only(text: string, date?: CivilDate): DateRef {
  const [first, ...rest] = readDates(text, tokenize(text), date);
  if (!first || rest.length > 0) throw new Error(`not one date: ${text}`);
  return first;
}

function verdict(claim: DateRef, source: DateRef): string {
  const { relation, reason } = compareDates(claim, source);
  return `${relation} ${reason}`;
}

function table(text: string): string[][] {
  return text
    .trim()
    .split('\n')
    .map((line) => line.split(' | '));
}

describe('both read on the same day', () => {
  it.each(
    table(`
on Monday | on Monday | agrees same
on Monday | on Tuesday | conflicts differs
on Monday | on 14 March | agrees same
on 14 March | on Monday | agrees same
on Monday | on 15 March 2022 | conflicts differs
on Monday | last week | conflicts differs
last week | on 10 March | agrees coarser
on 10 March | last week | incomparable more-precise
in 2024 | on 1 December 2024 | agrees coarser
in 2023 | on 1 December 2024 | conflicts differs
in December 2024 | on 1 December 2024 | agrees coarser
in December 2024 | on 1 November 2024 | conflicts differs
on 1 December 2024 | in December 2024 | incomparable more-precise
on 1 December 2024 | in 2023 | conflicts differs
in the 1990s | in 1994 | agrees coarser
in the 1990s | in 2004 | conflicts differs
in 1994 | in the 1990s | incomparable more-precise
in the third quarter of 2021 | in August 2021 | agrees coarser
in the third quarter of 2021 | in May 2021 | conflicts differs
yesterday | on Wednesday | agrees same
yesterday | on Tuesday | conflicts differs
three days ago | on Monday | agrees same
two years ago | in March 2020 | agrees coarser
on Friday night | on Friday | incomparable more-precise
on Friday | on Friday night | agrees coarser
on Friday night | on Friday morning | conflicts day-part
on Friday night | on Friday evening | incomparable overlapping
on Friday night | on Thursday night | conflicts differs
on Friday night | early on Saturday | incomparable overnight
early on Saturday | on Friday night | incomparable overnight
late on Friday | on Saturday | incomparable overnight
on Friday night | on Saturday night | conflicts differs
since 2016 | since 2016 | agrees same
since 2016 | since 2015 | conflicts differs
since 2016 | in 2016 | agrees bound-dropped
since 2016 | on 3 May 2016 | agrees bound-dropped
since 2016 | in 2020 | incomparable overlapping
since 2016 | in 2014 | conflicts outside
in 2016 | since 2016 | agrees bound-dropped
since May 2016 | since 2016 | incomparable more-precise
since 2016 | since May 2016 | agrees coarser
until 2016 | until 2016 | agrees same
until 2016 | until 2017 | conflicts differs
before 4 May 2016 | on 3 May 2016 | agrees within
before 4 May 2016 | on 4 May 2016 | conflicts outside
after 4 May 2016 | on 5 May 2016 | agrees within
after 4 May 2016 | on 4 May 2016 | conflicts outside
by 4 May 2016 | on 4 May 2016 | agrees within
by 4 May 2016 | on 9 May 2016 | conflicts outside
by 4 May 2016 | by 4 May 2016 | agrees same
on 4 May 2016 | by 4 May 2016 | agrees bound-dropped
before 4 May 2016 | before 2 May 2016 | agrees within
before 2 May 2016 | before 4 May 2016 | incomparable overlapping
before 4 May 2016 | after 4 May 2016 | conflicts outside
before Friday's vote | on Friday | agrees same
on Friday | after Friday | conflicts outside
at 8 p.m. | at 8 p.m. | agrees same
at 8 p.m. | at 8:00 | agrees same
at 8 p.m. | at 20:00 | agrees same
at 8 p.m. | at 9 p.m. | conflicts differs
at 8 p.m. | at 8 a.m. | conflicts differs
around 8 p.m. | at 8:20 p.m. | incomparable overlapping
at 8 p.m. GMT | at 9 p.m. CET | incomparable unresolved
after 8 p.m. | at 9 p.m. | incomparable overlapping
from 8 p.m. | at 9 p.m. | conflicts differs
at 8 p.m. | on Friday | incomparable unresolved
over the weekend | on Saturday | agrees coarser
over the weekend | on Friday | conflicts differs
`),
  )('%s against %s: %s', (claim = '', source = '', expected = '') => {
    expect(verdict(only(`It fell ${claim}.`, thursday), only(`It fell ${source}.`, thursday))).toBe(expected);
  });
});

describe('a draft without a date', () => {
  it.each(
    table(`
on Monday | on Monday | agrees same
on Monday | on Tuesday | conflicts differs
on Monday | on 14 March | agrees same
on Tuesday | on 14 March | conflicts differs
on Sunday night | early on Monday | incomparable overnight
on 14 March | on Monday | agrees same
on 15 March | on Monday | conflicts differs
in March | on Monday | agrees coarser
in April | on Monday | conflicts differs
on 14 March | on 14 March 2020 | agrees same
on 14 March | on 15 March 2020 | conflicts differs
before 14 March | on 13 March 2020 | agrees within
yesterday | yesterday | agrees same
yesterday | two days ago | conflicts differs
yesterday | on Wednesday | incomparable unresolved
last year | in 2021 | incomparable unresolved
before Monday | on Tuesday | incomparable unresolved
in 2022 | on Monday | agrees coarser
in 2021 | on Monday | conflicts differs
`),
  )('%s against %s: %s', (claim = '', source = '', expected = '') => {
    expect(verdict(only(`It fell ${claim}.`), only(`It fell ${source}.`, thursday))).toBe(expected);
  });

  it('compares weekdays by name when the source has no date either', () => {
    expect(verdict(only('It fell on Monday.'), only('It fell on Monday.'))).toBe('agrees same');
    expect(verdict(only('It fell on Monday.'), only('It fell on Sunday.'))).toBe('conflicts differs');
    expect(verdict(only('It fell on Saturday night.'), only('It fell early on Sunday.'))).toBe(
      'incomparable overnight',
    );
    expect(verdict(only('It fell on Monday.'), only('It fell on 3 May.'))).toBe('incomparable unresolved');
    expect(verdict(only('It fell on 3 May.'), only('It fell on 4 May.'))).toBe('conflicts differs');
    expect(verdict(only('It fell on 3 May.'), only('It fell on 3 May.'))).toBe('agrees same');
  });
});

describe('a day whose year nobody writes', () => {
  const date: CivilDate = { year: 2025, month: 11, day: 11 };

  it('is the same, whichever year the words around it make one think of', () => {
    const next = only('A mission is expected on 24 November.', date);
    expect(verdict(only('On 24 November, a mission is expected.', date), next)).toBe('agrees same');
    expect(verdict(only('A mission came on 24 November.', date), next)).toBe('agrees same');
    const month = only('A report will come in February.', date);
    expect(verdict(only('He spoke of a report in February.', date), month)).toBe('agrees same');
  });

  it('is neither the same nor another one in articles that are years apart', () => {
    const before = only('A mission came on 24 November.', { ...date, year: 2019 });
    expect(verdict(only('A mission came on 24 November.', date), before)).toBe('incomparable unresolved');
  });
});

describe('properties of the comparison', () => {
  const phrase = fc.constantFrom(
    'on Monday',
    'since Tuesday',
    'on Friday night',
    'in May',
    'on 29 February',
    'before 3 June 2019',
    'after 2011',
    'by March 2015',
    'until the 1980s',
    'last month',
    'two years ago',
    'in summer 2020',
  );
  const day = fc.option(
    fc.record({
      year: fc.integer({ min: 1990, max: 2030 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
    }),
    { nil: undefined },
  );

  it('a date agrees with itself', () => {
    fc.assert(
      fc.property(
        phrase,
        day,
        (text, date) =>
          compareDates(only(`It fell ${text}.`, date), only(`It fell ${text}.`, date)).relation === 'agrees',
      ),
    );
  });

  it('two dates without bounds conflict both ways or neither way', () => {
    const plain = fc.constantFrom(
      'on Monday',
      'on Friday night',
      'early on Saturday',
      'in May',
      'on 3 May',
      'in 2019',
      'in May 2019',
      'yesterday',
      'last year',
    );
    fc.assert(
      fc.property(plain, plain, day, day, (a, b, first, second) => {
        const [x, y] = [only(`It fell ${a}.`, first), only(`It fell ${b}.`, second)];
        return (compareDates(x, y).relation === 'conflicts') === (compareDates(y, x).relation === 'conflicts');
      }),
    );
  });
});
