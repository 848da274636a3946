import { describe, expect, it } from 'vitest';
import { readFacts } from './read.ts';
import { recountIn } from './recounts.ts';

describe('another counter’s figure for what was counted before', () => {
  it.each([
    ['The government put the number at 520,000.', 520_000],
    ['The strikers’ union gave the total as 12,000.', 12_000],
    ['Police spoke of only 8,000.', 8000],
    ['The hospital’s own figure was 31.', 31],
    ['An independent economist reckons with 225 billion.', 225e9],
    ['The organisers said 20,000 people marched, while the police put the number at 8,000.', 8000],
  ])('is found: %s', (text, figure) => {
    expect(recountIn(readFacts(text, {}))?.stated).toBe(figure);
  });

  it.each([
    'The police counted 8,000 bicycles.',
    'She put the number at 8,000.',
    'The court put the fine at 8,000 euros below that of last year.',
    'The number was put at 8,000.',
    'The farm has 8,000 hens.',
  ])('is none where something is named, or nobody else counts: %s', (text) => {
    expect(recountIn(readFacts(text, {}))).toBeUndefined();
  });
});
