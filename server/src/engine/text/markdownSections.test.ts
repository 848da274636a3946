import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frontMatterOf } from './frontMatter.ts';
import { readMarkdown } from './markdown.ts';
import { readMarkdownSection } from './markdownSection.ts';
import { markdownSections } from './markdownSections.ts';

const cut = (text: string) =>
  markdownSections(text, frontMatterOf(text)?.whole.end ?? 0).map(({ start, end }) => text.slice(start, end));

const lines = fc
  .array(
    fc.constantFrom(
      'It rained.',
      '',
      '',
      '',
      '## Day',
      '- item',
      '  more',
      '1. step',
      '> quote',
      '```',
      '````',
      '~~~',
      '   ```',
      '- ```',
      '  code',
      '    code',
      '<!-- a',
      'b -->',
      '<!-- c -->',
      '<pre>',
      '</pre>',
      '<div>',
      '</div>',
      'text <b>x</b>',
      '---',
      '+++',
      '| a | b |',
      '|-|-|',
      '[^n]: note',
      '    note',
      'a[^n] *b*',
      '*c',
      'd*',
      '\\',
      '***',
      '===',
      '<script>',
      '</script>',
      '<?x',
      '?>',
      '\t- tab',
      '`a',
      'b`',
      '<x',
      'y="">',
    ),
    { maxLength: 25 },
  )
  .map((all) => all.join('\n'));

describe('markdownSections', () => {
  it('cuts at blank lines before the left margin', () => {
    expect(cut('One.\nTwo.\n\nThree.\n\n  - four\n')).toEqual(['One.\nTwo.\n\n', 'Three.\n\n  - four\n']);
  });

  it.each([
    '---\na: 1\n\nb: 2\n---\nText.',
    '```\na\n\nb\n```',
    '~~~ js\na\n\n```\n\nb\n~~~',
    '<!-- a\n\nb -->',
    '<pre>\na\n\nb\n</pre>',
    '- a\n\n  b\n\n  ```\n\nc\n',
  ])('keeps %j whole', (text) => {
    expect(cut(text).filter((section) => section.trim() !== '').length).toBeLessThanOrEqual(
      text.startsWith('- a') ? 2 : 1,
    );
  });

  it('reads every text as if it were read in one go', () => {
    fc.assert(
      fc.property(lines, (text) => {
        fc.pre(frontMatterOf(text) === undefined);
        expect(readMarkdown(text)).toEqual(readMarkdownSection(text, []));
      }),
      { numRuns: 500 },
    );
  });

  it('knows link definitions of other sections', () => {
    const { prose } = readMarkdown(
      'The [river][gauge] rose, said [the Board].\n\nText.\n\n[Gauge]: /g\n[the  board]: /b\n',
    );
    expect(prose.replace(/\s+/gu, ' ')).toBe('The river rose, said the Board . Text. ');
  });

  it('covers the text without gaps', () => {
    fc.assert(
      fc.property(fc.oneof(lines, fc.string()), (text) => {
        expect(cut(text).join('')).toBe(text.slice(frontMatterOf(text)?.whole.end));
      }),
    );
  });
});
