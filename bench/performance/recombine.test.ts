import { describe, expect, it } from 'vitest';
import { readProse } from './prose.ts';
import { articleMaker, draftText, madeDraft } from './recombine.ts';

const prose = readProse('test-fixtures/sources');
const make = articleMaker(prose);

describe('made articles', () => {
  it('are the same each time, and one unlike another', () => {
    const again = articleMaker(prose);
    const texts = Array.from({ length: 50 }, (_, number) => make(number).text);
    expect(texts.map((_, number) => again(number).text)).toEqual(texts);
    expect(new Set(texts).size).toBe(50);
  });

  it('bring new words with every hundred of them, as real ones do', () => {
    const first = wordsOf(0);
    expect([...wordsOf(100)].filter((word) => !first.has(word)).length).toBeGreaterThan(100);
  });
});

describe('a made draft', () => {
  it('has about as many words as were asked for, and says where each sentence is from', () => {
    const draft = madeDraft(make, 100, 2000);
    const words = draft.reduce((sum, { text }) => sum + text.split(' ').length, 0);
    expect(words).toBeGreaterThanOrEqual(2000);
    expect(words).toBeLessThan(2100);
    for (const { text, from } of draft) {
      const { sentences } = make(Number(from.slice(1)));
      const [opening = ''] = text.split(' ');
      expect(sentences.some((sentence) => sentence.startsWith(opening))).toBe(true);
    }
    expect(draftText(draft).match(/\n\n/gu)?.length).toBe(Math.ceil(draft.length / 3));
  });
});

function wordsOf(from: number): Set<string> {
  return new Set(Array.from({ length: 100 }, (_, i) => make(from + i).text.match(/\p{L}+/gu) ?? []).flat());
}
