import type { Token } from '../../text/token.ts';
import { dayNumber, weekdayOf } from '../civil.ts';
import type { CivilDate, DateGranularity, DateRef } from '../fact.ts';
import { readFigure } from '../quantity/figures.ts';
import { daysAgo, periodAround, type Days } from './resolveDate.ts';
import { daysOfMonth, daysOfYear, secondsOfDay, units } from '../quantity/units.ts';

/** A date told from the day of writing; `days` only when that day is known. */
export interface RelativeDate {
  readonly from: number;
  readonly to: number;
  readonly granularity: DateGranularity;
  readonly offset?: NonNullable<DateRef['offset']>;
  readonly days?: Days;
}

const nearDays: ReadonlyMap<string, number> = new Map([
  ['yesterday', -1],
  ['today', 0],
  ['tonight', 0],
  ['tomorrow', 1],
]);

/** The relative date that begins at token `at` ("yesterday", "last month", "a decade ago"); undefined for none. */
export function relativeDate(
  tokens: readonly Token[],
  at: number,
  reference: CivilDate | undefined,
): RelativeDate | undefined {
  const word = tokens[at]?.lower ?? '';
  const near = nearDays.get(word);
  if (near !== undefined && !isPartOfName(tokens, at)) {
    const day = reference && dayNumber(reference) + near;
    const days = day === undefined ? {} : { days: { first: day, last: day } };
    return { from: at, to: at + 1, granularity: 'day', offset: { unit: 'day', by: near }, ...days };
  }
  return period(tokens, at, reference) ?? weekend(tokens, at, reference) ?? ago(tokens, at, reference);
}

/** "USA Today". */
function isPartOfName(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.capital === true && tokens[at - 1]?.capital === true;
}

const shifts: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['previous', -1],
  ['this', 0],
  ['next', 1],
]);

/** "last week", "this year", "next month"; "the last two years" is a duration. */
function period(tokens: readonly Token[], at: number, reference: CivilDate | undefined): RelativeDate | undefined {
  const by = shifts.get(tokens[at]?.lower ?? '');
  const unit = tokens[at + 1]?.lower ?? '';
  if (by === undefined || (unit !== 'week' && unit !== 'month' && unit !== 'year' && unit !== 'decade'))
    return undefined;
  // "In the last year", "over the next decade": a stretch that ends or begins now.
  if (/^(the|past)$/.test(tokens[at - 1]?.lower ?? '')) return undefined;
  const granularity = unit === 'week' ? 'day' : unit;
  const days = reference ? { days: periodAround(unit, by, reference) } : {};
  return { from: at, to: at + 2, granularity, offset: { unit, by }, ...days };
}

/** "Over the weekend", "last weekend", "next weekend": Saturday and Sunday; the one that has begun, save for the next. */
function weekend(tokens: readonly Token[], at: number, reference: CivilDate | undefined): RelativeDate | undefined {
  if (tokens[at]?.lower !== 'weekend') return undefined;
  const before = tokens[at - 1]?.lower ?? '';
  if (!/^(the|this|last|next|previous|coming)$/.test(before)) return undefined;
  const today = reference && dayNumber(reference);
  const back = today === undefined ? 0 : (weekdayOf(today) + 1) % 7;
  const ahead = before === 'next' || before === 'coming' || before === 'this';
  // On a Saturday or Sunday "last weekend" is the one before.
  const by = ahead && back > 1 ? 7 : (before === 'last' || before === 'previous') && back <= 1 ? -7 : 0;
  const first = today === undefined ? undefined : today - back + by;
  const days = first === undefined ? {} : { days: { first, last: first + 1 } };
  return { from: at, to: at + 1, granularity: 'day', ...days };
}

/** "A decade ago" may be a year and a half off, not five. */
const longestSlack = 550;

/** "two years ago", "a decade ago", "three days ago". */
function ago(tokens: readonly Token[], at: number, reference: CivilDate | undefined): RelativeDate | undefined {
  if (!tokens.slice(at + 1, at + 9).some((token) => token.lower === 'ago')) return undefined;
  const article = /^an?$/.test(tokens[at]?.lower ?? '') && units.has(tokens[at + 1]?.lower ?? '');
  const figure = article ? undefined : readFigure(tokens, at, { money: false });
  const unitAt = article ? at + 1 : (figure?.to ?? -1);
  const unit = units.get(tokens[unitAt]?.lower ?? '');
  if (unit?.dimension !== 'duration' || tokens[unitAt + 1]?.lower !== 'ago' || unit.factor < 3600) return undefined;
  if (figure && figure.kind !== 'cardinal') return undefined;
  const count = figure?.stated ?? 1;
  const unitDays = unit.factor / secondsOfDay;
  const granularity: DateGranularity = unitDays > 300 ? 'year' : unitDays > 20 ? 'month' : 'day';
  const slack = unitDays <= 1 ? 0 : Math.min(unitDays / 2, longestSlack) * (figure?.vague ? 2 : 1);
  const days = reference && daysAgo(count * unitDays, slack, reference);
  return { from: at, to: unitAt + 2, granularity, offset: offsetOf(count * unitDays), ...(days ? { days } : {}) };
}

/** The largest unit that divides the days: a fortnight ago is two weeks ago. */
function offsetOf(days: number): NonNullable<DateRef['offset']> {
  for (const [unit, length] of [
    ['decade', 10 * daysOfYear],
    ['year', daysOfYear],
    ['month', daysOfMonth],
    ['week', 7],
  ] as const) {
    const count = days / length;
    if (count >= 1 && Math.abs(count - Math.round(count)) < 1e-9) return { unit, by: -Math.round(count) };
  }
  return { unit: 'day', by: -days };
}
