import { expect, it } from 'vitest';
import { isSuperlative } from './superlatives.ts';

it('tells superlatives from other words in -est', () => {
  for (const word of ['largest', 'longest', 'biggest', 'heaviest', 'widest', 'best', 'worst'])
    expect(isSuperlative(word), word).toBe(true);
  for (const word of [
    'forest',
    'interest',
    'harvest',
    'west',
    'test',
    'contest',
    'protest',
    'arrest',
    'request',
    'est',
  ])
    expect(isSuperlative(word), word).toBe(false);
});
