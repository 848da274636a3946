import { describe, expect, it } from 'vitest';
import { checkText, smallArchive } from '../../testing/smallArchive.ts';

const CLAIMS = 'The rebels claimed that the letter from the bank in Oslo was genuine.';
const SAYS = 'The letter from the bank in Oslo was genuine, officials said.';

function verdictOf(draft: string, ...sources: string[]): string | undefined {
  const archive = smallArchive(sources.map((text, i) => ({ id: `source-${i}`, text })));
  return checkText(draft, archive)[0]?.judgement.verdict;
}

describe('what is confirmed', () => {
  const draft = 'It is confirmed that the letter from the bank in Oslo was genuine.';

  it('contradicts a source that only claims it', () => {
    expect(verdictOf(draft, CLAIMS)).toBe('conflict');
  });

  it('is settled by another source that says it outright', () => {
    expect(verdictOf(draft, CLAIMS, SAYS)).not.toBe('conflict');
  });
});
