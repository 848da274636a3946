import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding, FindingCode } from '../../rules/finding.ts';
import type { Document } from '../../text/document.ts';
import { parseDocument } from '../../text/parseDocument.ts';
import { applyEdits } from '../../text/textEdit.ts';
import type { CheckedSentence } from '../judgement.ts';
import { applySuppressions, ignoreEdit, readSuppressions } from './suppressions.ts';

/** A checker of one idea: every “wrong” is a conflict of numbers, every “late” one of dates. */
function check(document: Document): CheckedSentence[] {
  return document.sentences.map((sentence) => {
    const findings = [...sentence.text.matchAll(/wrong|late/g)].map(({ 0: word, index }) =>
      finding(word === 'wrong' ? 'conflict/number' : 'disputed/date', sentence.span.start + index, word.length),
    );
    const verdict = findings.length > 0 ? ('conflict' as const) : ('supported' as const);
    return { sentence, judgement: { verdict, support: 0.5, evidence: [], findings } };
  });
}

function finding(code: FindingCode, start: number, length: number): Finding {
  const span = { start, end: start + length };
  return { code, severity: 'warning', span, message: '', expected: [], evidence: [], fixes: [] };
}

function checked(text: string): CheckedSentence[] {
  const document = parseDocument(text, 'markdown');
  return applySuppressions(check(document), readSuppressions(document));
}

const all = (text: string): Finding[] => checked(text).flatMap(({ judgement }) => judgement.findings);
const open = (text: string): string[] =>
  all(text).flatMap(({ code, suppressed }) => (suppressed === undefined ? [code] : []));
const reasons = (text: string) => all(text).map(({ suppressed }) => suppressed);

/** The rules that are left of a number and a date in conflict. */
const left = (rules: string) => open(`<!-- sourcecheck-ignore ${rules}: r -->\nBoth wrong and late.`);

const wordsOf = ({ sentence }: CheckedSentence): string => sentence.text.replace(/\s+/g, ' ').trim();

const ignored = (text: string, nth = 0, reason = 'by telephone'): string => {
  const document = parseDocument(text, 'markdown');
  const sentence = document.sentences[nth];
  return sentence ? applyEdits(text, ignoreEdit(document, sentence, 'conflict/number', reason)) : text;
};

describe('an ignore comment', () => {
  it('on a line of its own speaks for the block that follows, and for no other', () => {
    const text = '<!-- sourcecheck-ignore number: by telephone -->\nIt was wrong. So wrong.\n\nStill wrong.\n';
    expect(reasons(text)).toEqual(['by telephone', 'by telephone', undefined]);
    expect(reasons(text.replaceAll('\n', '\r\n'))).toEqual(['by telephone', 'by telephone', undefined]);
    expect(reasons('<!-- sourcecheck-ignore number: x -->\n\n# A wrong title\n\nBody wrong.')).toEqual([
      'x',
      undefined,
    ]);
  });

  it('at the end of a list item or a table row speaks for all of it', () => {
    expect(reasons('- Wrong? wrong. It was wrong. <!-- sourcecheck-ignore number: a -->\n- wrong\n')).toEqual([
      'a',
      'a',
      undefined,
    ]);
    expect(reasons('- was wrong\n  <!-- sourcecheck-ignore number: a -->\n- wrong\n')).toEqual(['a', undefined]);
    const table = '| a | b |\n| --- | --- |\n| wrong | x <!-- sourcecheck-ignore number: a --> |\n| wrong | y |\n';
    expect(reasons(table)).toEqual(['a', undefined]);
  });

  it('above an item of a list speaks for that item', () => {
    expect(reasons('- wrong one\n  <!-- sourcecheck-ignore number: a -->\n  - wrong two\n')).toEqual([undefined, 'a']);
  });

  it('glued to a sentence speaks for it, free-standing for the next one', () => {
    expect(reasons('All wrong here.<!-- sourcecheck-ignore number: a --> All wrong there. Wrong.')).toEqual([
      'a',
      undefined,
    ]);
    expect(reasons('All wrong here. <!-- sourcecheck-ignore number: a --> All wrong there. Also wrong.')).toEqual([
      undefined,
      'a',
      undefined,
    ]);
    expect(reasons('All wrong here. Also wrong. <!-- sourcecheck-ignore number: a -->')).toEqual([undefined, 'a']);
    expect(reasons('All <!-- sourcecheck-ignore number: a --> wrong here. Also wrong.')).toEqual(['a', undefined]);
  });

  it('names rules by their name, their code, their verdict, or all', () => {
    expect(left('number')).toEqual(['disputed/date']);
    expect(left('conflict/number')).toEqual(['disputed/date']);
    expect(left('disputed')).toEqual(['conflict/number']);
    expect(left('number, date')).toEqual([]);
    expect(left('NUMBER date')).toEqual([]);
    expect(left('all')).toEqual([]);
  });

  it('leaves the verdict as it is', () => {
    expect(checked('<!-- sourcecheck-ignore all: r -->\nAll wrong.')[0]?.judgement.verdict).toBe('conflict');
  });

  it('is told on when nothing is flagged there any more, or when it gives no reason', () => {
    expect(open('<!-- sourcecheck-ignore number: r -->\nAll is well.')).toEqual(['suppression/unused']);
    expect(open('<!-- sourcecheck-ignore number date: r -->\nAll wrong.')).toEqual(['suppression/unused']);
    expect(open('<!-- sourcecheck-ignore number -->\nAll wrong.')).toEqual(['suppression/no-reason']);
    expect(open('<!-- sourcecheck-ignore: why -->\nAll wrong.')).toEqual(['conflict/number', 'suppression/unused']);
    expect(open('All is well.\n\n<!-- sourcecheck-ignore all: nothing follows -->\n')).toEqual(['suppression/unused']);
  });

  it('keeps colons in its reason, and is no other comment', () => {
    expect(reasons('<!-- sourcecheck-ignore number: desk: 12:30 call -->\nAll wrong.')).toEqual(['desk: 12:30 call']);
    expect(
      readSuppressions(parseDocument('<!-- sourcecheck-ignored: x -->\n\n<!-- note -->\n\nA.', 'markdown')),
    ).toEqual([]);
  });
});

describe('ignoreEdit', () => {
  it('writes a line above a paragraph of one sentence', () => {
    expect(ignored('A.\r\n\r\nAll wrong.\r\n', 1)).toBe(
      'A.\r\n\r\n<!-- sourcecheck-ignore conflict/number: by telephone -->\r\nAll wrong.\r\n',
    );
  });

  it('is glued to a sentence among others, behind its marks', () => {
    expect(ignored('So *all wrong.*[^1] Fine.\n\n[^1]: x\n')).toBe(
      'So *all wrong.*[^1]<!-- sourcecheck-ignore conflict/number: by telephone --> Fine.\n\n[^1]: x\n',
    );
  });

  it('stands at the end of a list item and of a table cell', () => {
    expect(ignored('- all wrong\n- b\n')).toBe(
      '- all wrong <!-- sourcecheck-ignore conflict/number: by telephone -->\n- b\n',
    );
    expect(ignored('| a |\n| --- |\n| wrong |\n', 1, 'a | b')).toBe(
      '| a |\n| --- |\n| wrong <!-- sourcecheck-ignore conflict/number: a / b --> |\n',
    );
  });

  it('takes nothing into the comment that would end it', () => {
    expect(ignored('All wrong.', 0, 'x --> <b>\ny--')).toBe(
      '<!-- sourcecheck-ignore conflict/number: x – b y– -->\nAll wrong.',
    );
  });

  it('writes nothing into plain text', () => {
    const document = parseDocument('All wrong.', 'plain');
    expect(document.sentences.map((sentence) => ignoreEdit(document, sentence, 'conflict/number', 'r'))).toEqual([[]]);
  });

  const block = fc.constantFrom(
    'All wrong. Still wrong, “he said.” Then fine.',
    'All wrong.',
    '*All wrong.*',
    '# A wrong title',
    'A wrong title\n=====',
    '- wrong one\n- wrong two. And wrong.\n\n  more wrong',
    '- a\n  1. deep wrong\n  2. wrong',
    '> wrong quote\n>\n> wrong again. And wrong.',
    '| a wrong | b |\n| --- | --- |\n| c | wrong |\n| wrong | **wrong** |',
    'Two lines that are\nall wrong. And\nwrong.',
    'wrong[^1], and wrong.[^1]\n\n[^1]: A wrong note. Or wrong.',
    '[all wrong](x.html "t t"). `code` is wrong `code`',
    '---',
  );

  it('silences the finding and no other, after reading the draft again, and changes no sentence', () => {
    fc.assert(
      fc.property(
        fc.array(block, { minLength: 1, maxLength: 4 }),
        fc.constantFrom('\n', '\r\n'),
        fc.nat(),
        (blocks, eol, n) => {
          const text = blocks.join('\n\n').replaceAll('\n', eol);
          const before = check(parseDocument(text, 'markdown'));
          const flagged = before.filter(({ judgement }) => judgement.findings.length > 0);
          const target = flagged[n % flagged.length];
          if (!target) return;
          const after = checked(ignored(text, target.sentence.index, 'r'));
          expect(after.map(wordsOf)).toEqual(before.map(wordsOf));
          for (const [index, { judgement }] of after.entries()) {
            const silenced = judgement.findings.map(({ suppressed }) => suppressed !== undefined);
            const here = index === target.sentence.index;
            const sameItem = before[index]?.sentence.block === target.sentence.block;
            if (here) expect(silenced).not.toContain(false);
            else if (!sameItem) expect(silenced).not.toContain(true);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
