import { describe, expect, it } from 'vitest';
import { joinHyphenated, vocabularyOf } from './hyphenation.ts';

const nothing = vocabularyOf([]);

describe('joining lines', () => {
  it.each([
    ['The govern-', 'ment fell.', 'The government fell.'],
    ['A US-', 'backed plan', 'A US-backed plan'],
    ['A 20-', 'year loan', 'A 20-year loan'],
    ['The Anglo-', 'Irish treaty', 'The Anglo-Irish treaty'],
    ['An inter-', 'agency report', 'An inter-agency report'],
    ['The town of Oster-', 'by was flooded.', 'The town of Osterby was flooded.'],
    ['They waited –', 'in vain', 'They waited – in vain'],
    ['soft\u00ad', 'ware', 'software'],
    ['The rain', 'fell.', 'The rain fell.'],
  ])('makes one of %j and %j', (before, line, whole) => {
    expect(joinHyphenated(before, line, nothing)).toBe(whole);
  });

  it('goes by the words of the text first', () => {
    expect(joinHyphenated('The co-', 'operative paid.', vocabularyOf(['Every co-operative pays taxes']))).toBe(
      'The co-operative paid.',
    );
    expect(joinHyphenated('The North-', 'Field pier', vocabularyOf(['To NorthField it goes now']))).toBe(
      'The NorthField pier',
    );
  });

  it('takes no part of a word at the end of a line for a word', () => {
    expect([...vocabularyOf(['The dam was repair-', 'ed in May.'])]).toEqual(['the', 'dam', 'was', 'ed', 'in']);
  });
});
