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

  it('is the same one under the word for whoever leads', () => {
    const source = 'Guild president Oda Trevino complained that the mill had put off new filters for three years.';
    expect(
      verdictOn(
        'The head of the guild, Oda Trevino, complained that the mill had put off new filters for three years.',
        source,
      ),
    ).toBe('supported');
    expect(
      verdictOn('The lawyer of the guild, Oda Trevino, complained that the mill had put off new filters.', source),
    ).toBe('conflict');
  });

  it('is read of those who serve on board', () => {
    const source = 'Purser Ilse Korning, 44, led the passengers of the ferry to the upper deck.';
    expect(verdictOn('Ilse Korning, the captain, led the passengers of the ferry to the upper deck.', source)).toBe(
      'conflict',
    );
  });
});

describe('a deputy', () => {
  it.each([
    ['Mayor Tove Lund opened the fair.', 'The fair was opened by the deputy mayor, Tove Lund.'],
    ['Vice president Tove Lund opened the fair.', 'President Tove Lund opened the fair.'],
    ['Coach Tove Lund left on Monday.', 'Tove Lund, the assistant coach, left on Monday.'],
  ])('is not who is stood in for: %s', (draft, source) => {
    expect(verdictOn(draft, source)).toBe('conflict');
  });

  it.each([
    ['The deputy mayor, Tove Lund, opened the fair.', 'The fair was opened by the deputy mayor, Tove Lund.'],
    ['The vice - captain Tove Lund left.', 'Tove Lund, the vice-captain, left on Monday.'],
    ['Professor Tove Lund led the study.', 'Tove Lund, an assistant professor in Lunde, led the study.'],
  ])('is one however it is written, and a professor of any rank is one: %s', (draft, source) => {
    expect(verdictOn(draft, source)).not.toBe('conflict');
  });

  it('takes a title that the next sentence gives the same person', () => {
    const source =
      'The coach has to do without defender Simo Ahola in the final. The captain is troubled by a muscle injury.';
    expect(verdictOn('Captain Simo Ahola misses the final because of a muscle injury.', source)).not.toBe('conflict');
  });
});
