import { describe, expect, it } from 'vitest';
import { parseDocument } from './parseDocument.ts';

const parse = (text: string) => parseDocument(text, 'markdown');
/** Blanks made single, and none before a stop: masked marks leave some there. */
const squeeze = (text: string) => text.replace(/\s+(?=[.,])|(?<=\s)\s+/gu, '').trim();
const sentences = (text: string) => parse(text).sentences.map((sentence) => squeeze(sentence.text));
const kinds = (text: string) => parse(text).blocks.map((block) => block.kind);

describe('Markdown read as prose', () => {
  it('keeps the words of emphasis and links and drops marks and targets', () => {
    expect(
      sentences('The **city** of [Graz](https://graz.example "Graz 2024") [grew][census] by *4%*.\n\n[census]: /c'),
    ).toEqual(['The city of Graz grew by 4%.']);
  });

  it.each([
    ['inline code', 'Run `rm 45 files` now.', 'Run now.'],
    ['image texts', 'Look: ![45 boats sank](boats.png) here.', 'Look: here.'],
    ['inline tags', 'It <b>sank</b> on <time datetime="2024-05-01">Monday</time>.', 'It sank on Monday.'],
    ['comments', 'It sank <!-- 45 dead? --> twice.', 'It sank twice.'],
    ['autolinks', 'See <https://a.example/45> and https://b.example/12.', 'See and.'],
    ['link texts that are addresses', 'See [https://a.example/45](https://a.example/45) today.', 'See today.'],
    ['footnote calls', 'It sank[^1] here.\n\n[^1]: Wire.', 'It sank here.'],
    ['footnote calls without a definition', 'It sank[^lost] here.', 'It sank here.'],
    ['Pandoc citations', 'It sank [@smith2020; see @doe, p. 4] here.', 'It sank here.'],
    ['struck-out text', 'It sank ~~45~~ 46 times.', 'It sank 46 times.'],
    ['task boxes', '- [x] It sank 46 times.', 'It sank 46 times.'],
  ])('blanks %s', (_, text, expected) => {
    expect(sentences(text)[0]).toBe(expected);
  });

  it.each([
    ['fenced code', '```\nIt sank.\n```'],
    ['indented code', '    It sank.'],
    ['comments', '<!-- It sank.\n\nTwice. -->'],
    ['scripts', '<script>\nlet boats = 45;\n</script>'],
    ['link definitions', '[wire]: https://a.example "It sank."'],
    ['thematic breaks', '***'],
    ['front matter', '---\ntitle: It sank\n---'],
    ['images', '![It sank.](a.png)'],
    ['delimiter rows', '|-|-|\n'],
  ])('finds no sentence in %s', (_, text) => {
    expect(sentences(text)).toEqual([]);
  });

  it('keeps a mail sign, a lone tilde and brackets of an editor', () => {
    expect(sentences('About ~45 and ~60 boats of "[their] fleet" sank, said @harbour.')).toEqual([
      'About ~45 and ~60 boats of "[their] fleet" sank, said @harbour.',
    ]);
  });

  it('puts escapes and character references where they touch their word', () => {
    const text = 'It cost \\$5 at B&amp;Q, &pound;7 in a caf&eacute; and 3\\% more.';
    const { prose } = parse(text);
    expect(squeeze(prose)).toContain('$5 at B&');
    expect(squeeze(prose)).toContain('£7 in a café and 3 % more.');
    expect(prose.indexOf('£7')).toBe(text.indexOf('7') - 1);
    expect(prose.indexOf('café')).toBe(text.indexOf('caf'));
  });

  it('stands a replacement character for a reference to nothing', () => {
    expect(squeeze(parse('a &#xD800; &#0; &#x2019; b').prose)).toBe('a \uFFFD \uFFFD ’ b');
  });

  it('joins soft-wrapped lines and keeps offsets over CRLF, tabs and emoji', () => {
    const text = '# Flood 🌊\r\n\r\nThe river\trose\r\nby *two* metres.\r\n\r\n> It\r\n> fell.\r\n';
    const { prose } = parse(text);
    expect(prose).toHaveLength(text.length);
    expect(sentences(text)).toEqual(['Flood 🌊', 'The river rose by two metres.', 'It fell.']);
    expect(prose.indexOf('metres')).toBe(text.indexOf('metres'));
    expect(prose.indexOf('fell')).toBe(text.indexOf('fell'));
    expect(prose).not.toMatch(/[\r\n\t]/u);
  });

  it('names the kind of each block', () => {
    const text = [
      '# Title',
      'Intro.',
      'Under\n---',
      '- Item\n  > Quote in item',
      '1. Step',
      '> Quote\n> - Item in quote',
      '| City | Dead |\n| - | - |\n| Graz | 4 |',
      '![Photo](a.png) Crew at sea.',
      'Text[^a].',
      '[^a]: Note.\n\n    > More note.',
    ].join('\n\n');
    expect(kinds(text)).toEqual([
      'heading',
      'paragraph',
      'heading',
      'list-item',
      'quote',
      'list-item',
      'quote',
      'list-item',
      'cell-row',
      'cell-row',
      'caption',
      'paragraph',
      'footnote',
      'footnote',
    ]);
    const { blocks } = parse(text);
    expect(blocks.filter((block) => block.kind === 'heading').map((block) => block.level)).toEqual([1, 2]);
    expect(blocks.filter((block) => block.footnote !== undefined).map((block) => block.footnote)).toEqual(['a', 'a']);
  });

  it('takes a paragraph that a rule below turned into a heading for a paragraph', () => {
    const text =
      'The council voted on Monday to close the harbour for two weeks. Fishermen protested.\n---\n\nShort title\n---';
    expect(kinds(text)).toEqual(['paragraph', 'heading']);
  });

  it('makes one sentence of a table row and of a lead-in with its text', () => {
    expect(sentences('| City | Dead |\n| - | - |\n| Graz | 4 |')).toEqual(['City Dead', 'Graz 4']);
    expect(sentences('- **May 2021:** The dam breaks.')).toEqual(['May 2021: The dam breaks.']);
  });

  it('reads the copy inside blocks of HTML, paragraph by paragraph', () => {
    const text = '<div class="note">\n<p>The <b>dam</b> broke.</p>\n<p>Four died.</p>\n<pre>45</pre>\n</div>';
    expect(sentences(text)).toEqual(['The dam broke.', 'Four died.']);
    expect(kinds(text)).toEqual(['paragraph', 'paragraph']);
  });

  it('finds no prose in kilobytes of marks, and takes no time over them', () => {
    for (const piece of ['=\n', '*a_', '>', '[]', '<!']) {
      const before = process.cpuUsage();
      expect(sentences(`It sank.\n\n${piece.repeat(30_000)}\n\nTwice.`).at(0)).toBe('It sank.');
      expect(process.cpuUsage(before).user / 1000).toBeLessThan(1000);
    }
  });

  it('gives the same for a text read before', () => {
    const text = '# Flood\n\nThe *river* rose.[^1]\n\n[^1]: Wire <!-- x -->.\n';
    const longer = `New first line.\n\n${text}`;
    const by = longer.length - text.length;
    expect(
      parse(longer)
        .sentences.slice(1)
        .map(({ span }) => span.start - by),
    ).toEqual(parse(text).sentences.map(({ span }) => span.start));
    expect(parse(text)).toEqual(parse(text));
  });

  it('gives comments and front matter with their places', () => {
    const text =
      '---\r\ndate: 2024-05-01\r\n---\r\n\r\n<!-- one -->\r\n\r\n- Item <!-- two\r\nlines -->\r\n\r\n`<!-- no -->`';
    const { comments, frontMatter } = parse(text);
    expect(comments.map((comment) => comment.text)).toEqual(['<!-- one -->', '<!-- two\r\nlines -->']);
    for (const { span, text: comment } of comments) expect(text.slice(span.start, span.end)).toBe(comment);
    expect(frontMatter?.text).toBe('date: 2024-05-01\r\n');
    expect(text.slice(frontMatter?.span.start, frontMatter?.span.end)).toBe('date: 2024-05-01\r\n');
  });

  it('reads empty and TOML front matter', () => {
    expect(parse('---\n---\nIt sank.').frontMatter?.text).toBe('');
    expect(parse('+++\na = 1\n+++\nIt sank.').frontMatter?.text).toBe('a = 1\n');
    expect(parse('It sank.\n\n---\na: 1\n---\n').frontMatter).toBeUndefined();
  });
});
