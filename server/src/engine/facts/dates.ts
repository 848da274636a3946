import type { Token } from '../text/token.ts';
import {
  calendarTokens,
  clockEnd,
  decadeEnd,
  months,
  numericDateEnd,
  weekdays,
  yearAt,
  yearEnd,
} from './calendarWords.ts';
import { monthDays, yearDays } from './civil.ts';
import { dateDirection, dateRelation } from './dateRelation.ts';
import type { CivilDate, DateGranularity, DateRef, DateRelation } from './fact.ts';
import { ordinalWords } from './numberWords.ts';
import { relativeDate } from './relativeDates.ts';
import { resolveDate, type Days } from './resolveDate.ts';
import { writtenDates, type DateParts, type WrittenDate } from './writtenDates.ts';

/**
 * Every date that a sentence states, in order. Offsets are those of `text`, whose tokens must be given. `date` is the day of
 * writing: weekdays, days without a year and "yesterday" are resolved against it, looking back. Without it they keep what
 * the words say (`weekday`, `month`, `day`) and have no `days`. Chrono reads the written forms; years on their own, decades,
 * seasons, quarters and relative dates are read here. Never throws; near linear in the length of the text.
 */
export function readDates(text: string, tokens: readonly Token[], date?: CivilDate): DateRef[] {
  const calendar = calendarTokens(tokens);
  const found: Stretch[] = [];
  const taken = tokens.map(() => false);
  const take = (stretch: Stretch): void => {
    if (taken.slice(stretch.from, stretch.to).includes(true)) return;
    taken.fill(true, stretch.from, stretch.to);
    found.push(stretch);
  };
  for (const stretch of periodsOfYears(tokens)) take(stretch);
  for (const written of writtenDates(text, tokens))
    for (const stretch of stretches(tokens, written, calendar)) take(stretch);
  for (let at = 0; at < tokens.length; at++) {
    if (taken[at]) continue;
    const year = yearStretch(tokens, at);
    if (year) take(year);
    const relative = relativeDate(tokens, at, date);
    if (relative) take({ ...relative, parts: {} });
  }
  return found.toSorted((a, b) => a.from - b.from).map((stretch) => dateRef(tokens, stretch, date));
}

/** Tokens of one date with what they state. `days` where they are settled already. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly parts: DateParts;
  readonly granularity?: DateGranularity;
  readonly days?: Days;
  readonly relation?: DateRelation;
  readonly offset?: NonNullable<DateRef['offset']>;
}

const seasons: ReadonlyMap<string, number> = new Map([
  ['spring', 3],
  ['summer', 6],
  ['autumn', 9],
  ['fall', 9],
  ['winter', 12],
]);

/** "summer 2023", "the third quarter of 2023", "Q3 2023". */
function periodsOfYears(tokens: readonly Token[]): Stretch[] {
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

function yearStretch(tokens: readonly Token[], at: number): Stretch | undefined {
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

/** What chrono has read, cut to its date words, checked against our own reading of the tokens, a span of days in two. */
function stretches(tokens: readonly Token[], written: WrittenDate, calendar: readonly boolean[]): Stretch[] {
  const from = tokens.findIndex((token) => token.end > written.span.start);
  let to = from;
  while (to < tokens.length && (tokens[to]?.start ?? 0) < written.span.end) to += 1;
  if (from < 0) return [];
  const joint = written.end ? jointOf(tokens, from, to) : undefined;
  if (joint === undefined || !written.end) return trimmed(tokens, from, to, written.start, calendar);
  const shared = sharedParts(written);
  const first = trimmed(tokens, from, joint, written.start, calendar).map((s) => withShared(s, shared));
  const second = trimmed(tokens, joint + 1, to, written.end, calendar).map((s) => withShared(s, endParts(written)));
  const spans = [
    ...first.map((s): Stretch => ({ ...s, relation: 'from' })),
    ...second.map((s): Stretch => ({ ...s, relation: 'until' })),
  ];
  // A day of the month alone says nothing.
  return spans.filter(
    ({ parts }) => parts.month !== undefined || parts.weekday !== undefined || parts.year !== undefined,
  );
}

/** Month and year that a span of days gives once, at its end. */
function sharedParts({ start, end }: WrittenDate): DateParts {
  const month = start.month ?? end?.month;
  const year = start.year ?? end?.year;
  return {
    ...(month !== undefined && start.day !== undefined ? { month } : {}),
    ...(year !== undefined && month !== undefined ? { year } : {}),
  };
}

/** Month and year of the end, which "27-29 November" and "November 27-29" give on either side of the dash. */
function endParts({ end }: WrittenDate): DateParts {
  return {
    ...(end?.month === undefined ? {} : { month: end.month }),
    ...(end?.year === undefined ? {} : { year: end.year }),
  };
}

function withShared(stretch: Stretch, shared: DateParts): Stretch {
  return stretch.parts.day === undefined ? stretch : { ...stretch, parts: { ...shared, ...stretch.parts } };
}

function jointOf(tokens: readonly Token[], from: number, to: number): number | undefined {
  for (let at = from + 1; at < to - 1; at++) {
    if (
      /^(-|–|—|to|through|until|till|and)$/.test(tokens[at]?.lower ?? '') &&
      numericDateEnd(tokens, at - 1) === undefined
    )
      return at;
  }
  return undefined;
}

function trimmed(
  tokens: readonly Token[],
  start: number,
  end: number,
  parts: DateParts,
  calendar: readonly boolean[],
): Stretch[] {
  let from = -1;
  let to = -1;
  let year: number | undefined;
  let day: number | undefined;
  let month: number | undefined;
  let weekday: number | undefined;
  for (let at = start; at < end; at++) {
    const clock = clockEnd(tokens, at);
    if (clock !== undefined && !months.has(tokens[at + 1]?.lower ?? '')) {
      at = clock - 1;
      continue;
    }
    const numeric = numericDateEnd(tokens, at);
    if (numeric !== undefined) return numericStretch(tokens, at, numeric, parts);
    const token = tokens[at];
    if (!token) continue;
    let used = false;
    if (token.kind === 'number') {
      if (/^\d{4}$/.test(token.text) && parts.year === Number(token.text)) {
        year = parts.year;
        used = true;
      } else if (parts.day === Number(token.text) && calendar[at]) {
        day = parts.day;
        used = true;
      }
    } else if (isMonthWord(token) && parts.month === months.get(token.lower)) {
      month = parts.month;
      used = true;
    } else if (isWeekdayWord(tokens, at) && parts.weekday === weekdays.get(token.lower)) {
      weekday = parts.weekday;
      used = true;
    } else if (/^(st|nd|rd|th)$/.test(token.lower) && token.glued && to === at) used = true;
    if (!used) continue;
    if (from < 0) from = at;
    to = at + 1;
  }
  if (from < 0) return [];
  if (
    month !== undefined &&
    day === undefined &&
    year === undefined &&
    weekday === undefined &&
    !isMonthAlone(tokens, from)
  )
    return [];
  return [{ from, to, parts: compact({ year, month, day, weekday }) }];
}

function compact(parts: { [K in keyof DateParts]: DateParts[K] | undefined }): DateParts {
  return {
    ...(parts.year === undefined ? {} : { year: parts.year }),
    ...(parts.month === undefined ? {} : { month: parts.month }),
    ...(parts.day === undefined ? {} : { day: parts.day }),
    ...(parts.weekday === undefined ? {} : { weekday: parts.weekday }),
  };
}

/** "2024-12-02", "27.11.2024"; of "02/12/2024" nobody knows which is the month: only its year is kept. */
function numericStretch(tokens: readonly Token[], from: number, to: number, parts: DateParts): Stretch[] {
  const { year, month, day } = parts;
  if (year === undefined || month === undefined || day === undefined) return [];
  const iso = /^\d{4}$/.test(tokens[from]?.text ?? '');
  const clear = iso || tokens[from + 1]?.text !== '/' || day > 12 || day === month;
  return [{ from, to, parts: clear ? { year, month, day } : { year } }];
}

function isMonthWord(token: Token): boolean {
  if (!months.has(token.lower)) return false;
  return token.capital || (token.lower.length > 3 && !/^(march|august|sept)$/.test(token.lower));
}

/** Weekdays in full, or short before a full stop, comma or date; "sun", "sat", "wed" are other words. */
function isWeekdayWord(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || !weekdays.has(token.lower)) return false;
  if (/days?$/.test(token.lower)) return true;
  const next = tokens[at + 1];
  return (
    token.capital &&
    next !== undefined &&
    (/^[.,]$/.test(next.text) || next.kind === 'number' || months.has(next.lower))
  );
}

const monthPreposition =
  /^(in|since|until|till|by|before|after|from|during|of|last|next|this|early|late|mid|through|to|between|and|for|every|each|-|–)$/;

/** A month without day and year is one after a preposition of time; "May" and "March" may be a name or a rally. */
function isMonthAlone(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.lower ?? '';
  if (!monthPreposition.test(before)) return false;
  const after = tokens[at + 1];
  if (after?.kind === 'word' && after.capital && !after.glued) return false;
  if (/^(may|march|august|april|june)$/.test(tokens[at]?.lower ?? ''))
    return !/^(after|before|by|to|for|and|of|from)$/.test(before);
  return true;
}

const partsOfDay: ReadonlyMap<string, NonNullable<DateRef['partOfDay']>> = new Map([
  ['morning', 'morning'],
  ['dawn', 'morning'],
  ['afternoon', 'afternoon'],
  ['evening', 'evening'],
  ['night', 'night'],
  ['overnight', 'night'],
]);

interface DayPart {
  readonly from: number;
  readonly to: number;
  readonly part: NonNullable<DateRef['partOfDay']>;
}

/** "Friday night", "early on Monday", "the night of 29 November", "late Saturday". */
function partOfDayAround(tokens: readonly Token[], from: number, to: number): DayPart | undefined {
  const after = partsOfDay.get(tokens[to]?.lower ?? '');
  if (after) return { from, to: to + 1, part: after };
  const link = /^(on|of)$/.test(tokens[from - 1]?.lower ?? '') ? from - 2 : from - 1;
  const word = tokens[link]?.lower ?? '';
  if (word === 'early') return { from: link, to, part: 'morning' };
  if (word === 'late') return { from: link, to, part: 'night' };
  const before = partsOfDay.get(word);
  return before && link === from - 2 ? { from: link, to, part: before } : undefined;
}

function dateRef(tokens: readonly Token[], stretch: Stretch, reference: CivilDate | undefined): DateRef {
  const { parts } = stretch;
  const single = parts.day !== undefined || parts.weekday !== undefined || stretch.granularity === 'day';
  const dayPart = single ? partOfDayAround(tokens, stretch.from, stretch.to) : undefined;
  const from = dayPart?.from ?? stretch.from;
  const to = dayPart?.to ?? stretch.to;
  const tonight = tokens[stretch.from]?.lower === 'tonight' ? 'night' : undefined;
  const partOfDay = dayPart?.part ?? tonight;
  const days = stretch.days ?? resolveDate(parts, reference, dateDirection(tokens, stretch.from));
  return {
    kind: 'date',
    span: { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 },
    tokens: { from, to },
    granularity: partOfDay ? 'part-of-day' : (stretch.granularity ?? granularityOf(parts)),
    relation: relationOf(tokens, stretch, from, to),
    ...(days ? { days } : {}),
    ...parts,
    ...(partOfDay ? { partOfDay } : {}),
    ...(stretch.offset ? { offset: stretch.offset } : {}),
  };
}

/** The end of "from 3 to 5 May" is an end; its beginning may stand after another word ("since 3 May"). */
function relationOf(tokens: readonly Token[], stretch: Stretch, from: number, to: number): DateRelation {
  if (stretch.relation === 'until') return 'until';
  const read = dateRelation(tokens, from, to);
  return read === 'on' && stretch.relation ? stretch.relation : read;
}

function granularityOf({ year, month, day, weekday }: DateParts): DateGranularity {
  if (day !== undefined) return 'day';
  if (weekday !== undefined) return 'weekday';
  if (month !== undefined) return 'month';
  return year === undefined ? 'day' : 'year';
}
