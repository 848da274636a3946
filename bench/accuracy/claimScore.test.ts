import { describe, expect, it } from 'vitest';
import type { ClaimAnswer } from './claimAnswers.ts';
import { linesOf } from './claimAnswers.ts';
import { scoreClaims } from './claimScore.ts';

let next = 0;

function answer(
  label: string,
  verdict: string,
  support: number,
  more: { codes?: readonly string[]; id?: string; pair?: string } = {},
): ClaimAnswer {
  next += 1;
  const { codes = [], id = `claim ${next}`, pair } = more;
  return {
    claim: { id, claim: '', sources: [`source ${next}`], label, split: 'dev', ...(pair !== undefined && { pair }) },
    positive: label === 'supported' || label === 'agree',
    verdict,
    support,
    codes,
  };
}

function claimOn(id: string, sources: readonly string[]) {
  return { id, claim: id, sources, label: '', split: 'dev' };
}

describe('the score of a public set', () => {
  it('counts flags on supported claims, and those of the rules that warn', () => {
    const score = scoreClaims([
      answer('supported', 'conflict', 0.2, { codes: ['conflict/scope'] }),
      answer('supported', 'disputed', 0.3, { codes: ['disputed/number', 'conflict/number'] }),
      answer('supported', 'unsupported', 0.3, { codes: ['unsupported/quote'] }),
      answer('supported', 'supported', 0.9),
      answer('conflict', 'conflict', 0.1, { codes: ['conflict/date'] }),
    ]);
    expect(score.falseConflicts).toEqual({ right: 2, of: 4 });
    expect(score.falseWarnings).toEqual({ right: 1, of: 4 });
  });

  it('takes only the label of a conflict for a conflict, and says how many flags are not on supported claims', () => {
    const score = scoreClaims([
      answer('conflict', 'conflict', 0.1),
      answer('conflict', 'supported', 0.8),
      answer('not-supported', 'disputed', 0.1),
      answer('supported', 'conflict', 0.1),
    ]);
    expect(score.conflictPrecision).toEqual({ right: 1, of: 3 });
    expect(score.conflictRecall).toEqual({ right: 1, of: 2 });
    expect(score.flagsNotSupported).toEqual({ right: 2, of: 3 });
  });

  it('has no conflict precision for a set that knows no conflicts', () => {
    const score = scoreClaims([answer('supported', 'supported', 1), answer('unsupported', 'unsupported', 0)]);
    expect(score).not.toHaveProperty('conflictPrecision');
    expect(score).not.toHaveProperty('pairs');
    expect(score).not.toHaveProperty('disagreement');
    expect(score.auroc.value).toBe(1);
    expect(score.verdictBalanced.value).toBe(1);
  });

  it('holds an edited claim against the one that it was made from', () => {
    const score = scoreClaims([
      answer('supported', 'supported', 0.6, { id: 'original' }),
      answer('conflict', 'supported', 0.5, { pair: 'original' }),
      answer('conflict', 'supported', 0.6, { pair: 'original' }),
      answer('conflict', 'supported', 0.7, { pair: 'original' }),
      answer('conflict', 'supported', 0.1, { pair: 'of another half' }),
    ]);
    expect(score.pairs).toEqual({ right: 1.5, of: 3 });
  });

  it('says whether sources that disagree are told from those that agree', () => {
    const score = scoreClaims([
      answer('agree', 'unsupported', 0.4),
      answer('agree', 'conflict', 0.4),
      answer('disagree', 'disputed', 0.4),
    ]);
    expect(score.disagreement?.value).toBe(0.75);
  });
});

describe('the claims as lines of verify', () => {
  it('carry a source whole once', () => {
    const lines = linesOf({
      claims: [claimOn('1', ['a', 'b']), claimOn('2', ['b', 'c'])],
      textOf: (id) => `text of ${id}`,
    });
    expect(lines.map(({ sources }) => sources)).toEqual([
      [
        { id: 'a', text: 'text of a' },
        { id: 'b', text: 'text of b' },
      ],
      ['b', { id: 'c', text: 'text of c' }],
    ]);
  });
});
