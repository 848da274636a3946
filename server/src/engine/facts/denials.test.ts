import { describe, expect, it } from 'vitest';
import { denialsIn, falsehoodsIn, isDoubting } from './denials.ts';

/** The words of each denial, and what it denies; "…" where it points at what was told before. */
function read(text: string): string[][] {
  return denialsIn({ text }).map(({ span, content }) => [
    text.slice(span.start, span.end),
    content ? text.slice(content.start, content.end).trim() : '…',
  ]);
}

describe('denialsIn', () => {
  it.each([
    [
      'The rector denied reports that she had sold the painting to a dealer.',
      'denied reports',
      'that she had sold the painting to a dealer.',
    ],
    ['The keeper denies feeding the wolves by hand.', 'denies', 'feeding the wolves by hand.'],
    [
      'The brewery has no plans to close its works in Alder, a spokesman said.',
      'has no plans to',
      'close its works in Alder, a spokesman said.',
    ],
    ['There is no truth to the tale of the buried tractor.', 'no truth to', 'the tale of the buried tractor.'],
    [
      'Police said that the photograph of the giant eel was a complete fake.',
      'was a complete fake',
      'the photograph of the giant eel',
    ],
    ['The woman who reported the theft was lying.', 'was lying', 'The woman who reported the theft'],
    ['The whole story is a hoax.', 'is a hoax', '…'],
    ['The mayor’s office says the report is “not true”.', 'is “not true', '…'],
    ['Now she says that she made it all up.', 'made it all up', '…'],
  ])('reads %s', (text, words, denied) => {
    expect(read(text)).toEqual([[words, denied]]);
  });

  it.each([
    ['a denial denied', '“This is not a fake,” she said of the eel.'],
    ['a question', 'Is the story of the eel a hoax?'],
    ['a supposition', 'He asked whether it was a hoax.'],
    ['a request that was refused', 'They wrote to the council in 1993 and were denied.'],
    ['a feeling', 'He had a sense that it was not true to himself.'],
  ])('leaves %s alone', (_, text) => {
    expect(denialsIn({ text })).toEqual([]);
  });

  it('takes time in proportion to the text', () => {
    const start = performance.now();
    denialsIn({ text: 'denied all of the most likely completely made up reports that it is not '.repeat(2000) });
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('falsehoodsIn', () => {
  it('tells a hoax from none', () => {
    expect(falsehoodsIn({ text: 'The eel is a hoax.' }).map(({ denied }) => denied)).toEqual([false]);
    expect(falsehoodsIn({ text: 'The eel is no hoax.' }).map(({ denied }) => denied)).toEqual([true]);
  });
});

describe('isDoubting', () => {
  it('sees a doubt in any words', () => {
    expect(isDoubting({ text: 'The eel was allegedly nine metres long.' })).toBe(true);
    expect(isDoubting({ text: 'The eel was nine metres long.' })).toBe(false);
  });
});
