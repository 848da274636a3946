import { describe, expect, it } from 'vitest';
import { extract } from '../extract.ts';
import type { Extraction } from '../reader.ts';

const limits = { pages: 10, characters: 100_000, milliseconds: 1000 };

async function read(content: unknown, now = (): number => 0): Promise<Extraction> {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return extract({ format: 'json', bytes: new TextEncoder().encode(text), name: 'sources/feed.json', limits }, now);
}

const BODY = 'The ferry ran aground off Korvik on Tuesday.\n\nNobody was hurt.';

describe('reading JSON', () => {
  it('reads ninjs with its metadata', async () => {
    const { texts, problems } = await read({
      uri: 'urn:newsml:coast.example:20240305:korvik',
      type: 'text',
      versioncreated: '2024-03-05T09:12:00Z',
      byline: 'By Marta Lind',
      located: 'Korvik',
      language: 'en-GB',
      headline: 'Ferry runs aground',
      copyrightholder: 'Coast News',
      body_html: '<p>The ferry ran aground off Korvik on&nbsp;Tuesday.</p><p>Nobody was hurt.</p>',
    });
    expect(problems).toEqual([]);
    expect(texts).toHaveLength(1);
    expect(texts[0]?.metadata).toEqual({
      title: 'Ferry runs aground',
      outlet: 'Coast News',
      date: { year: 2024, month: 3, day: 5 },
      dateline: 'Korvik',
      byline: 'Marta Lind',
      language: 'en-GB',
    });
    expect(wordsOf(texts[0])).toEqual([
      ['Ferry runs aground', undefined],
      ['The ferry ran aground off Korvik on Tuesday.', 'para. 1'],
      ['Nobody was hurt.', 'para. 2'],
    ]);
  });

  it.each([
    [
      'ninjs 2',
      { headlines: [{ role: 'main', value: 'Aground' }], bodies: [{ contentType: 'text/plain', value: BODY }] },
    ],
    [
      'JSON-LD',
      { '@graph': [{ '@type': 'WebPage' }, { '@type': 'NewsArticle', headline: 'Aground', articleBody: BODY }] },
    ],
    [
      'NewsML as JSON',
      {
        newsMessage: {
          itemSet: { newsItem: { contentMeta: { headline: 'Aground' }, contentSet: { inlineData: BODY } } },
        },
      },
    ],
    [
      'WordPress',
      { title: { rendered: 'Aground' }, content: { rendered: `<p>${BODY.replace('\n\n', '</p><p>')}</p>` } },
    ],
    ['a search answer', { hits: { hits: [{ _id: 'a', _source: { title: 'Aground', text: BODY } }] } }],
    ['a list of paragraphs', { title: 'Aground', paragraphs: BODY.split('\n\n') }],
  ])('reads %s', async (_, content) => {
    const { texts } = await read(content);
    expect(texts.map(({ part, metadata }) => [part, metadata.title])).toEqual([[undefined, 'Aground']]);
    expect(wordsOf(texts[0]).slice(1)).toEqual([
      ['The ferry ran aground off Korvik on Tuesday.', 'para. 1'],
      ['Nobody was hurt.', 'para. 2'],
    ]);
  });

  it('reads each article of a feed, named by its own id, and its outlet off the feed', async () => {
    const { texts } = await read({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Harbour Post',
      items: [
        {
          id: 'https://post.example/2024/ferry-aground.html',
          title: 'Ferry',
          content_text: BODY,
          date_published: '2024-03-05',
        },
        { id: 'https://post.example/2024/bridge', title: 'Bridge', content_html: '<p>The bridge opened late.</p>' },
        { id: 'https://post.example/2025/bridge', title: 'Bridge again', content_text: 'It closed once more.' },
      ],
    });
    expect(texts.map(({ part, metadata }) => [part, metadata.title, metadata.outlet])).toEqual([
      ['ferry-aground', 'Ferry', 'Harbour Post'],
      ['bridge', 'Bridge', 'Harbour Post'],
      ['bridge-2', 'Bridge again', 'Harbour Post'],
    ]);
  });

  it('reads an object a line', async () => {
    const lines = [1, 2].map((n) => JSON.stringify({ id: n, title: `No. ${n}`, body: BODY })).join('\n');
    expect((await read(`${lines}\n`)).texts.map(({ part }) => part)).toEqual(['1', '2']);
  });

  it.each([
    [
      '{"title": "Aground", "body": "The fer',
      'unreadable',
      /feed\.json: this is not valid JSON \(.+\); export it again/u,
    ],
    ['[1, 2, {"total": 3}]', 'wrong-shape', /no article was found .* field such as "body"/u],
    ['"only a text that is no article"', 'wrong-shape', /no article/u],
    ['['.repeat(100_000), 'unreadable', /not valid JSON/u],
    [`${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'wrong-shape', /no article/u],
  ])('says of %.30s what is wrong', async (content, code, message) => {
    const { texts, problems } = await read(content);
    expect(texts).toEqual([]);
    expect(problems).toEqual([{ code, message: expect.stringMatching(message) }]);
  });

  it('keeps what was read when the time is up, and says how much', async () => {
    const items = Array.from({ length: 20 }, (_, i) => ({ id: i, title: `No. ${i}`, body: BODY }));
    let time = 0;
    const { texts, problems } = await read(items, () => (time += 100));
    expect(texts).toHaveLength(8);
    expect(problems).toEqual([{ code: 'cut-off', message: expect.stringMatching(/first 8 of 20 articles/u) }]);
  });
});

function wordsOf(text: Extraction['texts'][number] | undefined): readonly unknown[] {
  return text?.paragraphs.map(({ span, locator }) => [text.text.slice(span.start, span.end), locator]) ?? [];
}
