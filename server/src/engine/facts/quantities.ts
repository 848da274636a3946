import type { Token } from '../text/token.ts';
import { calendarTokens } from './date/calendarWords.ts';
import type { Quantity } from './fact.ts';
import { mapEnds, point } from './intervals.ts';
import { bareAge } from './quantity/ages.ts';
import { articleDuration } from './quantity/articleDurations.ts';
import { hedgeAfter, hedgeBefore, type Hedge } from './quantity/comparators.ts';
import { compoundMeasure } from './quantity/compounds.ts';
import { countedNoun } from './quantity/countedNoun.ts';
import { withElidedUnits } from './quantity/elidedUnits.ts';
import type { Figure } from './quantity/figure.ts';
import { mayOpenFigure, readFigure } from './quantity/figures.ts';
import { hedgedValues } from './quantity/hedgedValues.ts';
import type { Measure, MeasuredFigure } from './quantity/measure.ts';
import { currencyBefore, readMeasure } from './quantity/measures.ts';
import { designatorTokens } from './quantity/notFigures.ts';
import { linkParts } from './quantity/partsOfWhole.ts';
import { rangeEnd } from './quantity/ranges.ts';
import { readScore } from './quantity/scores.ts';
import { spanOf } from './tokenRange.ts';

/**
 * Every figure that a sentence states, in order, with its hedge, unit and counted noun. Offsets are those of `text`, whose
 * tokens must be given. Years, dates and times of day are left to `readDates`; digits in names, models, telephone and
 * house numbers are no quantities. Never throws (tokens of another text give none); linear in the number of tokens.
 */
export function readQuantities(text: string, tokens: readonly Token[]): Quantity[] {
  if ((tokens.at(-1)?.end ?? 0) > text.length || !tokens.some(mayOpenFigure)) return [];
  const calendar = calendarTokens(tokens);
  const designator = designatorTokens(tokens);
  const found: Quantity[] = [];
  let at = 0;
  while (at < tokens.length) {
    if (calendar[at] || designator[at]) {
      at += 1;
      continue;
    }
    const drawn = readScore(tokens, at) ?? measured(tokens, at, calendar, found) ?? articleDuration(tokens, at);
    if (!drawn || !isFree(calendar, drawn.figure)) {
      at += 1;
      continue;
    }
    const quantity = finish(tokens, drawn);
    found.push(withRestatement(tokens, found, quantity));
    at = Math.max(drawn.measure.to, at + 1);
  }
  return linkParts(tokens, withElidedUnits(tokens, found));
}

function isFree(calendar: readonly boolean[], figure: Figure): boolean {
  for (let i = figure.from; i < figure.to; i++) if (calendar[i]) return false;
  return true;
}

function measured(
  tokens: readonly Token[],
  at: number,
  calendar: readonly boolean[],
  earlier: readonly Quantity[],
): MeasuredFigure | undefined {
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
  if (measure.dimension === 'count' && isNameNumber(tokens, figure) && !isListed(tokens, figure, earlier))
    return undefined;
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

/** "43 seats, the Social Alliance 37 and the Greens 17": each name of a list with its count. */
function isListed(tokens: readonly Token[], { from, to }: Figure, earlier: readonly Quantity[]): boolean {
  if (!earlier.some(({ dimension, noun }) => dimension === 'count' && noun !== undefined)) return false;
  let start = from - 1;
  while (tokens[start]?.capital) start--;
  if (tokens[start]?.lower === 'the') start--;
  const opens = tokens[start]?.text === ',' || tokens[start]?.lower === 'and';
  const next = tokens[to];
  return opens && (next === undefined || /^[,;.]$/u.test(next.text) || next.lower === 'and');
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
    span: spanOf(tokens, { from, to }),
    figure: spanOf(tokens, figure),
    tokens: { from, to },
    value: mapEnds(hedged, (value) => value * measure.factor + measure.offset),
    stated,
    comparator,
    dimension: measure.dimension,
    rounding: figure.rounding * measure.factor,
    ...(measure.unit === undefined ? {} : { unit: measure.unit }),
    ...(counted ? { noun: counted.noun, nounSpan: counted.span } : {}),
    modifiers: counted?.modifiers ?? [],
    ...(figure.stated !== 1 && isDenied(tokens, from) ? { denied: true } : {}),
  };
}

/** "14, not nine", "rather than nine", "instead of nine". */
function isDenied(tokens: readonly Token[], from: number): boolean {
  const [last, before] = [tokens[from - 1]?.lower ?? '', tokens[from - 2]?.lower ?? ''];
  return last === 'not' || (last === 'than' && before === 'rather') || (last === 'of' && before === 'instead');
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
