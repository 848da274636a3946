import { describe, expect, it } from 'vitest';
import { checkText, smallArchive, verdictOn } from '../../testing/smallArchive.ts';

const SOURCE = `The Tolland mill was founded in 1903 and has 620 workers. The owner will dismiss 150 of the workers, it said on Monday.
The mill sold 84,000 tonnes of flour last year; its rival Orsk sold 28,000 tonnes.
In a fire at the mill in May 17 people were hurt, three of them badly. The union counted 9,300 marchers, the police 6,100.`;

function verdict(draft: string): string {
  const article = { id: 'mill', text: SOURCE, date: { year: 2024, month: 6, day: 3 } };
  return checkText(draft, smallArchive([article]))[0]?.judgement.verdict ?? '';
}

describe('a figure that follows from two of the source', () => {
  it.each([
    ['a share', 'The owner of the Tolland mill will dismiss almost a quarter of the workers.'],
    ['a multiple', 'The mill sold three times as many tonnes of flour last year as its rival Orsk.'],
    ['an age', 'The Tolland mill, which has 620 workers, is 121 years old.'],
    ['a difference', 'The police counted marchers, too: their figure was lower by 3,200 than that of the union.'],
    ['the other part', 'Fourteen of the people who were hurt in the fire at the mill were hurt less badly.'],
  ])('is found: %s', (_, draft) => {
    expect(verdict(draft)).toBe('supported');
  });

  it.each([
    ['a share', 'The owner of the Tolland mill will dismiss almost half of the workers.'],
    ['a multiple', 'The mill sold six times as many tonnes of flour last year as its rival Orsk.'],
    ['an age', 'The Tolland mill, which has 620 workers, is 160 years old.'],
    ['a difference', 'The police counted marchers, too: their figure was lower by 5,200 than that of the union.'],
    ['the other part', 'Sixteen of the people who were hurt in the fire at the mill were hurt less badly.'],
  ])('is not found where the source gives another: %s', (_, draft) => {
    expect(verdict(draft)).not.toBe('supported');
  });
});

const GRANT = `On 4 May the mill wrote to 1,500 customers, each of whom gets 40 euros; a reply came on 20 May.
The town gives the mill 300,000 euros, a foundation 150,000 euros and the guild 50,000 euros. The mill is open from 6 a.m. to 2 p.m.
In the fire 14 bakers and three drivers were hurt. A loaf from the mill costs 20 cents more and rises to 380 cents.
In May 9.5 percent of the loaves came back. In June it was 8.8 percent.
In the tower of the mill hangs a bell cast in 1684.`;

describe('a sum, a price that many pay or a time between two', () => {
  it.each([
    'Together the town, a foundation and the guild give the mill half a million euros.',
    'The customers to whom the mill wrote get 60,000 euros.',
    'A reply came more than two weeks after the mill wrote to its customers.',
    'The mill is open for eight hours.',
    'In the fire 17 people were hurt.',
    'A 17th-century bell hangs in the tower of the mill.',
    'A loaf from the mill rises from 360 to 380 cents.',
    'In June 0.7 percentage points fewer of the loaves came back than in May.',
  ])('is found: %s', (draft) => {
    expect(verdictOn(draft, GRANT)).toBe('supported');
  });

  it.each([
    'Together the town, a foundation and the guild give the mill 700,000 euros.',
    'The customers to whom the mill wrote get 90,000 euros.',
    'In the fire 27 people were hurt.',
  ])('is not found where the source gives another: %s', (draft) => {
    expect(verdictOn(draft, GRANT)).not.toBe('supported');
  });
});
