import { describe, expect, it } from 'vitest';
import { checkText, smallArchive } from '../../testing/smallArchive.ts';

describe('polarity', () => {
  it('leaves two opposite events of one place alone', () => {
    const archive = smallArchive([
      {
        id: 'villa',
        text: 'During the occupation of the islands the villa served as a headquarters of the general staff.',
      },
    ]);
    const [checked] = checkText('The festival marks 70 years since the liberation of the islands.', archive);
    expect(checked?.judgement.verdict).not.toBe('conflict');
  });
});
