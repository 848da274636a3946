import { describe, expect, it } from 'vitest';
import { recentMap, remembering, rememberingEach } from './recentMap.ts';

describe('a map of recent entries', () => {
  it('keeps what is asked for again and again, however much else is put in', () => {
    const map = recentMap<number, string>(10);
    map.set(-1, 'asked for');
    for (let i = 0; i < 1000; i++) {
      map.set(i, 'other');
      expect(map.get(-1)).toBe('asked for');
    }
  });

  it('keeps at least half as many as it may, and never more', () => {
    for (let asked = 995; asked < 1000; asked++) expect(isKept(asked)).toBe(true);
    for (let asked = 0; asked < 990; asked++) expect(isKept(asked)).toBe(false);
  });
});

describe('a function that remembers', () => {
  it('asks once for what it was asked lately, an empty answer too', () => {
    const asked: string[] = [];
    const lengthOf = remembering(10, (text: string) => {
      asked.push(text);
      return text.length;
    });
    expect([lengthOf(''), lengthOf('ab'), lengthOf(''), lengthOf('ab')]).toEqual([0, 2, 0, 2]);
    expect(asked).toEqual(['', 'ab']);
  });

  it('asks once where the answer is that there is none', () => {
    const asked: string[] = [];
    const noneOf = remembering(10, (text: string) => {
      asked.push(text);
      return undefined;
    });
    expect([noneOf('ab'), noneOf('ab')]).toEqual([undefined, undefined]);
    expect(asked).toEqual(['ab']);
  });

  it('asks again for what it was asked long ago', () => {
    const asked: number[] = [];
    const same = remembering(10, (number: number) => {
      asked.push(number);
      return number;
    });
    for (let i = 0; i < 100; i++) same(i);
    expect(same(0)).toBe(0);
    expect(asked.filter((number) => number === 0)).toHaveLength(2);
  });
});

/** Whether a map of ten still has one of a thousand entries. Asking counts as use, so each question has its own map. */
function isKept(asked: number): boolean {
  const map = recentMap<number, number>(10);
  for (let i = 0; i < 1000; i++) map.set(i, i);
  return map.get(asked) === asked;
}

describe('a function that remembers each object', () => {
  it('asks once for each, an empty answer too', () => {
    const asked: object[] = [];
    const sizeOf = rememberingEach((list: readonly string[]) => {
      asked.push(list);
      return list.length;
    });
    const [none, one] = [[], ['a']];
    expect([sizeOf(none), sizeOf(one), sizeOf(none), sizeOf(one)]).toEqual([0, 1, 0, 1]);
    expect(asked).toEqual([none, one]);
  });

  it('tells no answer and null apart, and one function from another', () => {
    const asked: string[] = [];
    const answering = <V>(name: string, value: V): ((key: object) => V) =>
      rememberingEach(() => {
        asked.push(name);
        return value;
      });
    const [nothing, empty, one] = [answering('none', undefined), answering('null', null), answering('one', 1)];
    const key = {};
    for (let i = 0; i < 2; i++) expect([nothing(key), empty(key), one(key)]).toEqual([undefined, null, 1]);
    expect(asked).toEqual(['none', 'null', 'one']);
  });

  it('remembers frozen objects, which take nothing', () => {
    const asked: object[] = [];
    const sizeOf = rememberingEach((list: readonly string[]) => asked.push(list));
    const frozen = Object.freeze(['a']);
    expect([sizeOf(frozen), sizeOf(frozen)]).toEqual([1, 1]);
  });

  it('leaves no trace in a copy, a comparison or JSON, and asks anew of a copy', () => {
    const wordsOf = rememberingEach(({ text }: { readonly text: string }) => text.split(' '));
    const sentence = { text: 'one two' };
    const words = wordsOf(sentence);
    expect(sentence).toStrictEqual({ text: 'one two' });
    expect(JSON.stringify(sentence)).toBe('{"text":"one two"}');
    expect(Reflect.ownKeys({ ...sentence })).toEqual(['text']);
    expect(Reflect.ownKeys(structuredClone(sentence))).toEqual(['text']);
    expect(wordsOf({ ...sentence, text: 'three' })).toEqual(['three']);
    expect(wordsOf({ ...sentence })).not.toBe(words);
    expect(wordsOf(sentence)).toBe(words);
  });
});
