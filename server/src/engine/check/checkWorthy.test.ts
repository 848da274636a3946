import { describe, expect, it } from 'vitest';
import { verdictOn } from '../../testing/smallArchive.ts';

const SOURCE = 'The mill at Orvale closed on Monday, its owner said. Forty workers have lost their jobs.';

describe('a sentence that no source can bear out or contradict', () => {
  it.each([
    ['a maxim', 'A war that is put on ice does not end; it waits.'],
    ['a maxim of what nobody named does', 'Trust takes longer to clean than a well.'],
    ['an open question', 'What becomes of the river is an open question.'],
    ['what nobody knows', 'How long the old bridge will hold, nobody can say.'],
    ['another matter', 'Whether towns need towers is another matter.'],
    ['a judgement on a time', 'It is a bitter spring for the valley.'],
    ['what a text says of itself', 'The newest entries are at the bottom.'],
    ['what comes after the news', 'And now the weather.'],
    ['what a text says of a later one', 'The next update will follow at noon.'],
    ['what a text says of its length', 'This list makes no claim to be complete.'],
    ['a question put off', 'How long the dam holds is a question for another day.'],
    ['what time will tell', 'The coming weeks will show.'],
    ['what anyone knows', 'Anyone who has waited for a train at night will know that kind of quiet.'],
    ['thanks to its readers', 'We are pausing here; thank you for reading.'],
  ])('is not checkable: %s', (_, draft) => {
    expect(verdictOn(draft, SOURCE)).toBe('not-checkable');
  });

  it.each([
    ['what has happened', 'Charges have not been brought against anybody.'],
    ['what goes on', 'A tunnel is being dug under the station.'],
    ['what happened to something that was not named', 'A dam burst and flooded three villages.'],
    ['what people do', 'Residents fear noise from a new runway.'],
    ['what somebody will do now', 'Now the owners are going to sue the town.'],
    ['a report that will come out', 'A report will be published by the county in March.'],
    ['a season of somebody', 'The club has had a bitter spring, with six defeats.'],
  ])('is none that tells what happened: %s', (_, draft) => {
    expect(verdictOn(draft, SOURCE)).toBe('unsupported');
  });
});
