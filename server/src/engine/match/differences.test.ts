import { describe, expect, it } from 'vitest';
import { checkText, smallArchive } from '../../testing/smallArchive.ts';

const COUNT = `The Harbour List will have 21 seats in the 45-seat council, the Farmers 15, the Greens 9.
Turnout was 61 percent, against 54 percent four years ago.`;

function verdict(draft: string): string {
  const [checked] = checkText(draft, smallArchive([{ id: 'count', text: COUNT }]));
  return checked?.judgement.verdict ?? '';
}

describe('a difference that the source only gives the two figures of', () => {
  it('is found', () => {
    expect(verdict('The Harbour List will have 21 seats in the council, six more than the Farmers.')).toBe('supported');
  });

  it('is not found where the figures give another', () => {
    expect(verdict('The Harbour List will have 21 seats in the council, eight more than the Farmers.')).not.toBe(
      'supported',
    );
  });

  it('is found in percentage points', () => {
    expect(verdict('Turnout was 61 percent, seven percentage points higher than four years ago.')).toBe('supported');
  });
});
