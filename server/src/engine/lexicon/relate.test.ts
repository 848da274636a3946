import { describe, expect, it } from 'vitest';
import { inflectionKey } from './inflection.ts';
import { relate, relativesOf, type WordRelationKind } from './relate.ts';
import { eachReviewed } from './relationGraph.ts';
import { wordnet } from './wordnet.ts';
import { inverseKind } from './wordRelation.ts';

const related = (a: string, b: string) => relate(inflectionKey(a), inflectionKey(b))?.kind;

const strength = (a: string, b: string) => relate(a, b)?.strength ?? 0;

function cases(kind: WordRelationKind, pairs: string): [string, string, WordRelationKind][] {
  return pairs
    .trim()
    .split(/\s+/u)
    .map((pair) => {
      const [a = '', b = ''] = pair.split('/');
      return [a, b, kind];
    });
}

describe('relate', () => {
  it.each([
    ...cases('same', 'bombed/bombing organised/organizes children/child took/taking'),
    ...cases(
      'derived',
      'withdrew/withdrawal destroyed/destruction elections/elected arrival/arrives abolish/abolition',
    ),
    ...cases(
      'synonym',
      `seized/captured detained/arrested bought/acquired film/movie slammed/condemned fled/escaped plunged/tumbled
       blaze/fire lawmakers/legislators truce/ceasefire vowed/pledged firm/company lorry/truck postponed/delayed
       overran/seized demonstrators/protesters cop/policeman acquitted/cleared`,
    ),
    ...cases('similar', 'denied/rejected activists/protesters boosted/expanded urged/called big/huge'),
    ...cases('akin', 'roster/shifts shedding/jobs repaid/returned pupils/classes'),
    ...cases('broader', 'murdered/killed bombed/attacked car/vehicle hurricane/storm'),
    ...cases('narrower', 'killed/assassinated weapon/missile'),
    ...cases('entails', 'killed/died convicted/charged'),
    ...cases('entailed-by', 'died/murdered charged/convicted'),
    ...cases(
      'opposite',
      `rose/fell increase/cut withdrew/advanced confirmed/denied approved/rejected arrested/released acquitted/convicted
       won/lost bought/sold opened/closed began/ended strengthened/weakened joined/quit hired/fired praised/criticised
       northern/southern first/last before/after guilty/innocent profits/losses men/women military/civilian
       public/private ally/enemy majority/minority upper/lower home/away former/current employer/employee
       likely/unlikely verified/unverified resident/nonresident imposed/lifted thriving/struggling`,
    ),
    ...cases(
      'sibling',
      `mother/daughter gold/silver summer/winter murder/manslaughter injured/killed north/east striker/midfielder
       days/weeks nominated/won postponed/cancelled resigned/dismissed earthquake/flood sales/profits`,
    ),
  ])('holds %s and %s to be %s', (a, b, kind) => {
    expect(related(a, b)).toBe(kind);
  });

  it.each(
    `children/civilians raid/strike town/city bomb/explosion minister/ministry say/area district/river attack/say
     uncover/cover unearth/earth unrest/rest union/ion until/til victim/civilian left/right`
      .split(/\s+/u)
      .map((pair) => pair.split('/')),
  )('calls %s and %s neither opposites nor siblings', (a = '', b = '') => {
    expect(['opposite', 'sibling']).not.toContain(related(a, b));
  });

  it('knows nothing of words that no table holds', () => {
    expect(relate('zorbulate', 'kill')).toBeUndefined();
    expect(relate('', 'kill')).toBeUndefined();
  });

  it('holds an unknown word to be the same as itself', () => {
    expect(relate('zorbulate', 'zorbulate')).toEqual({ kind: 'same', strength: 1 });
  });

  it('puts synonyms above similar words, and these above broader ones', () => {
    expect(strength('seize', 'capture')).toBeGreaterThan(strength('deny', 'reject'));
    expect(strength('deny', 'reject')).toBeGreaterThan(strength('murder', 'kill'));
  });

  it('says less for a word that goes beyond the other than for one that follows from it', () => {
    expect(relate('convict', 'charge')?.strength).toBeLessThan(0.5);
    expect(relate('charge', 'convict')?.strength).toBeGreaterThan(0.5);
  });

  it('answers the inverse the other way round, for every pair of the tables and of WordNet', () => {
    const wrong: string[] = [];
    const check = (a: string, b: string): void => {
      const there = relate(a, b);
      const back = relate(b, a);
      if (there && back?.kind !== inverseKind(there.kind)) wrong.push(`${a} ${b}`);
      if (there && (there.strength <= 0 || there.strength > 1)) wrong.push(`${a} ${b}: ${there.strength}`);
    };
    eachReviewed((a, b) => check(a, b));
    const { words } = wordnet();
    for (let at = 0; at + 60 < words.length; at += 7) {
      for (let step = 1; step < 60; step += 1) check(words[at] ?? '', words[at + step] ?? '');
    }
    expect(wrong).toEqual([]);
  });
});

describe('relativesOf', () => {
  it('is what relate says of every word', () => {
    const { words } = wordnet();
    const some = ['seize', 'verified', 'unverified', 'resident', 'nonresident', 'unrest', 'daughter', 'zzyzx'];
    for (const a of [...some, ...words.filter((_, i) => i % 997 === 0)]) {
      const relatives = relativesOf(a);
      const missed = [...words, ...some].filter((b) => b !== a && relate(a, b) !== relatives.get(b));
      expect({ a, missed }).toEqual({ a, missed: [] });
    }
  });
});
