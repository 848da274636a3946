import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../text/tokens.ts';
import { civilDate, dayNumber, daysInMonth, isCivilDate, weekdayOf } from './civil.ts';
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
    ['It shut as early as November.', 'on November = 2021-11-01 to 2021-11-30'],
    ['Prices fell last week.', 'on last week = 2022-03-07 to 2022-03-13'],
    ['Prices fell last month.', 'on last month = 2022-02-01 to 2022-02-28'],
    ['Prices fell last year.', 'on last year = 2021-01-01 to 2021-12-31'],
    ['Prices fell yesterday.', 'on yesterday = 2022-03-16'],
    ['The dam broke three days ago.', 'on three days ago = 2022-03-14'],
    ['Divers had been booked for September.', 'on September = 2022-09-01 to 2022-09-30'],
    ['The judge set a hearing for 5 May.', 'on 5 May = 2022-05-05'],
    ['The vote was postponed to October.', 'on October = 2022-10-01 to 2022-10-31'],
    ['It gave figures for November.', 'on November = 2021-11-01 to 2021-11-30'],
    ['The mill will shut by the end of June.', 'by June = 2022-06-01 to 2022-06-30'],
    ['Repairs will be done by April.', 'by April = 2022-04-01 to 2022-04-30'],
    ['They closed the road after the 4 March landslide.', 'on 4 March = 2022-03-04'],
    ['She took office following the 2019 vote.', 'on 2019 = 2019-01-01 to 2019-12-31'],
    ['She has been in office since the 2019 vote.', 'since 2019 = 2019-01-01 to 2019-12-31'],
    ['She left office after 4 March.', 'after 4 March = 2022-03-04'],
    ['The band told fans in a web post late Tuesday.', 'on late Tuesday = 2022-03-15'],
  ])('%s', (text, expected) => {
    expect(summary(text)).toEqual([expected]);
  });
});

describe('dates that need no day of writing', () => {
  it.each([
    ['He won on 4 July 2019.', 'on 4 July 2019 = 2019-07-04'],
    ['He won on December 1 2018.', 'on December 1 2018 = 2018-12-01'],
    ['Posted on Dec 02, 2018', 'on Dec 02, 2018 = 2018-12-02'],
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

describe('times of day', () => {
  it('are no counts of what happened then', () => {
    expect(read('It sold two at night.').map((date) => date.clock)).toEqual([]);
    expect(read('Half past owners agreed.').map((date) => date.clock)).toEqual([]);
  });

  it.each([
    ['at 10:30 a.m.', { minute: 630 }],
    ['at 8 p.m.', { minute: 1200 }],
    ['at 8pm', { minute: 1200 }],
    ['at 12.15 a.m.', { minute: 15 }],
    ['at 14:05', { minute: 845 }],
    ['at 10:30', { minute: 630, twelveHour: true }],
    ['at 2.40 in the morning', { minute: 160 }],
    ['at 8 in the evening', { minute: 1200 }],
    ["at 5 o'clock", { minute: 300, twelveHour: true }],
    ['at 0830 GMT', { minute: 510, zone: 'gmt' }],
    ['around 8 p.m.', { minute: 1200, about: true }],
    ['at noon', { minute: 720 }],
    ['shortly before four in the morning', { minute: 240 }],
    ['at nine at night', { minute: 1260 }],
    ['at half past two in the afternoon', { minute: 870 }],
    ['at a quarter to six', { minute: 345, twelveHour: true }],
    ['at a quarter past 12', { minute: 15, twelveHour: true }],
    ["at eight o'clock", { minute: 480, twelveHour: true }],
  ])('%s', (phrase, clock) => {
    expect(read(`It opened ${phrase}.`).map((date) => date.clock)).toEqual([clock]);
  });

  it('bounds the time and not the day', () => {
    expect(read('It closed before noon on 3 May 2016.').map((date) => date.relation)).toEqual(['before', 'on']);
    expect(read('Posted 04:06 PM, Dec 02, 2018').map((date) => date.relation)).toEqual(['on', 'on']);
  });

  it('keeps the day beside it as a date of its own', () => {
    expect(read('It opened at 8 p.m. on Friday.').map((date) => date.days !== undefined)).toEqual([false, true]);
  });

  it('takes the time of a race for no time of day', () => {
    expect(read('She ran it in 2:05:33.')).toEqual([]);
  });
});

it('reads the weekend as its two days', () => {
  expect(summary('Snow fell over the weekend.')).toEqual(['on weekend = 2022-03-12 to 2022-03-13']);
  expect(summary('Snow will fall next weekend.')).toEqual(['on weekend = 2022-03-19 to 2022-03-20']);
});

describe('names that hold a weekday or a month', () => {
  it.each([
    'The Sunday Times and USA Today agreed.',
    'Good Friday and Black Friday came.',
    'Monday Night Football drew fans.',
    'May Brown and April Jones ran.',
    'The March for Life set off.',
  ])('%s', (text) => {
    expect(summary(text)).toEqual([]);
  });

  it('reads the weekday beside a name all the same', () => {
    expect(summary('The judge told Reuters Friday that he had resigned.')).toEqual(['on Friday = 2022-03-11']);
  });
});

describe('years told from the day of writing', () => {
  it('reads the year after the month', () => {
    expect(summary('It shut in March last year.')).toEqual(['on March last year = 2021-03-01 to 2021-03-31']);
    expect(summary('It shut on 3 May this year.')).toEqual(['on 3 May this year = 2022-05-03']);
  });

  it('keeps what was said when that day is unknown', () => {
    const text = 'It shut two years ago.';
    expect(readDates(text, tokenize(text))).toMatchObject([{ offset: { unit: 'year', by: -2 } }]);
  });
});

describe('how a date bounds', () => {
  it.each([
    ['since 2016', 'since'],
    ['from 2016 onwards', 'from'],
    ['2016 onwards', 'from'],
    ['until 3 May 2016', 'until'],
    ['up to 3 May 2016', 'until'],
    ['before 3 May 2016', 'before'],
    ['prior to 3 May 2016', 'before'],
    ['ahead of 3 May 2016', 'before'],
    ['after 3 May 2016', 'after'],
    ["after Friday's vote", 'on'],
    ['by 3 May 2016', 'by'],
    ['no later than 3 May 2016', 'by'],
    ['on or before 3 May 2016', 'by'],
    ['starting on 3 May 2016', 'from'],
    ['dating back to 2016', 'from'],
    ['as of 3 May 2016', 'on'],
    ['in 2016', 'on'],
  ])('%s', (phrase, relation) => {
    expect(read(`It stood ${phrase}.`).map((date) => date.relation)).toEqual([relation]);
  });
});

describe('the calendar', () => {
  it('goes to day numbers and back', () => {
    expect(dayNumber({ year: 1970, month: 1, day: 1 })).toBe(0);
    fc.assert(fc.property(fc.integer({ min: -800000, max: 800000 }), (day) => dayNumber(civilDate(day)) === day));
  });

  it('agrees with the dates of the platform', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        (year, month, day) => {
          const date = new Date(0);
          date.setUTCFullYear(year, month - 1, day);
          const number = dayNumber({ year, month, day });
          return date.getTime() === number * 86400000 && date.getUTCDay() === weekdayOf(number);
        },
      ),
    );
  });

  it('knows which days there are', () => {
    expect(isCivilDate({ year: 2024, month: 2, day: 29 })).toBe(true);
    expect(isCivilDate({ year: 2023, month: 2, day: 29 })).toBe(false);
    expect(isCivilDate({ year: 2023, month: 13, day: 1 })).toBe(false);
    expect(daysInMonth(1900, 2)).toBe(28);
    expect(daysInMonth(2023, 12)).toBe(31);
  });
});

describe('any text', () => {
  const words =
    'on in since until the of early late last next this 1 12 31 2016 1999 99 May Nov Nov. Sunday Monday Sat year week month ago yesterday night - – / : , . th 2024-12-02 10:30 pm to and quarter summer third 1990s'.split(
      ' ',
    );
  const copy = fc
    .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom('', ' ')), { maxLength: 30 })
    .map((parts) => parts.map(([word, gap]) => word + gap).join(''));

  it('gives ordered dates inside the text that do not overlap', () => {
    fc.assert(
      fc.property(fc.oneof(copy, fc.string({ maxLength: 80 })), fc.boolean(), (text, dated) => {
        let last = 0;
        for (const { span, days, month } of read(text, dated ? written : undefined)) {
          expect(span.start).toBeGreaterThanOrEqual(last);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length);
          expect(month === undefined || (month >= 1 && month <= 12)).toBe(true);
          if (days) expect(days.first).toBeLessThanOrEqual(days.last);
          last = span.end;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('takes no longer a word for a long text', () => {
    const text = 'It fell on Monday, Nov. 27, 2016, and again two days ago, in May and in the 1990s. '.repeat(400);
    const tokens = tokenize(text);
    const start = performance.now();
    readDates(text, tokens, written);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

describe('a weekday that copy looks ahead to', () => {
  const tuesday = { year: 2025, month: 12, day: 9 };
  const dayOf = (text: string): string | undefined => {
    const first = readDates(text, tokenize(text), tuesday)[0]?.days?.first;
    return first === undefined ? undefined : new Date(first * 86_400_000).toISOString().slice(0, 10);
  };

  it.each([
    ['Forecasters expect the ice to melt on Thursday.', '2025-12-11'],
    ['The bridge is set to reopen on Thursday.', '2025-12-11'],
    ['It may not open before Thursday.', '2025-12-11'],
    ['They met on Thursday of last week.', '2025-12-04'],
    ['They meet on Thursday next week.', '2025-12-18'],
    ['She wanted to leave on Thursday.', '2025-12-04'],
    ['He is said to have left on Thursday.', '2025-12-04'],
    ['It may have started on Thursday.', '2025-12-04'],
  ])('is the next one, save where the words look back: %s', (text, day) => {
    expect(dayOf(text)).toBe(day);
  });
});
