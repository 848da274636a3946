import { describe, expect, it } from 'vitest';
import type { Article } from './article.ts';
import { buildArticle } from './buildArticle.ts';
import { behindDateline } from './dateline.ts';
import { passagesOf } from './passages.ts';

function article(text: string, path = 'sources/clip.txt'): Article {
  return buildArticle({ id: 'clip', path, text, format: path.endsWith('.md') ? 'markdown' : 'plain' });
}

function sentences(of: Article): string[] {
  return passagesOf(of)
    .filter(({ paragraph }) => of.paragraphs[paragraph]?.kind !== 'heading')
    .map(({ text }) => text);
}

describe('a dateline', () => {
  it.each([
    ['Nairobi — Police fired tear gas on Monday.', 'Nairobi', undefined],
    ['WASHINGTON (AP) — The Senate voted 52 to 48.', 'Washington', 'AP'],
    ['NEW DELHI, Jan 7 (PTI) The court rejected the plea.', 'New Delhi', 'PTI'],
    ['BEIJING, Oct. 12 (Xinhua) -- Exports rose 5 percent.', 'Beijing', 'Xinhua'],
    ['London CNN — Shares fell on Thursday.', 'London', 'CNN'],
    ['Paris (AFP) – The minister resigned.', 'Paris', 'AFP'],
    ['ISLAMABAD: The cabinet met on Friday.', 'Islamabad', undefined],
    ['SAN JOSE, Calif. (AP) — A judge ruled on Friday.', 'San Jose, Calif.', 'AP'],
    ['Rio de Janeiro – “We will appeal,” she said.', 'Rio de Janeiro', undefined],
  ])('is read from “%s”', (text, dateline, outlet) => {
    const story = article(`${text}\n\nThe matter goes on.\n`);
    expect(story.dateline).toBe(dateline);
    expect(story.outlet).toBe(outlet);
    expect(sentences(story)[0]).toMatch(/^(?:Police|The|Exports|Shares|A|“We) /u);
  });

  it.each([
    'Amazon — the company, not the river — said sales rose.',
    'Smith - Jones is the name of the firm.',
    'NATO: what it is and what it does.',
    'UPDATE — The match was called off.',
    'Problem: The dam leaks.',
    'Mr Brown – who denies it – left the court.',
  ])('is not seen in “%s”', (text) => {
    const story = article(`The first paragraph is plain.\n\n${text}\n`);
    expect(story.dateline).toBeUndefined();
    expect(sentences(story)[1]).toBe(text);
  });

  it('gives a date where the year stands in it', () => {
    expect(article('GENEVA, May 3, 2016 /PRNewswire/ -- The fund sold its stake.\n').date).toEqual({
      year: 2016,
      month: 5,
      day: 3,
    });
  });

  it('of a draft may name any agency', () => {
    const draft = 'OSTRAVA, Czech Republic, Aug 4 (Beskid Newswire) - The mill reopened on Friday.';
    expect(draft.slice(behindDateline(draft))).toBe('The mill reopened on Friday.');
    expect(behindDateline('The mill in Ostrava - the last of its kind - reopened.')).toBe(0);
  });
});
