import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { sourceOffsets } from './sourceOffsets.ts';

interface Piece {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

function textsOf(node: Nodes): Piece[] {
  if (node.type === 'text') {
    return [{ value: node.value, start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 }];
  }
  return 'children' in node ? node.children.flatMap((child) => textsOf(child)) : [];
}

/** For each word of the rendered text, what stands in the source where the word is said to stand. */
function wordsInSource(source: string): [string, string][] {
  return textsOf(fromMarkdown(source)).flatMap(({ value, start, end }) => {
    const offsets = sourceOffsets(value, source, start, end);
    expect(offsets).toHaveLength(value.length);
    return [...value.matchAll(/\w+/g)].map((match): [string, string] => {
      const at = offsets[match.index] ?? -1;
      return [match[0], source.slice(at, at + match[0].length)];
    });
  });
}

describe('the places of rendered text in its source', () => {
  it.each([
    'plain words',
    'a *b* **c d** `e` f',
    String.raw`five \*six\* seven\! eight`,
    'one&nbsp;two &amp; three &#49; four &copy five',
    '> quoted\n> again\n> > deep\n  lazy',
    '- item one\n  goes on\n- item two',
    'hard  \nbreak and 😀 after',
    'one\r\n   two\r\nthree',
  ])('are those of the words: %j', (source) => {
    for (const [word, found] of wordsInSource(source)) {
      if (!/^\d$/.test(word)) expect(found).toBe(word);
    }
  });

  it('are right for words between any signs', () => {
    const signs = fc.constantFrom(
      ' ',
      '\\*',
      '\\\\',
      '&amp;',
      '&lt;',
      '&#64;',
      '\n',
      '\n> ',
      '*',
      '_',
      ' &bogus; ',
      '\\q',
      '&',
      'é',
    );
    const words = fc.stringMatching(/^[a-z]{3,6}$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(signs, words), { maxLength: 12 }), (parts) => {
        const source = parts.flat().join('');
        for (const [word, found] of wordsInSource(source)) {
          if (parts.some(([, part]) => part === word)) expect(found).toBe(word);
        }
      }),
      { numRuns: 300 },
    );
  });
});
