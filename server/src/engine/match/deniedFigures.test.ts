import { describe, expect, it } from 'vitest';
import { checkText, smallArchive } from '../../testing/smallArchive.ts';

const FIRST = {
  id: 'first',
  text: 'The council of Varna Bay said on Monday that repairing the bridge would cost 41 million euros.',
};
const LATER = {
  id: 'later',
  text: 'Repairing the bridge at Varna Bay will cost 46 million euros, not 41 million euros, the council said on Friday.',
};

function verdictOf(draft: string): string | undefined {
  return checkText(draft, smallArchive([FIRST, LATER]))[0]?.judgement.verdict;
}

describe('a figure that a source denies', () => {
  it('is disputed where another source has it', () => {
    const [checked] = checkText('Repairing the bridge will cost 41 million euros.', smallArchive([FIRST, LATER]));
    expect(checked?.judgement.verdict).toBe('disputed');
    expect(checked?.judgement.findings[0]?.expected).toEqual(['46 million']);
  });

  it('contradicts where no other source has it', () => {
    const [checked] = checkText('Repairing the bridge will cost 41 million euros.', smallArchive([LATER]));
    expect(checked?.judgement.verdict).toBe('conflict');
  });

  it.each([
    'The council had first put the cost of repairing the bridge at 41 million euros.',
    'Repairing the bridge will cost 46 million euros.',
  ])('is left alone in “%s”', (draft) => {
    expect(verdictOf(draft)).toBe('supported');
  });

  it('says nothing of the same figure of something else', () => {
    expect(verdictOf('The ferry line made a profit of 41 million euros.')).toBe('unsupported');
  });
});
