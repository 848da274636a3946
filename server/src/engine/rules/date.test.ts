import { describe, expect, it } from 'vitest';
import { verdictOn } from '../../testing/smallArchive.ts';

describe('dates', () => {
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
