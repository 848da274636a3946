import { describe, expect, it } from 'vitest';
import { RULES } from '../../server/src/engine/rules/registry.ts';
import { RULE_NAMES, scoreRules } from './ruleScore.ts';

describe('the score of the rules', () => {
  const scores = new Map(
    scoreRules([
      { truth: 'conflict', codes: ['conflict/number', 'disputed/number', 'conflict/date'] },
      { truth: 'clean', codes: ['conflict/number'] },
      { truth: 'unsupported', codes: ['conflict/number', 'unsupported/claim'] },
      { truth: 'wrong', codes: ['conflict/quote', 'unsupported/quote'] },
      { truth: 'clean', codes: ['unsupported/quote', 'draft/arithmetic'] },
      { truth: 'clean', codes: ['citation/unknown'] },
    ]).map((score) => [score.rule, score]),
  );

  it('counts a sentence once for a rule, of both verdicts', () => {
    expect(scores.get('number')?.precision).toEqual({ right: 1, of: 3 });
    expect(scores.get('date')?.precision).toEqual({ right: 1, of: 1 });
  });

  it('tells the rule on quotations from quotations without a source', () => {
    expect(scores.get('quote')?.precision).toEqual({ right: 1, of: 1 });
    expect(scores.get('unsupported/quote')?.precision).toEqual({ right: 1, of: 2 });
    expect(scores.get('unsupported/claim')?.precision).toEqual({ right: 1, of: 1 });
  });

  it('counts the clean sentences that a rule flags', () => {
    expect(scores.get('number')?.clean).toEqual({ right: 1, of: 3 });
    expect(scores.get('draft/arithmetic')?.clean).toEqual({ right: 1, of: 3 });
    expect(scores.get('scope')?.clean).toEqual({ right: 0, of: 3 });
  });

  it('has every comparing rule', () => {
    expect(RULE_NAMES).toEqual(expect.arrayContaining(RULES.map(({ meta }) => meta.kind)));
  });
});
