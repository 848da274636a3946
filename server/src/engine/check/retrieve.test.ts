import { describe, expect, it } from 'vitest';
import { readFacts } from '../facts/read.ts';
import { smallArchive } from '../../testing/smallArchive.ts';
import { readWhole, retrieve } from './retrieve.ts';

function placesFor(claim: string, text: string, whole = false): number[] {
  const { index } = smallArchive([{ id: 'article', text }]);
  const found = retrieve({ reading: readFacts(claim, {}), context: {} }, index);
  const [first] = (whole ? readWhole(found, index) : undefined) ?? found;
  return first ? index.passagesAt(first.articleId, first.places).map((passage) => passage.index) : [];
}

const LONG = Array.from({ length: 40 }, (_, i) => `On day ${i + 1} the surveyors measured the glacier again.`);

describe('what is retrieved for a claim', () => {
  it('is all of a short article at a second look', () => {
    const text = 'The ferry sank off Arendal. Divers went down on Monday. Its owner said nothing. Rain fell all week.';
    expect(placesFor('The ferry sank.', text)).toEqual([0, 1]);
    expect(placesFor('The ferry sank.', text, true)).toEqual([0, 1, 2, 3]);
  });

  it('is of a long article what has words of the claim, with its neighbours', () => {
    const text = [...LONG.slice(0, 20), 'The ferry sank off Arendal.', ...LONG.slice(20)].join(' ');
    expect(placesFor('The ferry sank.', text, true)).toEqual([19, 20, 21]);
  });

  it('is nothing where no word of it occurs, whatever is like its words', () => {
    expect(placesFor('Trucks robbed.', 'The lorry was stolen. It rained.')).toEqual([]);
  });

  const claim = readFacts('The ferry sank off Arendal with a cargo of timber.', {});
  const told = 'The ferry, which carried a cargo of timber, sank off Arendal.';
  const idsFor = (texts: readonly string[], only?: ReadonlySet<string>): string[] => {
    const { index } = smallArchive(texts.map((text, i) => ({ id: `a${i}`, text })));
    return retrieve({ reading: claim, context: {} }, index, only).map(({ articleId }) => articleId);
  };

  it('is of eight articles that tell it', () => {
    expect(idsFor(Array.from({ length: 10 }, () => told))).toEqual(['a0', 'a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7']);
  });

  it('is of four articles where the others share but a word with it, and of those that are cited', () => {
    const texts = [told, ...Array.from({ length: 6 }, () => 'The price of timber fell.')];
    expect(idsFor(texts)).toEqual(['a0', 'a1', 'a2', 'a3']);
    expect(idsFor(texts, new Set(['a4', 'a5', 'a6']))).toEqual(['a4', 'a5', 'a6']);
  });
});
