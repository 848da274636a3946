import { describe, expect, it } from 'vitest';
import { verdictOn } from '../../../testing/smallArchive.ts';

const prize =
  'Ada Ferreira won the poetry prize in Braga on Friday. The mayor, Nuno Pinto, handed it over. She is 29 and works as a ' +
  'postwoman. The jury read 600 poems. The prize is worth 5,000 euros.';

describe('a title that is another person’s', () => {
  it('is flagged where the article gives the person none', () => {
    expect(verdictOn('The mayor, Ada Ferreira, won the poetry prize in Braga.', prize)).toBe('conflict');
    expect(verdictOn('Ada Ferreira got the poetry prize from the mayor, Nuno Pinto.', prize)).toBe('supported');
  });

  it('is left alone where somebody takes it over', () => {
    const source = prize.replace('Ada Ferreira won', 'Ada Ferreira, elected in June, won');
    expect(verdictOn('The mayor, Ada Ferreira, won the poetry prize in Braga.', source)).not.toBe('conflict');
  });

  it('is left alone where what follows it is a firm', () => {
    const source =
      'Dear Ms Moen, we are glad to show you our new pumps. Tom Hale will call you. Sales representative, Kestrel Foods Ltd. ' +
      'Our pumps run on sun. They last 20 years. They are made in Turku.';
    expect(verdictOn('Tom Hale, sales representative of Kestrel Foods, will call.', source)).not.toBe('conflict');
  });
});
