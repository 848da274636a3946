import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CitableSource } from './citation.ts';
import { citationKeys } from './citationKeys.ts';
import { fold } from './fold.ts';
import { sourceResolver } from './sourceResolver.ts';

const date = { year: 2023, month: 5, day: 9 };
const FINAL: CitableSource = { id: 'a', title: 'Rovers win cup final', outlet: 'Harbour Times', date };
const FANS: CitableSource = { id: 'b', title: 'Rovers fans fill the square', outlet: 'Harbour Times', date };

const keysOf = (
  sources: readonly CitableSource[],
  ...rest: Parameters<typeof citationKeys> extends [unknown, ...infer R] ? R : never
) => Object.fromEntries(citationKeys(sources, ...rest));

describe('citationKeys', () => {
  it('makes a key of outlet, date and a word of the title', () => {
    expect(keysOf([FINAL])).toEqual({ a: 'harbourtimes-2023-05-09-rovers' });
  });

  it('tells two apart by more words, and lets both answer to the shorter one', () => {
    const keys = citationKeys([FINAL, FANS]);
    expect(Object.fromEntries(keys)).toEqual({
      a: 'harbourtimes-2023-05-09-rovers-final',
      b: 'harbourtimes-2023-05-09-rovers-fans',
    });
    const resolver = sourceResolver([FINAL, FANS].map((source) => ({ ...source, key: keys.get(source.id) ?? '' })));
    expect(resolver.byKey('harbourtimes-2023-05-09-rovers')).toEqual(['a', 'b']);
    expect(resolver.byKey('harbourtimes-2023-05-09-rovers-fans')).toEqual(['b']);
  });

  it('takes the key that a source gives itself, and what was made for it before still names it', () => {
    expect(keysOf([{ ...FINAL, key: 'cup' }, FANS])).toEqual({ a: 'cup', b: 'harbourtimes-2023-05-09-rovers' });
    expect(sourceResolver([{ ...FINAL, key: 'cup' }]).byKey('harbourtimes-2023-05-09-rovers')).toEqual(['a']);
  });

  it('takes keys of a bibliography, by address or by title, where nothing speaks against it', () => {
    const listed = [
      { key: 'times:cup', title: 'Rovers win Cup final', outlet: 'The Harbour Times', date: '2023-05' },
      { key: 'fans', url: 'http://www.times.example/fans/?utm_source=mail', title: 'Another title' },
    ];
    expect(keysOf([FINAL, { ...FANS, url: 'https://times.example/fans' }], listed)).toEqual({
      a: 'times:cup',
      b: 'fans',
    });
    const otherDay = [{ key: 'x', title: 'Rovers win cup final', date: '2024-01-01' }];
    expect(keysOf([FINAL], otherDay)).toEqual({ a: 'harbourtimes-2023-05-09-rovers' });
  });

  it('takes no key that may mean two sources, or of which there are two', () => {
    const twice = [
      { key: 'one', title: 'Rovers win cup final' },
      { key: 'two', title: 'Rovers win cup final' },
    ];
    expect(keysOf([FINAL], twice)).toEqual({ a: 'harbourtimes-2023-05-09-rovers' });
    const copies = [FINAL, { ...FINAL, id: 'c' }];
    expect(Object.values(keysOf(copies, [{ key: 'one', title: 'Rovers win cup final' }]))).not.toContain('one');
  });

  const titles = fc.constantFrom(
    'Rovers win cup final',
    'Rovers fans fill the square',
    'Rovers',
    'Der Fluss stieg',
    '雨',
    '',
  );
  const sources = fc
    .uniqueArray(
      fc.record({
        id: fc.string({ minLength: 1, maxLength: 6 }),
        title: titles,
        outlet: fc.constantFrom('AP', '', 'Ä. Post'),
      }),
      { selector: ({ id }) => fold(id), maxLength: 12 },
    )
    .map((all) => all.filter(({ id }) => fold(id) !== '').map((source) => ({ ...source, date })));

  it('gives every source a key of its own that names it and nothing else', () => {
    fc.assert(
      fc.property(sources, (all) => {
        const keys = citationKeys(all);
        const resolver = sourceResolver(all.map((source) => ({ ...source, key: keys.get(source.id) ?? '' })));
        for (const { id } of all) expect(resolver.byKey(keys.get(id) ?? '')).toContain(id);
        expect(new Set(keys.values()).size).toBe(all.length);
      }),
    );
  });

  it('lets every key that was written still mean its source when files are added', () => {
    fc.assert(
      fc.property(sources, fc.nat(12), (all, cut) => {
        const before = citationKeys(all.slice(0, cut));
        const after = citationKeys(all);
        const resolver = sourceResolver(all.map((source) => ({ ...source, key: after.get(source.id) ?? '' })));
        for (const [id, key] of before) {
          if (fold(all.find((one) => one.id === id)?.title ?? '') !== '') expect(resolver.byKey(key)).toContain(id);
        }
      }),
    );
  });
});
