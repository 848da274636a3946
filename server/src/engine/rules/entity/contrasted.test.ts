import { describe, expect, it } from 'vitest';
import { verdictOn } from '../../../testing/smallArchive.ts';

describe('what a source says not to be so beside what is', () => {
  it.each([
    ['The grant was paid by the state.', 'The grant was paid by the city, not by the state.'],
    ['The mill produces paper.', 'The mill produces cardboard, not paper.'],
    ['The accident happened in Bern.', 'The accident happened in Basel, not in Bern as first reported.'],
    ['Olsen scored the goal.', 'The goal was scored by Brandt, not Olsen.'],
    ['The letter was sent to the bank.', 'The letter was sent to the court rather than to the bank.'],
  ])('contradicts it: %s', (draft, source) => {
    expect(verdictOn(draft, source)).toBe('conflict');
  });

  it.each([
    ['The grant was paid by the city.', 'The grant was paid by the city, not by the state.'],
    ['It was not the state that paid the grant.', 'The grant was paid by the city, not by the state.'],
    ['The state paid for the road.', 'The grant for the bridge was paid by the city, not by the state.'],
  ])('leaves what it affirms, what the draft denies, and other things alone: %s', (draft, source) => {
    expect(verdictOn(draft, source)).not.toBe('conflict');
  });
});
