import { describe, expect, it } from 'vitest';
import { checkText, smallArchive } from '../../testing/smallArchive.ts';

/** Verdicts of a claim against one source. */
function verdict(draft: string, source: string): string | undefined {
  return checkText(draft, smallArchive([{ id: 'source', text: source }]))[0]?.judgement.verdict;
}

describe('a phrase in quotation marks', () => {
  const SOURCE = 'A garden robot “swallowed” the slipper of a Danish postman while he mowed the lawn on Sunday.';

  it('may follow the tense of a headline', () => {
    expect(verdict('Garden robot “swallows” slipper of Danish postman', SOURCE)).not.toBe('conflict');
  });

  it('is held against another phrase in its place', () => {
    expect(verdict('A garden robot “stole” the slipper of a Danish postman while he mowed.', SOURCE)).toBe('conflict');
  });
});
