import { describe, expect, it } from 'vitest';
import { verdictOn } from '../../testing/smallArchive.ts';

describe('a name that no source has, a letter from one of the article', () => {
  const source =
    'The regatta at Sund drew forty boats. The first prize was a barometer. In the last race the cutter of Hanne Brattberg lost her mast off the point, and she was towed in by the pilot. The wind had turned at noon. A band played until midnight.';

  it('is a slip also where the sentence is worded anew', () => {
    expect(verdictOn('Brattborg had to be brought in by the pilot when the mast broke.', source)).toBe('conflict');
    expect(verdictOn('Brattberg had to be brought in by the pilot when the mast broke.', source)).not.toBe('conflict');
  });

  it('is another name where more than a letter or two is other', () => {
    expect(verdictOn('Brandvold had to be brought in by the pilot when the mast broke.', source)).not.toBe('conflict');
  });

  it('may be a country that the article names by its people', () => {
    const tunny = source.replace('Hanne Brattberg', 'Emre Tuncay');
    expect(verdictOn('The pilot had to bring in a boat from Turkey that could not sail on.', tunny)).not.toBe(
      'conflict',
    );
  });
});
