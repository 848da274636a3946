import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../text/tokens.ts';
import { indexKeys } from './indexKeys.ts';
import { readPassage } from './passageReading.ts';
import { queryTerms } from './queryTerms.ts';

function keys(text: string): string[] {
  return indexKeys(tokenize(text)).map(({ key }) => key);
}

function meets(a: string, b: string): boolean {
  const found = new Set(keys(a));
  return keys(b).some((key) => found.has(key));
}

describe('keys of figures', () => {
  it.each([
    ['4,523,000', '4523000'],
    ['4.5 million', '4,500,000'],
    ['2.5bn', '2.5 billion'],
    ['twelve', '12'],
    ['twenty-one', '21'],
    ['Twenty one', '21'],
    ['two hundred and fifty', '250'],
    ['three thousand four hundred', '3,400'],
    ['one million two hundred thousand', '1.2m'],
    ['1\u00a0000\u00a0000', '1,000,000'],
    ['3.50', '3.5'],
    ['400k', '400,000'],
  ])('meet: “%s” and “%s”', (a, b) => {
    expect(keys(a).filter((key) => key.startsWith('#'))).toEqual(keys(b).filter((key) => key.startsWith('#')));
  });

  it.each([
    ['50', '1500'],
    ['5', '5 million'],
    ['1.5', '15'],
    ['twenty', 'twenty-one'],
  ])('do not meet: “%s” and “%s”', (a, b) => {
    expect(meets(a, b)).toBe(false);
  });

  it('are several where figures only stand side by side', () => {
    expect(keys('five six')).toEqual(['#5', '#6']);
    expect(keys('2016 12')).toEqual(['#2016', '#12']);
    expect(keys('four and five')).toEqual(['#4', '#5']);
    expect(keys('twenty - five')).toEqual(['#20', '#5']);
  });

  it('do not read a letter behind a blank as a multiplier', () => {
    expect(keys('4 m')).not.toContain('#4000000');
    expect(keys('4m')).toEqual(['#4000000']);
  });

  it('keep the multiplier’s word, as figures near it have it too', () => {
    expect(meets('nearly 4 million', 'some 4.3 million')).toBe(true);
  });
});

describe('keys of words', () => {
  it.each([
    ['bombed', 'bombing'],
    ['organisation', 'organizations'],
    ['São Paulo', 'Sao Paulo'],
    ['U.S.', 'US'],
    ['counter-attack', 'counterattack'],
  ])('meet: “%s” and “%s”', (a, b) => {
    expect(meets(a, b)).toBe(true);
  });

  it('leave function words out, but not the acronyms that look like them', () => {
    expect(keys('it was with us and who')).toEqual([]);
    expect(keys('the WHO told the US')).toEqual(['who', 'us']);
  });

  it.each([
    ['Mohamed', 'Muhammad'],
    ['Pederson', 'Pedersen'],
    ['Khansir', 'Khanasir'],
    ['Araghchi', 'Araqchi'],
    ['Tchaikovsky', 'Chaikovsky'],
  ])('join spellings of a name: “%s” and “%s”', (a, b) => {
    expect(meets(`by ${a}`, `by ${b}`)).toBe(true);
  });

  it('join no spellings of words that are no names', () => {
    expect(meets('bread', 'broad')).toBe(false);
  });
});

describe('query terms', () => {
  it('are sorted, each key once, names weighing most', () => {
    const terms = queryTerms(tokenize('Police in Porto said Porto police held 12 fans.'));
    expect(terms.map(({ key }) => key)).toEqual(['#12', 'fan', 'hold', 'polic', 'porto', '~plk', '~prt']);
    const weights = new Map(terms.map(({ key, weight }) => [key, weight]));
    expect(weights.get('porto')).toBeGreaterThan(weights.get('fan') ?? Infinity);
    expect(weights.get('~prt')).toBeLessThan(weights.get('fan') ?? 0);
  });

  it('of function words are none', () => {
    expect(queryTerms(tokenize('It was not with them.'))).toEqual([]);
  });
});

describe('reading a passage for the index', () => {
  it('gives the keys and words of its tokens', () => {
    const piece = fc.constantFrom(
      'the',
      'twenty',
      '-',
      'one',
      'two',
      'hundred',
      'and',
      'million',
      '4.5',
      '1,200',
      '2.5bn',
      'Porto',
      "Porto's",
      'U.S.',
      'counter-attack',
      'north-west',
      'al-Nour',
      '“Not',
      'me,”',
      "don't",
      'cannot',
      '1\u00a0000',
      '£3m',
      '50%',
      '(km/h)',
      'naïve',
      '🌊',
      '...',
      '12th',
      'e-mail',
      'Straße',
    );
    const blank = fc.constantFrom(' ', ' ', '  ', '\n', ' \r\n', '\t', '');
    fc.assert(
      fc.property(fc.array(fc.tuple(piece, blank), { maxLength: 14 }), (parts) => {
        const text = parts.flat().join('');
        const found: string[] = [];
        const words: string[] = [];
        readPassage(
          text,
          (key) => found.push(key),
          (word, before) => words.push(`${before?.lower ?? ''} ${word.lower}`),
        );
        const tokens = tokenize(text);
        expect(found).toEqual(keys(text));
        expect(words).toEqual(
          tokens.flatMap(({ kind, lower }, i) => (kind === 'word' ? [`${tokens[i - 1]?.lower ?? ''} ${lower}`] : [])),
        );
      }),
      { numRuns: 500 },
    );
  });
});
