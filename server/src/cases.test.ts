import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { answerCases } from './testing/caseAnswers.ts';
import { readCases } from './testing/readCases.ts';

/*
 * The case files: what the engine should say of every sentence of their drafts. A known miss is asserted as it is
 * answered today; where this fails because an answer has changed, look at the change, then write it down with
 * `node scripts/run.mjs server/src/testing/caseMisses.ts --write`.
 */

const files = readCases(path.join(path.dirname(fileURLToPath(import.meta.url)), '../../test-fixtures/cases'));

describe.each(files.map((file) => [file.name, file] as const))('%s', (_, file) => {
  it.each(answerCases(file).map((answer) => [answer.draftCase.sentence, answer] as const))(
    '%s',
    (_sentence, answer) => {
      expect(answer.miss).toBe(answer.draftCase.expectation.answered);
    },
  );
});

describe('the case files', () => {
  it('are read', () => {
    expect(files.length).toBeGreaterThan(2);
  });

  it('mark words that stand in their sentence', () => {
    const outside = files.flatMap(({ cases }) =>
      cases.filter(({ sentence, expectation: { span } }) => span && sentence.slice(span.start, span.end).trim() === ''),
    );
    expect(outside).toEqual([]);
  });

  it('expect words that stand in a source', () => {
    const invented = files.flatMap(({ sources, cases }) =>
      cases
        .flatMap(({ expectation: { expected } }) => expected ?? [])
        .filter((expected) => !sources.some(({ text }) => text.toLowerCase().includes(expected.toLowerCase()))),
    );
    expect(invented).toEqual([]);
  });
});
