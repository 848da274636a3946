import { describe, expect, it } from 'vitest';
import { verdictOn } from '../../testing/smallArchive.ts';

describe('few words that are said', () => {
  it.each([
    ['The union said that the talks had failed.', 'The employers said that the talks had failed.'],
    [
      'Mayor Olsen said that the bridge was safe.',
      'Engineer Tove Lund said that the bridge was safe. Mayor Olsen would not comment.',
    ],
  ])('are somebody else’s where all of them are: %s', (draft, source) => {
    expect(verdictOn(draft, source)).toBe('conflict');
  });

  it.each([
    ['The union said that the talks had failed.', 'The employers said that the talks on wages were going on.'],
    ['The union said that the talks had failed.', 'The employers and the union said that the talks had failed.'],
    ['Police said the man was drunk.', 'Officers said the man was drunk.'],
  ])('are not where some are missing, both say them, or the speaker may be the same: %s', (draft, source) => {
    expect(verdictOn(draft, source)).not.toBe('conflict');
  });
});

describe('a quotation whose speaker is told before', () => {
  it.each([
    [
      'Analyst Pia Menk called the price steep. "They pay twice what the mill is worth," she said. Ada Roth spoke later.',
    ],
    ['"The mill is old," Pia Menk said on Monday. "They pay twice what the mill is worth." Ada Roth spoke later.'],
  ])('has that speaker: %s', (source) => {
    expect(verdictOn('"They pay twice what the mill is worth," said Ada Roth.', source)).toBe('conflict');
    expect(verdictOn('"They pay twice what the mill is worth," said Pia Menk.', source)).toBe('supported');
  });
});
