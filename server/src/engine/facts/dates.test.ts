import { describe, expect, it } from 'vitest';
import { tokenize } from '../text/tokens.ts';
import { civilDate, dayNumber } from './civil.ts';
import { readDates } from './dates.ts';
import type { CivilDate, DateRef } from './fact.ts';

/** A Thursday. */
const written: CivilDate = { year: 2022, month: 3, day: 17 };

function read(text: string, date: CivilDate | undefined = written): DateRef[] {
  return readDates(text, tokenize(text), date);
}

function iso(day: number): string {
  const { year, month, day: dayOfMonth } = civilDate(day);
  return [year, String(month).padStart(2, '0'), String(dayOfMonth).padStart(2, '0')].join('-');
}

function summary(text: string, date?: CivilDate): string[] {
  return read(text, date).map(({ span, days, relation }) => {
    const when = days
      ? days.first === days.last
        ? iso(days.first)
        : `${iso(days.first)} to ${iso(days.last)}`
      : 'open';
    return `${relation} ${text.slice(span.start, span.end)} = ${when}`;
  });
}

describe('dates from the day of writing', () => {
  it.each([
    ['The bank closed on Monday.', 'on Monday = 2022-03-14'],
    ['The bank closed on Thursday.', 'on Thursday = 2022-03-17'],
    ['The bank closed on Friday.', 'on Friday = 2022-03-11'],
    ['The bank closes next Friday.', 'on Friday = 2022-03-18'],
    ['The trial will open on Tuesday.', 'on Tuesday = 2022-03-22'],
    ['The bank closed last Thursday.', 'on Thursday = 2022-03-10'],
    ['Rain began early Tuesday.', 'on early Tuesday = 2022-03-15'],
    ['Rain began late on Tuesday.', 'on late on Tuesday = 2022-03-15'],
    ['Rain began on Tuesday night.', 'on Tuesday night = 2022-03-15'],
    ['It has been shut since Nov. 27.', 'since Nov. 27 = 2021-11-27'],
    ['It has been shut since 27 November.', 'since 27 November = 2021-11-27'],
    ['The mine reopened on 2 March.', 'on 2 March = 2022-03-02'],
    ['The fair will open on 2 June.', 'on 2 June = 2022-06-02'],
    ['It shut in November.', 'on November = 2021-11-01 to 2021-11-30'],
    ['Prices fell last week.', 'on last week = 2022-03-07 to 2022-03-13'],
    ['Prices fell last month.', 'on last month = 2022-02-01 to 2022-02-28'],
    ['Prices fell last year.', 'on last year = 2021-01-01 to 2021-12-31'],
    ['Prices fell yesterday.', 'on yesterday = 2022-03-16'],
    ['The dam broke three days ago.', 'on three days ago = 2022-03-14'],
  ])('%s', (text, expected) => {
    expect(summary(text)).toEqual([expected]);
  });
});

describe('dates that need no day of writing', () => {
  it.each([
    ['He won on 4 July 2019.', 'on 4 July 2019 = 2019-07-04'],
    ['He won on December 1 2018.', 'on December 1 2018 = 2018-12-01'],
    ['Posted 04:06 PM, Dec 02, 2018', 'on Dec 02, 2018 = 2018-12-02'],
    ['Posted on 2018-12-02.', 'on 2018-12-02 = 2018-12-02'],
    ['Posted on 27/11/2018.', 'on 27/11/2018 = 2018-11-27'],
    ['He won in 2016.', 'on 2016 = 2016-01-01 to 2016-12-31'],
    ['Sales fell in the third quarter of 2021.', 'on third quarter of 2021 = 2021-07-01 to 2021-09-30'],
    ['Punk died in the 1990s.', 'on 1990s = 1990-01-01 to 1999-12-31'],
    ['It stood until March 2015.', 'until March 2015 = 2015-03-01 to 2015-03-31'],
    ['It stood before 4 May 2015.', 'before 4 May 2015 = 2015-05-04'],
    ['As of 4 May 2015 it stood.', 'on 4 May 2015 = 2015-05-04'],
  ])('%s', (text, expected) => {
    expect(readDates(text, tokenize(text)).length).toBe(1);
    expect(summary(text)).toEqual([expected]);
  });

  it('keeps what the words say when the day is open', () => {
    const [day, weekday] = readDates(
      'On 3 June he left; on Friday he came.',
      tokenize('On 3 June he left; on Friday he came.'),
    );
    expect(day).toMatchObject({ month: 6, day: 3, granularity: 'day' });
    expect(weekday).toMatchObject({ weekday: 5, granularity: 'weekday' });
    expect([day?.days, weekday?.days]).toEqual([undefined, undefined]);
  });

  it('reads a span of days as its two ends', () => {
    expect(summary('The fair ran from 3 to 5 May 2019.')).toEqual([
      'from 3 = 2019-05-03',
      'until 5 May 2019 = 2019-05-05',
    ]);
    expect(summary('The fair ran May 3-5, 2019.')).toEqual(['from May 3 = 2019-05-03', 'until 5, 2019 = 2019-05-05']);
  });
});

describe('what is no date', () => {
  it.each([
    'They may march in the sun.',
    'The firm will close in eight years.',
    'He left after two months.',
    'April Jones said she sat down.',
    'The Sun said so.',
    'It drew 2,019 visitors and 2019 of them stayed.',
    'A second later it was over.',
  ])('%s', (text) => {
    expect(summary(text)).toEqual([]);
  });
});

it('knows the calendar', () => {
  expect(dayNumber({ year: 1970, month: 1, day: 1 })).toBe(0);
  expect(civilDate(dayNumber({ year: 2024, month: 2, day: 29 }))).toEqual({ year: 2024, month: 2, day: 29 });
});
