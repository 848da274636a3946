import { describe, expect, it } from 'vitest';
import { searchSources } from './sourceSearch.ts';
import { source } from './testing/claims.ts';

const SOURCES = [
  source('a.txt', { title: 'Council votes down the harbour budget', outlet: 'Coast Wire', date: '2025-03-04' }),
  source('b.txt', { title: 'Late goal sends Orlen into the cup final', outlet: 'Sport Today' }),
  source('minutes-of-the-council.txt'),
];

function found(query: string, sources = SOURCES): readonly string[] {
  return searchSources(sources, query, 5).map(({ id }) => id);
}

describe('searchSources', () => {
  it('finds by words of the title in any order, by outlet and by file name', () => {
    expect(found('budget harbour')[0]).toBe('a.txt');
    expect(found('sport today')[0]).toBe('b.txt');
    expect(found('minutes')[0]).toBe('minutes-of-the-council.txt');
  });

  it('forgives a slip of the finger', () => {
    expect(found('habrour bugdet')[0]).toBe('a.txt');
  });

  it('lists all for no words, up to the limit, and none for what is nowhere', () => {
    expect(found('  ')).toHaveLength(3);
    expect(searchSources(SOURCES, '', 2)).toHaveLength(2);
    expect(found('zzzz qqqq')).toEqual([]);
  });

  it('finds one of fifty thousand while one types', () => {
    const many = Array.from({ length: 50_000 }, (_, i) =>
      source(`${i}.txt`, { title: `Report number ${i} on the tram` }),
    );
    const started = performance.now();
    expect(found('budget harbour', [...many, ...SOURCES])[0]).toBe('a.txt');
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
