import type { Token } from '../text/token.ts';
import { periodsOfYears, yearStretch } from './date/calendarPeriods.ts';
import { calendarTokens } from './date/calendarWords.ts';
import { chronoStretches } from './date/chronoStretches.ts';
import { clockTime } from './date/clockTimes.ts';
import { dateDirection, dateRelation } from './date/dateRelation.ts';
import type { Stretch } from './date/dateStretch.ts';
import type { CivilDate, DateGranularity, DateRef, DateRelation } from './fact.ts';
import { partOfDayAround } from './date/partOfDay.ts';
import { relativeDate } from './date/relativeDates.ts';
import { periodAround, resolveDate } from './date/resolveDate.ts';
import { writtenDates, type DateParts } from './date/writtenDates.ts';

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
  for (const stretch of chronoStretches(tokens, writtenDates(text, tokens), calendar))
    take(inWeekTold(tokens, inYearTold(tokens, stretch, date), date));
  for (let at = 0; at < tokens.length; at++) {
    if (taken[at]) continue;
    const clock = clockTime(tokens, at);
    if (clock) take(clock);
    const year = yearStretch(tokens, at);
    if (year) take(year);
    const relative = relativeDate(tokens, at, date);
    if (relative) take({ ...relative, parts: {} });
  }
  return found.toSorted((a, b) => a.from - b.from).map((stretch) => dateRef(tokens, stretch, date));
}

/** "In March last year", "on 3 May this year": the year told from the day of writing. */
function inYearTold(tokens: readonly Token[], stretch: Stretch, date: CivilDate | undefined): Stretch {
  const by = { last: -1, this: 0, next: 1 }[tokens[stretch.to]?.lower ?? ''];
  const told = by !== undefined && tokens[stretch.to + 1]?.lower === 'year';
  if (!told || stretch.parts.month === undefined || stretch.parts.year !== undefined) return stretch;
  const parts = date ? { ...stretch.parts, year: date.year + by } : stretch.parts;
  return { ...stretch, to: stretch.to + 2, parts };
}

/** "On Tuesday of last week", "Friday next week": told from the day of writing. */
function inWeekTold(tokens: readonly Token[], stretch: Stretch, date: CivilDate | undefined): Stretch {
  const { weekday, month, day } = stretch.parts;
  if (weekday === undefined || month !== undefined || day !== undefined) return stretch;
  const of = tokens[stretch.to]?.lower === 'of' ? stretch.to + 1 : stretch.to;
  const by = { last: -1, this: 0, next: 1 }[tokens[of]?.lower ?? ''];
  if (by === undefined || tokens[of + 1]?.lower !== 'week') return stretch;
  const told = { ...stretch, to: of + 2 };
  if (!date) return told;
  // Weeks begin on Monday.
  const first = periodAround('week', by, date).first + ((weekday + 6) % 7);
  return { ...told, days: { first, last: first } };
}

function dateRef(tokens: readonly Token[], stretch: Stretch, reference: CivilDate | undefined): DateRef {
  const { parts } = stretch;
  const single = parts.day !== undefined || parts.weekday !== undefined || stretch.granularity === 'day';
  const dayPart = single ? partOfDayAround(tokens, stretch.from, stretch.to) : undefined;
  const from = dayPart?.from ?? stretch.from;
  const to = dayPart?.to ?? stretch.to;
  const tonight = tokens[stretch.from]?.lower === 'tonight' ? 'night' : undefined;
  const partOfDay = dayPart?.part ?? tonight;
  const days = stretch.days ?? resolveDate(parts, reference, dateDirection(tokens, stretch.from, stretch.to));
  return {
    kind: 'date',
    span: { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 },
    tokens: { from, to },
    granularity: partOfDay ? 'part-of-day' : (stretch.granularity ?? granularityOf(parts)),
    relation: relationOf(tokens, stretch, from, to),
    ...(days ? { days } : {}),
    ...parts,
    ...(partOfDay ? { partOfDay } : {}),
    ...(stretch.clock ? { clock: stretch.clock } : {}),
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
