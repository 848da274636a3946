import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document } from '../text/document.ts';
import { parseDocument } from '../text/parseDocument.ts';
import { applyEdits } from '../text/textEdit.ts';
import { type CitableSource, CITATION_STYLES, type CitationStyle } from './citation.ts';
import { citationsInto, citeEdits } from './citeEdits.ts';
import type { CitingSettings } from './citing.ts';
import { findCitations } from './findCitations.ts';

const POST: CitableSource = {
  id: 'harbour/valley-post-04',
  title: 'Harbour strike enters its third week',
  outlet: 'Valley Post',
  date: { year: 2023, month: 9, day: 4 },
  path: '../sources/harbour/valley-post-04.txt',
};
const WIRE: CitableSource = {
  id: 'wire-881',
  outlet: 'Northern Wire',
  date: { year: 2023, month: 9, day: 5 },
  url: 'https://www.wire.example/harbour?id=881&utm_source=x',
};
const BARE: CitableSource = { id: 'notes-tuesday', path: 'sources/notes tuesday.md' };
const DATED: CitableSource = { id: 'scan_07', date: { year: 2023, month: 9, day: 6 }, path: 'sources/scan_07.md' };
const SOURCES = [POST, WIRE, BARE, DATED];

const found = (text: string, format: Document['format'] = 'markdown') =>
  findCitations(parseDocument(text, format), SOURCES).map(({ style, label, sources, span }) => ({
    style,
    label,
    sources,
    text: text.slice(span.start, span.end),
  }));

function cited(
  text: string,
  nth: number,
  source: CitableSource,
  style: CitationStyle,
  settings: CitingSettings = {},
): string {
  const document = parseDocument(text, 'markdown');
  const sentence = document.sentences[nth];
  return sentence ? applyEdits(text, citeEdits(document, sentence, source, style, settings)) : text;
}

/** Names that hold marks of Markdown. */
const odd = (maxLength: number) =>
  fc
    .array(
      fc.constantFrom(
        'Dam',
        'river',
        '*',
        '_',
        '[',
        ']',
        '<b>',
        '&amp;',
        '`',
        '“',
        '”',
        '"',
        '|',
        '~~',
        '\\',
        '!',
        '(',
        ')',
        ';',
        '1.',
        '#',
        ' ',
      ),
      {
        minLength: 1,
        maxLength,
      },
    )
    .map((parts) => `Northern ${parts.join('')} flood`);

const wordsOf = ({ text }: { text: string }): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.])/g, '')
    .trim();

describe('findCitations', () => {
  it('reads a footnote by what its definition says', () => {
    const text =
      'Cranes stood still.[^1] Talks failed.[^b]\n\n[^1]: Valley Post, "Harbour strike enters its third week", para 4.\n[^b]: Own notes.\n';
    expect(found(text)).toEqual([
      { style: 'footnote', label: '1', sources: [POST.id], text: '[^1]' },
      { style: 'footnote', label: 'b', sources: [], text: '[^b]' },
    ]);
  });

  it('reads links by address, whatever the tracking parameters, and by path', () => {
    const text =
      'The [union said](http://wire.example/harbour?id=881#top) and [so](./harbour/valley-post-04.txt), see <https://else.example/>.';
    expect(found(text).map(({ style, sources }) => [style, sources])).toEqual([
      ['link', [WIRE.id]],
      ['link', [POST.id]],
      ['link', []],
    ]);
  });

  it('reads Pandoc keys with places and lists, and no e-mail address', () => {
    const text = 'It ended [@wire-881, p. 4; see -@nobody-1999]. Write to desk@wire-881.example.';
    const marks = findCitations(parseDocument(text, 'markdown'), SOURCES);
    expect(marks.map(({ locator }) => locator)).toEqual(['p. 4', undefined]);
    expect(marks.map(({ labelSpan }) => text.slice(labelSpan.start, labelSpan.end))).toEqual([
      'wire-881',
      'nobody-1999',
    ]);
    expect(found(text)).toEqual([
      { style: 'pandoc', label: 'wire-881', sources: [WIRE.id], text: '[@wire-881, p. 4; see -@nobody-1999]' },
      { style: 'pandoc', label: 'nobody-1999', sources: [], text: '[@wire-881, p. 4; see -@nobody-1999]' },
    ]);
  });

  it('reads brackets with an outlet and a date, and no other brackets', () => {
    expect(
      found('It ended (Valley Post, 4 Sept.; Northern Wire). It began (Northern Wire photographers saw it).'),
    ).toEqual([
      {
        style: 'parenthetical',
        label: 'Valley Post, 4 Sept.',
        sources: [POST.id],
        text: '(Valley Post, 4 Sept.; Northern Wire)',
      },
      {
        style: 'parenthetical',
        label: 'Northern Wire',
        sources: [WIRE.id],
        text: '(Valley Post, 4 Sept.; Northern Wire)',
      },
    ]);
  });

  it('reads a source that has no outlet by its id, with date and page', () => {
    expect(found('It ended (scan_07, Sept. 6, 2023, p. 4).')[0]?.sources).toEqual(['scan_07']);
    expect(found('It ended (scan_07, as everyone knows).')).toEqual([]);
  });

  it('knows the outlet but no piece of that day', () => {
    expect(found('It ended (Valley Post, 9 Jan. 2023).')[0]?.sources).toEqual([]);
  });

  it('reads attribution to an outlet, and none to anybody else', () => {
    expect(
      found('According to the Valley Post, it rained. Northern Wire reported snow. The mayor said no.').map(
        ({ text }) => text,
      ),
    ).toEqual(['According to the Valley Post', 'Northern Wire reported']);
    expect(found('The Valley Post building burnt down.')).toEqual([]);
  });

  it('reads comments that name a source', () => {
    expect(
      found('It rained. <!-- source: wire-881; https://else.example -->').map(({ label, sources }) => [label, sources]),
    ).toEqual([
      ['wire-881', [WIRE.id]],
      ['https://else.example', []],
    ]);
  });

  it('finds nothing in code', () => {
    expect(found('Write `[^1]` or ``[@wire-881] ` ``.\n\n```\n[^1] [x](y) (Valley Post)\n```\n')).toEqual([]);
  });

  it('assigns a mark behind a sentence to that sentence', () => {
    const document = parseDocument(
      'One rose.[^1] Two fell. Three stood.[^2]\n\nFour sat.\n\n[^1]: a\n[^2]: b\n',
      'markdown',
    );
    expect(findCitations(document, []).map(({ sentence }) => sentence)).toEqual([0, 2]);
  });
});

describe('citeEdits', () => {
  it('puts the footnote mark behind the full stop and its definition at the end', () => {
    expect(cited('Cranes stood still. Talks failed.\n', 0, POST, 'footnote')).toBe(
      'Cranes stood still.[^1] Talks failed.\n\n[^1]: Valley Post, “Harbour strike enters its third week,” Sept. 4, 2023.\n',
    );
  });

  it('takes a fresh number, keeps CRLF and joins the definitions that are there', () => {
    expect(cited('One.[^1] Two.\r\n\r\n[^1]: Own notes.\r\n', 1, WIRE, 'footnote')).toBe(
      'One.[^1] Two.[^2]\r\n\r\n[^1]: Own notes.\r\n[^2]: Northern Wire, wire-881, Sept. 5, 2023. <https://www.wire.example/harbour?id=881&utm_source=x>\r\n',
    );
  });

  it('uses a definition again that says the same', () => {
    const once = cited('One rose. Two fell.', 0, POST, 'footnote');
    expect(cited(once, 1, POST, 'footnote')).toBe(once.replace('fell.', 'fell.[^1]'));
  });

  it('calls its footnotes as the document does, else as the house does', () => {
    const byKey = { footnoteLabels: 'key' } as const;
    expect(cited('Trade fell.', 0, POST, 'footnote', byKey)).toMatch(
      /^Trade fell\.\[\^valleypost-2023-09-04-harbour\]\n\n\[\^valleypost-2023-09-04-harbour\]: Valley Post/,
    );
    expect(cited('One.[^1] Two.\n\n[^1]: Own notes.\n', 1, POST, 'footnote', byKey)).toContain('Two.[^2]');
    expect(cited('One.[^own] Two.\n\n[^own]: Own notes.\n', 1, POST, 'footnote')).toContain('Two.[^valleypost-');
    const taken = 'One.[^wire-881] Two.\n\n[^wire-881]: Own notes.\n';
    expect(cited(taken, 1, { id: 'wire-881' }, 'footnote')).toContain('Two.[^wire-881-2]');
  });

  it('leaves out the year of the copy in brackets, as the AP does, and gives the page', () => {
    const asOf = { year: 2023, month: 9, day: 6 };
    expect(cited('Trade fell.', 0, POST, 'parenthetical', { asOf })).toBe('Trade fell (Valley Post, Sept. 4).');
    expect(cited('Trade fell.', 0, { ...POST, locator: 'p. 4' }, 'parenthetical', { asOf })).toBe(
      'Trade fell (Valley Post, Sept. 4, p. 4).',
    );
    expect(cited('Trade fell.', 0, { ...WIRE, key: 'strike 9', locator: 'p. 4' }, 'pandoc')).toBe(
      'Trade fell [@{strike 9}, p. 4].',
    );
  });

  it('cites several sentences in turn: fresh numbers, one note for what is the same', () => {
    const text = 'One rose. Two fell. Three stood.\n';
    const document = parseDocument(text, 'markdown');
    const cite = citationsInto(document, 'footnote');
    const sources = [POST, WIRE, POST];
    const edits = document.sentences.flatMap((sentence, nth) => cite(sentence, sources[nth] ?? POST));
    expect(applyEdits(text, edits)).toBe(
      'One rose.[^1] Two fell.[^2] Three stood.[^1]\n\n[^1]: Valley Post, “Harbour strike enters its third week,” Sept. 4, 2023.\n[^2]: Northern Wire, wire-881, Sept. 5, 2023. <https://www.wire.example/harbour?id=881&utm_source=x>\n',
    );
  });

  it('stands behind closing emphasis and quotation marks', () => {
    expect(cited('**It rained.** “We left.”', 0, BARE, 'comment')).toMatch(
      /^\*\*It rained\.\*\*<!-- source: notes-tuesday --> /,
    );
    expect(cited('He said: “We left.” They did.', 0, BARE, 'pandoc')).toBe(
      'He said: “We left.” [@notes-tuesday] They did.',
    );
  });

  it('links the words that say who spoke, and does not link within a link', () => {
    expect(cited('On Monday the port authority said trade fell.', 0, WIRE, 'link')).toBe(
      `On Monday [the port authority said](${WIRE.url}) trade fell.`,
    );
    expect(cited('Trade [fell sharply](x.html).', 0, BARE, 'link')).toBe(
      'Trade [fell sharply](x.html) ([notes-tuesday](sources/notes%20tuesday.md)).',
    );
  });

  it('attributes before the full stop, and outside a quotation', () => {
    expect(cited('Trade fell.', 0, POST, 'attribution')).toBe('Trade fell, according to Valley Post.');
    expect(cited('She said: “Trade fell.”', 0, POST, 'attribution')).toBe(
      'She said: “Trade fell,” according to Valley Post.',
    );
  });

  it('leaves a shortened word its full stop, and writes another', () => {
    expect(cited('The gates open at 6 p.m.', 0, BARE, 'pandoc')).toBe('The gates open at 6 p.m. [@notes-tuesday].');
    expect(cited('Ore went to the U.S.', 0, POST, 'attribution')).toBe(
      'Ore went to the U.S., according to Valley Post.',
    );
    expect(cited('It was sold to Norline Inc.', 0, BARE, 'parenthetical')).toBe(
      'It was sold to Norline Inc. (notes-tuesday).',
    );
    for (const style of ['pandoc', 'attribution', 'parenthetical', 'link'] as const) {
      const once = cited('The gates open at 6 p.m. They close at 9.', 0, POST, style);
      expect(parseDocument(once, 'markdown').sentences, once).toHaveLength(2);
    }
  });

  it('names the source in brackets in plain text, whatever the style', () => {
    const document = parseDocument('Trade fell.', 'plain');
    const [sentence] = document.sentences;
    const texts = CITATION_STYLES.map(
      (style) => sentence && applyEdits(document.text, citeEdits(document, sentence, POST, style)),
    );
    expect(new Set(texts)).toEqual(
      new Set(['Trade fell (Valley Post, Sept. 4, 2023).', 'Trade fell, according to Valley Post.']),
    );
  });

  const blocks = fc.constantFrom(
    'The dam broke. Nobody was hurt, the mayor said.',
    '# Dam breaks in the north',
    '- Item one rose by 4%.\n- *Item two* fell “a lot.”',
    '> “We will rebuild,” the mayor said.',
    '| Town | Dead |\n| --- | --- |\n| Oberau | 12 |\n| Unterau | none |',
    'See [the list](https://a.example/x_(y)) and `code`[^7]. **All bold.**\n\n[^7]: An earlier note.',
    'Three people died 😀 on Tuesday\nin two towns.',
  );
  const drafts = fc
    .tuple(fc.array(blocks, { minLength: 1, maxLength: 4 }), fc.constantFrom('\n', '\r\n'), fc.boolean())
    .map(([parts, eol, ends]) => (parts.join('\n\n') + (ends ? '\n' : '')).replaceAll('\n', eol));

  it.each(CITATION_STYLES)('is recognised again, at its sentence, with the copy unchanged: %s', (style) => {
    fc.assert(
      fc.property(drafts, fc.nat(), fc.constantFrom(...SOURCES), (text, n, source) => {
        const before = parseDocument(text, 'markdown');
        const sentence = before.sentences[n % before.sentences.length];
        if (!sentence) return;
        const after = parseDocument(applyEdits(text, citeEdits(before, sentence, source, style)), 'markdown');
        const mine = findCitations(after, SOURCES).filter((citation) => citation.sources.includes(source.id));
        expect(mine.map((citation) => citation.sentence)).toContain(sentence.index);
        for (const { label, labelSpan } of mine) {
          expect(after.text.slice(labelSpan.start, labelSpan.end)).toBe(label);
        }
        if (style !== 'attribution' && style !== 'parenthetical' && style !== 'link') {
          expect(after.sentences.slice(0, before.sentences.length).map(wordsOf)).toEqual(before.sentences.map(wordsOf));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('is recognised again whatever stands in a title or an outlet', () => {
    fc.assert(
      fc.property(odd(8), odd(2), fc.constantFrom(...CITATION_STYLES), (title, outlet, style) => {
        const source: CitableSource = {
          id: 'x-1',
          title,
          outlet,
          date: { year: 2023, month: 9, day: 4 },
          url: 'https://a.example/(x)?q=[1]',
        };
        const text = 'Three towns were under water.';
        const before = parseDocument(text, 'markdown');
        const edits = before.sentences.flatMap((sentence) => citeEdits(before, sentence, source, style));
        const after = parseDocument(applyEdits(text, edits), 'markdown');
        expect(findCitations(after, [source]).flatMap(({ sources }) => sources)).toContain('x-1');
      }),
      { numRuns: 400, examples: [['Northern Dam flood', 'Northern ~~~~ flood', 'attribution']] },
    );
  });
});
