import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFacts } from './read.ts';

/** Text of the kind that readers trip over: words of frames and quotations, marks, capitals, odd characters. */
const words =
  "said that The minister Ana al - of and who was hit by to not no “ ” \" ' ‘ ’ 's . , ; : ( ) [ ] … according all most " +
  'UN U.S. Mr May 12 $ % the denied may é 😀 \u00ad I';
const text = fc.array(fc.constantFrom('', '\n', ...words.split(' ')), { maxLength: 40 });
describe('the reading of a sentence', () => {
  test('never throws, and every range lies inside the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          text.map((parts) => parts.join(' ')),
          text.map((parts) => parts.join('')),
          fc.string(),
        ),
        (s) => {
          const reading = readFacts(s, { knownNames: new Set(['ana']) });
          const { names, roles, quotations, attributions, predicates, scopes, tokens } = reading;
          for (const fact of [...names, ...roles, ...quotations, ...attributions, ...predicates, ...scopes]) {
            expect(fact.span.start).toBeGreaterThanOrEqual(0);
            expect(fact.span.end).toBeGreaterThan(fact.span.start);
            expect(fact.span.end).toBeLessThanOrEqual(s.length);
            expect(fact.tokens.from).toBeGreaterThanOrEqual(0);
            expect(fact.tokens.to).toBeGreaterThan(fact.tokens.from);
            expect(fact.tokens.to).toBeLessThanOrEqual(tokens.length);
          }
          for (const frame of attributions) {
            expect(frame.content.to).toBeGreaterThan(frame.content.from);
            expect(frame.content.to).toBeLessThanOrEqual(tokens.length);
          }
          for (const role of roles) expect(role.holder === undefined || names[role.holder] !== undefined).toBe(true);
        },
      ),
      { numRuns: 1500 },
    );
  });

  test('is the same for the same text', () => {
    const s = 'Gen. Ana Vidal said “most” of the 12 ships were sunk by the navy on Monday.';
    expect(readFacts(s, {})).toEqual(readFacts(s, {}));
  });

  test('takes time in proportion to the text', () => {
    const long = 'said the man, who was hit by the car, and “went” on to say '.repeat(1500);
    const started = performance.now();
    readFacts(long, {});
    expect(performance.now() - started).toBeLessThan(8000);
  });

  test('joins all readers', () => {
    const reading = readFacts('Gen. Ana Vidal said “most” of the 12 ships were sunk by the navy on 3 May 2021.', {});
    expect(reading.names).toHaveLength(1);
    expect(reading.roles).toHaveLength(1);
    expect(reading.quotations).toHaveLength(1);
    expect(reading.attributions).toHaveLength(1);
    expect(reading.quantities).toHaveLength(1);
    expect(reading.dates).toHaveLength(1);
    expect(reading.predicates.map((p) => p.verb)).toEqual(['say', 'sink']);
  });
});
