import { describe, expect, it } from 'vitest';
import { verdictOn } from '../../testing/smallArchive.ts';

const SOURCE = `Of the 240 apprentices of the shipyard in Ostrand only 12 failed the final examination, the chamber of trade said.
At the bakers' school 80 percent passed. The joiners' school will close a third of its workshops; the others are to be enlarged.
The reservoir of the town is 35 percent full.`;

describe('a share told in another form or from the other side', () => {
  it.each([
    ['four of five for 80 percent', "At the bakers' school four of five passed."],
    ['the rest of a count', 'At the shipyard 228 of the 240 apprentices passed the final examination.'],
    ['the rest of a fraction', "Two thirds of the workshops of the joiners' school will stay open and be enlarged."],
    ['the rest of a percentage', 'More than 60 percent of the reservoir of the town is empty.'],
  ])('is found: %s', (_, draft) => {
    expect(verdictOn(draft, SOURCE)).toBe('supported');
  });

  it.each([
    ['three of five for 80 percent', "At the bakers' school three of five passed."],
    ['the other side without a turn', 'The reservoir of the town is 65 percent full.'],
    ['another rest', 'At the shipyard 218 of the 240 apprentices passed the final examination.'],
  ])('is not found: %s', (_, draft) => {
    expect(verdictOn(draft, SOURCE)).not.toBe('supported');
  });
});
