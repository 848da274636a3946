import { describe, expect, it } from 'vitest';
import type { Quantity } from '../facts/fact.ts';
import { readSentence } from '../check/archiveNames.ts';
import { smallArchive } from '../../testing/smallArchive.ts';
import { areReckoned, type Figure } from './reckoned.ts';

const nothing = smallArchive([]);

/** The figure of a sentence that is written as `figure`. */
function figure(text: string, written: string): Figure {
  const reading = readSentence(text, nothing, undefined);
  const quantity = reading.quantities.find((q: Quantity) => text.slice(q.figure.start, q.figure.end) === written);
  if (!quantity) throw new Error(`no figure ${written} in ${text}`);
  return { reading, quantity };
}

describe('figures that are reckoned one from the other', () => {
  it('are a count and that from which the draft steps', () => {
    const draft = figure('The choir now has 45 singers, five more than in spring.', '45');
    expect(areReckoned(draft, figure('The choir had 40 singers in spring.', '40'))).toBe(true);
    expect(areReckoned(draft, figure('The choir had 38 singers in spring.', '38'))).toBe(false);
  });

  it('are a whole and the share that the source takes of it', () => {
    const source = figure('The grant goes to half of the 160 schools in the county.', '160');
    expect(areReckoned(figure('The grant goes to 80 schools.', '80'), source)).toBe(true);
    expect(areReckoned(figure('The grant goes to 90 schools.', '90'), source)).toBe(false);
  });

  it('are a figure and the one that it was before it quadrupled', () => {
    const source = figure('Sales of the atlas quadrupled to 6,400 copies.', '6,400');
    expect(areReckoned(figure('The atlas had sold 1,600 copies.', '1,600'), source)).toBe(true);
    expect(areReckoned(figure('The atlas had sold 1,700 copies.', '1,700'), source)).toBe(false);
  });

  it('are not told so by a name', () => {
    const source = figure('Shares in Halvard Foods rose 3.1 percent on Friday.', '3.1');
    expect(areReckoned(figure('Shares in Halvard Foods rose 6.2 percent on Friday.', '6.2'), source)).toBe(false);
  });

  it('are not an earlier count and a new one that overtakes it', () => {
    const source = figure('The mill will close 52 looms, 12 more than it had announced in May.', '52');
    expect(areReckoned(figure('The mill will close 40 looms.', '40'), source)).toBe(false);
    expect(areReckoned(figure('The mill had first spoken of 40 looms.', '40'), source)).toBe(true);
  });

  it('are not two figures beside which a third only has a floor', () => {
    const source = figure(
      'Twelve goats died in one barn and eight sheep and more than 50 hens in the other.',
      'Twelve',
    );
    expect(areReckoned(figure('Four goats died.', 'Four'), source)).toBe(false);
  });
});
