import type { Token } from '../../text/token.ts';
import { decadeEnd, yearAt, yearEnd } from './calendarWords.ts';
import { monthDays, yearDays } from '../civil.ts';
import type { Stretch } from './dateStretch.ts';
import { ordinalWords } from '../quantity/numberWords.ts';

const seasons: ReadonlyMap<string, number> = new Map([
  ['spring', 3],
  ['summer', 6],
  ['autumn', 9],
  ['fall', 9],
  ['winter', 12],
]);

/** "summer 2023", "the third quarter of 2023", "Q3 2023". */
export function periodsOfYears(tokens: readonly Token[]): Stretch[] {
  const found: Stretch[] = [];
  for (const [at, token] of tokens.entries()) {
    const season = seasons.get(token.lower);
    const short = /^q([1-4])$/.exec(token.lower)?.[1];
    const named = token.lower === 'quarter' ? quarterOrdinal(tokens, at - 1) : undefined;
    const quarter = short === undefined ? named?.quarter : Number(short);
    const first = season ?? (quarter === undefined ? undefined : quarter * 3 - 2);
    if (first === undefined) continue;
    const yearIndex = tokens[at + 1]?.lower === 'of' ? at + 2 : at + 1;
    const year = yearAt(tokens, yearIndex);
    if (year === undefined) continue;
    const last = first + 2 > 12 ? monthDays(year + 1, first - 10) : monthDays(year, first + 2);
    const days = { first: monthDays(year, first).first, last: last.last };
    found.push({ from: named?.from ?? at, to: yearIndex + 1, parts: { year }, granularity: 'season', days });
  }
  return found;
}

function quarterOrdinal(tokens: readonly Token[], at: number): { quarter: number; from: number } | undefined {
  const hyphen = tokens[at]?.text === '-' ? at - 1 : at;
  const written = ordinalWords.get(tokens[hyphen]?.lower ?? '');
  if (written !== undefined && written <= 4) return { quarter: written, from: hyphen };
  const digits = /^(st|nd|rd|th)$/.test(tokens[hyphen]?.lower ?? '') ? Number(tokens[hyphen - 1]?.text) : Number.NaN;
  return digits >= 1 && digits <= 4 ? { quarter: digits, from: hyphen - 1 } : undefined;
}

/** The year, span of years or decade written at token `at`. */
export function yearStretch(tokens: readonly Token[], at: number): Stretch | undefined {
  const decade = decadeEnd(tokens, at);
  if (decade !== undefined) {
    const digits = tokens[at]?.text ?? '';
    const year = digits.length === 2 ? 1900 + Number(digits) : Number(digits);
    return { from: at, to: decade, parts: { year }, granularity: 'decade', days: yearDays(year, year + 9) };
  }
  const year = yearAt(tokens, at);
  const to = yearEnd(tokens, at);
  if (year === undefined || to === undefined) return undefined;
  if (to === at + 1) return { from: at, to, parts: { year }, granularity: 'year', days: yearDays(year) };
  const end = tokens[to - 1]?.text ?? '';
  const last = end.length === 2 ? Math.floor(year / 100) * 100 + Number(end) : Number(end);
  if (last <= year) return { from: at, to: at + 1, parts: { year }, granularity: 'year', days: yearDays(year) };
  return { from: at, to, parts: { year }, granularity: 'year', days: yearDays(year, last) };
}
