import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { boldMarks, escapeMarkdown, oneLine, starMarks } from './markdown.ts';

/** As an editor would render it that lets everything through. */
function render(markdown: string): string {
  return micromark(markdown, {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
}

function textOf(html: string): string {
  return html
    .replace(/<\/?(?:p|strong|blockquote)>/g, '')
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .trim();
}

const hostile = [
  '[more](command:workbench.action.quit)',
  '![x](https://evil.example/pixel.png)',
  '<img src=x onerror=alert(1)> <script>x</script>',
  'see https://evil.example/a?b=c and www.evil.example or a@evil.example',
  '<https://evil.example>',
  '[a]: https://evil.example "t"',
  '# heading',
  '- item',
  '12) item',
  '3. item',
  '=== ',
  '```js\ncode\n```',
  '| a | b |\n| - | - |',
  '~~gone~~ **bold** _it_ `code`',
  '&lt;b&gt; &#60;',
  'back\\slash \\[x](y)',
  '[^1] and [x]',
];

describe('escapeMarkdown', () => {
  it.each(hostile)('shows %j as it is', (text) => {
    const html = render(`> ${escapeMarkdown(text)}`);
    expect(html).not.toMatch(/<(?!\/?(?:p|blockquote)>)/);
    expect(textOf(html)).toBe(oneLine(text));
  });

  it('shows any text as it is, and makes no link, image or HTML of it', () => {
    const bits = fc.constantFrom(...'[]()<>!*_`~|\\#-+=.:/@&;w1 a\n'.split(''), 'http://', 'https://e.example', 'www.');
    fc.assert(
      fc.property(fc.array(fc.oneof(bits, fc.string({ maxLength: 3 })), { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        const html = render(`> x ${escapeMarkdown(text)}`);
        expect(html).not.toMatch(/<(?!\/?(?:p|blockquote)>)/);
        expect(textOf(html)).toBe(`x ${oneLine(text)}`.trim());
      }),
      { numRuns: 500 },
    );
  });

  it('leaves out controls and marks of direction', () => {
    expect(escapeMarkdown('a\u0007b \u202Ecod\u202C e')).toBe('ab cod e');
  });

  it('leaves ordinary prose readable where Markdown is not rendered', () => {
    const prose = 'The well-known firm (founded in 1999) made $2.5bn, “more than ever”: a 12% rise!';
    expect(escapeMarkdown(prose)).toBe(prose);
  });
});

function marked(text: string, ...words: string[]): string {
  return boldMarks(
    text,
    words.map((word) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length })),
  );
}

describe('boldMarks', () => {
  it('sets the differing words in bold', () => {
    expect(marked('The fire burned dozens of homes.', 'dozens')).toBe('The fire burned **dozens** of homes.');
  });

  it.each([
    ['It cost $5bn, he said.', '$5bn,'],
    ['It rose 5%points.', '%'],
    ['pre(war) talks', '(war)'],
    ['He called it “fine”.', '“fine”'],
    ['A [linked](x) word', '[linked](x)'],
    ['two words', 'two words'],
  ])('renders the mark in %j', (text, word) => {
    const html = render(marked(text, word));
    expect(html).toContain('<strong>');
    expect(html).not.toContain('*');
    expect(textOf(html)).toBe(text);
  });

  it('keeps the text whatever is marked', () => {
    const span = fc.tuple(fc.integer({ min: -2, max: 40 }), fc.integer({ min: 0, max: 12 }));
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', ' ', '.', '$', '*', '[', '\n'), maxLength: 40 }),
        fc.array(span, { maxLength: 4 }),
        (text, spans) => {
          const marks = spans.map(([start, length]) => ({ start, end: start + length }));
          expect(oneLine(textOf(render(`x ${boldMarks(text, marks)} y`)))).toBe(oneLine(`x ${text} y`));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('marks with asterisks in plain text', () => {
    expect(starMarks('burned dozens of [homes]', [{ start: 7, end: 13 }])).toBe('burned *dozens* of [homes]');
  });
});
