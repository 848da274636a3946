import { describe, expect, it } from 'vitest';
import { tokenize } from '../text/tokens.ts';
import { checkArithmetic } from './arithmetic.ts';
import { readDates } from './dates.ts';
import type { CivilDate } from './fact.ts';
import { readQuantities } from './quantities.ts';

function check(text: string, date?: CivilDate): string[] {
  const tokens = tokenize(text);
  const read = { tokens, quantities: readQuantities(text, tokens), dates: readDates(text, tokens, date) };
  const found = checkArithmetic(date ? { ...read, date } : read);
  return found.map(({ kind, span, expected }) => `${kind}: ${text.slice(span.start, span.end)} -> ${expected}`);
}

const written: CivilDate = { year: 2022, month: 3, day: 17 };

describe('what does not come out', () => {
  it.each([
    ['The court sat on Monday, 3 December 2024.', 'weekday: Monday -> Tuesday'],
    ['The court sat on Tuesday, 14 March.', 'weekday: Tuesday -> Monday'],
    ['The crash killed 12 people, 7 men and 6 women.', 'sum: 12 -> 13'],
    ['The crash killed 12 people: five men, four women and two children.', 'sum: 12 -> 11'],
    ['The side has 20 games (12 wins, four draws and six defeats).', 'sum: 20 -> 22'],
    ['Three of the 10 jurors, or 40 percent, were women.', 'share: 40 -> 30'],
    ['The party took 30 of 90 seats (43 percent).', 'share: 43 -> 33'],
    ['The town lies 230 km (200 miles) from the coast.', 'conversion: 200 -> 143'],
    ['It was 30°C (96°F) in the shade.', 'conversion: 96 -> 86'],
    ['Sales rose 50 percent from $10 million to $20 million.', 'change: 50 -> 100'],
    ['Sales fell by 30 percent to 80 tonnes from 100 tonnes.', 'change: 30 -> 20'],
    ['Membership grew 12 percent from 1,000 to 1,500 people.', 'change: 12 -> 50'],
  ])('%s', (text, expected) => {
    expect(check(text, written)).toEqual([expected]);
  });
});

describe('what comes out, or may', () => {
  it.each([
    'The court sat on Tuesday, 3 December 2024.',
    'The court sat on Monday, 14 March.',
    'The crash killed 12 people, seven men and five women.',
    'The crash killed 12 people, including seven men and two women.',
    'The crash killed 12 people, seven men and at least three women.',
    'The crash killed 12 people, injured 7 men and left 9 women homeless.',
    'The crash killed 12 people, seven men and six Germans.',
    'Three of the 10 jurors, or 30 percent, were women.',
    'One of the three jurors, or 33 percent, was a woman.',
    'Two of the three jurors, or about 67 percent, were women.',
    'Three of the 10 jurors voted, and 40 percent of the public agreed.',
    'The town lies 230 kilometres (140 miles) from the coast.',
    'The lot measures 10 hectares (25 acres).',
    'The box weighs 50 kg (110 pounds).',
    'The deal cost $5 million (£4 million).',
    'Sales rose 100 percent from $10 million to $20 million.',
    'Sales rose 4.7 percent from $1.9 million to $2.0 million.',
    'Sales rose more than 50 percent from $10 million to $20 million.',
    'The rate rose 2 percent from 3 percent to 5 percent.',
    'Turnout fell 20 percent from 1,000 to 800 votes.',
    'Sales rose 50 percent, the firm said, and costs went from $10 million to $20 million.',
  ])('%s', (text) => {
    expect(check(text, written)).toEqual([]);
  });
});

it('does not judge a weekday without a year and a day of writing', () => {
  expect(check('The court sat on Tuesday, 14 March.')).toEqual([]);
});
