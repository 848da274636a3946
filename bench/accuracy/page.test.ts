import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import weights from '../../server/src/engine/check/weights.json' with { type: 'json' };
import { withBlock } from './blocks.ts';
import { constantsIn } from './constants.ts';
import { figure, share, table } from './table.ts';

const page = readFileSync(fileURLToPath(new URL('../../docs/accuracy.md', import.meta.url)), 'utf8');

describe('a block of figures', () => {
  const small =
    'Before.\n\n<!-- figures: a -->\n\nold\n\n<!-- /figures -->\n\n<!-- figures: b -->\n<!-- /figures -->\n';

  it('is replaced, and nothing else', () => {
    const once = withBlock(small, 'a', 'new');
    expect(once).toBe(small.replace('old', 'new'));
    expect(withBlock(once, 'a', 'new')).toBe(once);
    expect(withBlock(small, 'b', 'more')).toBe(small.replace('b -->\n', 'b -->\n\nmore\n\n'));
  });

  it('that is missing or does not end is no silent loss', () => {
    expect(() => withBlock(small, 'c', 'new')).toThrow('“c”');
    expect(() => withBlock(small.replace('<!-- /figures -->', ''), 'a', 'new')).toThrow('“a”');
  });
});

describe('a table', () => {
  it('stands as the formatter leaves it', async () => {
    const text = table(
      ['set', 'figure'],
      [
        ['one', '71.9 % (67.0–76.1)'],
        ['a longer name', '–'],
        ['“quoted”', '≤ 2 %'],
      ],
    );
    expect(await format(text, { parser: 'markdown' })).toBe(`${text}\n`);
  });

  it('has a dash for what was not measured', () => {
    expect(share({ right: 0, of: 0 })).toBe('–');
    expect(share({ right: 3, of: 4 })).toBe('75.0 % (3/4; 30.1–95.4)');
    expect(figure({ value: Number.NaN, interval: { low: 0, high: 1 } })).toBe('–');
    expect(figure({ value: 0.5, interval: { low: 0.25, high: 0.75 } })).toBe('50.0 % (25.0–75.0)');
  });
});

describe('the numbers of a program', () => {
  it('are read from its code, not from comments, words or versions', () => {
    const program = [
      '/** About 0.7. */',
      'export const CONFLICT = 0.42;',
      'const REACH = 6; // more than 0.5',
      "const text = 'rose by 0.3 points';",
      'if (place > 0.25 && total < 1_000) return .5 * x[0];',
    ].join('\n');
    expect(constantsIn(program)).toEqual({ named: ['CONFLICT = 0.42', 'REACH = 6'], inLine: 2 });
  });
});

describe('the page on accuracy', () => {
  it('has figures in every block', () => {
    const blocks = [...page.matchAll(/<!-- figures: ([^>]*) -->([^]*?)<!-- \/figures -->/g)];
    expect(blocks.map(([, name]) => name)).toEqual([
      'gold',
      'hands',
      'stories',
      'cases',
      'rules',
      'public',
      'public rules',
      'published',
      'cross-validated',
      'lack',
      'constants',
      'speed',
    ]);
    expect(blocks.filter(([, , text = '']) => !text.includes('| --')).map(([, name]) => name)).toEqual([]);
  });

  it('names every set that the shipped weights were fitted on', () => {
    const [, list = ''] = /^dev halves of (.*) by /.exec(weights.fittedOn) ?? [];
    const sets = list.split(', ');
    expect(sets.length).toBeGreaterThan(1);
    const fitted = page.slice(page.indexOf('## What was fitted on what'));
    for (const set of sets) expect(fitted).toContain(set);
  });
});
