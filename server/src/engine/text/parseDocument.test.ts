import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document, TextFormat } from './document.ts';
import { parseDocument } from './parseDocument.ts';
import { contains } from './span.ts';

const formats: readonly TextFormat[] = ['markdown', 'plain'];

/** Pieces that make trouble in Markdown, put together in any order. */
const soup = fc
  .array(
    fc.oneof(
      {
        weight: 6,
        arbitrary: fc.constantFrom(
          'The storm ',
          'killed 45. ',
          'U.S. ',
          '"Why?" ',
          'a',
          ' ',
          '\n',
          '\n\n',
          '\r\n',
          '\t',
        ),
      },
      {
        weight: 6,
        arbitrary: fc.constantFrom(
          '*',
          '**',
          '_',
          '~~',
          '`',
          '```\n',
          '[',
          ']',
          '](',
          ')',
          '![',
          '[^a]',
          '[^a]: ',
          '<b>',
          '</b>',
          '<!--',
          '-->',
          '<div>\n',
          '> ',
          '- ',
          '1. ',
          '    ',
          '# ',
          '---\n',
          '+++\n',
          '|',
          '|-|\n',
          '&amp;',
          '&#8217;',
          '&',
          '\\',
          '\\*',
          'http://a.b ',
          '[@key]',
          '\u0000',
          '\uFEFF',
          '\u2028',
          '😀',
          'e\u0301',
        ),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(''));

function expectSound(text: string, document: Document): void {
  expect(document.prose).toHaveLength(text.length);
  expect(document.prose).not.toMatch(/[\r\n]/u);
  let end = 0;
  for (const [index, sentence] of document.sentences.entries()) {
    const block = document.blocks[sentence.block];
    expect(sentence.index).toBe(index);
    expect(sentence.span.start).toBeGreaterThanOrEqual(end);
    expect(sentence.text).toBe(document.prose.slice(sentence.span.start, sentence.span.end));
    expect(sentence.text).toBe(sentence.text.trim());
    expect(block && contains(block.span, sentence.span)).toBe(true);
    end = sentence.span.end;
  }
  for (const comment of document.comments) expect(text.slice(comment.span.start, comment.span.end)).toBe(comment.text);
}

/** Characters that neither stand in the text at their place nor come from a character reference there. */
function invented(text: string, { prose }: Document): string[] {
  return prose.split('').filter((unit, at) => unit !== ' ' && unit !== text[at] && !nearReference(text, at));
}

function nearReference(text: string, at: number): boolean {
  return /&[#\w]+;/u.test(text.slice(Math.max(0, at - 40), at + 40));
}

describe('parseDocument', () => {
  it.each(formats)('keeps every offset and loses no order, whatever the %s', (format) => {
    fc.assert(
      fc.property(soup, (text) => {
        const document = parseDocument(text, format);
        expectSound(text, document);
        expect(invented(text, document)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it.each(formats)('does not shift offsets for a byte order mark in %s', (format) => {
    const text = '---\na: 1\n---\n\nThe *storm* passed. <!-- x --> It rained.';
    const bare = parseDocument(text, format);
    const marked = parseDocument(`\uFEFF${text}`, format);
    expectSound(`\uFEFF${text}`, marked);
    expect(marked.text).toBe(`\uFEFF${text}`);
    expect(marked.sentences.map(({ text: words }) => words)).toEqual(bare.sentences.map(({ text: words }) => words));
    expect(marked.sentences[0]?.span.start).toBe((bare.sentences[0]?.span.start ?? 0) + 1);
    expect(marked.frontMatter?.text).toBe(bare.frontMatter?.text);
    expect(marked.frontMatter?.span.start).toBe(bare.frontMatter && bare.frontMatter.span.start + 1);
  });

  it.each(formats)('gives nothing for an empty text in %s', (format) => {
    expect(parseDocument('', format)).toMatchObject({ prose: '', blocks: [], sentences: [], comments: [] });
  });

  it.each(formats)(
    'takes a draft of 10,000 lines in under three seconds as %s',
    (format) => {
      const lines = Array.from(
        { length: 5000 },
        (_, n) => `## Day ${n}\nThe *river* rose by ${n} cm. Mr. Lind, 41, left [his](x) home.`,
      );
      const before = process.cpuUsage();
      expect(parseDocument(lines.join('\n\n'), format).sentences.length).toBeGreaterThan(10_000);
      expect(process.cpuUsage(before).user / 1000).toBeLessThan(3000);
    },
    30_000,
  );

  it('never throws on deep nesting and unbalanced marks', () => {
    for (const piece of [
      '>',
      '- ',
      '[',
      '![',
      '[](',
      '*',
      '_a*',
      '`',
      '<!--',
      '<div>',
      '~~',
      '|',
      '    - ',
      '&',
      '\\',
      '[^a]: ',
    ]) {
      const text = piece.repeat(3000 / piece.length);
      for (const format of formats) expectSound(text, parseDocument(text, format));
    }
  });
});
