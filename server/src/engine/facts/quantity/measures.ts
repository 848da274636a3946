import type { Token } from '../../text/token.ts';
import { ageMeasure } from './ages.ts';
import type { Figure } from './figure.ts';
import type { Measure } from './measure.ts';
import { joinsWords, pastHyphen } from './tokenSteps.ts';
import {
  currencySigns,
  currencyWords,
  gluedOnly,
  longestUnit,
  nationalCurrency,
  scaledCurrencies,
  units,
  type Unit,
} from './units.ts';

/** Where a currency sign or code before token `at` begins, and which currency; undefined for none. */
export function currencyBefore(
  tokens: readonly Token[],
  at: number,
): { readonly from: number; readonly sign: string } | undefined {
  const token = tokens[at - 1];
  if (!token) return undefined;
  const sign = currencySigns.get(token.lower);
  if (sign === undefined) {
    const code = /^[A-Z]{3}$/.test(token.text) ? currencyWords.get(token.lower) : undefined;
    return code ? { from: at - 1, sign: code[0] } : undefined;
  }
  const nation = tokens[at - 2];
  const full = token.glued && nation?.kind === 'word' ? currencySigns.get(nation.lower + token.lower) : undefined;
  return full === undefined ? { from: at - 1, sign } : { from: at - 2, sign: full };
}

/** The measure of a figure; a plain count, rank or share when nothing says otherwise. */
export function readMeasure(tokens: readonly Token[], figure: Figure): Measure {
  const plain = { factor: 1, offset: 0, from: figure.from, to: figure.to };
  if (figure.kind === 'ordinal') return { ...plain, dimension: 'ordinal' };
  const currency = currencyBefore(tokens, figure.from);
  if (currency) return { ...plain, dimension: 'money', unit: currency.sign, from: currency.from };
  const money = currencyAfter(tokens, figure);
  if (money) return money;
  const age = ageMeasure(tokens, figure);
  if (age) return age;
  const unit = unitAfter(tokens, figure);
  if (unit) return speedOver(tokens, unit) ?? unit;
  return { ...plain, dimension: figure.kind === 'fraction' ? 'ratio' : 'count' };
}

function currencyAfter(tokens: readonly Token[], figure: Figure): Measure | undefined {
  let at = pastHyphen(tokens, figure.to);
  if (tokens[at]?.lower === 'of' && figure.vague) at += 1;
  let nation = '';
  for (const words of [2, 1]) {
    const name = tokens.slice(at, at + words);
    const prefix = nationalCurrency.get(name.map((token) => token.lower).join(' '));
    const currencyNext = currencyWords.has(tokens[at + words]?.lower ?? '');
    if (currencyNext && (prefix !== undefined || (words === 1 && name[0]?.capital))) {
      nation = prefix ?? '';
      at += words;
      break;
    }
  }
  const word = tokens[at]?.lower ?? '';
  const currency = currencyWords.get(word);
  if (!currency) return undefined;
  if (scaledCurrencies.has(word) && !figure.scaled && nation === '') return undefined;
  const sterling = tokens[at + 1]?.lower === 'sterling' ? 1 : 0;
  return {
    dimension: 'money',
    unit: nation + currency[0],
    factor: currency[1],
    offset: 0,
    from: figure.from,
    to: at + 1 + sterling,
  };
}

function unitAfter(tokens: readonly Token[], figure: Figure): Measure | undefined {
  let at = pastHyphen(tokens, figure.to);
  const first = tokens[at];
  if (!first) return undefined;
  if ((figure.vague || figure.kind === 'fraction') && first.lower === 'of') at += 1;
  else if (figure.kind === 'fraction' && /^an?$/.test(first.lower)) at += 1;
  else if (figure.kind === 'fraction' && first.lower === 'of' && tokens[at + 1]?.lower === 'a') at += 2;
  const article = at > figure.to && /^an?$/.test(tokens[at]?.lower ?? '') ? 1 : 0;
  at += article;
  for (let words = longestUnit; words >= 1; words--) {
    const spelling = tokens.slice(at, at + words);
    if (spelling.length < words) continue;
    const unit = units.get(spelling.map((token) => token.lower).join(' '));
    if (!unit || !fitsFigure(unit, spelling, tokens, at, figure)) continue;
    return {
      dimension: unit.dimension,
      unit: unit.name,
      factor: unit.factor,
      offset: unit.offset ?? 0,
      from: figure.from,
      to: at + words,
    };
  }
  return undefined;
}

function fitsFigure(
  unit: Unit,
  spelling: readonly Token[],
  tokens: readonly Token[],
  at: number,
  figure: Figure,
): boolean {
  const [word] = spelling;
  if (!word) return false;
  if (spelling.length === 1 && gluedOnly.has(word.lower) && !word.glued) return false;
  // "Three second-half goals", "the two second places": a second is an ordinal there.
  if (word.lower === 'second' && figure.kind !== 'fraction' && figure.stated !== 1 && !joinsWords(tokens, figure.to))
    return false;
  // "Two stone walls", "five stone": only of people's weight, and never before a noun.
  if (word.lower === 'stone' && (tokens[at + 1]?.kind === 'word' || figure.stated < 5)) return false;
  // "The 4C rule", "27F": letters count as degrees in capitals only.
  if (/^[cf]$/.test(word.lower) && word.text !== word.text.toUpperCase()) return false;
  return !(figure.vague && unit.dimension === 'percent');
}

/** "60 miles per hour", "9 metres a second". */
function speedOver(tokens: readonly Token[], measure: Measure): Measure | undefined {
  if (measure.dimension !== 'length') return undefined;
  const per = tokens[measure.to]?.lower ?? '';
  const time = tokens[measure.to + 1]?.lower ?? '';
  if (!/^(per|a|an|\/)$/.test(per) || !/^(hour|second|h|s)$/.test(time)) return undefined;
  const seconds = time.startsWith('h') ? 3600 : 1;
  return {
    ...measure,
    dimension: 'speed',
    unit: `${measure.unit ?? ''} a ${seconds === 1 ? 'second' : 'hour'}`.replace(
      /(kilometre|mile) a hour/,
      '$1 an hour',
    ),
    factor: measure.factor / seconds,
    to: measure.to + 2,
  };
}
