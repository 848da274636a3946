import { describe, expect, it } from 'vitest';
import { verdictOn } from '../../testing/smallArchive.ts';

describe('an office', () => {
  it('is another one in another field', () => {
    const source = 'The brewery can pay its debts until 2028, said finance chief Nils Oberholt.';
    expect(
      verdictOn('The brewery can pay its debts until 2028, according to its research chief, Nils Oberholt.', source),
    ).toBe('conflict');
    expect(
      verdictOn('The brewery can pay its debts until 2028, according to its finance chief, Nils Oberholt.', source),
    ).toBe('supported');
  });

  it('is read of those who serve on board', () => {
    const source = 'Purser Ilse Korning, 44, led the passengers of the ferry to the upper deck.';
    expect(verdictOn('Ilse Korning, the captain, led the passengers of the ferry to the upper deck.', source)).toBe(
      'conflict',
    );
  });
});
