import { describe, expect, it } from 'vitest';
import { readCaseFile, withAnswer } from './caseFile.ts';

const SOURCE = '```source wire outlet="Nordwire" date=2024-03-04\nThe firm cut 120 jobs.\n```\n';

function draft(...lines: string[]): string {
  return `Prose.\n\n${SOURCE}\n\`\`\`draft date=2024-03-05\n${lines.join('\n')}\n\`\`\`\n`;
}

describe('a case file', () => {
  it('gives its sources with outlet and date', () => {
    expect(readCaseFile(SOURCE).sources).toEqual([
      {
        id: 'wire',
        outlet: 'Nordwire',
        date: { year: 2024, month: 3, day: 4 },
        text: 'The firm cut 120 jobs.',
      },
    ]);
  });

  it('gives each sentence with the marked words and what the source has', () => {
    const [first] = readCaseFile(draft('The firm cut 210 jobs.', '             ^^^ conflict/number: 120')).cases;
    expect(first).toMatchObject({
      sentence: 'The firm cut 210 jobs.',
      line: 9,
      date: { year: 2024, month: 3, day: 5 },
      expectation: { code: 'conflict/number', span: { start: 13, end: 16 }, expected: '120' },
    });
  });

  it('reads why a sentence is hard, and what is answered today', () => {
    const [first] = readCaseFile(
      draft('It cut jobs.', '^ supported (hard: no figure) (known miss: answered conflict/date)'),
    ).cases;
    expect(first?.expectation).toEqual({ code: 'supported', hard: 'no figure', answered: 'conflict/date' });
  });

  it.each([
    ['a fence that stays open', '```draft\nA sentence.\n'],
    ['a mark without a sentence', draft('^ supported')],
    ['a mark that says nothing', draft('It cut jobs.', '^')],
    ['a day that does not exist', '```draft date=2024-02-30\n```\n'],
  ])('names the line of %s', (_, text) => {
    expect(() => readCaseFile(text)).toThrow(/line \d+/u);
  });
});

describe('what is answered today', () => {
  const right = '   ^^^ conflict/number: 120';

  it.each([right, '^ supported (hard: 2,960 rounded)', `${right}\r`])('is written behind what is right: %j', (line) => {
    const once = withAnswer(line, 'supported');
    expect(once.startsWith(line.trimEnd())).toBe(true);
    expect(once).toContain(' (known miss: answered supported)');
    expect(withAnswer(withAnswer(once, 'conflict/number at other words'), undefined)).toBe(line);
  });
});
