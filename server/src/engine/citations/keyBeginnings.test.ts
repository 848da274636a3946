import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CitableSource } from './citation.ts';
import { citationKeys } from './citationKeys.ts';
import { keyBeginnings } from './keyBeginnings.ts';
import { sourceResolver } from './sourceResolver.ts';

const word = fc.constantFrom('Reuters', 'Le Monde', 'Flut', '2024', 'São Paulo', '–', 'x', 'dam', 'a.b');
const words = fc.array(word, { maxLength: 4 }).map((all) => all.join(' '));
const date = fc.record({ year: fc.integer({ min: 1990, max: 2030 }), month: fc.constant(5), day: fc.constant(7) });
const source: fc.Arbitrary<CitableSource> = fc.record(
  { id: words, outlet: words, title: words, date, key: words },
  { requiredKeys: ['id'] },
);

describe('keyBeginnings', () => {
  it('leaves out no key that a source has, had or is called by', () => {
    fc.assert(
      fc.property(fc.uniqueArray(source, { selector: ({ id }) => id, maxLength: 6 }), words, (sources, asked) => {
        const keys = citationKeys(sources);
        const keyed = sources.map((each) => ({ ...each, key: keys.get(each.id) ?? each.id }));
        const [whole, quick] = [sourceResolver(keyed), sourceResolver(keyed, () => keyBeginnings(sources))];
        for (const key of [asked, ...keys.values(), ...sources.map(({ id }) => id)]) {
          expect(quick.byKey(key)).toEqual(whole.byKey(key));
        }
      }),
    );
  });

  it('tells words apart that are no key', () => {
    const beginnings = keyBeginnings([{ id: 'storms/03', outlet: 'Le Monde' }], [{ key: 'garcia2024' }]);
    expect([...beginnings].toSorted()).toEqual(['garcia2024', 'lemonde', 'storms']);
  });
});
