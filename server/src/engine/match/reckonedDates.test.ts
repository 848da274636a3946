import { describe, expect, it } from 'vitest';
import { verdictOn } from '../../testing/smallArchive.ts';

const museum =
  'The railway museum in Aarau opened in 2015 with great hopes. It closed four years later for want of money. The canton paid ' +
  'for the building. A private owner keeps two locomotives. The shed is now used by a circus.';
const bill =
  'The minister presented the bill on 3 June. Two days later the cabinet withdrew it. The opposition had called the text a ' +
  'gift to banks. A new draft is expected in autumn. Lawyers have offered to help.';

describe('dates to be reckoned', () => {
  it('holds a year against one told from the sentence before', () => {
    expect(verdictOn('The railway museum in Aarau closed in 2017.', museum)).toBe('conflict');
    expect(verdictOn('The railway museum in Aarau closed in 2019.', museum)).toBe('supported');
  });

  it('holds the day of one event against the day of another', () => {
    expect(verdictOn('The cabinet withdrew the bill on 3 June.', bill)).toBe('conflict');
    expect(verdictOn('The cabinet withdrew the bill on 5 June.', bill)).not.toBe('conflict');
    expect(verdictOn('The minister presented the bill on 3 June.', bill)).toBe('supported');
  });

  it('takes the date of the same sentence that stands before', () => {
    const source = 'The museum of glass opened in 2015 and closed four years later. Its director blamed the rent.';
    const more = ' The town has bought the collection. A school will show a part of it. The building stands empty.';
    expect(verdictOn('Opened in 2015, the museum of glass closed in 2018.', source + more)).toBe('conflict');
    expect(verdictOn('Opened in 2015, the museum of glass closed in 2019.', source + more)).toBe('supported');
  });

  it('reads no date in a comparison, or in a step told from an event', () => {
    const source =
      'The port handled 40 ships in 2015. That was more than a year earlier. Two days after the storm the harbour reopened. ' +
      'The crane was repaired. A pilot boat sank. Nobody was hurt.';
    expect(verdictOn('The port handled more ships in 2015.', source)).not.toBe('conflict');
    expect(verdictOn('The harbour reopened after the storm in 2015.', source)).not.toBe('conflict');
  });
});
