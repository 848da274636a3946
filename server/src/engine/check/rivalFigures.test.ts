import { describe, expect, it } from 'vitest';
import type { CivilDate } from '../facts/fact.ts';
import { checkText, smallArchive } from '../../testing/smallArchive.ts';

const GAZETTE = `Dockers in Havnsby walked off the job on Tuesday over pay, the union Havnarbeid said.
Loaders earn 31 euros an hour on average. The stage of the closing rally came on 38 lorries.
The police took 12 pickpockets into custody. Havnsby Terminals put the damage at 2.3 million euros.
The port was built by 240 workers in 1961. Two ships were lying off Havnsby by noon.`;
const TRADE = `At Havnsby Terminals the average wage of a loader is 36 euros an hour, says its director, Inger Dahl.
The rally's stage had been brought by 45 lorries. Fifteen pickpockets were arrested in the crowd.
The insurers reckon with damage of 1.8 million euros. Havnarbeid wants 9 percent more.
A crane from 1990 was worked by 260 people in its time. Three ships left Havnsby on Monday.`;

/** Of "10-08" the 8th of October. */
function dated(day: string | undefined): CivilDate {
  const [month = 1, of = 1] = (day ?? '').split('-').map(Number);
  return { year: 2024, month, day: of };
}

/** Verdict and what is expected instead, of a draft that only the two papers bear on. */
function judged(
  draft: string,
  { other = TRADE, days = ['10-08', '10-09'] }: { other?: string; days?: readonly string[] } = {},
): {
  verdict: string;
  expected: readonly string[];
} {
  const archive = smallArchive([
    { id: 'gazette', outlet: 'Port Gazette', date: dated(days[0]), text: GAZETTE },
    { id: 'trade', outlet: 'Baltic Trade', date: dated(days[1]), text: other },
  ]);
  const [checked] = checkText(draft, archive, { date: dated('10-09') });
  return {
    verdict: checked?.judgement.verdict ?? '',
    expected: checked?.judgement.findings.flatMap((finding) => finding.expected) ?? [],
  };
}

/** The same between two articles of a few words more. */
function beside(draft: string, one: string, another: string): ReturnType<typeof judged> {
  const rest =
    'The mayor, Alba Ferrer, thanked everybody. Nuria Casals of Redalba spoke too. It was hot in Montegris that day.';
  const archive = smallArchive([
    { id: 'one', text: `${one} ${rest}` },
    { id: 'another', text: `${another} ${rest}` },
  ]);
  const [checked] = checkText(draft, archive);
  return {
    verdict: checked?.judgement.verdict ?? '',
    expected: checked?.judgement.findings.flatMap((finding) => finding.expected) ?? [],
  };
}

describe('figures of two outlets that word a matter quite differently', () => {
  it.each([
    ['An hour of a loader’s work brings in 31 euros.', '36'],
    ['The stage of the rally was brought on 38 lorries.', '45'],
    ['Twelve pickpockets were caught by the police.', 'Fifteen'],
    ['The damage comes to 2.3 million euros.', '1.8 million'],
  ])('differ: %s', (draft, other) => {
    expect(judged(draft)).toEqual({ verdict: 'disputed', expected: [other] });
  });

  it.each([
    ['of two things', 'The port was built by 240 workers.'],
    [
      'of which the draft gives both',
      'The police took 12 pickpockets into custody, and in the end 15 had been caught.',
    ],
    ['of a counter that the draft names', 'The damage is 2.3 million euros, according to Havnsby Terminals.'],
    ['of a day that the draft names', 'On Tuesday the police took 12 pickpockets into custody.'],
  ])('do not differ %s', (_, draft) => {
    expect(judged(draft).verdict).toBe('supported');
  });

  it.each([
    [
      'On the roads 18 people were injured.',
      'Eighteen people were hurt in accidents.',
      'There were 23 injured on the roads.',
      '23',
    ],
    [
      'Police arrested 26 looters.',
      'The police were out in force; 26 looters were arrested.',
      'The police now speak of 41 arrests for looting.',
      '41',
    ],
  ])('differ by what became of people: %s', (draft, one, another, expected) => {
    expect(beside(draft, one, another)).toEqual({ verdict: 'disputed', expected: [expected] });
  });

  it.each([
    [
      'In Nigeria two of the patients died.',
      'Two Nigerian patients who took Alvex died.',
      'Four patients who took Alvex died.',
    ],
    [
      'Of the 21 injured in Alba, eight are civilians.',
      'Eight civilians are among the 21 injured in Alba.',
      'Twelve people were hurt in Alba.',
    ],
  ])('do not differ by some of those people: %s', (draft, one, another) => {
    expect(beside(draft, one, another).verdict).toBe('supported');
  });

  it('differ, and are no mistake of the draft’s, where a source has what another contradicts', () => {
    const found = beside(
      'Some 5,200 travellers sat in trains that did not move.',
      'Trains of Volalba stood still for six hours, and 5,200 passengers were stuck in them.',
      'For Volalba it was a lost day: 6,400 travellers had to be fetched from trains that did not move.',
    );
    expect(found).toEqual({ verdict: 'disputed', expected: ['6,400'] });
  });

  it('do not differ where the other outlet has the draft’s figure as well', () => {
    const both = TRADE.replace('by 45 lorries', 'by 45 lorries, and not by 38 lorries');
    expect(
      judged('The stage of the rally was brought on 38 lorries.', {
        other: `${both} Only 38 lorries were needed, says Dahl.`,
      }).verdict,
    ).toBe('supported');
  });

  it('do not differ between articles that lie months apart', () => {
    expect(judged('Twelve pickpockets were caught by the police.', { days: ['10-08', '02-01'] }).verdict).toBe(
      'supported',
    );
  });
});
