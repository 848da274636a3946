import { describe, expect, it } from 'vitest';
import { buildArticle } from '../engine/sources/buildArticle.ts';
import { sourceTextsOf } from './sourceTexts.ts';

const article = (id: string, path: string, text: string) => buildArticle({ id, path, text, format: 'plain' });

describe('the texts of the sources', () => {
  const articles = [
    article('feed#flood', '/desk/feed.json', 'Flood\n\nThe river rose.'),
    article('feed#fire', '/desk/feed.json', 'The barn burnt.'),
    article('ferry', '/desk/ferry.txt', 'The ferry sank.'),
  ];
  const texts = sourceTextsOf({ articles: new Map(articles.map((one) => [one.id, one])) });
  const line = (source: string, start: number) => texts.placeOf({ source, span: { start, end: start + 3 } })?.start;

  it('are of so many files', () => {
    expect([...texts.files]).toEqual(['/desk/feed.json', '/desk/ferry.txt']);
  });

  it('have lines of their own, also where one file holds several', () => {
    expect(line('feed#flood', 7)).toEqual({ line: 2, character: 0 });
    expect(line('feed#fire', 7)).toEqual({ line: 0, character: 7 });
    expect(line('tram', 0)).toBeUndefined();
  });
});
