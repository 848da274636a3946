import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Article } from '../sources/article.ts';
import { buildArticle } from '../sources/buildArticle.ts';
import { tokenize } from '../text/tokens.ts';
import { buildPassageIndex } from './buildPassageIndex.ts';
import { queryTerms } from './queryTerms.ts';

const INVENTED: Readonly<Record<string, string>> = {
  bank: `Norden Bank cuts 1,200 jobs as profit falls
STOCKHOLM, Feb 8 (Reuters) - Norden Bank said on Thursday it would cut 1,200 jobs after fourth-quarter profit fell by 18% to 2.4 billion crowns.
Analysts had expected a profit of 2.9 billion crowns.
Chief executive Maja Lindqvist said the bank had grown too fast in the Baltic states.
Shares in the lender dropped 7% in early trading, their sharpest fall since 2020.
The bank proposed a dividend of 3.50 crowns a share, down from 4.25.
It will close 40 of its 210 branches by June.
`,
  bankRival: `Svea Bank lifts profit
STOCKHOLM — Svea Bank said on Friday that its fourth-quarter profit rose by 11% to 3.1 billion crowns.
Its chief executive, Olof Brandt, said margins had widened.
Shares in Svea gained 2%.
The lender will hire 300 people for its new office in Riga.
`,
  final: `Harbour United win cup after penalties
Harbour United beat Castle Rovers 5-4 on penalties on Saturday after the final ended 2-2.
Goalkeeper Ebba Strand saved the last two penalties before a crowd of 48,210.
Rovers had led 2-0 at half-time through goals by Idris Kane and Luca Moretti.
Kane was sent off in the 71st minute for a second booking.
It is the club's first trophy since 1987.
The winners' captain, Pavel Novotny, will leave in the summer.
`,
  storm: `Storm Petra leaves three dead
GALWAY — Three people died when Storm Petra struck the west coast of Ireland on Monday night with gusts of 151 km/h.
More than 90,000 homes were without power on Tuesday morning, the grid operator said.
A 54-year-old woman was killed when a tree fell on her car near Clifden.
Two fishermen drowned off Inishmore after their boat lost its engine.
Ferries between Rosslare and Fishguard were cancelled until Thursday.
The weather service had issued a red warning only two hours before.
`,
  trial: `Mayor jailed for four years over land deals
A court in Valmora sentenced the city's former mayor, Teresa Quiroga, to four years in prison on Wednesday for taking bribes over land deals.
Judges found that she took 640,000 euros from two builders between 2014 and 2017.
Her lawyer, Andrés Pinto, said she would appeal.
The prosecution had asked for seven years.
Her brother Emilio was acquitted.
Quiroga, who is 61, denied all charges.
`,
  vaccine: `Malaria shot halves cases in trial
An experimental malaria vaccine cut cases by 53% among 4,800 children in Burkina Faso and Mali, a study in a medical journal showed.
The children, aged five months to three years, were followed for 18 months.
Side effects were mild, said Dr Awa Traoré of the institute in Ouagadougou, who led the trial.
The vaccine costs about four dollars a dose.
Regulators in Ghana will decide on it in March.
`,
  budget: `Council passes budget with hole of 30 million
The city council of Harburg passed its budget for next year on Thursday by 38 votes to 33.
It leaves a gap of 30 million euros, which the treasurer, Jonas Weiss, wants to close by selling the waterworks.
Fees for day care rise by 6% from August.
The Greens voted against the budget because it drops the new tram line.
`,
};

function archive(): readonly Article[] {
  const invented = Object.entries(INVENTED).map(([id, text]) =>
    buildArticle({ id, path: `${id}.txt`, text, format: 'plain' }),
  );
  const folder = new URL('../../../../test-fixtures/sources/', import.meta.url);
  const seeds = readdirSync(folder).map((name) =>
    buildArticle({
      id: name.slice(0, 3),
      path: name,
      text: readFileSync(new URL(name, folder), 'utf8'),
      format: 'plain',
    }),
  );
  return [...invented, ...seeds];
}

const index = buildPassageIndex(archive());

/** A claim in other words or with a slip in it, and a piece of the passage that speaks of it. */
const CLAIMS: readonly (readonly [claim: string, article: string, piece: string])[] = [
  ['Norden is to shed twelve hundred posts after a weak fourth quarter.', 'bank', 'would cut 1,200 jobs'],
  ['Analysts were looking for profit of 2.9bn crowns at Norden.', 'bank', 'Analysts had expected'],
  ['Lindkvist, the chief executive, said expansion in the Baltic had been too quick.', 'bank', 'Maja Lindqvist'],
  ['The shares lost nine per cent, the steepest drop since 2020.', 'bank', 'dropped 7%'],
  ['Forty branches are to be shut by the end of June.', 'bank', 'close 40 of its'],
  ['Svea’s profit climbed by 11% to 3.1 billion crowns.', 'bankRival', 'rose by 11%'],
  ['Three hundred people will be hired for an office in Riga.', 'bankRival', 'hire 300'],
  ['Strand kept out two penalties in front of 48,000 people.', 'final', 'Ebba Strand saved'],
  ['Idris Kane got a red card after 71 minutes.', 'final', 'sent off'],
  ['Rovers were two goals ahead at the break.', 'final', 'half-time'],
  ['It was the first trophy for the club in decades, after 1987.', 'final', 'first trophy'],
  ['The captain Nowotny leaves Harbour United this summer.', 'final', 'Pavel Novotny'],
  ['Gusts of 115 km/h were measured as Petra hit the west coast of Ireland.', 'storm', 'gusts of 151'],
  ['Some 90,000 households had no power on Tuesday.', 'storm', '90,000 homes'],
  ['A woman of 45 died in her car under a tree at Clifden.', 'storm', '54-year-old woman'],
  ['The drowned fishermen had lost their engine off Inishmore.', 'storm', 'Two fishermen'],
  ['The red warning came two hours before the storm.', 'storm', 'red warning'],
  ['Teresa Quiroga was sentenced to six years for bribes.', 'trial', 'four years in prison'],
  ['She had accepted EUR 640,000 from builders.', 'trial', '640,000 euros'],
  ['Prosecutors asked for a sentence of seven years.', 'trial', 'asked for seven years'],
  ['Emilio, a brother of Quiroga, was cleared.', 'trial', 'acquitted'],
  ['The malaria vaccine reduced cases by 35% in 4,800 children.', 'vaccine', 'cut cases by 53%'],
  ['Awa Traore, who headed the trial, called the side effects mild.', 'vaccine', 'Side effects'],
  ['One dose of the vaccine costs $4.', 'vaccine', 'four dollars a dose'],
  ['Harburg’s council adopted the budget by 33 votes to 38.', 'budget', '38 votes to 33'],
  ['Selling the waterworks is to close the gap of €30 million, says treasurer Weiss.', 'budget', 'waterworks'],
  ['The Greens opposed it because the tram line was dropped.', 'budget', 'The Greens'],
  [
    'Tanks or no tanks, about four million people live in tents and huts near the Turkish border.',
    '003',
    'around four million',
  ],
  ['The envoy Geir Pederson warned of grave risks to civilians and to peace and security.', '001', 'Geir Pedersen'],
  ['A US security council spokesman, Sean Savett, blamed reliance on Russia and Iran.', '001', 'Savett'],
  ['Roughly 230 km south of the city the army dug in around Hama.', '001', '230 kilometres'],
  ['Eight civilians were among the dozen dead at the university hospital.', '000', 'University Hospital'],
  ['Khanasir was taken to cut the main supply route of the army.', '003', 'Khansir'],
];

describe('the ranking', () => {
  it.each(CLAIMS)('finds the passage for “%s”', (claim, articleId, piece) => {
    const hits = index
      .search(queryTerms(tokenize(claim)), 3)
      .map(({ passage }) => ({ id: passage.article.id, text: passage.text }));
    expect(hits).toContainEqual({ id: articleId, text: expect.stringContaining(piece) });
  });

  it('puts the right passage first nearly always', () => {
    const first = CLAIMS.filter(([claim, articleId, piece]) => {
      const [best] = index.search(queryTerms(tokenize(claim)), 1);
      return best?.passage.article.id === articleId && best.passage.text.includes(piece);
    });
    expect(first.length / CLAIMS.length).toBeGreaterThanOrEqual(0.9);
  });
});
