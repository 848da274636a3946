import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../text/tokens.ts';
import { compareQuantities, type QuantityComparison } from './compareQuantities.ts';
import type { Quantity } from './fact.ts';
import { readQuantities } from './quantities.ts';

function only(text: string): Quantity {
  const [quantity, ...rest] = readQuantities(text, tokenize(text));
  if (!quantity || rest.length > 0) throw new Error(`not one quantity: ${text}`);
  return quantity;
}

function compare(claim: string, source: string): QuantityComparison {
  return compareQuantities(only(claim), only(source));
}

/** Claim | source | relation and reason. */
const cases = `
12 voters | 12 voters | agrees same
twelve voters | 12 voters | agrees same
a dozen voters | 12 voters | agrees same
half a dozen voters | six voters | agrees same
12 voters | 13 voters | conflicts differs
1,234 voters | 1234 voters | agrees same
two hundred and fifty thousand voters | 250,000 voters | agrees same
half a million voters | 500,000 voters | agrees same
94,772 users | 16,181 users | conflicts differs
8,000 voters | 8,234 voters | conflicts differs
8,234 voters | 8,000 voters | conflicts differs
85.2 points | 85.19 points | agrees rounded
85 points | 85.19 points | agrees rounded
85.3 points | 85.19 points | conflicts differs
85.19 points | 85.2 points | conflicts over-precise
about 8,200 voters | 8,234 voters | agrees within
about 230 voters | 230 voters | agrees within
about 230 voters | 233 voters | agrees within
about 230 voters | 300 voters | conflicts outside
about 230 voters | about 230 voters | agrees same
about 900 voters | hundreds of voters | incomparable more-precise
230 voters | about 230 voters | agrees hedge-dropped
232 voters | about 230 voters | incomparable more-precise
300 voters | about 230 voters | conflicts outside
roughly 40 voters | 41 voters | agrees within
some 300 voters | 312 voters | agrees within
some 300 voters | 512 voters | conflicts outside
nearly 2,400 voters | 2,380 voters | agrees within
nearly 2,400 voters | 2,410 voters | incomparable near
nearly 2,400 voters | 2,900 voters | conflicts outside
nearly 2,400 voters | 1,200 voters | conflicts outside
almost 500 voters | almost 500 voters | agrees same
almost 500 voters | 500 voters | agrees hedge-changed
almost 500 voters | more than 500 voters | conflicts below-floor
500 voters | almost 500 voters | agrees hedge-dropped
480 voters | almost 500 voters | incomparable more-precise
700 voters | almost 500 voters | conflicts outside
fewer than 1,000 voters | almost 500 voters | agrees within
more than 300 voters | 370 voters | agrees within
more than 300 voters | 300 voters | conflicts floor-above-source
more than 300 voters | 299 voters | conflicts floor-above-source
more than 300 voters | more than 300 voters | agrees same
more than 300 voters | more than 370 voters | agrees weaker
more than 370 voters | more than 300 voters | conflicts floor-above-source
more than 200 voters | more than 300 voters | agrees weaker
more than 790 voters | over 800 voters | agrees within
more than 100 voters | 900 voters | agrees weaker
more than 300 voters | at least 300 voters | agrees hedge-changed
more than 23 voters | at least 23 voters | incomparable overlapping
at least 23 voters | more than 23 voters | agrees hedge-changed
at least 20 voters | 20 voters | agrees within
at least 20 voters | 26 voters | agrees within
at least 20 voters | 19 voters | conflicts floor-above-source
at least 20 voters | at least 20 voters | agrees same
at least four voters | at least seven voters | incomparable two-floors
at least 35 voters | at least 25 voters | conflicts floor-above-source
at least 35 voters | 25 voters | conflicts floor-above-source
no fewer than 20 voters | at least 20 voters | agrees same
20 or more voters | 22 voters | agrees within
20-plus voters | 18 voters | conflicts floor-above-source
more than 300 voters | about 300 voters | incomparable overlapping
more than 300 voters | about 500 voters | agrees within
more than 300 voters | about 100 voters | conflicts floor-above-source
more than 300 voters | up to 500 voters | incomparable overlapping
more than 300 voters | up to 200 voters | conflicts floor-above-source
more than 50 voters | dozens of voters | incomparable overlapping
at least 100 voters | hundreds of voters | agrees within
more than 50 voters | 60 to 70 voters | agrees within
more than 65 voters | 60 to 70 voters | incomparable overlapping
25 voters | at least 25 voters | agrees hedge-dropped
35 voters | at least 25 voters | conflicts above-floor
20 voters | at least 25 voters | conflicts below-floor
300 voters | more than 300 voters | agrees hedge-dropped
350 voters | more than 300 voters | incomparable more-precise
900 voters | more than 300 voters | conflicts above-floor
200 voters | more than 300 voters | conflicts below-floor
12 voters | more than 12 voters | conflicts below-floor
500 voters | up to 500 voters | agrees hedge-dropped
400 voters | up to 500 voters | incomparable more-precise
600 voters | up to 500 voters | conflicts above-ceiling
500 voters | as many as 500 voters | agrees hedge-dropped
12 voters | fewer than 12 voters | conflicts above-ceiling
10 voters | fewer than 12 voters | incomparable more-precise
fewer than 12 voters | 11 voters | agrees within
fewer than 12 voters | 12 voters | conflicts ceiling-below-source
fewer than 12 voters | three voters | agrees weaker
fewer than 500 voters | fewer than 500 voters | agrees same
fewer than 500 voters | fewer than 400 voters | agrees weaker
fewer than 400 voters | fewer than 500 voters | conflicts ceiling-below-source
up to 500 voters | as many as 500 voters | agrees same
up to 500 voters | up to 600 voters | conflicts differs
up to 500 voters | 480 voters | agrees within
up to 500 voters | 620 voters | conflicts ceiling-below-source
fewer than 200 voters | more than 300 voters | conflicts ceiling-below-source
fewer than 400 voters | more than 300 voters | incomparable overlapping
dozens of voters | 50 voters | agrees within
dozens of voters | dozens of voters | agrees same
dozens of voters | 12 voters | incomparable near
dozens of voters | 7 voters | conflicts outside
dozens of voters | 800 voters | conflicts outside
dozens of voters | hundreds of voters | conflicts outside
hundreds of voters | dozens of voters | conflicts outside
hundreds of voters | thousands of voters | conflicts outside
hundreds of voters | 900 voters | agrees within
hundreds of voters | more than 300 voters | agrees within
hundreds of voters | about 40 voters | conflicts outside
thousands of voters | tens of thousands of voters | agrees weaker
tens of thousands of voters | thousands of voters | conflicts outside
tens of thousands of voters | 25,000 voters | agrees within
several hundred voters | 400 voters | agrees within
several hundred voters | 4,000 voters | conflicts outside
scores of voters | 60 voters | agrees within
60 voters | scores of voters | incomparable more-precise
900 voters | dozens of voters | conflicts outside
110 voters | dozens of voters | incomparable near
20 to 30 voters | 25 voters | agrees within
20 to 30 voters | 35 voters | conflicts outside
20 to 30 voters | between 20 and 30 voters | agrees same
20 to 30 voters | 20 to 40 voters | conflicts differs
20 to 30 voters | 22 to 28 voters | agrees within
25 voters | 20 to 30 voters | incomparable more-precise
35 voters | 20 to 30 voters | conflicts outside
20 to 30 voters | dozens of voters | incomparable overlapping
$5.2 million | $5.25 million | agrees rounded
$5.25 million | $5.2 million | conflicts over-precise
$5.2 million | $5.7 million | conflicts differs
$5.2 million | €5.2 million | incomparable currency
$1.15 billion | 1,150 million dollars | agrees same
$3 million | $3.1 million | agrees rounded
$3 million | $3.4 million | conflicts differs
£200k | £200,000 | agrees same
50 pence | £0.50 | agrees same
more than $2bn | $2.4 billion | agrees within
5 percent | 5 per cent | agrees same
5 percent | 5.3 percent | agrees rounded
5 percent | 7 percent | conflicts differs
5 percent | 5 voters | incomparable dimension
5 percent | 5 percentage points | conflicts points
5 percent | 6 percentage points | incomparable dimension
5 percentage points | 5 percent | incomparable dimension
25 basis points | 0.25 percentage points | agrees same
two-thirds of voters | 67 percent of voters | agrees converted
half of voters | 50 percent of voters | agrees same
half of voters | 70 percent of voters | conflicts differs
more than half of voters | 62 percent of voters | agrees within
nearly half of voters | 48 percent of voters | agrees within
one in five voters | 20 percent of voters | agrees same
a quarter of voters | a third of voters | conflicts differs
230 kilometres | 230 km | agrees same
140 miles | 230 kilometres | agrees converted
230 miles | 230 kilometres | conflicts differs
about 140 miles | 225 kilometres | agrees within
a 5-foot-6-inch bar | 168 centimetres | agrees converted
80 kilograms | 176 pounds | agrees converted
10 hectares | 25 acres | agrees converted
10 hectares | 10 acres | conflicts differs
30°C | 86°F | agrees same
30°C | 30°F | conflicts differs
100 km/h | 62 mph | agrees converted
two days | 48 hours | agrees same
two days | three days | conflicts differs
a decade | 10 years | agrees same
two months | 60 days | agrees converted
more than two months | 10 weeks | agrees within
four weeks | one month | agrees converted
six weeks | one month | conflicts differs
seven | 7 percent | agrees same
seven | 9 percent | incomparable dimension
an 8-year-old boy | a boy aged 8 | agrees same
an 8-year-old boy | a boy aged 9 | conflicts differs
an 8-year-old boy | 8 boys | incomparable dimension
the second-largest bank | the second-largest bank | agrees same
the second-largest bank | the third-largest bank | conflicts differs
the 16th title | the sixteenth title | agrees same
won 3-1 | won 3-1 | agrees same
won 3-1 | lost 1-3 | agrees same
won 3-1 | won 3-0 | conflicts differs
`
  .trim()
  .split('\n')
  .map((line) => line.split(' | '));

describe('compareQuantities', () => {
  it.each(cases)('%s against %s: %s', (claim = '', source = '', expected = '') => {
    const { relation, reason } = compare(claim, source);
    expect(`${relation} ${reason}`).toBe(expected);
  });

  it('says that a higher floor may replace a lower one', () => {
    expect(compare('at least four voters', 'at least seven voters').superseding).toBe(true);
    expect(compare('more than 300 voters', 'more than 370 voters').superseding).toBe(true);
    expect(compare('at least seven voters', 'at least four voters').superseding).toBeUndefined();
  });
});

const hedges = ['', 'about ', 'nearly ', 'more than ', 'at least ', 'up to ', 'fewer than '];
const units = ['voters', 'kilometres', 'percent', 'days', 'tonnes'];
const figure = fc.oneof(
  fc
    .integer({ min: 2, max: 5_000_000 })
    .map((n) => (n >= 1900 && n < 2100 ? String(n + 300) : n.toLocaleString('en-GB'))),
  fc.tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 9 })).map(([a, b]) => `${a}.${b}`),
);

describe('properties of the comparison', () => {
  it('a figure agrees with itself, whatever its hedge and unit', () => {
    fc.assert(
      fc.property(fc.constantFrom(...hedges), figure, fc.constantFrom(...units), (hedge, number, unit) => {
        const text = `${hedge}${number} ${unit}`;
        return compare(text, text).relation === 'agrees';
      }),
    );
  });

  it('two exact figures conflict both ways or neither way, save for digits that one does not give', () => {
    fc.assert(
      fc.property(figure, figure, fc.constantFrom(...units), (a, b, unit) => {
        const [there, back] = [compare(`${a} ${unit}`, `${b} ${unit}`), compare(`${b} ${unit}`, `${a} ${unit}`)];
        const oneWay = [there.reason, back.reason].includes('rounded');
        return there.relation === back.relation || oneWay;
      }),
    );
  });

  it('an exact figure never conflicts with a floor below it that is a claim', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 900 }), fc.integer({ min: 0, max: 900 }), (low, more) => {
        return compare(`at least ${low} voters`, `${low + more} voters`).relation === 'agrees';
      }),
    );
  });

  it('never throws on odd values', () => {
    const end = fc.oneof(fc.double({ noNaN: false }), fc.constantFrom(0, -0, Infinity, -Infinity));
    const quantity = fc
      .tuple(
        end,
        end,
        fc.constantFrom<Quantity['comparator']>(
          'exact',
          'about',
          'at-least',
          'more-than',
          'nearly',
          'at-most',
          'less-than',
          'vague',
          'range',
        ),
        end,
      )
      .map(([low, high, comparator, rounding]): Quantity => ({
        kind: 'quantity',
        span: { start: 0, end: 1 },
        figure: { start: 0, end: 1 },
        tokens: { from: 0, to: 1 },
        value: { low, high },
        stated: low,
        comparator,
        dimension: 'length',
        rounding,
        unit: String(high),
        modifiers: [],
      }));
    fc.assert(fc.property(quantity, quantity, (a, b) => compareQuantities(a, b).reason !== undefined));
  });
});
