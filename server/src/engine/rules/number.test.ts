import { describe, expect, it } from 'vitest';
import { checkText, smallArchive, verdictOn } from '../../testing/smallArchive.ts';
import { applyEdits } from '../text/textEdit.ts';

function judged(draft: string, source: string): string {
  const [checked] = checkText(draft, smallArchive([{ id: 'source', text: source }]));
  const { verdict, findings } = checked?.judgement ?? { verdict: '', findings: [] };
  return [verdict, ...findings.flatMap((finding) => finding.expected)].join(' ');
}

describe('figures of a sentence that has several', () => {
  const TRIAL = 'Eleven runners in the first group gave up because of the heat, the club said, and four in the second.';

  it('takes a count that leaves out what it counts for the draft’s, when a word of the draft stands beside it', () => {
    expect(judged('Four runners gave up in the second group.', TRIAL)).toBe('supported');
  });

  it('still finds the other count wrong', () => {
    expect(judged('Seven runners in the first group gave up because of the heat.', TRIAL)).toBe('conflict Eleven');
  });

  it('takes no figure that the source denies', () => {
    const source = 'The harbour loses 52 jobs by the summer, not 38, the port authority said on Monday.';
    expect(judged('The harbour loses 38 jobs by the summer, the port authority said.', source)).toBe('conflict 52');
  });

  it('holds a figure against the one that it is nearest to', () => {
    const source = 'The motion passed with 61 percent of the vote after 90 percent of the members had been asked.';
    expect(judged('With 90 percent of the members asked, the motion stood at 61 percent.', source)).toBe('supported');
  });

  it('asks the counter that the draft names', () => {
    const source =
      'Some hundred people came to the square on Sunday. The police counted 140 people, while the organisers spoke of at least 300 people.';
    expect(judged('At least 300 people came to the square, the organisers said.', source)).toBe('supported');
  });
});

describe('counts of other things', () => {
  it('leaves a place alone of which the sentence says that it has none', () => {
    const source =
      'The bank closed 125 branches last year, 90 in the north and 35 on the coast, and no branches in Ardel.';
    expect(judged('The bank closed 0 branches in Ardel last year.', source)).not.toContain('conflict');
  });

  it('does not count a part of a name', () => {
    const source = 'Kestrel county has reported covid-19 outbreaks in its schools.';
    expect(judged('Kestrel county has reported 12 outbreaks in its schools.', source)).not.toContain('conflict');
  });

  it('holds no towns against districts for being of one country', () => {
    const source = 'The chain has opened shops in 14 Danish towns, among them Odense, Aarhus and Vejle.';
    expect(judged('The chain has opened shops in fewer than 14 Danish districts.', source)).not.toContain('conflict');
  });
});

describe('figures in other words', () => {
  it('reads what a group is made of', () => {
    const source = 'The trawler Merle left port with 16 crew on Tuesday evening.';
    expect(judged('The trawler Merle left port on Tuesday evening with a crew of 26.', source)).toBe('conflict 16');
  });

  it('reads a sum whose currency was named before', () => {
    const source =
      'The bridge cost 14 million euros. The first estimate for the bridge, made in 2011, was only 6 million.';
    expect(judged('The first estimate for the bridge, made in 2011, was 6 million euros.', source)).toBe('supported');
  });
});

describe('a figure that stands elsewhere in the story', () => {
  const REPORT =
    'Norwegian toymaker Brikka will withdraw 312,000 of its Lurvi wooden tractors because wheels can come off.';
  const UPDATE =
    'Brikka makes tractors. In all of Europe, 540,000 tractors are now to be withdrawn, among them 20,000 in Spain.';

  const verdict = (draft: string): string =>
    checkText(
      draft,
      smallArchive([
        { id: 'report', text: REPORT },
        { id: 'update', text: UPDATE },
      ]),
    )[0]?.judgement.verdict ?? '';

  it('is not held against another one in a sentence that has far less of the draft’s', () => {
    expect(verdict('The Norwegian toymaker Brikka had announced that it would withdraw 312,000 tractors.')).not.toBe(
      'conflict',
    );
  });

  it('is told of the sentence it stands in', () => {
    expect(verdict('Brikka will withdraw 321,000 of its Lurvi wooden tractors because wheels can come off.')).toBe(
      'conflict',
    );
  });
});

describe('all but some', () => {
  it('is no count of them', () => {
    const source =
      'Eighteen pupils were ill on the ferry. Sixteen of the pupils were let out of hospital the next day.';
    expect(judged('All but two of the pupils were let out of hospital the next day.', source)).not.toContain(
      'conflict',
    );
  });
});

describe('two digits that have changed places', () => {
  it('prove the passage with what little of the clause is there', () => {
    const fund = `The village choir of Tolm went to the mountains for a week of practice in August.
By the weekend its appeal had brought in 263,000 crowns, more than the new roof of the chapel will cost.
Eleven singers are under twenty. The conductor, Marta Ilves, has led them since 2009.
They sing in four languages, and a record is planned for the spring.`;
    expect(judged('By the weekend, well-wishers in many places abroad had already donated 236,000 crowns.', fund)).toBe(
      'conflict 263,000',
    );
  });
});

describe('a rounder figure', () => {
  it('is another count where a source has the exact one', () => {
    const archive = smallArchive([
      {
        id: 'year',
        text: 'Brikka makes toys. Brikka sold 2.4 million tractors in Germany last year, 4 percent more than before.',
      },
      {
        id: 'plan',
        text: 'Brikka cut its plans on Monday. The forecast for German sales this year is 2.36 million.',
      },
    ]);
    const draft = 'Brikka now expects to sell 2.36 million tractors in Germany this year.';
    expect(checkText(draft, archive)[0]?.judgement.verdict).toBe('supported');
  });
});

describe('ages of people', () => {
  const source =
    'A crane fell on the quay at dawn. Among the hurt was Runa Falk, 38, who runs the fish stall. The harbour was shut. Divers went down at noon. The crane was built in 1961.';

  it.each([
    ['Runa Falk, a 52-year-old trader, was taken away by boat.', 'conflict'],
    ['The 52-year-old trader Runa Falk was taken away by boat.', 'conflict'],
  ])('are held against those of the same person wherever they stand: %s', (draft, verdict) => {
    expect(verdictOn(draft, source)).toBe(verdict);
  });

  it.each([
    'Runa Falk, 39, was taken away by boat.',
    'Bodil Falk, 52, was taken away by boat.',
    'The 52-year-old brother of Runa Falk was taken away by boat.',
  ])('say nothing of a birthday or of somebody else: %s', (draft) => {
    expect(verdictOn(draft, source)).not.toBe('conflict');
  });
});

describe('a figure that is nowhere in the article', () => {
  const source =
    'The zoo reopened on Friday. Keepers moved the tapirs first. Five of the 11 missing flamingos were caught on a pond in Lund on Tuesday, the zoo said. It rained. The fence is new.';

  it('is held against each that may stand in its place', () => {
    expect(verdictOn('Of the 22 flamingos that were missing, five were caught on a pond, the zoo said.', source)).toBe(
      'conflict',
    );
    expect(verdictOn('Of the 11 flamingos that were missing, five were caught on a pond, the zoo said.', source)).toBe(
      'supported',
    );
  });
});

describe('percent for percentage points', () => {
  it('is another figure, and is replaced with its unit', () => {
    const source = 'Support for the harbour tax fell by three percentage points to 41 percent, the poll found.';
    const draft = 'Support for the harbour tax fell by three percent to 41 percent.';
    const [checked] = checkText(draft, smallArchive([{ id: 'poll', text: source }]));
    const fixes = checked?.judgement.findings.flatMap((finding) => finding.fixes) ?? [];
    expect(fixes.map(({ edits }) => applyEdits(draft, edits))).toEqual([
      'Support for the harbour tax fell by three percentage points to 41 percent.',
    ]);
    expect(judged('Support for the harbour tax fell by three points to 41 percent.', source)).toBe('supported');
  });
});

describe('two figures of one sentence', () => {
  it('have changed places where each stands with the noun of the other', () => {
    const source =
      'The storm destroyed 45 tents at the festival in Aarn. Some 120 visitors were hurt, the fire service said.';
    expect(judged('The storm hurt 45 guests and destroyed 120 tents at the festival.', source)).toContain('conflict');
    expect(judged('The storm hurt 120 guests and destroyed 45 tents at the festival.', source)).toBe('supported');
  });

  it('say the same where the one is the rest of the other', () => {
    const source =
      'The company will close a third of its stores over the next two years. The others are to be renovated.';
    expect(judged('Two thirds of the company’s stores will stay open.', source)).not.toContain('conflict');
  });
});
