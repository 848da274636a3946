import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildArticle } from './buildArticle.ts';
import { passagesOf } from './passages.ts';

const line = fc.constantFrom(
  '---',
  'title: Dam: it broke',
  'date: 2020-13-45',
  'date 2019-07-21 The ferry sank.',
  ' date 2019-07-21 [Source: AP]',
  'By Jane Doe',
  '- 04:06 PM, Dec 02, 2024',
  'LONDON (Reuters) - ',
  'PARIS — “No,” she said.',
  'Amman —',
  'Picture: SAM WU/REUTERS',
  'Fans leave. Photo: Sam Wu/AP',
  'FILE PHOTO:',
  'Comments',
  'Also Read |',
  '# Heading',
  '- item one',
  '> quoted [link](x)',
  '| a | b |',
  '|---|---|',
  '```',
  '<!-- note -->',
  '© 2024',
  '🌊🌊',
  'Rivers rose by 3 metres. Nobody died!',
  '   ',
  '',
  '\uFEFF',
  'A',
  '"',
);
const end = fc.constantFrom('\n', '\r\n', '\n\n', '');
const text = fc.array(fc.tuple(line, end), { maxLength: 16 }).map((lines) => lines.flat().join(''));
const format = fc.constantFrom('plain' as const, 'markdown' as const);

describe('any article', () => {
  it('has paragraphs in order that do not overlap, and passages that lie in them', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'grapheme' })), format, (source, kind) => {
        const article = buildArticle({ id: 'x', path: 'x.txt', text: source, format: kind });
        expect(article.prose).toHaveLength(source.length);
        let done = 0;
        for (const { span } of article.paragraphs) {
          expect(span.start).toBeGreaterThanOrEqual(done);
          expect(span.end).toBeGreaterThan(span.start);
          done = span.end;
        }
        expect(done).toBeLessThanOrEqual(source.length);
        for (const [i, { span, text: words, index, paragraph }] of passagesOf(article).entries()) {
          const holder = article.paragraphs[paragraph];
          expect(holder?.span.start).toBeLessThanOrEqual(span.start);
          expect(holder?.span.end).toBeGreaterThanOrEqual(span.end);
          expect(words).toBe(article.prose.slice(span.start, span.end));
          expect(index).toBe(i);
        }
        for (const { message } of article.problems) expect(message).toMatch(/^x\.txt: /u);
      }),
      { numRuns: 600 },
    );
  });
});

describe('the example articles', () => {
  const folder = new URL('../../../../test-fixtures/sources/', import.meta.url);
  const articles = readdirSync(folder).map((name) =>
    buildArticle({
      id: name.slice(0, 3),
      path: name,
      text: readFileSync(new URL(name, folder), 'utf8'),
      format: 'plain',
    }),
  );

  it('give what their headers say, and no more', () => {
    expect(
      articles.map(({ id, title, outlet, date, dateline, byline, problems }) => ({
        id,
        title,
        outlet,
        date,
        dateline,
        byline,
        problems,
      })),
    ).toEqual([
      { id: '000', outlet: 'Reuters', date: { year: 2024, month: 12, day: 2 }, problems: [] },
      { id: '001', date: { year: 2024, month: 12, day: 1 }, problems: [] },
      {
        id: '002',
        title: 'Russian, Syrian airstrikes kill 25 amid intensified assault on rebel stronghold',
        outlet: 'Myind',
        date: { year: 2024, month: 12, day: 2 },
        byline: 'Myind Staff',
        problems: [],
      },
      { id: '003', date: { year: 2024, month: 12, day: 1 }, dateline: 'Amman', problems: [] },
      { id: '004', problems: [] },
    ]);
  });

  it('keep out of the story what is none', () => {
    const outside = articles.flatMap(({ id, text: whole, paragraphs }) =>
      paragraphs
        .filter(({ kind }) => kind !== 'body')
        .map(({ kind, span }) => `${id} ${kind} ${whole.slice(span.start, span.end).slice(0, 40)}`),
    );
    expect(outside).toEqual([
      '000 boilerplate date 2024-12-02 [Source: Reuters]',
      '001 boilerplate date 2024-12-01',
      '001 heading - Tanks seized -',
      "001 heading - 'Weak' government -",
      '001 heading - Diplomacy -',
      '001 boilerplate Also Read | Syrian rebels seize territor',
      '002 heading Russian, Syrian airstrikes kill 25 amid ',
      '002 boilerplate - In Reports',
      '002 boilerplate - 04:06 PM, Dec 02, 2024',
      '002 boilerplate - Myind Staff',
      '002 boilerplate Comments',
      '003 boilerplate date 2024-12-01',
      '003 caption Rescue workers assist at the scene of wh',
      '003 boilerplate Picture: WHITE HELMETS/REUTERS',
      '003 boilerplate Amman —',
      '003 heading Reinforcements',
    ]);
  });
});
