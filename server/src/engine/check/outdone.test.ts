import { describe, expect, it } from 'vitest';
import { verdictOn } from '../../testing/smallArchive.ts';

const brask =
  'On Saturday trucks blocked other towns in Brask province, which had fallen completely into the hands of the miners in their boldest strike for years. The Free Union of Labour is their strongest group.';

describe('another name in the place of the draft’s', () => {
  const draft =
    'Norva province is not wholly new ground for the miners: parts of it were in the hands of the Free Union of Labour (FUL) before any of this began.';

  it('is of something else where another sentence has the draft’s and clearly more of the claim', () => {
    const union =
      'The Free Union of Labour (FUL) also held parts of the neighbouring Esker and Norva provinces. The strike began on Monday.';
    expect(verdictOn(draft, union, brask)).not.toBe('conflict');
  });

  it('is flagged where the draft’s is only named', () => {
    const claim = 'Norva province has fallen completely into the hands of the miners.';
    expect(verdictOn(claim, 'Norva and Esker are neighbours. The strike began on Monday.', brask)).toBe('conflict');
  });
});
