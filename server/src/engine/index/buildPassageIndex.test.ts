import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article, Passage } from '../sources/article.ts';
import { buildArticle } from '../sources/buildArticle.ts';
import { passagesOf } from '../sources/passages.ts';
import { tokenize } from '../text/tokens.ts';
import {
  buildPassageIndex,
  indexOfSegments,
  type SegmentedIndex,
  withArticle,
  withoutArticle,
} from './buildPassageIndex.ts';
import { buildSegment } from './buildSegment.ts';
import { indexKeys } from './indexKeys.ts';
import type { PassageHit, QueryTerm } from './passageIndex.ts';
import { queryTerms } from './queryTerms.ts';

function article(id: string, text: string): Article {
  return buildArticle({ id, path: `${id}.txt`, text, format: 'plain' });
}

function query(text: string): readonly QueryTerm[] {
  return queryTerms(tokenize(text));
}

/** What a search says, without the objects. */
function found(hits: readonly PassageHit[]): string[] {
  return hits.map(({ passage, score }) => `${passage.article.id}/${passage.index} ${score.toFixed(9)}`);
}

/** The words of these tests that the index takes for names. */
function names({ nameWords }: SegmentedIndex): string[] {
  const words = 'dam porto fans police pedersen pederson turkey hill may rain novotny said people'.split(' ');
  return words.filter((one) => nameWords.has(one)).toSorted();
}

/** The same ranking, written to be obvious: every passage, every term, no data structure. */
function slowSearch(articles: readonly Article[], terms: readonly QueryTerm[], limit: number): string[] {
  const passages: readonly Passage[] = articles.flatMap(passagesOf);
  const keysOf = new Map(passages.map((passage) => [passage, indexKeys(tokenize(passage.text)).map(({ key }) => key)]));
  const having = (key: string): number => passages.filter((passage) => keysOf.get(passage)?.includes(key)).length;
  const known = terms.filter(({ key }) => having(key) > 0);
  const postings = known.reduce((sum, { key }) => sum + having(key), 0);
  const rarity = (key: string): number => Math.log(1 + (postings - having(key) + 0.5) / (having(key) + 0.5));
  const most = known.reduce((sum, { key, weight }) => sum + weight * rarity(key), 0);
  const parts = 2 ** Math.floor(Math.log2(2 ** 30 / most));
  const scoreOf = (passage: Passage): number => {
    let score = 0;
    for (const { key, weight } of known) {
      if (keysOf.get(passage)?.includes(key)) score += Math.round(parts * weight * rarity(key)) / parts;
    }
    return score;
  };
  return passages
    .map((passage) => ({ passage, score: scoreOf(passage) }))
    .filter(({ score }) => score > 0)
    .toSorted(
      (a, b) =>
        b.score - a.score ||
        (a.passage.article.id < b.passage.article.id ? -1 : a.passage.article.id > b.passage.article.id ? 1 : 0) ||
        a.passage.index - b.passage.index,
    )
    .slice(0, limit)
    .map(({ passage, score }) => `${passage.article.id}/${passage.index} ${score.toFixed(9)}`);
}

const word = fc.constantFrom(
  'dam',
  'broke',
  'Porto',
  'twelve',
  '12',
  'fans',
  'police',
  'the',
  'held',
  'river',
  'rose',
  'Pedersen',
  'Pederson',
  '4 million',
);
const sentence = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => `The ${words.join(' ')}.`);
const story = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join('\n\n'));
const change = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), text: fc.option(story) });

describe('the index', () => {
  it('finds what going through all passages finds, in whatever order articles came, went and changed', () => {
    fc.assert(
      fc.property(
        fc.array(change, { maxLength: 14 }),
        sentence,
        fc.integer({ min: 0, max: 6 }),
        (changes, asked, limit) => {
          const articles = new Map<string, Article>();
          let index = buildPassageIndex([]);
          for (const { id, text } of changes) {
            if (text === null) {
              articles.delete(id);
              index = withoutArticle(index, id);
            } else {
              const made = article(id, text);
              articles.set(id, made);
              index = withArticle(index, made);
            }
          }
          const all = [...articles.values()];
          const expected = slowSearch(all, query(asked), limit);
          expect(found(index.search(query(asked), limit))).toEqual(expected);
          expect(found(buildPassageIndex(all.toReversed()).search(query(asked), limit))).toEqual(expected);
          expect(index.passageCount).toBe(all.flatMap(passagesOf).length);
          expect(names(index)).toEqual(names(buildPassageIndex(all)));
          expect([...index.articles.keys()].toSorted()).toEqual([...articles.keys()].toSorted());
        },
      ),
      { numRuns: 300 },
    );
  });

  it('finds what going through all passages finds where most of them need not be looked at', () => {
    // Words as rare as in a language: the n-th comes n times as rarely as the first.
    const vocabulary = Array.from(
      { length: 60 },
      (_, n) => `w${String.fromCharCode(97 + (n % 26), 97 + (n % 7))}x${n}y`,
    );
    const rareWord = fc
      .integer({ min: 0, max: 9999 })
      .map((n) => vocabulary[Math.floor(60 * (n / 10_000) ** 3)] ?? 'w');
    const line = fc.array(rareWord, { minLength: 2, maxLength: 12 }).map((words) => `The ${words.join(' ')}.`);
    const archive = fc.array(fc.array(line, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(archive, line, fc.integer({ min: 1, max: 4 }), fc.nat(5), (stories, asked, limit, spread) => {
        const articles = stories.map((lines, i) => article(`a${i}`, lines.join('\n\n')));
        const parts = Array.from({ length: spread + 1 }, (_, part) =>
          articles.filter((_one, i) => i % (spread + 1) === part),
        );
        const index = indexOfSegments(parts.filter((part) => part.length > 0).map(buildSegment));
        expect(found(index.search(query(asked), limit))).toEqual(slowSearch(articles, query(asked), limit));
        const without = withoutArticle(index, 'a0');
        expect(found(without.search(query(asked), limit))).toEqual(slowSearch(articles.slice(1), query(asked), limit));
      }),
      { numRuns: 200 },
    );
  });

  it('looks only into the articles asked for, and ranks them as among all', () => {
    fc.assert(
      fc.property(
        fc.array(story, { maxLength: 9 }),
        sentence,
        fc.uniqueArray(fc.nat(9)),
        fc.integer({ min: 1, max: 6 }),
        (stories, asked, picked, limit) => {
          const articles = stories.map((text, i) => article(`a${i}`, text));
          const only = new Set(picked.map((i) => `a${i}`));
          const all = found(buildPassageIndex(articles).search(query(asked), 1000));
          const expected = all.filter((hit) => only.has(hit.split('/')[0] ?? '')).slice(0, limit);
          expect(found(buildPassageIndex(articles).search(query(asked), limit, only))).toEqual(expected);
        },
      ),
    );
  });

  it('leaves out what stands around where it is common, and looks for it where it is rare or is asked for itself', () => {
    const reports = Array.from({ length: 40 }, (_, i) => article(`r${i}`, 'Rain fell again.'));
    const index = buildPassageIndex([article('dam', 'The dam broke.'), article('tram', 'A tram stopped.'), ...reports]);
    const idsOf = (...terms: readonly QueryTerm[]): string[] =>
      index.search(terms, 3).map(({ passage }) => passage.article.id);
    const [dam, rain, tram] = ['dam', 'rain', 'tram'].map((key) => ({ key, weight: 1 }));
    if (!dam || !rain || !tram) throw new Error('three terms');
    expect(idsOf(dam, { ...rain, weight: 0.3, aside: true })).toEqual(['dam']);
    expect(idsOf(dam, { ...tram, weight: 0.3, aside: true })).toEqual(['dam', 'tram']);
    expect(idsOf(dam, { ...rain, weight: 0.3 })).toEqual(['dam', 'r0', 'r1']);
    expect(idsOf({ ...rain, weight: 0.3, aside: true })).toEqual(['r0', 'r1', 'r10']);
  });

  it('knows what an acronym stands for, as the first article by id has it', () => {
    const rescue = article('b', 'They rang the Coast Rescue Service (CRS).');
    const railway = article('a', 'The City Railway Society (CRS) met. The Old Mill (OMX) burnt.');
    const index = withArticle(buildPassageIndex([rescue]), railway);
    expect(index.expansions.get('crs')).toEqual(['the', 'city', 'railway', 'society']);
    expect(withoutArticle(index, 'a').expansions.get('crs')).toEqual(['coast', 'rescue', 'service']);
    expect(index.expansions.get('omx')).toBeUndefined();
  });

  it('gives every passage by its place, and none outside', () => {
    const dam = article('dam', 'The dam broke.\n\nTwo bridges fell. Nobody died.');
    const index = withArticle(
      withArticle(buildPassageIndex([article('x', 'Rain fell.')]), dam),
      article('y', 'Snow fell.'),
    );
    expect(index.passagesAt('dam', [0, 1, 2])).toEqual(passagesOf(dam));
    expect(index.passagesAt('dam', [-1, 3])).toEqual([]);
    expect(index.passagesAt('none', [0])).toEqual([]);
    expect(index.passagesOf('dam')).toBe(3);
  });

  it('gives the same object for a passage each time', () => {
    const index = buildPassageIndex([article('dam', 'The dam broke.')]);
    expect(index.passagesAt('dam', [0])[0]).toBe(index.search(query('dam'), 1)[0]?.passage);
  });

  it('leaves an older snapshot as it was', () => {
    const before = buildPassageIndex([article('dam', 'The dam broke.'), article('tram', 'The tram stopped.')]);
    withoutArticle(before, 'dam');
    withArticle(before, article('dam', 'The dam held.'));
    expect(before.search(query('broke'), 5).map(({ passage }) => passage.text)).toEqual(['The dam broke.']);
    expect(before.passageCount).toBe(2);
  });

  it('replaces an article of the same id', () => {
    const index = withArticle(buildPassageIndex([article('dam', 'The dam broke.')]), article('dam', 'The dam held.'));
    expect(index.search(query('dam'), 5).map(({ passage }) => passage.text)).toEqual(['The dam held.']);
    expect(index.passagesWith('dam')).toBe(1);
  });

  it('keeps few segments however often articles are saved', () => {
    let index: SegmentedIndex = buildPassageIndex(
      Array.from({ length: 40 }, (_, i) => article(`a${i}`, 'The dam broke. The river rose.')),
    );
    for (let i = 0; i < 200; i += 1) index = withArticle(index, article(`a${i % 40}`, `The dam broke ${i} times.`));
    expect(index.segments.length).toBeLessThan(9);
    expect(index.passageCount).toBe(40);
  });

  it('holds nothing when all has gone', () => {
    const index = withoutArticle(buildPassageIndex([article('dam', 'The dam broke.')]), 'dam');
    expect(index.passageCount).toBe(0);
    expect(index.search(query('dam'), 5)).toEqual([]);
    expect(index.segments).toEqual([]);
  });

  it('scores alike whether or not an article that shares no word is there', () => {
    const articles = [
      article('a', 'Police held 12 fans in Porto. The river rose.'),
      article('b', 'Fans left Porto. Police held a thief.'),
    ];
    const asked = query('Twelve fans were held by police in Porto');
    const more = [...articles, article('c', 'Bread costs more. Wheat grew scarce after a drought.')];
    expect(found(buildPassageIndex(more).search(asked, 9))).toEqual(
      found(buildPassageIndex(articles).search(asked, 9)),
    );
  });

  it('knows the words that are names, from where they stand inside sentences', () => {
    const text =
      'Turkey said the Hill of May rose. Rain fell on a hill. The people may leave Turkey, Novotny said. A hill fell.';
    const index = buildPassageIndex([article('a', text)]);
    expect(names(index)).toEqual(['novotny', 'turkey']);
    const headline = article('b', 'Why The Rain Fell On The Hill\n\nNobody knew.\n');
    expect(names(withArticle(index, headline))).toEqual(['novotny', 'turkey']);
    expect(names(withoutArticle(index, 'a'))).toEqual([]);
  });

  it('answers nothing to nothing', () => {
    const index = buildPassageIndex([article('dam', 'The dam broke.')]);
    expect(index.search([], 5)).toEqual([]);
    expect(index.search([{ key: 'dam', weight: 0 }], 5)).toEqual([]);
    expect(index.search([{ key: 'unheard', weight: 1 }], 5)).toEqual([]);
    expect(index.search(query('dam'), 0)).toEqual([]);
  });
});
