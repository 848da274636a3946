import { describe, expect, it } from 'vitest';
import type { CitableSource } from './citation.ts';
import { isReference } from './isReference.ts';
import { NOTE_TEMPLATES, noteText } from './noteTemplate.ts';

describe('isReference', () => {
  it.each([
    'Valley Post, “Harbour strike enters its third week”, 4 Sept. 2023.',
    'Valley Post, "Strike", para 4.',
    'Northern Wire, wire-881, 5 Sept. 2023.',
    'wire_881, 2023-09-05.',
    'Storvik Post, budget, May 7, 2024.',
    'Lake & Hill, “Strike,” Sept. 5, 2023.',
    'valleypost.example, “Strike,” Sept. 5, 2023.',
    'Bureau of Labor Statistics, “Jobs report, May”, June 2, 2023, p. 12',
    'The Valley Post, Sept. 2023.',
  ])('knows %s', (text) => expect(isReference(text)).toBe(true));

  it.each([
    'The strike entered its third week on 4 Sept. 2023.',
    'Own notes.',
    'Valley Post.',
    '“We will strike,” the union said, 4 Sept. 2023.',
    'The mayor spoke on Sunday, in a call with the governor.',
    'Twelve people, 4 Sept. 2023.'.replace('Twelve people', 'twelve people died'),
    '',
  ])('does not take copy for one: %s', (text) => expect(isReference(text)).toBe(false));

  it.each(Object.keys(NOTE_TEMPLATES))('knows what the footnote style writes: %s', (template) => {
    const date = { year: 2023, month: 9, day: 4 };
    const sources: CitableSource[] = [
      { id: 'a/b-1', title: 'Floods, again: “worst” in years?', outlet: 'Valley Post', date, byline: 'Ada Krol' },
      { id: 'a/b-2', title: 'Floods', outlet: 'Valley Post', date, locator: 'p. 4', url: 'https://post.example/1' },
      { id: 'b', title: 'Floods', date },
      { id: 'harbour_02', outlet: 'AP', date },
    ];
    for (const source of sources) {
      const prose = noteText(source, template).replace(/\\|<[^>]*>|\*/g, '');
      expect(isReference(prose), prose).toBe(true);
    }
  });
});
