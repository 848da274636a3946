import { describe, expect, it } from 'vitest';
import { verdictOn } from '../../testing/smallArchive.ts';

const REST =
  'The mayor, Alba Ferrer, thanked everybody. Nuria Casals of Redalba spoke too. It was hot in Montegris that day.';
const FLOOD = `Nine villagers died when the river burst its banks at Redalba, the fire service said. At Montegris 14 people drowned. Four bridges are gone. ${REST}`;
const OTHER = `The fire service spoke of a black day: four people were killed and 60 hurt in the floods in the old town of Redalba. At Montegris 14 people drowned. ${REST}`;
const TOTAL = `The heat has killed more than 640 people since June, most of them aged over 80, according to the health institute, which has an office in every province. ${REST}`;
const LESS = `More than 500 people, among them at least 40 farm hands, have been killed by the heat so far, the institute said. ${REST}`;

describe('the dead of one place', () => {
  it('are held against those whom another source counts there', () => {
    expect(verdictOn('Nine villagers lost their lives in the flood at Redalba.', FLOOD, OTHER)).toBe('disputed');
  });

  it('are not held against those of another place, nor against what is not people', () => {
    expect(verdictOn('At Montegris 14 people drowned.', FLOOD, OTHER)).toBe('supported');
    expect(verdictOn('Four bridges are gone, the fire service said.', FLOOD, OTHER)).toBe('supported');
  });

  it('may be some of those whom another source counts', () => {
    const more = OTHER.replace('four people', 'thirteen people');
    expect(verdictOn('Nine villagers lost their lives in the flood at Redalba.', FLOOD, more)).toBe('supported');
  });
});

describe('a floor under a running total', () => {
  it('is held against another one, however few words of the draft say of what', () => {
    expect(
      verdictOn('The institute’s total for the heat exceeds 640, people over 80 for the most part.', TOTAL, LESS),
    ).toBe('disputed');
    expect(verdictOn('More than 500 people have died of the heat, by the institute’s count.', TOTAL, LESS)).toBe(
      'disputed',
    );
  });

  it('is nothing to dispute where both have it', () => {
    const same = LESS.replace('500', '640');
    expect(
      verdictOn('The institute’s total for the heat exceeds 640, people over 80 for the most part.', TOTAL, same),
    ).toBe('supported');
  });
});

describe('“at least four”', () => {
  it('is found beside four million', () => {
    const town = `Some four million people live in the valley, in tents and huts. A landslide hit a crowded quarter in the middle of Redalba. At least four people were killed and dozens injured, rescuers at the scene said. ${REST}`;
    const later = `The landslide hit a crowded quarter of Redalba. At least seven people were killed and many were injured, according to rescue workers at the scene. ${REST}`;
    expect(verdictOn('The landslide left at least four dead in Redalba, rescuers at the scene said.', town)).toBe(
      'supported',
    );
    expect(verdictOn('At least seven people were killed, rescuers at the scene said.', town, later)).toBe('disputed');
  });
});

describe('one of several', () => {
  const STORMS = `Three storms hit the coast in May. The second storm tore the roofs off 40 houses in Redalba. ${REST}`;

  it('is not held against how many there were', () => {
    expect(verdictOn('One storm tore the roofs off 40 houses in Redalba.', STORMS)).not.toBe('conflict');
    expect(
      verdictOn('One person died in the storm at Redalba.', `Three people died in the storm at Redalba. ${REST}`),
    ).toBe('conflict');
  });
});

it('what somebody says in few words has no rivals', () => {
  const one = `Nuria Casals was in the kitchen. “I sat with my sister’s five children,” she said. ${REST}`;
  const other = `The floods killed ten children in and around Redalba, the fire service said. ${REST}`;
  expect(verdictOn('Casals said she had sat with her sister’s five children.', one, other)).toBe('supported');
});
