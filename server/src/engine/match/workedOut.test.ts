import { describe, expect, it } from 'vitest';
import { verdictOn } from '../../testing/smallArchive.ts';

describe('a figure that nobody states', () => {
  it.each([
    [
      'the rest of a whole',
      'Fifty-two delegates abstained.',
      'Of the 410 delegates at the congress in Velden, 300 voted for the merger and 58 against; the rest abstained.',
    ],
    [
      'what is left',
      'Sixty vines are left to the grower Amalia Torrent.',
      'The grower Amalia Torrent lost 240 of her 300 vines in the frost.',
    ],
    [
      'the other share',
      'Under the deal Brennholm pays 35 percent of the cost.',
      'The two firms made a deal on the cost: Ottwell pays 65 percent of it and Brennholm the rest.',
    ],
    [
      'half of a sum',
      'The orchestra wants its conductor to pay back 400,000 euros of his fee.',
      'The conductor left the orchestra with a fee of 800,000 euros. The orchestra has asked him to pay back half of the fee.',
    ],
    [
      'a number before it doubled',
      'The zoo has 15 keepers at present.',
      'The zoo plans to double the number of keepers to 30 by May.',
    ],
    [
      'what a stated difference leaves',
      'On the list of the harbour master stood 88 yachts, six fewer than were moored.',
      'There were 94 yachts moored, six more than the list of the harbour master showed.',
    ],
  ])('is worked out: %s', (_, draft, source) => {
    expect(verdictOn(draft, source)).toBe('supported');
  });

  it.each([
    [
      'another rest',
      'Eighty-two delegates abstained.',
      'Of the 410 delegates at the congress in Velden, 300 voted for the merger and 58 against; the rest abstained.',
    ],
    [
      'what the sentence corrects',
      'The yard will build 340 boats this year.',
      'The yard will build 410 boats this year, 70 more than it had announced.',
    ],
  ])('is not worked out: %s', (_, draft, source) => {
    expect(verdictOn(draft, source)).not.toBe('supported');
  });
});
