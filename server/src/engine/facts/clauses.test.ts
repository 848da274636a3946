import { describe, expect, it } from 'vitest';
import { areOfOneClause } from './clauses.ts';
import { readFacts } from './read.ts';

describe('clauses', () => {
  const reading = readFacts('The union accepted the offer of the airline, so flights will go on over Easter.', {});
  const at = (word: string): number => reading.tokens.findIndex(({ lower }) => lower === word);

  it('end where another begins behind a comma', () => {
    expect(areOfOneClause(reading, at('accepted'), at('airline'))).toBe(true);
    expect(areOfOneClause(reading, at('accepted'), at('flights'))).toBe(false);
    expect(areOfOneClause(reading, at('easter'), at('flights'))).toBe(true);
  });

  it('have a verb', () => {
    const listed = readFacts('The mayor, with two aides, left the hall.', {});
    expect(areOfOneClause(listed, 1, listed.tokens.length - 2)).toBe(true);
  });
});
