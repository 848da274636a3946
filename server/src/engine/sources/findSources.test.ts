import { describe, expect, it } from 'vitest';
import { buildArticle } from './buildArticle.ts';
import { didYouMean, findSources } from './findSources.ts';

const articles = [
  ['harbour', 'Ferry runs aground near Bergen', 'Nordwire'],
  ['budget', 'City council passes budget after night of talks', 'The Ledger'],
  ['storm', 'Storm Ada cuts power to thousands along the coast', 'Coast Radio'],
].map(([id = '', title = '', outlet = '']) => ({
  ...buildArticle({ id, path: `${id}.txt`, text: 'A sentence of copy stands here.', format: 'plain' }),
  title,
  outlet,
}));

describe('finding sources', () => {
  it.each([
    ['budget talks', 'budget'],
    ['ferry bergen', 'harbour'],
    ['Nordwrie', 'harbour'],
    ['thousands coast', 'storm'],
  ])('finds by %s', (query, id) => {
    expect(findSources(articles, query, 3)[0]?.id).toBe(id);
  });

  it('finds nothing for an empty query, and the same whatever the order of the sources', () => {
    expect(findSources(articles, ' ', 3)).toEqual([]);
    expect(findSources(articles.toReversed(), 'storm power', 3)).toEqual(findSources(articles, 'storm power', 3));
  });

  it('says what was meant by a slip, and nothing for another word', () => {
    expect(didYouMean('budgte', ['harbour', 'budget', 'storm'])).toBe('budget');
    expect(didYouMean('xylophone', ['harbour', 'budget', 'storm'])).toBeUndefined();
  });
});
