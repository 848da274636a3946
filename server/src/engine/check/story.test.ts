import { describe, expect, it } from 'vitest';
import { readFacts } from '../facts/read.ts';
import { claimOf, compared } from './checkClaim.ts';
import { checkText, smallArchive } from '../../testing/smallArchive.ts';

/** Verdict on the last sentence of a draft. */
function verdict(draft: string, sources: readonly string[]): string | undefined {
  const archive = smallArchive(sources.map((text, i) => ({ id: `source-${i}`, text })));
  return checkText(draft, archive).at(-1)?.judgement.verdict;
}

const STRIKE =
  'Dockers in Port Linde went on strike on Monday over pay, the union said. The harbour of Port Linde is the largest in Kestia. Talks between the union and the harbour board broke down on Sunday.';

describe('articles of another story', () => {
  it('lend no support to a sentence of which they have a word each', () => {
    const stabbing =
      'The singer Ned Harrow was seen outside a club in Marlow City early on Wednesday, according to reports. He was seen with two friends across the street, according to the police of Marlow City. A leaflet of the club was found.';
    const draft =
      'Dockers in Port Linde went on strike on Monday. Schools are to reopen on Wednesday, according to notices seen across the city.';
    expect(verdict(draft, [STRIKE])).toBe('unsupported');
    expect(verdict(draft, [STRIKE, stabbing])).toBe('unsupported');
  });

  it('may have little of a sentence when they name the person that it names', () => {
    const told =
      'The strike poses “grave risks to the ports”, the Trade Council (TC) envoy for Kestia warned. Ada M Okafer said she had warned of the dangers for months. She called the present dispute a “token of common neglect” to work towards a settlement in the country, an aim the council endorsed in May.';
    const spelt =
      'The dockers of Port Linde stopped work on Monday, a union said, after a quarrel that has dealt a blow to the harbour board. TC envoy Ada Okafor said the walkout posed risks.';
    const draft =
      'The TC envoy for Kestia, Ada Okafor, called the present dispute a “token of common neglect” to work towards a settlement.';
    const archive = smallArchive([told, spelt].map((text, i) => ({ id: `source-${i}`, text })));
    const { alignments } = compared(claimOf({ reading: readFacts(draft, {}), block: 'paragraph' }), archive);
    expect(alignments.map(({ window }) => window.articleId)).toEqual(['source-0', 'source-1']);
  });
});
