import { expect, it } from 'vitest';
import type { Judgement } from '../../engine/check/judgement.ts';
import { boundedJudgementCache } from './judgementCache.ts';

const judgement: Judgement = { verdict: 'supported', support: 0.9, evidence: [], findings: [] };

it('forgets what was used longest ago', () => {
  const cache = boundedJudgementCache(2);
  cache.set('first', judgement);
  cache.set('second', judgement);
  expect(cache.get('first')).toBe(judgement);
  cache.set('third', judgement);
  expect(cache.get('second')).toBeUndefined();
  expect(cache.get('first')).toBe(judgement);
  expect(cache.size).toBe(2);
});

it('keeps one judgement for a key that is set again', () => {
  const cache = boundedJudgementCache(2);
  cache.set('first', { ...judgement, support: 0.1 });
  cache.set('first', judgement);
  cache.set('second', judgement);
  expect(cache.get('first')).toBe(judgement);
  expect(cache.size).toBe(2);
});
