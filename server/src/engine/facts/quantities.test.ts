import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../text/tokens.ts';
import type { Quantity } from './fact.ts';
import { readQuantities } from './quantities.ts';

function read(text: string): Quantity[] {
  return readQuantities(text, tokenize(text));
}

function only(text: string): Quantity {
  const [first, ...rest] = read(text);
  if (!first || rest.length > 0) throw new Error(`${rest.length + (first ? 1 : 0)} quantities in: ${text}`);
  return first;
}

function table(text: string): string[][] {
  return text
    .trim()
    .split('\n')
    .map((line) => line.split(' | '));
}

function wholes(text: string): (number | undefined)[] {
  return read(text).map((quantity) => quantity.partOf);
}

function nouns(text: string): string[] {
  return read(text).map(({ span, noun, modifiers }) => {
    return `${text.slice(span.start, span.end)}: ${[...modifiers, noun ?? '?'].join(' ')}`;
  });
}

describe('the value of a figure', () => {
  it.each([
    ['The museum drew 1,234,567 visitors.', 1234567],
    ['The state has 1,00,000 teachers.', 100000],
    ['Growth was 1.5 percent.', 1.5],
    ['The mine shipped 1.234.567 tonnes.', 1234567],
    ['The silo holds 1.234,5 tonnes.', 1234.5],
    ['The plant made 10 000 cars.', 10000],
    ['The plant made 10 000 cars.', 10000],
    ['Twenty-three jurors were dismissed.', 23],
    ['The council employs two hundred and fifty thousand people.', 250000],
    ['It sold one hundred and three houses.', 103],
    ['The choir has a dozen members.', 12],
    ['The choir has two dozen members.', 24],
    ['The choir has half a dozen members.', 6],
    ['Half a million voters stayed away.', 500000],
    ['About two and a half million homes lost power.', 2500000],
    ['A hundred cyclists set out.', 100],
    ['The network has 2.5bn users.', 2.5e9],
    ['The club paid €1.5m.', 1.5e6],
    ['The club paid 1.5m euros.', 1.5e6],
    ['The bank lost $3.2 million.', 3.2e6],
    ['It is a $3.2-million deal.', 3.2e6],
    ['A fine of £200k followed.', 200000],
    ['Revenue was 3,5 million euros.', 3.5e6],
    ['The city had three lakh homes.', 300000],
    ['It rained for 2½ hours.', 2.5],
    ['It rained for 2 1/2 hours.', 2.5],
    ['It rained for two and a half hours.', 2.5],
    ['A quarter of members voted.', 0.25],
    ['Two-thirds of members voted.', 2 / 3],
    ['Three quarters of members voted.', 0.75],
    ['The pound lost a fifth off its value.', 0.2],
    ['One in five pupils was absent.', 0.2],
    ['Roughly one in six prisoners in the country took part.', 1 / 6],
    ['Four trains in ten were running.', 0.4],
    ['Nearly three in ten do not take it.', 0.3],
    ['It was minus 5C at dawn.', -5],
    ['It was −5C at dawn.', -5],
    ['One in 12 heavy vehicle drivers failed.', 1 / 12],
    ['He was one hundredth of a second ahead.', 0.01],
    ['The second-largest bank failed.', 2],
    ['Her twenty-first novel won.', 21],
    ['His 16th title came late.', 16],
  ])('%s', (text, value) => {
    expect(only(text).stated).toBeCloseTo(value, 9);
  });

  it('keeps how far the last digit may have been rounded', () => {
    expect(only('It cost $5.25 million.').rounding).toBeCloseTo(5000, 6);
    expect(only('It drew 300 people.').rounding).toBe(0.5);
    expect(only('It drew three hundred people.').rounding).toBe(0.5);
    expect(only('It fell 0.12 percent.').rounding).toBeCloseTo(0.005, 9);
  });
});

describe('hedges', () => {
  it.each(
    table(`
at least 20 | at-least | 20 to Infinity
At least another 20 | at-least | 20 to Infinity
no fewer than 20 | at-least | 20 to Infinity
20 or more | at-least | 20 to Infinity
20-plus | at-least | 20 to Infinity
20+ | at-least | 20 to Infinity
more than 20 | more-than | 20 to Infinity
over 20 | more-than | 20 to Infinity
well over 20 | more-than | 20 to Infinity
upwards of 20 | more-than | 20 to Infinity
up to 20 | at-most | -Infinity to 20
as many as 20 | at-most | -Infinity to 20
no more than 20 | at-most | -Infinity to 20
20 at most | at-most | -Infinity to 20
fewer than 20 | less-than | -Infinity to 20
less than 20 | less-than | -Infinity to 20
under 20 | less-than | -Infinity to 20
nearly 2,400 | nearly | 2300 to 2400
almost 500 | nearly | 450 to 500
just under 500 | nearly | 450 to 500
about 230 | about | 223.1 to 236.9
around 300 | about | 270 to 330
some 300 | about | 270 to 330
an estimated 300 | about | 270 to 330
300 or so | about | 270 to 330
close to 300 | about | 270 to 330
dozens of | vague | 20 to 100
hundreds of | vague | 100 to 1000
hundreds of thousands of | vague | 100000 to 1000000
tens of thousands of | vague | 10000 to 100000
several hundred | vague | 200 to 1000
a few dozen | vague | 24 to 120
scores of | vague | 40 to 200
20 to 30 | range | 20 to 30
20-30 | range | 20 to 30
20–30 | range | 20 to 30
between 20 and 30 | range | 20 to 30
two or three | range | 2 to 3
5 to 10 million | range | 5000000 to 10000000
300 | exact | 300 to 300
`),
  )('%s lorries is %s', (words = '', comparator = '', values = '') => {
    const { value, ...quantity } = only(`${words} lorries queued.`);
    expect([quantity.comparator, `${Number(value.low.toFixed(6))} to ${Number(value.high.toFixed(6))}`]).toEqual([
      comparator,
      values,
    ]);
  });

  it('takes "over" after words of spreading for no hedge', () => {
    expect(only('The score averaged over 17 reviews.').comparator).toBe('exact');
    expect(only('The works are spread over 12 sites.').comparator).toBe('exact');
    expect(only('He had handed over 11,000 emails.').comparator).toBe('exact');
  });

  it('takes a comparison of two figures for no hedge', () => {
    expect(read('Rents are 7 percent more than a decade ago.').map((q) => q.comparator)).toEqual(['exact']);
    expect(read('Yields were 4 tonnes less than the year before.').map((q) => q.comparator)).toEqual(['exact']);
    expect(only('The choir sang better than the nine others.').comparator).toBe('exact');
    expect(only('It was stocked in more than the 20 shops planned.').comparator).toBe('more-than');
    expect(only('It is stocked in fewer than 20 shops.').comparator).toBe('less-than');
  });

  it('covers the hedge with the span and leaves it out of the figure', () => {
    const text = 'They raised more than $2.5bn in May.';
    const { span, figure } = only(text);
    expect(text.slice(span.start, span.end)).toBe('more than $2.5bn');
    expect(text.slice(figure.start, figure.end)).toBe('2.5bn');
  });
});

describe('units', () => {
  it.each(
    table(`
It fell 3 percent. | percent | %
It fell 3 per cent. | percent | %
It fell 3%. | percent | %
It fell 0.3 percentage points. | percentage-point | percentage point
It fell 25 basis points. | percentage-point | percentage point
It cost $3. | money | $
It cost US$3. | money | $
It cost A$3. | money | A$
It cost EUR 3. | money | €
It cost 3 euros. | money | €
It cost 40 US dollars. | money | $
It cost 40 Canadian dollars. | money | C$
It cost 2 million pounds. | money | £
It cost 50 pence. | money | £
It weighs 12 pounds. | mass | pound
It weighs 12kg. | mass | kilogram
It weighs 12 metric tons. | mass | tonne
It lies 12 miles off. | length | mile
He won the 100m final. | length | metre
It covers 12 square kilometres. | area | square kilometre
It covers 12 hectares. | area | hectare
It holds 12 litres. | volume | litre
It does 60 mph. | speed | mile an hour
It does 60 kilometres per hour. | speed | kilometre an hour
It is 30°C. | temperature | degree Celsius
It is 86 degrees Fahrenheit. | temperature | degree Fahrenheit
It took two months. | duration | month
It took a decade. | duration | decade
It took over an hour. | duration | hour
A five-day visit began. | duration | day
A 38-year-old man fell. | age | year
A man aged 38 fell. | age | year
The boy, 8, fell. | age | year
Anna Berg, 38, fell. | age | year
She was 38. | age | year
They won 3-1. | score | -
They lost 2-3. | score | -
Half of them left. | ratio | -
The third goal stood. | ordinal | -
`),
  )('%s', (text = '', dimension = '', unit = '') => {
    const quantity = only(text);
    expect([quantity.dimension, quantity.unit ?? '-']).toEqual([dimension, unit]);
  });

  it('converts to base units', () => {
    expect(only('It lies 10 miles off.').value.low).toBeCloseTo(16093.44, 6);
    expect(only('It is 86°F.').value.low).toBeCloseTo(30, 9);
    expect(only('It took 36 hours.').value.low).toBe(1.5 * 86400);
    expect(only('He is 5 feet 6 inches.').value.low).toBeCloseTo(1.6764, 9);
    expect(only('A 6-foot-2 keeper signed.').value.low).toBeCloseTo(1.8796, 9);
    expect(only('It took two hours and 30 minutes.').value.low).toBe(9000);
    expect(only('It cost 50 pence.').value.low).toBe(0.5);
    expect(only('A six-month-old girl slept.').value.low).toBeCloseTo(0.5, 9);
  });

  it('reads "from" and "to" as two figures', () => {
    expect(read('It rose from 3.1% to 3.4%.').map((q) => q.stated)).toEqual([3.1, 3.4]);
  });

  it('tells a change and its result from a range', () => {
    const figures = (text: string): unknown => read(text).map(({ dimension, stated }) => [dimension, stated]);
    expect(figures('Turnover grew 6 percent to 3.2 billion yen.')).toEqual([
      ['percent', 6],
      ['money', 3.2e9],
    ]);
    expect(figures('Copper fell by another $90 to $8,300 a tonne.')).toEqual([
      ['money', 90],
      ['money', 8300],
    ]);
    expect(read('Fares will rise 2 to 3 percent.').map((q) => q.comparator)).toEqual(['range']);
    expect(read('It grew by 2 percent to 3 percent a year.').map((q) => q.stated)).toEqual([2, 3]);
    expect(read('It holds 2 litres to 3 litres.').map((q) => q.comparator)).toEqual(['range']);
  });

  it.each([
    ['It rose to 1.2 billion euros ($1.3 billion) from 980 million.', ['€', '$', '€']],
    ['The suspects, aged 19, 22 and 35, fled.', ['year', 'year', 'year']],
    ['It is open to 16- to 24-year-olds.', ['year', 'year']],
    ['There was a two-to-three-week wait.', ['week', 'week']],
    ['It cost 5 million euros and drew 300 guests.', ['€', '-']],
    ['The loan is 30 million pounds, of which 12 million is repaid.', ['£', '£']],
    ['Turnover was 40 million crowns, down from 52 million two years earlier.', ['crown', 'crown', 'year']],
    ['The king kept two crowns.', ['-']],
  ])('gives bare counts the unit that is left out: %s', (text, expected) => {
    expect(read(text).map((quantity) => quantity.unit ?? '-')).toEqual(expected);
  });

  it('marks the same figure in another unit', () => {
    expect(read('It lies 230 kilometres (140 miles) south.').map((q) => q.restates)).toEqual([undefined, 0]);
    expect(read('It took 30 days (12 of them wet).').map((q) => q.restates)).toEqual([undefined, undefined]);
  });
});

describe('what a figure counts', () => {
  it.each([
    ['The service has 94,772 active users.', ['94,772: active user']],
    ['At least 20 civilians fled.', ['At least 20: civilian']],
    ['Police held 12 armed police officers.', ['12: arm police officer']],
    ['The Red Cross saw 31 wounded medical workers.', ['31: wound medical worker']],
    ['Ten of the 12 sailors rescued were children.', ['Ten: sailor', '12: sailor']],
    ['There were 56 deaths, 20 of them children.', ['56: death', '20: child']],
    ['Eight nurses were among the 12 dead.', ['Eight: nurse', '12: dead']],
    ['The blast killed 12 and hurt 50.', ['12: ?', '50: ?']],
    ['The death toll has risen to 56.', ['56: death']],
    ['That raised an earlier toll of five.', ['five: toll']],
    ['The number of new cases rose to 90.', ['90: case']],
    ['Some 40 percent of rural voters stayed away.', ['Some 40 percent: rural voter']],
    ['It took 25 out of 28 seats.', ['25: seat', '28: seat']],
    ['It is the second-largest city.', ['second: largest city']],
    ["It is the country's second city Gorm.", ['second: city']],
    ['It hit one person.', ['one: person']],
    ['It found 300 COVID-19 cases.', ['300: covid case']],
    ['It built 40,000 three years earlier.', ['40,000: ?', 'three years: ?']],
    ['The shop sold 900 last week.', ['900: ?']],
  ])('%s', (text, expected) => {
    expect(nouns(text)).toEqual(expected);
  });

  it('links a part to its whole', () => {
    expect(wholes('Ten of the 12 sailors were saved.')).toEqual([1, undefined]);
    expect(wholes('There were 56 deaths, 20 of them children.')).toEqual([undefined, 0]);
    expect(wholes('It hit 300 people, including 20 nurses and three cooks, in 14 towns.')).toEqual([
      undefined,
      0,
      0,
      undefined,
    ]);
    expect(wholes('Eight nurses were among the 12 dead.')).toEqual([1, undefined]);
  });
});

describe('what is no quantity', () => {
  it.each([
    'COVID-19 returned and an F-16 crashed.',
    'Leaders of the G7 met at No. 10.',
    'The attacks of 9/11 changed the law; it is open 24/7.',
    'Call 555-123-4567 for details.',
    'Version 2.10.3 of the app failed.',
    'One of the jurors said no one had asked.',
    'One day, one thing led to another one.',
    'The treaty was signed in 2016.',
    'By 2030 the plan ends; the 2012 Games opened it.',
    'It opened on 27 November 2019 at 10:30.',
    'It opened on 3 and 5 May, at 10 a.m.',
    'Boeing 737 jets and Flight 370 were named.',
    'See page 4 and Chapter 11.',
    'He lives at 221 Baker Street.',
    'He first ran at first light, and came first.',
    'The iPhone 15, she said, sold well.',
    'Punk died in the 1990s.',
    'It happened seven years ago.',
    'It costs a fortune a week.',
    'The critics[1] agreed [23].',
    'Formula One and One Planet agreed.',
    'It has 5G, a 4K screen and 3D glasses.',
    'The two had met, and the three agreed.',
    'It is the number one cause in the First Utility League.',
  ])('%s', (text) => {
    expect(read(text).map(({ span }) => text.slice(span.start, span.end))).toEqual([]);
  });

  it('reads a count that looks like a year', () => {
    expect(only('The clinic has 2053 confirmed cases.').stated).toBe(2053);
    expect(only('The clinic has more than 2000 beds.').stated).toBe(2000);
  });

  it('takes no count after a month for a day', () => {
    expect(only('In March 12 people died.').stated).toBe(12);
  });
});

describe('any text', () => {
  const words =
    'a an one two twenty hundred thousand million half third dozen dozens and or of the to from between at least more than about over up $ € % ( ) - – , . : / + 1 12 300 2016 3.5 1,000 1/2 Nov Monday May people men children killed km miles years year old aged first second in percent per cent hours ago last'.split(
      ' ',
    );
  const copy = fc
    .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom('', ' ')), { maxLength: 40 })
    .map((parts) => parts.map(([word, gap]) => word + gap).join(''));

  it('gives ordered quantities inside the text, with real values and the figure inside the span', () => {
    fc.assert(
      fc.property(
        fc.oneof(copy, fc.string({ maxLength: 80 }), fc.string({ unit: 'binary', maxLength: 40 })),
        (text) => {
          let last = 0;
          for (const { span, figure, value, tokens, stated, rounding } of read(text)) {
            expect(span.start).toBeGreaterThanOrEqual(0);
            expect(figure.start).toBeGreaterThanOrEqual(last);
            expect(figure.end).toBeGreaterThan(figure.start);
            expect(span.start).toBeLessThanOrEqual(figure.start);
            expect(span.end).toBeGreaterThanOrEqual(figure.end);
            expect(span.end).toBeLessThanOrEqual(text.length);
            expect(value.low).toBeLessThanOrEqual(value.high);
            expect(Number.isFinite(stated) && Number.isFinite(rounding)).toBe(true);
            expect(tokens.to).toBeGreaterThan(tokens.from);
            last = figure.end;
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('takes no longer a word for a long text', () => {
    const text =
      'At least 12 of the 300 people, two hundred and five men, paid $3.5 million (5 miles) in May 2016. '.repeat(400);
    const tokens = tokenize(text);
    const start = performance.now();
    readQuantities(text, tokens);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
