import { describe, expect, it } from 'vitest';
import { verdictOn } from '../../testing/smallArchive.ts';

const CLAIMS = 'The rebels claimed that the letter from the bank in Oslo was genuine.';
const SAYS = 'The letter from the bank in Oslo was genuine, officials said.';

describe('what is confirmed', () => {
  const draft = 'It is confirmed that the letter from the bank in Oslo was genuine.';

  it('contradicts a source that only claims it', () => {
    expect(verdictOn(draft, CLAIMS)).toBe('conflict');
  });

  it('is settled by another source that says it outright', () => {
    expect(verdictOn(draft, CLAIMS, SAYS)).not.toBe('conflict');
  });
});

describe('all of something', () => {
  const ORCHESTRA = `The city orchestra lost its hall to a fire in March, and its debts have grown since.
Half of the deficit is to be covered by a rise in ticket prices, and the rest by the city.
It owes 2 million euros, most of it to the builder of the new hall.
Four music schools in the county have offered it their rooms for rehearsals.
The two other orchestras of the county gave a concert for it.`;

  it('goes beyond a few of the same', () => {
    expect(verdictOn('All music schools in the county have offered it their rooms.', ORCHESTRA)).toBe('conflict');
  });

  it('goes beyond a half of it', () => {
    expect(verdictOn('All of the deficit is to be covered by a rise in ticket prices.', ORCHESTRA)).toBe('conflict');
  });

  it('goes beyond most of it', () => {
    expect(verdictOn('All of the debt is owed to the builder of the new hall.', ORCHESTRA)).toBe('conflict');
  });

  it('may be a small number that is all there are', () => {
    expect(verdictOn('All other orchestras of the county gave a concert for it.', ORCHESTRA)).not.toBe('conflict');
  });
});

describe('what the source only guesses', () => {
  const source =
    'A curator allegedly sold three maps of the abbey to a dealer in Bern. The abbey could lose its grant, and the library may move to Chur in June.';

  it.each([
    'A curator sold three maps of the abbey to a dealer in Bern.',
    'The library of the abbey will move to Chur in June.',
    'The abbey will lose its grant.',
  ])('is no fact: %s', (draft) => {
    expect(verdictOn(draft, source)).toBe('conflict');
  });

  it.each([
    'A curator is said to have sold three maps of the abbey to a dealer in Bern.',
    'The library of the abbey might move to Chur in June.',
    'If the grant is lost, the library moves to Chur in June.',
  ])('may be told as a guess: %s', (draft) => {
    expect(verdictOn(draft, source)).not.toBe('conflict');
  });

  it('is a fact where another sentence states it', () => {
    const later = `${source} Last year the curator sold three maps of the abbey to a dealer in Bern, a court found.`;
    expect(verdictOn('A curator sold three maps of the abbey to a dealer in Bern.', later)).not.toBe('conflict');
  });
});

describe('a superlative', () => {
  it.each([
    ['It is the country’s largest port.', 'Lunde is the country’s second-largest port.'],
    ['The firm is the biggest employer in the region.', 'The firm is the third biggest employer in the region.'],
    ['The storm was the worst in 20 years.', 'The storm was the second worst in 20 years.'],
  ])('is held against one of a lower rank: %s', (draft, source) => {
    expect(verdictOn(draft, source)).toBe('conflict');
  });

  it.each([
    [
      'The firm is one of the biggest employers in the region.',
      'The firm is the third biggest employer in the region.',
    ],
    ['The storm was the worst in 20 years.', 'The storm was the worst in 20 years and the second worst on record.'],
    ['Lunde is the country’s second-largest port.', 'Lunde is the country’s second-largest port.'],
    ['Lunde, the largest port until 1950, is today the second-largest.', 'Lunde is the second-largest port.'],
    ['Lunde was once the largest port.', 'Lunde is the second-largest port.'],
  ])('is left alone where it is shared, or told so too: %s', (draft, source) => {
    expect(verdictOn(draft, source)).not.toBe('conflict');
  });

  it('tells the largest from one of the largest', () => {
    const source = 'With 900 berths the marina is one of the coast’s largest harbours for yachts.';
    expect(verdictOn('The marina is the largest harbour for yachts on the coast.', source)).toBe('conflict');
    expect(verdictOn('The marina is among the largest harbours for yachts on the coast.', source)).not.toBe('conflict');
    const both = `${source} It is the largest harbour for yachts in the county.`;
    expect(verdictOn('The marina is the largest harbour for yachts in the county.', both)).not.toBe('conflict');
  });

  it.each([
    ['Everyone on board the ferry was rescued.', 'All but two of the 88 people on board the ferry were rescued.'],
    ['Everyone in the village has had the jab.', 'Nearly everyone in the village has had the jab, the doctor said.'],
  ])('holds everyone against those who are left out: %s', (draft, source) => {
    expect(verdictOn(draft, source)).toBe('conflict');
  });
});

describe('all', () => {
  it.each([
    ['Both piers were closed by the ice.', 'One of the two piers was closed by the ice on Sunday.'],
    ['Every guild in the league put its name to the pact.', '31 of 33 guilds in the league signed the pact on Monday.'],
    ['Nearly all of the club’s boats are to be sold.', 'The club is to sell 12 of its 30 boats, the treasurer said.'],
    ['The tax applies to all boats.', 'The tax applies only to boats over ten metres, the harbour board said.'],
    ['Hail fell in all districts.', 'Hail fell only in two districts; elsewhere it was dry.'],
    ['Every member gets a berth.', 'Every member over 60 gets a berth, the club said.'],
  ])('is more than a part, or than those that a figure or “only” picks out: %s', (draft, source) => {
    expect(verdictOn(draft, source)).toBe('conflict');
  });

  it.each([
    ['The tax applies to all boats over ten metres.', 'The tax applies only to boats over ten metres, the board said.'],
    ['All members over 60 get a berth.', 'Every member over 60 gets a berth, the club said.'],
    ['Nearly all of the club’s boats are to be sold.', 'The club is to sell 28 of its 30 boats, the treasurer said.'],
    ['Everyone over 60 will get the jab.', 'Only people over 60 will get the jab, the clinic said.'],
  ])('may be all of that part: %s', (draft, source) => {
    expect(verdictOn(draft, source)).not.toBe('conflict');
  });
});

describe('those who are left out', () => {
  it.each([
    ['Every school in the canton has a pool.', 'The schools in the canton have a pool, with the exception of two.'],
    ['The fair is free for everyone.', 'The fair is free for children and nurses. Everyone else pays 12 euros.'],
    ['The vote in the senate was unanimous.', 'The senate adopted the bill by 31 votes to 30.'],
    ['The board voted 12-3 to close the pier.', 'The board voted unanimously to close the pier.'],
    ['The toll will be raised for good.', 'The toll will be raised for two years, the minister said.'],
  ])('are no part of all, nor is a time of ever: %s', (draft, source) => {
    expect(verdictOn(draft, source)).toBe('conflict');
  });

  it.each([
    [
      'The schools in the canton have a pool, except for two.',
      'The schools in the canton have a pool, except for two.',
    ],
    ['The board unanimously voted to close the pier.', 'The board voted 12-0 to close the pier.'],
    ['The pier has closed permanently.', 'The pier was in use for 40 years. It closed permanently in May.'],
    ['The pool was closed for two weeks.', 'The pool was closed for good after it had been closed for two weeks.'],
    [
      'Three riders were hurt, but most of them got off unharmed.',
      'Three of the 60 riders were hurt. The others got off unharmed.',
    ],
  ])('are told of too, or of something else: %s', (draft, source) => {
    expect(verdictOn(draft, source)).not.toBe('conflict');
  });
});
