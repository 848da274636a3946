import { describe, expect, it } from 'vitest';
import { buildArticle } from '../../engine/sources/buildArticle.ts';
import { passagesOf } from '../../engine/sources/passages.ts';
import { extractHere, formatFixture, placedParagraphs } from '../../testing/formatFixture.ts';

/** The article of test-fixtures/formats/flood.md, as any reader should give it: paragraphs without their places. */
const FLOOD = [
  'OSTERBY, 14 March 2023 — The River Harl burst its banks at Osterby early on Tuesday and flooded the lower town, the county said. At least 212 homes stood under water by noon, and 1,340 people had been taken to the sports hall on Kiln Street.',
  'Two men drowned when their car was swept off the Mill Bridge. A third man, who clung to a road sign for forty minutes, was pulled out by the fire service with nothing worse than a cold.',
  '“We had planned for a flood of four metres, and this one was four metres and eighty,” said the mayor, Karin Lund. “The wall held, but the water came over it.”',
  'The gauge at Brannock lock stood at 2.1 metres on Sunday evening. It rose by 90 centimetres that night and by another 1.8 metres on Monday, when a well-known landmark, the boat-house of 1911, was carried away.',
  'Pumping stations at Kiln Street and Harbour Row failed on Monday night.',
  'Drinking water must be boiled until further notice.',
  'An inter-agency report on the warning system, begun in 2019, was never finished; the government-appointed chairman resigned in 2021 and was not replaced.',
  'The level is expected to fall below three metres by Thursday. Schools stay closed for the rest of the week, the county’s head of education, Per Aalto, said.',
];
const TABLE = [
  'District: Lower Town; 148 Homes flooded; 910 People moved.',
  'District: Harbour Row; 51 Homes flooded; 330 People moved.',
];

describe('a file that another program made', () => {
  it.each([
    ['pandoc.docx', [...FLOOD, ...TABLE, 'The hall was built for 900 people.']],
    ['pandoc.html', [...FLOOD, ...TABLE, 'The hall was built for 900 people.']],
    ['libreoffice.docx', [...FLOOD, ...TABLE, 'The hall was built for 900 people.']],
    ['libreoffice.html', [...FLOOD, ...TABLE, 'The hall was built for 900 people.']],
    ['libreoffice.pdf', [...FLOOD, ...TABLE, 'The hall was built for 900 people. The county opened the school']],
    ['libreoffice-two-columns.pdf', FLOOD],
  ])('%s is read whole, in order, with its headings and dateline', async (name, expected) => {
    const extraction = await extractHere(name, await formatFixture(name));
    expect(extraction.problems).toEqual([]);
    const paragraphs = placedParagraphs(extraction);
    const missing = expected.filter((words) => !paragraphs.some((paragraph) => paragraph.includes(words)));
    expect(missing).toEqual([]);
    const places = FLOOD.map((words) => paragraphs.findIndex((paragraph) => paragraph.includes(words)));
    expect(places).toEqual(places.toSorted((a, b) => a - b));

    const [text] = extraction.texts;
    if (!text) throw new Error('nothing was read');
    const article = buildArticle({
      id: 'flood',
      path: name,
      text: text.text,
      format: 'plain',
      extracted: text.paragraphs,
      given: text.metadata,
    });
    expect(article).toMatchObject({
      title: 'River Harl floods the lower town of Osterby',
      dateline: 'Osterby',
      date: { year: 2023, month: 3, day: 14 },
      extracted: true,
      problems: [],
    });
    const headings = article.paragraphs.filter(({ kind }) => kind === 'heading');
    expect(headings.map(({ span }) => article.text.slice(span.start, span.end))).toEqual(
      expect.arrayContaining(['How the water rose', 'What comes next']),
    );
    for (const { span, text: words } of passagesOf(article))
      expect(article.text.slice(span.start, span.end)).toBe(words);
  });

  it('a saved page gives its article, without the furniture of the site', async () => {
    const extraction = await extractHere('a.html', await formatFixture('chromium-saved-page.html'));
    expect(extraction.problems).toEqual([]);
    expect(extraction.texts[0]?.metadata).toEqual({
      title: 'Ferry firm Nordsund cuts 140 jobs after a poor summer',
      outlet: 'Coast Ledger',
      date: { year: 2023, month: 9, day: 21 },
      byline: 'Tove Berg',
      language: 'en-GB',
      url: 'https://coastledger.example/business/2023/09/nordsund-cuts-jobs',
    });
    const paragraphs = placedParagraphs(extraction);
    expect(paragraphs).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/VENDEL — The ferry company Nordsund will cut 140 of its 1,150 jobs/u),
        expect.stringMatching(/The night ferry to Skarvik stops on 1 October\./u),
        expect.stringMatching(/Line: Vendel–Skarvik; 412,000 Passengers 2022; 271,000 Passengers 2023\./u),
        expect.stringMatching(/belongs to three counties\. They have not said/u),
      ]),
    );
    expect(paragraphs.join('\n')).not.toMatch(/cookies|Most read|Seal pup|oldsalt52|All rights reserved|Sport/u);
  });

  it('a page that was printed gives its article by pages', async () => {
    const paragraphs = placedParagraphs(await extractHere('a.pdf', await formatFixture('chromium-print.pdf')));
    expect(paragraphs).toContain(
      'p. 1 | Revenue fell by 12 per cent to 88 million crowns in the second quarter, and the loss before tax widened to 9.4 million crowns from 2.1 million a year before.',
    );
    expect(paragraphs.filter((paragraph) => paragraph.startsWith('p. 2 |')).join()).toContain('oldsalt52');
  });

  it('a paragraph that runs over a column and a page is one, with both pages', async () => {
    const paragraphs = placedParagraphs(await extractHere('a.pdf', await formatFixture('libreoffice-two-columns.pdf')));
    expect(paragraphs.find((paragraph) => paragraph.includes('2.1 metres on Sunday'))).toMatch(/^pp\. 1–2 \|/u);
    expect(paragraphs.find((paragraph) => paragraph.includes('chairman'))).toMatch(/inter-agency report/u);
  });

  it('a document with tracked changes is read as it will be, without its comments', async () => {
    const paragraphs = placedParagraphs(
      await extractHere('a.docx', await formatFixture('pandoc-tracked-changes.docx')),
    );
    expect(paragraphs).toEqual([
      ' | Harbour budget passes',
      'para. 1 | The council of Vendel passed a budget of 52 million crowns on Thursday. It raises the harbour dues by six per cent.',
      'para. 2 | Seven members voted against it.',
    ]);
  });
});
