import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { verdictOn } from '../../testing/smallArchive.ts';

const PAIRS = readFileSync(new URL('../../../../test-fixtures/pairs.md', import.meta.url), 'utf8');

describe.each([
  ['Contradicted', 'conflict'],
  ['Borne out', 'supported'],
  ['Worded anew', 'supported'],
  ['Added to', 'unsupported'],
])('%s', (section, wanted) => {
  it.each(rowsOf(section))('%s', (draft, source, now) => {
    expect(verdictOn(draft, source)).toBe(now || wanted);
  });
});

/**
 * The rows of a section's table: draft, source (that of the row before, where there is none) and how it is judged now,
 * where that is not as wanted.
 */
function rowsOf(section: string): [string, string, string][] {
  const text = PAIRS.split(/^## /mu).find((part) => part.startsWith(section)) ?? '';
  const rows = text.split('\n').filter((line) => line.startsWith('| '));
  // Behind the heads of the columns and the line under them.
  let before = '';
  return rows.slice(2).map((line) => {
    const [draft = '', source = '', now = ''] = line
      .split('|')
      .slice(1, 4)
      .map((cell) => cell.trim());
    before = source || before;
    return [draft, before, now];
  });
}
