import { describe, expect, it } from 'vitest';
import { tokenize } from '../text/tokens.ts';
import type { Quantity } from './fact.ts';
import { readQuantities } from './quantities.ts';

function read(text: string): Quantity[] {
  return readQuantities(text, tokenize(text));
}

function only(text: string): Quantity {
  const [first, ...rest] = read(text);
  if (!first || rest.length > 0) throw new Error(`${rest.length + (first ? 1 : 0)} quantities in: ${text}`);
  return first;
}

function summary(text: string): string[] {
  return read(text).map(
    (q) => `${text.slice(q.span.start, q.span.end)} = ${q.stated} ${q.unit ?? q.dimension} of ${q.noun ?? '?'}`,
  );
}

describe('figures', () => {
  it.each([
    ['The museum drew 1,234,567 visitors.', 1234567],
    ['Growth was 1.5 percent.', 1.5],
    ['The mine shipped 1.234.567 tonnes.', 1234567],
    ['The silo holds 1.234,5 tonnes.', 1234.5],
    ['The plant made 10 000 cars.', 10000],
    ['Twenty-three jurors were dismissed.', 23],
    ['The council employs two hundred and fifty thousand people.', 250000],
    ['The choir has a dozen members.', 12],
    ['The choir has two dozen members.', 24],
    ['Half a million voters stayed away.', 500000],
    ['About two and a half million homes lost power.', 2500000],
    ['The network has 2.5bn users.', 2.5e9],
    ['The club paid €1.5m.', 1.5e6],
    ['The bank lost $3.2 million.', 3.2e6],
    ['A fine of £200k followed.', 200000],
    ['Revenue was 3,5 million euros.', 3.5e6],
    ['It rained for 2½ hours.', 2.5],
    ['A quarter of members voted.', 0.25],
    ['Two-thirds of members voted.', 2 / 3],
    ['One in five pupils was absent.', 0.2],
  ])('%s', (text, value) => {
    expect(only(text).stated).toBeCloseTo(value, 9);
  });
});

describe('what a figure counts', () => {
  it('takes the plural after the figure and the words between as modifiers', () => {
    const users = only('The service has 94,772 active users.');
    expect([users.noun, users.modifiers]).toEqual(['user', ['active']]);
  });

  it('takes the whole of a part', () => {
    expect(summary('Ten of the 12 sailors rescued were children.')).toEqual([
      'Ten = 10 count of sailor',
      '12 = 12 count of sailor',
    ]);
  });

  it('leaves out what the verb swallowed', () => {
    expect(summary('The blast killed 12.')).toEqual(['12 = 12 count of ?']);
  });
});

describe('what is no quantity', () => {
  it.each([
    'COVID-19 returned and an F-16 crashed.',
    'Leaders of the G7 met at No. 10.',
    'The attacks of 9/11 changed the law.',
    'Call 555-123-4567 for details.',
    'Version 2.10.3 of the app failed.',
    'One of the jurors said no one had asked.',
    'The treaty was signed in 2016.',
    'It opened on 27 November 2019 at 10:30.',
    'Boeing 737 jets and Flight 370 were named.',
  ])('%s', (text) => {
    expect(summary(text)).toEqual([]);
  });
});
