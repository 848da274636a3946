import { describe, expect, it } from 'vitest';
import { NEWS_NOUNS } from './newsNounTable.ts';
import { NEWS_VERBS } from './newsVerbTable.ts';
import { verbGroups } from './newsVerbs.ts';
import { readOpposites } from './opposites.ts';
import { eachWording } from './newsWordings.ts';
import { eachReviewed } from './relationGraph.ts';
import { readSenseGroups } from './senseGroups.ts';
import { readSiblings } from './siblings.ts';
import type { WordRelationKind } from './wordRelation.ts';

const unlike: ReadonlySet<WordRelationKind> = new Set(['opposite', 'sibling']);

describe('the tables of the news', () => {
  it('call no two words both alike and unlike', () => {
    const alike = new Set<string>();
    const different = new Set<string>();
    eachReviewed((a, b, kind) => (unlike.has(kind) ? different : alike).add([a, b].toSorted().join(' ')));
    expect([...alike].filter((pair) => different.has(pair))).toEqual([]);
  });

  it('have no pair of other wordings that they know better, or twice', () => {
    const known = new Set<string>();
    eachReviewed((a, b) => known.add([a, b].toSorted().join(' ')));
    const told: string[] = [];
    eachWording((a, b) => told.push([a, b].toSorted().join(' ')));
    expect(told.length).toBeGreaterThan(500);
    expect(told.filter((pair, i) => known.has(pair) || told.indexOf(pair) !== i)).toEqual([]);
  });

  it('relate no word to itself', () => {
    const looped = [...readOpposites(), ...readSiblings()].filter(({ a, b }) => a === b);
    expect(looped).toEqual([]);
  });

  it.each([
    ['verbs', NEWS_VERBS],
    ['nouns', NEWS_NOUNS],
  ])('name every group of the %s once', (_, table) => {
    const names = readSenseGroups(table).map(({ name }) => name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it.each([
    ['verbs', NEWS_VERBS],
    ['nouns', NEWS_NOUNS],
  ])('of %s hold only words that are one token in copy, and signs', (_, table) => {
    const strange = table
      .split('\n')
      .filter((line) => !line.startsWith('#'))
      .flatMap((line) => line.split(' '))
      .filter(
        (word) => word !== '' && !/^(?:[~^>»!%]|(?:=?|[na]\.)[a-z]+(?:#[a-z]+)?(?:\/(?:[na]\.)?[a-z]+)*)$/u.test(word),
      );
    expect(strange).toEqual([]);
  });

  it('hold the words that desks use', () => {
    const verbs = verbGroups().flatMap(({ families }) => families.filter(({ verb }) => verb));
    expect(new Set(verbs.map(({ keys }) => keys[0])).size).toBeGreaterThan(600);
    expect(readOpposites().length).toBeGreaterThan(600);
  });

  it('leave children and civilians, and women and soldiers, free to be the same people', () => {
    const pairs = readSiblings().map(({ a, b }) => `${a} ${b}`);
    expect(pairs).not.toContain('child civilian');
    expect(pairs).not.toContain('woman soldier');
  });
});
