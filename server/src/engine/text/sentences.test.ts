import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceCases } from '../../testing/sentenceCases.ts';
import { sentencesIn } from './sentences.ts';

function split(text: string): string[] {
  return sentencesIn(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));
}

function timeOf(run: () => unknown): number {
  const before = performance.now();
  run();
  return performance.now() - before;
}

describe('sentencesIn', () => {
  it.each(sentenceCases)('%s', (line) => {
    const text = line.replace(/(?<=\s)⏐ |⏐/gu, '');
    expect(split(text)).toEqual(line.split('⏐').map((sentence) => sentence.trim()));
  });

  it('keeps to the block and gives offsets of the prose', () => {
    const prose = 'Left out. It rained. Roads flooded. Left out too.';
    const block = { start: prose.indexOf('It'), end: prose.indexOf(' Left out too') };
    expect(sentencesIn(prose, block).map(({ start, end }) => prose.slice(start, end))).toEqual([
      'It rained.',
      'Roads flooded.',
    ]);
  });

  it('trims the blanks that masked marks leave behind', () => {
    expect(split('   It rained.       Roads flooded.  ')).toEqual(['It rained.', 'Roads flooded.']);
  });

  it('leaves a closing quotation mark with its sentence when a masked mark stands between', () => {
    expect(split('"It rained.  " Roads flooded.')).toEqual(['"It rained.  "', 'Roads flooded.']);
  });

  it('takes marks without a letter or figure for no sentence', () => {
    expect(split('* * *')).toEqual([]);
    expect(split('… !!! ?')).toEqual([]);
    expect(split('')).toEqual([]);
  });

  it('treats line ends inside a block as blanks', () => {
    expect(split('The mayor of St.\nIves won. She\r\nsmiled.')).toEqual([
      'The mayor of St.\nIves won.',
      'She\r\nsmiled.',
    ]);
  });

  it('cuts what runs on for thousands of characters at a blank', () => {
    const sentences = split('word '.repeat(3000));
    expect(sentences.length).toBeGreaterThan(2);
    expect(sentences.every((sentence) => sentence.length <= 4000 && !/^ord|wor$/u.test(sentence))).toBe(true);
  });

  it('takes time linear in the text', () => {
    for (const piece of ['J. ', '. ', '." ', '? ', 'a.', '.[1]', '.    ', 'U.S. The ', '"Why?" Ann ']) {
      expect(timeOf(() => split(piece.repeat(200_000 / piece.length)))).toBeLessThan(1500);
    }
  });

  it('gives spans in order that lose no letter or figure', () => {
    const soup = fc.array(
      fc.constantFrom(
        'Dr.',
        'U.S.',
        'The',
        'storm',
        '12',
        '?',
        '."',
        ' ',
        '\n',
        '...',
        '[1]',
        'p.m.',
        '“',
        '”',
        'A.',
        '(',
        ')',
        '—',
        '。',
        '\u00AD',
        '😀',
      ),
    );
    fc.assert(
      fc.property(soup, (pieces) => {
        const text = pieces.join(' ');
        const spans = sentencesIn(text, { start: 0, end: text.length });
        let end = 0;
        for (const span of spans) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          end = span.end;
        }
        const kept = spans.map((span) => text.slice(span.start, span.end)).join('');
        expect(kept.replace(/[^\p{L}\p{N}]/gu, '')).toBe(text.replace(/[^\p{L}\p{N}]/gu, ''));
      }),
    );
  });
});
