import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Token } from './token.ts';
import { tokenize } from './tokens.ts';

const texts = (text: string) => tokenize(text).map((token) => token.text);
const lowers = (text: string) => tokenize(text).map((token) => token.lower);
const keys = (text: string) => tokenize(text).map((token) => token.key);
const glued = (text: string) => tokenize(text).map((token) => token.glued);

function only(text: string): Token {
  const [token, ...rest] = tokenize(text);
  if (!token || rest.length > 0) throw new Error(`not one token: ${text}`);
  return token;
}

describe('tokenize', () => {
  it('splits contractions from their verb', () => {
    expect(texts("They didn't say we'll go")).toEqual(['They', 'did', "n't", 'say', 'we', "'ll", 'go']);
    expect(keys("can't won't isn't they're I'm we've")).toEqual([
      'can',
      'not',
      'will',
      'not',
      'be',
      'not',
      'they',
      'be',
      'i',
      'be',
      'we',
      'have',
    ]);
  });

  it('splits cannot so that its negation is seen', () => {
    expect(keys('It cannot stay')).toEqual(['it', 'can', 'not', 'stay']);
  });

  it('reads hyphens and contracted verbs that a program set apart', () => {
    for (const [apart, whole] of [
      ['won 4 - 0', 'won 4-0'],
      ['a 25 - year - old', 'a 25-year-old'],
      ['the quarter - final', 'the quarter-final'],
    ] as const) {
      expect(glued(apart)).toEqual(glued(whole));
      expect(lowers(apart)).toEqual(lowers(whole));
    }
    expect(keys("we 're here")).toEqual(keys("we're here"));
    expect(glued('The deal - worth more')).toEqual(Array.from({ length: 5 }, () => false));
  });

  it("makes the possessive a token with the key 's, whatever its apostrophe", () => {
    for (const word of ["Norway's", 'Norway’s', "NORWAY'S"]) expect(keys(word)).toEqual(['norway', "'s"]);
    expect(keys("2016's and the U.N.'s")).toEqual(['2016', "'s", 'and', 'the', 'un', "'s"]);
  });

  it('sees the possessive behind a masked mark', () => {
    expect(keys(' The Herald  ’s view')).toEqual(['the', 'herald', "'s", 'view']);
  });

  it('keeps apostrophes that belong to a word', () => {
    expect(lowers("O'Neil met Sana’a o'clock")).toEqual(["o'neil", 'met', "sana'a", "o'clock"]);
  });

  it('takes quotation marks for marks', () => {
    expect(texts("the 'safe' “zone” rebels'")).toEqual(['the', "'", 'safe', "'", '“', 'zone', '”', 'rebels', "'"]);
    expect(texts("'so he left'")).toEqual(["'", 'so', 'he', 'left', "'"]);
  });

  it('splits compounds at the hyphen and says what is glued', () => {
    const tokens = tokenize('Norway-backed COVID-19');
    expect(tokens.map((token) => token.text)).toEqual(['Norway', '-', 'backed', 'COVID', '-', '19']);
    expect(tokens.map((token) => token.glued)).toEqual([false, true, true, false, true, true]);
  });

  it('reads spelling prefixes and solid compounds as one word', () => {
    expect(lowers('a counter-attack co-operated north-west e-mail cease-fire')).toEqual([
      'a',
      'counterattack',
      'cooperated',
      'northwest',
      'email',
      'ceasefire',
    ]);
    expect(lowers('North-West AIR-STRIKE')).toEqual(['northwest', 'airstrike']);
    expect(only('co\u2011operation').key).toBe(only('cooperation').key);
  });

  it('leaves hyphens that bear a meaning', () => {
    for (const word of ['ex-minister', 'anti-tax', 'pro-tax', 're-sign', 'mid-May', 'non-EU']) {
      expect(texts(word)).toHaveLength(3);
    }
  });

  it('reads a dotted acronym as one token told from the pronoun by its capitals', () => {
    const country = only('U.S.');
    expect(country).toMatchObject({ lower: 'us', key: 'us', capital: true, kind: 'word' });
    expect(only('us')).toMatchObject({ lower: 'us', key: 'us', capital: false });
    expect(lowers('at 5 p.m. in Washington D.C.')).toEqual(['at', '5', 'pm', 'in', 'washington', 'dc']);
    expect(texts('a U.S.-led force')).toEqual(['a', 'U.S.', '-', 'led', 'force']);
  });

  it('keeps the separators of figures and no last stop', () => {
    expect(texts('4,523,000 of 2.5 in 1,000. And 7, 8')).toEqual([
      '4,523,000',
      'of',
      '2.5',
      'in',
      '1,000',
      '.',
      'And',
      '7',
      ',',
      '8',
    ]);
  });

  it('reads figures grouped by no-break or thin spaces as one', () => {
    expect(only('4\u00A0523\u202F000')).toMatchObject({ kind: 'number', lower: '4,523,000' });
    expect(texts('in 2016\u00A0350 left')).toEqual(['in', '2016', '350', 'left']);
  });

  it('parts a figure from its unit and sign', () => {
    const tokens = tokenize('$2.5bn 12% €30m 5th 1990s');
    expect(tokens.map((token) => token.text)).toEqual([
      '$',
      '2.5',
      'bn',
      '12',
      '%',
      '€',
      '30',
      'm',
      '5',
      'th',
      '1990',
      's',
    ]);
    expect(tokens.filter((token) => token.glued).map((token) => token.text)).toEqual([
      '2.5',
      'bn',
      '%',
      '30',
      'm',
      'th',
      's',
    ]);
  });

  it('folds decomposed letters and soft hyphens, in the folded forms only', () => {
    expect(only('Cafe\u0301s')).toMatchObject({ lower: 'caf\u00E9s', key: 'caf\u00E9', text: 'Cafe\u0301s' });
    expect(only('hos\u00ADpitals')).toMatchObject({ lower: 'hospitals', key: 'hospital', end: 10 });
  });

  it('takes a symbol outside the basic plane for one mark', () => {
    expect(only('🌊')).toMatchObject({ kind: 'mark', start: 0, end: 2 });
  });

  it('is quick on noise of any shape', () => {
    for (const piece of [
      'x',
      '1',
      'a.',
      "a'",
      '1,',
      'co-',
      '\u00AD',
      "don't",
      'e\u0301',
      "'s",
      '\u00A0',
      '1\u00A0000',
    ]) {
      const before = performance.now();
      tokenize(piece.repeat(100_000 / piece.length));
      expect(performance.now() - before).toBeLessThan(1000);
    }
    expect(only('q'.repeat(100_000)).lower.length).toBeLessThan(100);
  });

  it('covers every visible character once, in order', () => {
    const soup = fc.array(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.constantFrom("don't", 'U.S.', '1,000', 'co-op', "'s", '’', '-', '\u00AD', 'é', 'e\u0301', '½', '😀', ' '),
      ),
    );
    fc.assert(
      fc.property(soup, (pieces) => {
        const text = pieces.join('');
        let end = 0;
        for (const token of tokenize(text)) {
          expect(token.text).toBe(text.slice(token.start, token.end));
          expect(text.slice(end, token.start)).toMatch(/^[\s\u00AD\u200B\u200E\u200F\u2060\uFEFF]*$/u);
          expect(token.end).toBeGreaterThan(token.start);
          if (token.glued) expect(token.start).toBe(end);
          end = token.end;
        }
        expect(text.slice(end)).toMatch(/^[\s\u00AD\u200B\u200E\u200F\u2060\uFEFF]*$/u);
      }),
    );
  });
});
