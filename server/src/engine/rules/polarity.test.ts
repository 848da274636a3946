import { describe, expect, it } from 'vitest';
import { checkText, smallArchive } from '../../testing/smallArchive.ts';

/** Verdicts of a claim against one source. */
function verdict(draft: string, source: string): string | undefined {
  return checkText(draft, smallArchive([{ id: 'source', text: source }]))[0]?.judgement.verdict;
}

describe('polarity', () => {
  it('leaves two opposite events of one place alone', () => {
    const source = 'During the occupation of the islands the villa served as a headquarters of the general staff.';
    expect(verdict('The festival marks 70 years since the liberation of the islands.', source)).not.toBe('conflict');
  });

  it('takes no order for a statement that something did not happen', () => {
    const source =
      '‘Eyes shut, don’t jump’: Divers at the Torvik pool have protested with the chant first heard in Lunde.';
    const draft = 'Divers at the Torvik pool protested with the ‘don’t jump’ chant after a swimmer jumped in Lunde.';
    expect(verdict(draft, source)).not.toBe('conflict');
  });

  it('sees the claim’s sense in an infinitive beside another verb that is negated', () => {
    const source =
      'The recording showing the fall of mayor Hugo J. Belmar appears to be genuine, police officials said Monday as the governor said the town would not be “cowed” by masked vandals.';
    expect(verdict('Police: Recording showing Belmar fall is genuine', source)).not.toBe('conflict');
  });

  it('holds what somebody did against a source that says that none was done', () => {
    const source = 'Burglars were in the library on Friday night. No manuscripts were taken, the librarian said.';
    expect(verdict('The burglars also took manuscripts.', source)).toBe('conflict');
    expect(verdict('The burglars took no manuscripts.', source)).toBe('supported');
  });
});
