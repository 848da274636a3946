import { describe, expect, it } from 'vitest';
import { checkText, smallArchive } from '../../../testing/smallArchive.ts';

/** Verdict, rules and what the sources have, of a claim against some sources. */
function judged(draft: string, ...sources: string[]): string {
  const archive = smallArchive(sources.map((text, i) => ({ id: `source-${i}`, text })));
  const { verdict, findings } = checkText(draft, archive)[0]?.judgement ?? { verdict: '', findings: [] };
  return [verdict, ...findings.map(({ code }) => code), ...findings.flatMap(({ expected }) => expected)].join(' ');
}

const TELLS =
  'The skipper Ole Brandt threw three tonnes of cod overboard off Vardal on Monday, two deckhands told the paper Havnenytt.';

describe('a statement that a source denies', () => {
  it('is disputed where another source tells it', () => {
    const denies = 'Ole Brandt has denied reports that he threw three tonnes of cod overboard off Vardal.';
    expect(judged('Skipper Ole Brandt threw three tonnes of cod overboard off Vardal.', TELLS, denies)).toBe(
      'disputed disputed/polarity denied reports',
    );
  });

  it('informs, as no other dispute over polarity does', () => {
    const denies = 'Ole Brandt has denied reports that he threw three tonnes of cod overboard off Vardal.';
    const archive = smallArchive([TELLS, denies].map((text, i) => ({ id: `source-${i}`, text })));
    const [checked] = checkText('Skipper Ole Brandt threw three tonnes of cod overboard off Vardal.', archive);
    expect(checked?.judgement.findings.map(({ severity }) => severity)).toEqual(['information']);
  });

  it('is contradicted where no source tells it', () => {
    const denies = 'The dairy has no plans to close its plant in Norvik, its director said on Friday.';
    expect(judged('The dairy will close its plant in Norvik.', denies)).toBe(
      'conflict conflict/polarity has no plans to',
    );
  });

  it('is denied by a source that calls the story a hoax', () => {
    const hoax =
      'Two deckhands said the skipper Ole Brandt threw three tonnes of cod overboard off Vardal. The story is a hoax, the coastguard said.';
    expect(judged('Skipper Ole Brandt threw three tonnes of cod overboard off Vardal.', TELLS, hoax)).toBe(
      'disputed disputed/polarity is a hoax',
    );
  });

  it('offers no words to put in', () => {
    const denies = 'The dairy has no plans to close its plant in Norvik, its director said on Friday.';
    const [checked] = checkText(
      'The dairy will close its plant in Norvik.',
      smallArchive([{ id: 'source', text: denies }]),
    );
    expect(checked?.judgement.findings.map(({ fixes }) => fixes)).toEqual([[]]);
  });

  it.each([
    [
      'what the draft says that it is denied',
      'Ole Brandt denies that he threw three tonnes of cod overboard off Vardal.',
      'Ole Brandt has denied reports that he threw three tonnes of cod overboard off Vardal.',
    ],
    [
      'what the draft says that others say',
      'Two deckhands said Ole Brandt had thrown three tonnes of cod overboard off Vardal.',
      'Ole Brandt has denied reports that he threw three tonnes of cod overboard off Vardal.',
    ],
    [
      'something else that is denied',
      'The army shelled the harbour of Vardal on Sunday and killed three dockers.',
      'The army shelled the harbour of Vardal on Sunday and killed three dockers. The army denies shelling hospitals.',
    ],
    [
      'an opposite of what is denied',
      'Orland is due to repay a loan of 330 million crowns on Thursday.',
      'Orland has denied it will miss a repayment of 330 million crowns on Thursday.',
    ],
    [
      'another thing of the story that is a hoax',
      'Inspectors found failings at Birkwood School in May and placed it under special measures.',
      'Inspectors found failings at Birkwood School in May and placed it under special measures. The head thanked the parents. A council officer opened an inquiry a year ago. A letter about a plot by parents was a hoax.',
    ],
  ])('is not %s', (_, draft, source) => {
    expect(judged(draft, source)).not.toMatch(/^(?:conflict|disputed)/u);
  });
});

describe('what the draft says did not happen', () => {
  it('is not contradicted by a source that says somebody claims it', () => {
    const source = 'A website claims that loggers have felled the oldest oak of Lunde by mistake.';
    expect(judged('Loggers have not felled the oldest oak of Lunde by mistake.', source)).not.toMatch(/^conflict/u);
  });
});

describe('what the draft calls a hoax', () => {
  it('is contradicted by a source that says it is none', () => {
    expect(
      judged('The shrinking of the Tarn glacier is a hoax.', 'The shrinking of the Tarn glacier is not a hoax.'),
    ).toMatch(/^conflict conflict\/polarity/u);
  });

  it('is disputed where another source tells it as so', () => {
    const hoax = 'The video of a bear on a tram in Lunde is a hoax, the police said.';
    const told = 'A video shows a bear on a tram in Lunde.';
    expect(judged('The video of a bear on a tram in Lunde is a hoax.', hoax, told)).toMatch(/^disputed/u);
  });
});
