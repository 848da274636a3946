import { describe, expect, it } from 'vitest';
import type { Verdict } from '../engine/check/judgement.ts';
import type { CaseAnswer } from './caseAnswers.ts';
import { scoreCases } from './caseScore.ts';

function answer(code: string, verdict: Verdict, more: { miss?: string; hard?: string } = {}): CaseAnswer {
  const expectation = { code, ...(more.hard === undefined ? {} : { hard: more.hard }) };
  return { draftCase: { sentence: '', line: 1, expectation }, verdict, findings: [], miss: more.miss };
}

describe('the score of case files', () => {
  const score = scoreCases([
    answer('conflict/number', 'conflict'),
    answer('conflict/number', 'disputed', { miss: 'disputed/number' }),
    answer('disputed/date', 'supported', { miss: 'supported' }),
    answer('supported', 'conflict', { miss: 'conflict/number', hard: 'rounded' }),
    answer('supported', 'unsupported', { miss: 'unsupported/claim' }),
    answer('not-checkable', 'not-checkable'),
    answer('unsupported', 'unsupported', { hard: 'another place' }),
  ]);

  it('counts a flag of the other severity as flagged, and as inaccurate', () => {
    expect(score.accuracy).toEqual({ right: 3, of: 7 });
    expect(score.flagRecall).toEqual({ right: 2, of: 3 });
    expect(score.flagPrecision).toEqual({ right: 2, of: 3 });
  });

  it('counts what is said wrongly of clean sentences', () => {
    expect(score.falseConflicts).toEqual({ right: 1, of: 3 });
    expect(score.falseUnsupported).toEqual({ right: 1, of: 3 });
    expect(score.hardUnflagged).toEqual({ right: 1, of: 2 });
    expect(score.unsupportedRecall).toEqual({ right: 1, of: 1 });
  });

  it('says of each kind how many are flagged, and how many of these at the right words', () => {
    expect(score.kinds).toEqual([
      { kind: 'date', flagged: { right: 0, of: 1 }, placed: { right: 0, of: 0 } },
      { kind: 'number', flagged: { right: 2, of: 2 }, placed: { right: 1, of: 2 } },
    ]);
  });
});
