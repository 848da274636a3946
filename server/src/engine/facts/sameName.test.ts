import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokenize } from '../text/tokens.ts';
import { nameKey } from './name/nameKey.ts';
import { readNames } from './names.ts';
import { sameName, type NameRelation } from './sameName.ts';

describe('two names', () => {
  test.each<[string, string, NameRelation]>([
    ['Ngozi Okafor', 'Okafor', 'same'],
    ['Okafor', 'Ngozi Okafor', 'same'],
    ['Kim Jong Un', 'Kim', 'same'],
    ['John Q. Smith', 'John Smith', 'same'],
    ['J. Smith', 'John Smith', 'same'],
    ['President Okafor', 'Okafor', 'same'],
    ['the Security Council', 'United Nations Security Council', 'same'],
    ['National Guard', 'US National Guard', 'same'],
    ['Siemens AG', 'Siemens', 'same'],
    ['al-Otaibi', 'Otaibi', 'same'],
    ['Nestlé', 'Nestle', 'same'],
    ['BBC', 'BBC News', 'same'],
    ['UN', 'United Nations', 'alias'],
    ['U.S.', 'United States', 'alias'],
    ['FT', 'Financial Times', 'alias'],
    ['WHO', 'World Health Organization', 'alias'],
    ['Danish', 'Denmark', 'alias'],
    ['Bombay', 'Mumbai', 'alias'],
    ['the Oscars', 'Academy Awards', 'alias'],
    ['Mumbai', 'Kolkata', 'different'],
    ['Danes', 'Denmark', 'alias'],
    ['Ankara', 'Turkey', 'alias'],
    ['Downing Street', 'Britain', 'alias'],
    ['British', 'UK', 'alias'],
    ['Burma', 'Myanmar', 'alias'],
    ['Mohammed', 'Muhammad', 'variant'],
    ['Hussein', 'Husayn', 'variant'],
    ['Osama Khalil', 'Usama Khalil', 'variant'],
    ['Philippe', 'Filipe', 'variant'],
    ['Schmidt', 'Schmitt', 'near-miss'],
    ['Carla Larson', 'Carla Larsen', 'near-miss'],
    ['Larsen', 'Carla Larson', 'near-miss'],
    ['Araghi', 'Araqi', 'near-miss'],
    ['Hama', 'Hamas', 'near-miss'],
    ['Iran', 'Iraq', 'near-miss'],
    ['Austria', 'Australia', 'near-miss'],
    ['Niger', 'Nigeria', 'near-miss'],
    ['Biden', 'Baden', 'near-miss'],
    ['the Observatory', 'Royal Observatory for Weather', 'same'],
    ['Christian', 'Christians', 'same'],
    ['African', 'Africa', 'alias'],
    ['Spain', 'Real Madrid', 'different'],
    ['Syrian', 'Syrian Journey', 'different'],
    ['Thomas More', 'Thomas More College', 'different'],
    ['United Nations', 'United Nations Security Council', 'different'],
    ['Marcus', 'Barcus', 'different'],
    ['Gaddafi', 'Qaddafi', 'near-miss'],
    ['YPG', 'YPJ', 'different'],
    ['EU', 'UN', 'different'],
    ['Ford', 'Lord', 'different'],
    ['Anna Lund', 'Anne Stein', 'different'],
    ['John Lund', 'Peter Lund', 'different'],
    ['Bristol', 'Bristol University', 'different'],
    ['Leeds', 'Leeds United', 'different'],
    ['North Korea', 'South Korea', 'different'],
    ['Russian', 'Ukraine', 'different'],
    ['Guinea', 'Equatorial Guinea', 'different'],
    ['', 'Oslo', 'different'],
  ])('%s and %s: %s', (a, b, relation) => {
    expect(sameName(a, b)).toBe(relation);
    expect(sameName(b, a)).toBe(relation);
  });

  test('a name and the acronym defined beside it are aliases, whatever its initials', () => {
    const [long] = readNames(tokenize('The Movement for Justice (JEM) agreed.'));
    const [short] = readNames(tokenize('The JEM agreed.'));
    if (!long || !short) throw new Error('no names read');
    expect(sameName(long, short)).toBe('alias');
  });

  test('every text is the same name as itself or none, in either order', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(['same', 'different']).toContain(sameName(a, a));
        expect(sameName(a, b)).toBe(sameName(b, a));
      }),
    );
  });
});

describe('the key of a name', () => {
  test.each([
    ['Qasim', 'Kasim'],
    ['Baghdad', 'Bagdad'],
    ['Farouk', 'Faruk'],
    ['al-Nuri', 'Nuri'],
    ['Jos\u00e9', 'Jose'],
    ["Hay'at", 'Hayat'],
    ['Yusuf', 'Yussuf'],
    ['Sarah', 'Sara'],
    ['Karim', 'Kareem'],
    ['Ahmad', 'Ahmed'],
  ])('%s and %s share one', (a, b) => {
    expect(nameKey(a)).toBe(nameKey(b));
  });

  test.each([
    ['Larson', 'Larsen'],
    ['Biden', 'Baden'],
    ['Marta', 'Maria'],
    ['Kerry', 'Gerry'],
    ['Allen', 'Ellen'],
  ])('%s and %s do not', (a, b) => {
    expect(nameKey(a)).not.toBe(nameKey(b));
  });
});
