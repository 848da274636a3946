import { describe, expect, it } from 'vitest';
import { buildPassageIndex } from '../engine/index/buildPassageIndex.ts';
import { queryTerms } from '../engine/index/queryTerms.ts';
import { buildArticle } from '../engine/sources/buildArticle.ts';
import { tokenize } from '../engine/text/tokens.ts';
import { takenOut } from './takenOut.ts';

const ARTICLES = Array.from({ length: 450 }, (_, i) => {
  const text = `The tram to Ardmore stopped ${i} times. The mayor of ${i % 2 === 0 ? 'Porto' : 'Lund'} said so.\n`;
  return buildArticle({ id: `story-${i}`, path: `story-${i}.txt`, text, format: 'plain' });
});

describe('taking articles out of an index', () => {
  it('leaves what an index of the others has, and gives way at each', async () => {
    const gone = ARTICLES.filter((_, i) => i % 9 !== 4);
    const left = ARTICLES.filter((_, i) => i % 9 === 4);
    const before = buildPassageIndex(ARTICLES);
    let pauses = 0;
    const after = await takenOut(
      before,
      gone.map(({ id }) => id),
      async () => void (pauses += 1),
    );
    const fresh = buildPassageIndex(left);
    const found = (index: typeof fresh) =>
      index
        .search(queryTerms(tokenize('The mayor of Porto said the tram stopped 13 times')), 99)
        .map(({ passage, score }) => [passage.article.id, passage.text, score]);
    expect(found(after)).toEqual(found(fresh));
    expect([after.articles.size, after.passageCount]).toEqual([fresh.articles.size, fresh.passageCount]);
    expect(['porto', 'lund', 'tram'].map((word) => after.nameWords.has(word))).toEqual([true, true, false]);
    expect(pauses).toBe(gone.length);
    expect(before.articles.size).toBe(ARTICLES.length);
  });

  it('is the same index where nothing is taken out', async () => {
    const index = buildPassageIndex(ARTICLES.slice(0, 3));
    expect(await takenOut(index, [], async () => undefined)).toBe(index);
  });
});
