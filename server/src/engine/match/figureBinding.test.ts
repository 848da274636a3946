import { describe, expect, it } from 'vitest';
import { checkText, smallArchive } from '../../testing/smallArchive.ts';

const ORCHARD = `The Tarn Valley growers' union said on Friday that frost had ruined a third of its members' cherries.
Insurance will cover 14 million euros of the losses, Ada Verhoeven, who chairs the union, told growers in Melk.
Pickers are to be paid for nine days during which they could not work.
Of the 62 farms that asked for help, 48 grow nothing but cherries and 14 have apple trees too.
The union's loan fund had stood at 3.1 million euros before the frost.
Juice makers bought 700 tonnes of damaged fruit, 200 more than a year ago.
The ministry promised nets for half of the 90 kilometres of orchards along the river.`;

function judged(draft: string): string {
  const [checked] = checkText(draft, smallArchive([{ id: 'orchard', text: ORCHARD }]));
  const { verdict, findings } = checked?.judgement ?? { verdict: '', findings: [] };
  return [verdict, ...findings.flatMap((finding) => finding.expected)].join(' ');
}

describe('a figure in a sentence that is worded anew', () => {
  it('is held against the only sum of a sentence that has the clause in another order', () => {
    expect(
      judged('Growers in Melk were told by Ada Verhoeven that of the losses 17 million euros will be covered.'),
    ).toBe('conflict 14 million');
  });

  it('is held against the one that the other figures of the draft leave over', () => {
    expect(judged('Of the 62 farms that asked for help, 41 have nothing but cherries.')).toBe('conflict 48');
  });

  it('is right with the source’s own figure', () => {
    expect(
      judged('Growers in Melk were told by Ada Verhoeven that of the losses 14 million euros will be covered.'),
    ).toBe('supported');
  });

  it('is not held against what it is reckoned from', () => {
    expect(judged('A year ago juice makers had bought 500 tonnes of damaged fruit.')).not.toMatch(/conflict/u);
    expect(judged('The ministry promised nets for 45 kilometres of orchards along the river.')).not.toMatch(
      /conflict/u,
    );
  });

  it('is not held against a count of other things', () => {
    expect(judged('Pickers are to be paid for six trips on which they could not work.')).not.toMatch(/conflict/u);
  });

  it('is not held against a figure of quite another size', () => {
    expect(
      judged('Growers in Melk were told by Ada Verhoeven that of the losses 90 euros will be covered.'),
    ).not.toMatch(/conflict/u);
  });

  it('is not held against another sum of the story', () => {
    expect(judged('The union paid 6 million euros for a warehouse in Linz.')).not.toMatch(/conflict/u);
  });
});
