import { describe, expect, it } from 'vitest';
import { verdictOn } from '../../testing/smallArchive.ts';

const CLAIMS = 'The rebels claimed that the letter from the bank in Oslo was genuine.';
const SAYS = 'The letter from the bank in Oslo was genuine, officials said.';

describe('what is confirmed', () => {
  const draft = 'It is confirmed that the letter from the bank in Oslo was genuine.';

  it('contradicts a source that only claims it', () => {
    expect(verdictOn(draft, CLAIMS)).toBe('conflict');
  });

  it('is settled by another source that says it outright', () => {
    expect(verdictOn(draft, CLAIMS, SAYS)).not.toBe('conflict');
  });
});
