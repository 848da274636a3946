import { describe, expect, it } from 'vitest';
import { extractHere, formatFixture, placedParagraphs } from '../../testing/formatFixture.ts';

async function rows(text: string): Promise<readonly string[]> {
  return placedParagraphs(await extractHere('a.csv', new TextEncoder().encode(text)));
}

describe('reading a table', () => {
  it('finds each figure by its row and column, as a spreadsheet counts them', async () => {
    const extraction = await extractHere('fires.csv', await formatFixture('python-excel.csv'));
    expect(extraction.problems).toEqual([]);
    expect(placedParagraphs(extraction)).toEqual([
      ' | Fires in the county of Harl, by district',
      'row 4 | District: Lower Town; 148 Fires 2021; 171 Fires 2022; 12 People hurt; Remarks: two of them firemen; one "lightly".',
      'row 5 | District: Harbour Row; 51 Fires 2021; 39 Fires 2022; 0 People hurt.',
      'row 6 | District: Øvre Kiln; 13 Fires 2021; 22 Fires 2022; 3 People hurt; Remarks: the mill burnt twice.',
      'row 7 | District: Total; 212 Fires 2021; 232 Fires 2022; 15 People hurt.',
      'row 8 | Source: county fire service.',
    ]);
    expect(extraction.texts[0]?.text).toContain('\nrow 5 | District: Harbour Row');
  });

  it.each([
    ['commas', 'Town,Dead\nVendel,3\n'],
    ['tabs', 'Town\tDead\nVendel\t3\n'],
    ['semicolons and line ends of Windows', 'Town;Dead\r\nVendel;3\r\n'],
    ['bars', 'Town|Dead\nVendel|3\n'],
  ])('reads %s', async (_, text) => {
    expect(await rows(text)).toEqual(['row 2 | Town: Vendel; 3 Dead.']);
  });

  it('takes years for names of columns, and a first row of figures for a row', async () => {
    expect(await rows('Town,2022,2023\nVendel,3,4\n')).toEqual(['row 2 | Town: Vendel; 2022: 3; 2023: 4.']);
    expect(await rows('Vendel,3,4\nSkarvik,5,6\n')).toEqual(['row 1 | Vendel; 3; 4.', 'row 2 | Skarvik; 5; 6.']);
  });

  it('reads rows that are too short, too long or never closed', async () => {
    expect(await rows('Town,Dead\nVendel\nSkarvik,3,new\n"Holm,4\nRan,5')).toEqual([
      'row 2 | Vendel.',
      'row 3 | Town: Skarvik; 3 Dead; new.',
      expect.stringMatching(/^row 4 \| Town: Holm,4 Ran,5\.$|^row 4 \| Holm,4 Ran,5\.$/u),
    ]);
  });

  it('says of a file without columns that it holds no table', async () => {
    const { texts, problems } = await extractHere('a.csv', new TextEncoder().encode('The dam broke.\nYes.\n'));
    expect(texts).toEqual([]);
    expect(problems).toEqual([{ code: 'wrong-shape', message: expect.stringMatching(/^a\.csv: no table was found/u) }]);
  });

  it('leaves out what lies beyond the limit, and says how much it read', async () => {
    const many = `Town,Dead\n${'Vendel,3\n'.repeat(1000)}`;
    const limits = { pages: 1, characters: 500, milliseconds: 1000 };
    const { texts, problems } = await extractHere('a.csv', new TextEncoder().encode(many), limits);
    expect(texts[0]?.text.length).toBeLessThanOrEqual(540);
    expect(problems[0]).toEqual({
      code: 'cut-off',
      message: expect.stringMatching(/^a\.csv: only the first \d+ of 100\d rows were read/u),
    });
  });
});
