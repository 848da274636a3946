import { describe, expect, it } from 'vitest';
import { readSentence } from '../check/archiveNames.ts';
import { smallArchive } from '../../testing/smallArchive.ts';
import { withAntecedent } from './antecedents.ts';
import { contentTerms } from './terms.ts';

const archive = smallArchive([]);

/** The words that are put in for the pronoun of the last of some sentences. */
function stoodFor(...sentences: string[]): string[] {
  const read = sentences.map((text) => readSentence(text, archive, undefined));
  const last = read.pop();
  if (!last) return [];
  const terms = contentTerms(last);
  const own = new Set(terms);
  return withAntecedent(last, terms, read)
    .filter((term) => !own.has(term))
    .map(({ lower }) => lower);
}

describe('withAntecedent', () => {
  it.each([
    ['the one who acts', ['Marta Lind resigned on Monday.', 'She had led the board since 2019.'], ['marta', 'lind']],
    ['a surname', ['Domanek has signed a contract.', 'On his back he will have the number six.'], ['domanek']],
    ['a thing', ['The dam is over 200 feet high.', 'Work on it had been finished in 1977.'], ['dam']],
    ['what something was done to', ['The well was closed in 2022.', 'It had supplied half the town.'], ['well']],
    [
      'the one named two sentences before',
      ['Marta Lind resigned on Monday.', 'She had led the board since 2019.', 'Her deputy stays.'],
      ['marta', 'lind'],
    ],
    ['nobody, where the sentence names somebody itself', ['Marta Lind resigned.', 'Ole Berg said he was sorry.'], []],
    [
      'nobody, where the pronoun comes late',
      ['Marta Lind resigned.', 'The members of the board then said she had to.'],
      [],
    ],
    ['nobody, where nothing stands before it', ['He was sorry.'], []],
  ])('reads a pronoun as %s', (_, sentences, words) => {
    expect(stoodFor(...sentences)).toEqual(words);
  });

  it('puts the words in at the pronoun, in order, as what is not judged with the clause', () => {
    const reading = readSentence('Work on it had been finished in 1977.', archive, undefined);
    const before = readSentence('The dam is over 200 feet high.', archive, undefined);
    const terms = withAntecedent(reading, contentTerms(reading), [before]);
    expect(terms.map(({ token }) => token)).toEqual(terms.map(({ token }) => token).toSorted((a, b) => a - b));
    expect(terms.filter(({ framed }) => framed).map(({ lower }) => lower)).toEqual(['dam']);
  });
});
