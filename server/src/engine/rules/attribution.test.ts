import { describe, expect, it } from 'vitest';
import { checkText, smallArchive, verdictOn } from '../../testing/smallArchive.ts';

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

describe('a pronoun for who spoke in the sentence before', () => {
  const source =
    'The reservoir is a third full, hydrologist Marta Osei said on Friday. She expects no rain before October. ' +
    'Farmer Tomas Bril said the wells on the plateau had run dry. The council met on Sunday.';
  const before = 'The reservoir is only a third full, says Marta Osei. ';

  it('is held against who says it in the source', () => {
    const archive = smallArchive([{ id: 'a', text: source }]);
    const last = (draft: string): string | undefined => checkText(draft, archive).at(-1)?.judgement.verdict;
    expect(last(`${before}The wells on the plateau, she adds, have run dry.`)).toBe('conflict');
    expect(last(`${before}No rain is expected before October, she adds.`)).not.toBe('conflict');
    // Two are named: who is meant is open.
    expect(
      last(`The reservoir is only a third full, Marta Osei told Anna Lind. The wells have run dry, she added.`),
    ).not.toBe('conflict');
  });

  it('is left alone where she says something like it herself', () => {
    const alike = `${source} Osei said that the wells on the plateau were nearly dry.`;
    const archive = smallArchive([{ id: 'a', text: alike }]);
    const checked = checkText(`${before}The wells on the plateau, she adds, have run dry.`, archive);
    expect(checked.at(-1)?.judgement.verdict).not.toBe('conflict');
  });
});
