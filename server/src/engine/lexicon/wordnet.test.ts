import { describe, expect, it } from 'vitest';
import { relations, traits } from './generated/wordnetExtract.ts';
import { inflectionKey } from './inflection.ts';
import { nounClass } from './nounClass.ts';
import { PartOfSpeech, partOfSpeechBits, partsOfSpeech } from './partsOfSpeech.ts';
import { rarity } from './rarity.ts';
import { eachRelation, wordnet } from './wordnet.ts';

const { Noun, Verb, Adjective, Adverb } = PartOfSpeech;

describe('the extract of WordNet', () => {
  it('holds its words once, in order', () => {
    const { words, index } = wordnet();
    expect(words.length).toBeGreaterThan(20_000);
    expect(index.size).toBe(words.length);
    expect(words.every((word, at) => at === 0 || (words[at - 1] ?? '') < word)).toBe(true);
  });

  it('has as many traits and lists of relations as words', () => {
    const { words } = wordnet();
    expect(traits.replaceAll('\n', '').length).toBe(words.length * 3);
    expect(relations.split(',').length).toBe(words.length);
  });

  it('relates words of the extract only', () => {
    const { words } = wordnet();
    let wrong = 0;
    let all = 0;
    eachRelation((a, b) => {
      all += 1;
      if (a >= b || b >= words.length) wrong += 1;
    });
    expect(wrong).toBe(0);
    expect(all).toBeGreaterThan(20_000);
  });

  it('was written with the keys that words have today (else run scripts/extract-wordnet.mjs again)', () => {
    const { words, index } = wordnet();
    const known = ['attacks', 'children', 'organised', 'vaccinated', 'cities', 'buses', 'leaders', 'stopped'];
    expect(known.filter((word) => !index.has(inflectionKey(word)))).toEqual([]);
    const moved = words.filter((word) => inflectionKey(word) !== word);
    expect(moved.length).toBeLessThan(words.length / 100);
  });
});

describe('partsOfSpeech', () => {
  it('has the most frequent first', () => {
    expect(partsOfSpeech('attack')[0]).toBe(Verb);
    expect(partsOfSpeech('company')[0]).toBe(Noun);
    expect(partsOfSpeech('large')[0]).toBe(Adjective);
    expect(partsOfSpeech('slowly')).toEqual([Adverb]);
  });

  it('is empty for names and made-up words', () => {
    expect(partsOfSpeech('zorbulate')).toEqual([]);
    expect(partOfSpeechBits('zorbulate')).toBe(0);
  });

  it('gives the same as bits', () => {
    expect(partOfSpeechBits('company') & Noun).toBe(Noun);
    expect(partOfSpeechBits('slowly')).toBe(Adverb);
  });
});

describe('nounClass', () => {
  it.each([
    ['teacher', 'person'],
    ['committee', 'group'],
    ['city', 'place'],
    ['month', 'time'],
    ['hammer', 'artifact'],
    ['dog', 'living'],
    ['election', 'act'],
    ['earthquake', 'event'],
  ])('of %s is %s', (key, expected) => {
    expect(nounClass(key)).toBe(expected);
  });

  it('is undefined for what is no noun', () => {
    expect(nounClass('slowly')).toBeUndefined();
    expect(nounClass('zorbulate')).toBeUndefined();
  });
});

describe('rarity', () => {
  it('rises from function words over common words to unknown ones', () => {
    const values = ['the', 'say', 'city', 'gunman', 'zorbulate'].map(rarity);
    expect(values).toEqual(values.toSorted((a, b) => a - b));
    expect(values[0]).toBe(0);
    expect(values.at(-1)).toBe(1);
  });

  it('stays within 0 and 1 for every word', () => {
    expect(wordnet().words.filter((word) => !(rarity(word) >= 0 && rarity(word) <= 1))).toEqual([]);
  });
});
