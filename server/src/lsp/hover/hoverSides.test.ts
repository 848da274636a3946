import { expect, it } from 'vitest';
import type { Evidence, Finding } from '../../engine/rules/finding.ts';
import { sidesOf } from './hoverSides.ts';

function passage(source: string, figure: string, more: Partial<Evidence> = {}): Evidence {
  const text = `The fire killed ${figure} people.`;
  const start = text.indexOf(figure);
  return {
    source,
    path: `/desk/sources/${source}.txt`,
    span: { start: 100, end: 100 + text.length },
    text,
    marks: [{ start: 100 + start, end: 100 + start + figure.length }],
    relation: 'conflicts',
    ...more,
  };
}

function finding(...evidence: Evidence[]): Finding {
  const span = { start: 0, end: 1 };
  return { code: 'disputed/number', severity: 'warning', span, message: '', expected: [], evidence, fixes: [] };
}

it('sides go by what the sources have, the newest first, and older ones are said to be earlier', () => {
  const sides = sidesOf(
    finding(
      passage('afp', '5', { date: '2024-12-01' }),
      passage('reuters', '12', { date: '2024-12-02', relation: 'agrees' }),
      passage('ap', '12', { date: '2024-12-02', relation: 'agrees' }),
      passage('ap', '12', { date: '2024-12-02', relation: 'agrees' }),
      passage('post', '9', { relation: 'related' }),
    ),
  );
  expect(
    sides.map(({ words, passages, earlier, relation }) => [
      words,
      passages.map((one) => one.source),
      earlier,
      relation,
    ]),
  ).toEqual([
    ['12', ['reuters', 'ap'], false, 'agrees'],
    ['5', ['afp'], true, 'conflicts'],
  ]);
});

it('one source alone has no sides, nor have words too long for a table', () => {
  expect(sidesOf(finding(passage('afp', '5'), passage('afp', '7')))).toEqual([]);
  expect(sidesOf(finding(passage('afp', '5'), passage('ap', 'many '.repeat(20))))).toEqual([]);
});
