import { describe, expect, it } from 'vitest';
import { verdictOn } from '../../testing/smallArchive.ts';

describe('dates', () => {
  it('differs from the day of the same sentence, whatever day it was sent on', () => {
    const source =
      'HELMSUND, Norway, March 4 (Coast Wire) - The ferry Ada ran aground off Helmsund on Tuesday, its owner said.';
    expect(verdictOn(source.replace('Tuesday', 'Saturday'), source)).toBe('conflict');
    expect(verdictOn(source.replace('March 4', 'May 4'), source)).not.toBe('supported');
    expect(verdictOn(source, source)).toBe('supported');
  });

  it('are not held against a sentence that counts from its date to another', () => {
    const source =
      'On the 13th of April the mill reached 10 orders, and 3 days earlier the bakery had reached 900 orders.';
    expect(verdictOn('The bakery reached 900 orders on 10 April.', source)).not.toBe('conflict');
  });

  it('are held against the date of a sentence that has one alone', () => {
    const source = 'On the 13th of April the bakery reached 900 orders.';
    expect(verdictOn('The bakery reached 900 orders on 10 April.', source)).toBe('conflict');
  });

  it('are not held against another one that the draft has as well', () => {
    const source = 'The museum first gave 2 June as the date of the theft. The theft was on 28 April, it now admits.';
    expect(
      verdictOn(
        'The museum first gave the date of the theft as 2 June, but now admits that it was on 28 April.',
        source,
      ),
    ).not.toBe('conflict');
  });
});

describe('a day that is explained', () => {
  const source =
    'The lock was built from plans drawn on 8 May, two days before the flood. Its keeper had asked for it.';

  it('is held against another one', () => {
    expect(verdictOn('The lock was built from plans drawn on 6 May.', source)).toBe('conflict');
    expect(verdictOn('The lock was built from plans drawn on 8 May.', source)).toBe('supported');
  });
});

describe('how long something lasts', () => {
  const LEASE = `The rowing club of Havn has asked the town for a new boathouse.
Its lease on the old one runs until June 2031, the secretary, Ylva Brandt, told members.
At 7.40 a.m. on Sunday a beam fell on two of the boats, Brandt said.
The club has 140 members and takes part in three regattas a year.`;

  it('is held against its end', () => {
    expect(verdictOn("The club's lease on the old boathouse ends in June 2029, Brandt told members.", LEASE)).toBe(
      'conflict',
    );
    expect(verdictOn("The club's lease on the old boathouse ends in June 2031, Brandt told members.", LEASE)).toBe(
      'supported',
    );
  });

  it('is held against an end many years off', () => {
    expect(verdictOn("The rowing club's lease on the old boathouse runs until June 2044.", LEASE)).toBe('conflict');
  });

  it('holds the hour against the hour where the day is right', () => {
    expect(verdictOn('A beam fell on two of the boats on Sunday, Brandt said, at 9.40 a.m.', LEASE)).toBe('conflict');
  });
});

describe('a weekday that the article nowhere has', () => {
  const RALLY = `The steam rally at Lund drew its smallest crowd in years.
It began on Thursday with a parade of nine engines through the old town.
One of them, the Duchess, ran into the wall of the brewery.
Nobody was hurt, a steward said.
The rally goes back to 1974.`;

  it('is held against the day that a report has shortly before', () => {
    expect(verdictOn('On Monday the Duchess, one of the engines, ran into the brewery’s wall.', RALLY)).toBe(
      'conflict',
    );
    expect(verdictOn('On Thursday the Duchess, one of the engines, ran into the brewery’s wall.', RALLY)).toBe(
      'supported',
    );
  });

  it('is not held against two days', () => {
    const twoDays = RALLY.replace('through the old town', 'through the old town and went on until Saturday');
    expect(verdictOn('On Monday the Duchess, one of the engines, ran into the brewery’s wall.', twoDays)).not.toBe(
      'conflict',
    );
  });
});

describe('the order of two events', () => {
  const source = 'The fire broke out at two; an hour later the roof fell in. The chapel was empty.';

  it.each(['First the roof fell in, then the fire broke out.', 'The fire broke out after the roof had fallen in.'])(
    'is held against the other one: %s',
    (draft) => {
      expect(verdictOn(draft, source)).toBe('conflict');
      expect(verdictOn(draft, source.replace('; an', '. An'))).toBe('conflict');
    },
  );

  it.each(['The roof fell in an hour after the fire had broken out.', 'The fire broke out before the roof fell in.'])(
    'may be told in other words: %s',
    (draft) => {
      expect(verdictOn(draft, source)).toBe('supported');
    },
  );
});
