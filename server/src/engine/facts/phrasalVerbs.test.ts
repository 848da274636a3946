import { describe, expect, it } from 'vitest';
import { readFacts } from './read.ts';

function verbsOf(text: string): string[] {
  return readFacts(text, {}).predicates.map(({ verb }) => verb);
}

describe('verbs with a particle', () => {
  it.each([
    ['The council turned down the offer.', 'reject'],
    ['The council turned the second offer down.', 'reject'],
    ['The match was called off.', 'cancel'],
    ['She took over from Otto Brandl in 2019.', 'succeed'],
  ])('are read as the single verb that says the same: %s', (text, verb) => {
    expect(verbsOf(text)).toContain(verb);
  });

  it.each([
    ['The bus turned into a side street and down a hill.', 'turn'],
    ['The coach called a player off the bench.', 'call'],
    ['The bank took over the fund.', 'take'],
  ])('are left as they are in another sense: %s', (text, verb) => {
    expect(verbsOf(text)).toContain(verb);
  });

  it('keep their place and spelling', () => {
    const { tokens } = readFacts('The council turned down the offer.', {});
    expect(tokens.map(({ text }) => text)).toEqual(['The', 'council', 'turned', 'down', 'the', 'offer', '.']);
  });
});
