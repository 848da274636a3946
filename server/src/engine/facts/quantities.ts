import type { Token } from '../text/token.ts';
import { calendarTokens } from './date/calendarWords.ts';
import type { Quantity } from './fact.ts';
import { mapEnds, point } from './intervals.ts';
import { hedgeAfter, hedgeBefore, type Hedge } from './quantity/comparators.ts';
import { countedNoun } from './quantity/countedNoun.ts';
import { rangeOf, type Figure } from './quantity/figure.ts';
import { readFigure } from './quantity/figures.ts';
import { hedgedValues } from './quantity/hedgedValues.ts';
import { currencyBefore, readMeasure, type Measure, type MeasuredFigure } from './quantity/measures.ts';
import { designatorTokens } from './quantity/notFigures.ts';
import { linkParts } from './quantity/partsOfWhole.ts';
import { readScore } from './quantity/scores.ts';
import { joinsWords } from './quantity/tokenSteps.ts';
import { units } from './quantity/units.ts';

/**
 * Every figure that a sentence states, in order, with its hedge, unit and counted noun. Offsets are those of `text`, whose
 * tokens must be given. Years, dates and times of day are left to `readDates`; digits in names, models, telephone and
 * house numbers are no quantities. Never throws (tokens of another text give none); linear in the number of tokens.
 */
export function readQuantities(text: string, tokens: readonly Token[]): Quantity[] {
  if ((tokens.at(-1)?.end ?? 0) > text.length) return [];
  const calendar = calendarTokens(tokens);
  const designator = designatorTokens(tokens);
  const found: Quantity[] = [];
  let at = 0;
  while (at < tokens.length) {
    if (calendar[at] || designator[at]) {
      at += 1;
      continue;
    }
    const drawn = readScore(tokens, at) ?? measured(tokens, at, calendar) ?? articleDuration(tokens, at);
    if (!drawn || !isFree(calendar, drawn.figure)) {
      at += 1;
      continue;
    }
    const quantity = finish(tokens, drawn);
    found.push(withRestatement(tokens, found, quantity));
    at = Math.max(drawn.measure.to, at + 1);
  }
  return linkParts(tokens, found);
}

function isFree(calendar: readonly boolean[], figure: Figure): boolean {
  for (let i = figure.from; i < figure.to; i++) if (calendar[i]) return false;
  return true;
}

function measured(tokens: readonly Token[], at: number, calendar: readonly boolean[]): MeasuredFigure | undefined {
  const money = currencyBefore(tokens, at) !== undefined;
  const figure = readFigure(tokens, at, { money });
  if (!figure || isBareArticle(tokens, figure)) return undefined;
  const measure = readMeasure(tokens, figure);
  const compound = compoundMeasure(tokens, figure, measure);
  if (compound) return compound;
  const range = figure.kind === 'cardinal' ? rangeEnd(tokens, figure, measure, calendar) : undefined;
  if (range) return range;
  // "Seven years ago" is a date.
  if (measure.dimension === 'duration' && tokens[measure.to]?.lower === 'ago') return undefined;
  if (measure.dimension === 'count' && isNameNumber(tokens, figure)) return undefined;
  return { figure, measure: bareAge(tokens, figure, measure) ?? measure };
}

/** "A third man" is an ordinal, "a third of" a share: the readers of figures have settled it; "a" alone is nothing. */
function isBareArticle(tokens: readonly Token[], figure: Figure): boolean {
  return figure.to === figure.from + 1 && tokens[figure.from]?.lower === 'a';
}

/** "iPhone 15", "Euro 96": a capitalised word inside the sentence, digits, and nothing that they could count. */
function isNameNumber(tokens: readonly Token[], figure: Figure): boolean {
  const before = tokens[figure.from - 1];
  if (!figure.digits || figure.scaled || before?.kind !== 'word' || !/\p{Lu}/u.test(before.text) || figure.from < 2)
    return false;
  if (hedgeBefore(tokens, figure.from)) return false;
  const after = tokens[figure.to];
  return after?.kind !== 'word' || after.capital || after.glued;
}

/** "The boy, 8, was", "Anna Berg, 38, said", "she was 38", "at 31, he left": an age without the word for it. */
function bareAge(tokens: readonly Token[], figure: Figure, measure: Measure): Measure | undefined {
  if (measure.dimension !== 'count' || figure.vague || figure.scaled || figure.stated > 120) return undefined;
  if (figure.stated !== Math.floor(figure.stated)) return undefined;
  const after = tokens[figure.to];
  const closed = after === undefined || /^[,.;)]$/.test(after.text);
  const before = tokens[figure.from - 1];
  const person = tokens[figure.from - 2];
  const named = person?.kind === 'word' && (person.capital || persons.has(person.lower));
  const apposed = before?.text === ',' && named && closed;
  const told =
    /^(was|is|turned|turns)$/.test(before?.lower ?? '') &&
    /^(he|she|who)$/.test(person?.lower ?? '') &&
    (closed || /^(and|when|at|but)$/.test(after.lower));
  const opening = before?.lower === 'at' && (person === undefined || person.text === ',') && after?.text === ',';
  return apposed || told || opening ? { ...measure, dimension: 'age', unit: 'year' } : undefined;
}

const persons: ReadonlySet<string> = new Set(
  'boy girl man woman mother father son daughter brother sister child toddler baby infant teenager driver passenger pedestrian cyclist suspect victim student teacher husband wife widow farmer officer soldier worker player striker singer actor actress author pensioner'.split(
    ' ',
  ),
);

/** A second figure joined to the first by a dash, "to", "or" or "and" after "between". */
function rangeEnd(
  tokens: readonly Token[],
  low: Figure,
  lowMeasure: Measure,
  calendar: readonly boolean[],
): MeasuredFigure | undefined {
  const end = lowMeasure.dimension === 'count' ? low.to : lowMeasure.to;
  const joint = tokens[end]?.lower ?? '';
  const opening = tokens[lowMeasure.from - 1]?.lower ?? '';
  const dash = joinsWords(tokens, end) || /^[–—]$/.test(joint);
  const word =
    joint === 'to' ? opening !== 'from' : joint === 'or' ? low.to === end : joint === 'and' && opening === 'between';
  if (!dash && !word) return undefined;
  let start = end + 1;
  while (currencyBefore(tokens, start + 1)?.from === start) start += 1;
  if (calendar[start]) return undefined;
  const high = readFigure(tokens, start, { money: currencyBefore(tokens, start) !== undefined });
  if (!high || high.kind !== 'cardinal' || high.vague || low.vague) return undefined;
  const measure = readMeasure(tokens, high);
  // "Five million to 10 million"; "5 to 10 million" shares the scale of its end.
  const shared = high.scaled && !low.scaled && low.stated < high.stated / scaleOf(high) ? scaleOf(high) : 1;
  const scaledLow = shared === 1 ? low : { ...low, stated: low.stated * shared, values: point(low.stated * shared) };
  if (scaledLow.stated >= high.stated || (joint === 'or' && high.stated > low.stated * 2)) return undefined;
  if (lowMeasure.dimension !== 'count' && measure.dimension !== lowMeasure.dimension && measure.dimension !== 'count')
    return undefined;
  const unit = measure.dimension === 'count' ? lowMeasure : measure;
  const to = Math.max(measure.to, high.to);
  return { figure: rangeOf(scaledLow, high), measure: { ...unit, from: lowMeasure.from, to }, range: true };
}

/** The power of a thousand in the figure: 1e6 for 10 million. */
function scaleOf(figure: Figure): number {
  return 1000 ** Math.floor(Math.log10(Math.max(1, figure.stated)) / 3 + 1e-9);
}

/** "5 feet 6 inches", "two hours and 30 minutes": a smaller unit of the same dimension goes on with the figure. */
function compoundMeasure(tokens: readonly Token[], figure: Figure, measure: Measure): MeasuredFigure | undefined {
  if (measure.dimension !== 'length' && measure.dimension !== 'duration' && measure.dimension !== 'mass')
    return undefined;
  const joint = tokens[measure.to]?.lower ?? '';
  const start = joint === 'and' || joinsWords(tokens, measure.to) ? measure.to + 1 : measure.to;
  const rest = readFigure(tokens, start, { money: false });
  if (!rest || rest.kind === 'ordinal' || rest.vague) return undefined;
  const minor = inchesAfter(tokens, measure, rest) ?? readMeasure(tokens, rest);
  if (minor.dimension !== measure.dimension || minor.factor >= measure.factor || minor.offset !== 0) return undefined;
  const stated = figure.stated + (rest.stated * minor.factor) / measure.factor;
  const whole: Figure = {
    ...figure,
    to: rest.to,
    stated,
    values: point(stated),
    rounding: (rest.rounding * minor.factor) / measure.factor,
  };
  return { figure: whole, measure: { ...measure, to: minor.to } };
}

/** "6-foot-2": the inches need no unit. */
function inchesAfter(tokens: readonly Token[], measure: Measure, rest: Figure): Measure | undefined {
  const inch = units.get('inch');
  if (!inch || measure.unit !== 'foot' || !joinsWords(tokens, measure.to) || rest.stated >= 12) return undefined;
  const own = readMeasure(tokens, rest);
  return own.dimension === 'count' ? { ...own, dimension: 'length', unit: inch.name, factor: inch.factor } : undefined;
}

/** "a decade", "an hour": an article that counts one unit of time, where it is no rate ("$5 a week"). */
function articleDuration(tokens: readonly Token[], at: number): MeasuredFigure | undefined {
  if (!/^an?$/.test(tokens[at]?.lower ?? '')) return undefined;
  const word = tokens[at + 1];
  const unit = units.get(word?.lower ?? '');
  if (!word || unit?.dimension !== 'duration' || word.lower === 'second' || tokens[at + 2]?.text === '-')
    return undefined;
  const long = /^(decade|century|fortnight)$/.test(word.lower);
  const after = tokens[at + 2]?.lower ?? '';
  const before = tokens[at - 1]?.lower ?? '';
  if (/^(ago|old)$/.test(after)) return undefined;
  const spanned =
    /^(for|in|within|after|over|than|nearly|almost|about|around|least|half|lasted|lasting|takes|took|before)$/.test(
      before,
    );
  const apart = /^(later|earlier|after|before)$/.test(after);
  if (!spanned && !long && !apart) return undefined;
  const figure: Figure = {
    from: at,
    to: at + 1,
    kind: 'cardinal',
    stated: 1,
    values: point(1),
    vague: false,
    rounding: 0.5,
    scaled: false,
    digits: false,
  };
  return {
    figure,
    measure: { dimension: 'duration', unit: unit.name, factor: unit.factor, offset: 0, from: at, to: at + 2 },
  };
}

function finish(tokens: readonly Token[], drawn: MeasuredFigure): Quantity {
  const { figure, measure } = drawn;
  const sign = isNegative(tokens, measure) ? 1 : 0;
  const start = measure.from - sign;
  const before =
    measure.dimension === 'ordinal' || measure.dimension === 'score' ? undefined : hedgeBefore(tokens, start);
  const after =
    before || measure.dimension === 'ordinal'
      ? undefined
      : (hedgeAfter(tokens, measure.to) ?? hedgeInside(tokens, figure, measure));
  const opened = rangeOpening(tokens, drawn, before);
  const comparator =
    drawn.range && !before ? 'range' : ((before ?? after)?.comparator ?? (figure.vague ? 'vague' : 'exact'));
  const stated = sign ? -figure.stated : figure.stated;
  const values = sign ? point(stated) : figure.values;
  const nounFrom = Math.max(measure.to, after?.at ?? 0);
  const counted =
    measure.dimension === 'score'
      ? undefined
      : countedNoun(tokens, before?.at ?? start, nounFrom, figure.stated === 1 || figure.kind === 'ordinal');
  const from = before?.at ?? opened ?? start;
  const to = Math.max(measure.to, after?.at ?? 0);
  const hedged = measure.dimension === 'score' ? figure.values : hedgedValues(comparator, values, figure.rounding);
  return {
    kind: 'quantity',
    span: spanOf(tokens, from, to),
    figure: spanOf(tokens, figure.from, figure.to),
    tokens: { from, to },
    value: mapEnds(hedged, (value) => value * measure.factor + measure.offset),
    stated,
    comparator,
    dimension: measure.dimension,
    rounding: figure.rounding * measure.factor,
    ...(measure.unit === undefined ? {} : { unit: measure.unit }),
    ...(counted ? { noun: counted.noun, nounSpan: counted.span } : {}),
    modifiers: counted?.modifiers ?? [],
  };
}

function spanOf(tokens: readonly Token[], from: number, to: number): { start: number; end: number } {
  return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
}

/** "minus 5C", "−3%": a sign that touches the digits and follows a space. */
function isNegative(tokens: readonly Token[], measure: Measure): boolean {
  const sign = tokens[measure.from - 1];
  if (!sign) return false;
  if (sign.lower === 'minus') return true;
  const touches = /^[-−]$/.test(sign.text) && !sign.glued && tokens[measure.from]?.glued === true;
  return touches && (measure.dimension === 'temperature' || measure.dimension === 'percent');
}

/** A hedge between figure and unit: "50-plus people", "12 or more days". */
function hedgeInside(tokens: readonly Token[], figure: Figure, measure: Measure): Hedge | undefined {
  if (figure.to >= measure.to) return undefined;
  return hedgeAfter(tokens, figure.to);
}

/** The token of "between" or "from" that opens a range. */
function rangeOpening(tokens: readonly Token[], drawn: MeasuredFigure, before: Hedge | undefined): number | undefined {
  if (!drawn.range || before) return undefined;
  return tokens[drawn.measure.from - 1]?.lower === 'between' ? drawn.measure.from - 1 : undefined;
}

/** Marks a figure in brackets right after another that measures the same in another unit. */
function withRestatement(tokens: readonly Token[], found: readonly Quantity[], quantity: Quantity): Quantity {
  const last = found.at(-1);
  const bracket = tokens[quantity.tokens.from - 1]?.text ?? '';
  if (!last || (bracket !== '(' && bracket !== '[')) return quantity;
  const near = quantity.tokens.from - 1 - last.tokens.to <= 3;
  const same = last.dimension === quantity.dimension && last.unit !== quantity.unit && quantity.unit !== undefined;
  return near && same ? { ...quantity, restates: found.length - 1 } : quantity;
}
