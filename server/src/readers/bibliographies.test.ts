import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBibtex } from './bibtex.ts';
import { readCslJson } from './cslJson.ts';

describe('a BibTeX file', () => {
  it('gives keys with what tells which source they mean', async () => {
    const { references, problems } = await readBibtex(`
@string{pst = "Lake Post"}
@comment{an old list}
@article{final,
  title = {Rovers win the {Cup} final},
  journal = pst,
  author = {Krol, Ada},
  date = {2023-05-09},
  url = {https://post.example/a_b?x=1&y=2},
}
@online{müller:2, title="M{\\"u}ller \\& Sons -- a \\emph{history}", year=2023, month=may, publisher={Post}}
`);
    expect(problems).toEqual([]);
    expect(references).toEqual([
      {
        key: 'final',
        title: 'Rovers win the Cup final',
        outlet: 'Lake Post',
        date: '2023-05-09',
        url: 'https://post.example/a_b?x=1&y=2',
      },
      { key: 'müller:2', title: 'Müller & Sons – a history', outlet: 'Post', date: '2023-05' },
    ]);
  });

  it('loses a broken entry only, and says so', async () => {
    const { references, problems } = await readBibtex(
      '@article{a, title={One}}\n@article{b, title={never closed\n@misc{c, title={Three}}\n',
    );
    expect(references.map(({ key }) => key)).toEqual(expect.arrayContaining(['a', 'c']));
    expect(problems.length).toBeGreaterThan(0);
  });

  it.each([
    ['signs', '@'.repeat(200_000)],
    ['an entry that is never closed', `@article{a,title={${'{'.repeat(200_000)}`],
    ['deep nesting', `@article{a,title={${'{'.repeat(50_000)}x${'}'.repeat(50_000)}}}\n@misc{b, title={B}}`],
    ['names of the language', '@article{__proto__, __proto__={x}, constructor={y}, title={T}}'],
    ['nothing', ''],
    ['other text', 'Dear editor,\n\nplease find attached.\n'],
  ])('is read in no time, whatever it holds: %s', async (_, text) => {
    const start = performance.now();
    await readBibtex(text);
    expect(performance.now() - start).toBeLessThan(3000);
  });

  it('never throws', async () => {
    const pieces = fc.constantFrom(
      '@article{',
      'k',
      ',',
      'title=',
      '{',
      '}',
      '"',
      '#',
      '\n',
      '@',
      '\\"u',
      '%',
      '$',
      '\\x{',
      '@string{',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 30 }), async (parts) => {
        expect(await readBibtex(parts.join(''))).toHaveProperty('references');
      }),
      { numRuns: 150 },
    );
  });
});

describe('a CSL-JSON file', () => {
  it('gives keys as Zotero and Pandoc write them', () => {
    const text = JSON.stringify([
      {
        id: 'final',
        title: 'Rovers win',
        'container-title': 'Lake Post',
        URL: 'https://post.example/1',
        issued: { 'date-parts': [['2023', 5, 9]] },
      },
      { id: 7, publisher: 'Wire', issued: { raw: '2023-05' }, custom: { source: 'sources/a.txt' } },
      { title: 'without a key' },
      null,
    ]);
    const references = [
      { key: 'final', title: 'Rovers win', outlet: 'Lake Post', url: 'https://post.example/1', date: '2023-05-09' },
      { key: '7', outlet: 'Wire', date: '2023-05', source: 'sources/a.txt' },
    ];
    expect(readCslJson(text)).toEqual({ references, problems: [] });
    expect(readCslJson(`{"references": ${text}}`).references).toEqual(references);
  });

  it.each(['', '{', '"text"', '{"a": 1}', 'null'])('that is none is told: %j', (text) => {
    const { references, problems } = readCslJson(text);
    expect(references).toEqual([]);
    expect(problems).toHaveLength(1);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => void readCslJson(JSON.stringify(value))));
  });
});
