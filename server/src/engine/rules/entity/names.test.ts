import { describe, expect, it } from 'vitest';
import { checkText, smallArchive } from '../../../testing/smallArchive.ts';

/** What the findings of a claim expect in the place of its words, against one source or several. */
function expected(draft: string, ...sources: string[]): readonly string[] {
  const archive = smallArchive(sources.map((text, i) => ({ id: `source-${i}`, text })));
  const [checked] = checkText(draft, archive);
  return (checked?.judgement.findings ?? [])
    .filter(({ code }) => code.startsWith('conflict/') || code.startsWith('disputed/'))
    .flatMap((finding) => finding.expected);
}

describe('another name', () => {
  it('is seen in the place of the draft’s', () => {
    const source = 'The choir will sing in Tromsø and Bergen in May, the director said.';
    expect(expected('The choir will sing in Molde in May, the director said.', source)).not.toEqual([]);
  });

  it('is seen where the draft repeats the word before it', () => {
    const source = 'The sheep from nine farms were moved to pastures in Oddal, 30 km away, and Vestby.';
    expect(expected('Sheep from nine farms were moved to Oddal, 30 km away, and to Hurdal.', source)).toEqual([
      'Vestby',
    ]);
    expect(expected('Sheep from nine farms were moved to Oddal, 30 km away, and to Vestby.', source)).toEqual([]);
  });

  it('is none for an ordinary word that opens a headline', () => {
    const source = 'A 17-year-old apprentice in Denmark fell asleep during a concert and asked the band to play on.';
    const other = 'The teenager slept through the concert.';
    expect(expected('‘Play on’: Teenager falls asleep during concert and asks band to play on', source, other)).toEqual(
      [],
    );
  });

  it('is none for initials of it', () => {
    const source = 'A goat delayed a woman on a Norline coach from Los Cerritos to Kelso, Wash., on Saturday night.';
    expect(expected('Goat delays woman on Norline coach from L.C.', source)).toEqual([]);
  });

  it('is none for a state that is called by its form', () => {
    const source = 'As of 3 May, the number of licences issued in the Principality is 212.';
    expect(expected('By 3 May, 212 licences were issued in Monaco.', source)).toEqual([]);
  });

  it('is none where the draft has one name and the source a list', () => {
    const source =
      'On 4 June three new farms reported the blight, two of which share a well, prompting the governor to close markets in Alder, Birch, Rowan and Hazel counties.';
    expect(
      expected('On 4 June, of the three farms that reported the blight in Kentucky, two share a well.', source),
    ).toEqual([]);
  });

  it('is none for a participle that looks like a group', () => {
    const source =
      'The film was followed by a broadcast of a Labour party meeting from which Oskar Lind was notably absent.';
    expect(expected('Missing Oskar Lind suffering with fever after Labour party', source)).toEqual([]);
  });
});

describe('another one who acts', () => {
  const source = 'The zoo is to close. Its curator, Livia Hartmann, refused to say where the bears would go.';

  it('is named beside the office', () => {
    const owner = 'The zoo’s owner, Ruben Castell, said that the bears would stay in the country.';
    expect(expected('Castell refused to say where the bears would go.', source, owner)).toEqual(['Livia Hartmann']);
  });

  it('is none where it is the same person', () => {
    expect(expected('Hartmann refused to say where the bears would go.', source)).toEqual([]);
  });
});

describe('another office', () => {
  const source = 'Investors sued on Friday. Utah’s treasurer, Ada Reedman, said that the state would join the suit.';

  it('is the same one elsewhere', () => {
    expect(expected('Ada Reedman, Ohio’s treasurer, wants to join the suit.', source)).toEqual(['Utah']);
    expect(expected('Ada Reedman, the treasurer of Ohio, wants to join the suit.', source)).toEqual(['Utah']);
  });

  it('is none where both are of one place', () => {
    expect(expected('Ada Reedman, the treasurer of Utah, wants to join the suit.', source)).toEqual([]);
  });
});
