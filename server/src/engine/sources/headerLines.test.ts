import { describe, expect, it } from 'vitest';
import { readHeaderLine } from './headerLines.ts';
import { findDate } from './publicationDate.ts';

const second = { year: 2024, month: 12, day: 2 };

describe('a header line', () => {
  it.each([
    'Published On 2 Dec 2024',
    'Published On 2 Dec 20242 Dec 2024',
    'Updated: Dec 2, 2024, 5:14 PM IST',
    'December 2, 2024 at 5:00 p.m. EST',
    'Mon 2 Dec 2024 17.03 GMT',
    'First published on Mon 2 Dec 2024 15.25 GMT',
    'Monday, December 2nd, 2024',
    '02 Dec, 2024, 10:15 AM',
    'Mon, Dec 2, 2024 – 12:00 AM',
    'Posted at 14:05 on 2 December 2024',
    '2024-12-02T08:30:00+01:00',
    '2024/12/02',
    'Dated: 2024-12-02 11:00 UTC',
    'Published: 2 December 2024 | Updated: 3 December 2024',
    '• Dec. 2, 2024',
  ])('gives its date: %s', (line) => {
    expect(readHeaderLine(line, 'x.txt')).toMatchObject({ end: line.length, fields: { date: second }, problems: [] });
  });

  it.each([
    ['Dec. 2, 2024 / 5:00 PM EST / CBS/AP', { outlet: 'AP' }],
    ['2 December 2024 - Reuters', { outlet: 'Reuters' }],
    ['By JANE DOE and JOHN ROE', { byline: 'JANE DOE and JOHN ROE' }],
    ['By Jane Doe, Associated Press', { byline: 'Jane Doe, Associated Press', outlet: 'Associated Press' }],
    ['By Jane Doe in Port Louis', { byline: 'Jane Doe in Port Louis' }],
    ['By Our Correspondent', { byline: 'Our Correspondent' }],
    ['Written by Karin van der Meer', { byline: 'Karin van der Meer' }],
    ['Web Desk', {}],
    ['Reuters', { outlet: 'Reuters' }],
    ['(Source: Kyodo News)', { outlet: 'Kyodo News' }],
    ['Outlet: Valley Times', { outlet: 'Valley Times' }],
    ['Headline: Dam breaks: two dead', { title: 'Dam breaks: two dead' }],
    ['Category: World', {}],
    ['3 hours ago', {}],
    ['4 min read', {}],
  ])('gives what it says: %s', (line, fields) => {
    expect(readHeaderLine(line, 'x.txt')).toMatchObject({ end: line.length, fields });
  });

  it.each([
    'By Monday the waters had fallen, and the first families went home.',
    'By the time help came it was too late',
    'On 2 December 2024 the court ruled that the sale was void.',
    '2 December 2024 was a Monday like any other in the valley, until the dam broke.',
    'Reuters reported the sale first.',
    'Location matters more than price, buyers said.',
    'The source: a leak in the kitchen.',
    'Dates are grown in the south of the country.',
    '',
  ])('is not: %s', (line) => {
    expect(readHeaderLine(line, 'x.txt')).toBeUndefined();
  });

  it('ends where the story begins on its line', () => {
    const line = 'date 2024-12-02 [Source: Kyodo] The minister resigned after a vote that she lost by 12 seats.';
    const header = readHeaderLine(line, 'x.txt');
    expect(header).toMatchObject({ fields: { date: second, outlet: 'Kyodo' } });
    expect(line.slice(header?.end).trim()).toMatch(/^The minister/u);
  });
});

describe('dates of headers', () => {
  it('that can be read two ways, or not at all, give none', () => {
    expect(findDate('01/12/2024 - 10:23')).toMatchObject({ kind: 'ambiguous', text: '01/12/2024' });
    expect(findDate('13/12/2024')).toMatchObject({ kind: 'date', date: { year: 2024, month: 12, day: 13 } });
    expect(findDate('12/13/2024')).toMatchObject({ kind: 'date', date: { year: 2024, month: 12, day: 13 } });
    expect(findDate('02.02.2024')).toMatchObject({ kind: 'date', date: { year: 2024, month: 2, day: 2 } });
    expect(findDate('31 February 2024')).toMatchObject({ kind: 'impossible' });
    expect(findDate('29 February 2023')).toMatchObject({ kind: 'impossible' });
    expect(findDate('29 February 2024')).toMatchObject({ kind: 'date' });
    expect(findDate('December 2024')).toBeUndefined();
    expect(findDate('in 2024, 12 died')).toBeUndefined();
    expect(findDate('phone 555-2024-12')).toBeUndefined();
  });
});
