import type { Token } from '../../text/token.ts';
import { clockEnd, months, numericDateEnd, weekdays } from './calendarWords.ts';
import type { Stretch } from './dateStretch.ts';
import type { DateParts, WrittenDate } from './writtenDates.ts';

/**
 * What chrono has read, cut to its date words, checked against our own reading of the tokens, and a span of days in two.
 * `calendar` marks the tokens of dates.
 */
export function chronoStretches(
  tokens: readonly Token[],
  dates: readonly WrittenDate[],
  calendar: readonly boolean[],
): Stretch[] {
  const found: Stretch[] = [];
  let from = 0;
  for (const written of dates) {
    while (from < tokens.length && (tokens[from]?.end ?? 0) <= written.span.start) from += 1;
    let to = from;
    while (to < tokens.length && (tokens[to]?.start ?? 0) < written.span.end) to += 1;
    found.push(...stretches(tokens, from, to, written, calendar));
  }
  return found.filter((stretch) => !isNamed(tokens, stretch));
}

function stretches(
  tokens: readonly Token[],
  from: number,
  to: number,
  written: WrittenDate,
  calendar: readonly boolean[],
): Stretch[] {
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

/** "Good Friday", "the Sunday Times", "Monday Night Football": a weekday in a name. */
function isNamed(tokens: readonly Token[], { from, to, parts }: Stretch): boolean {
  if (parts.weekday === undefined || parts.month !== undefined) return false;
  const before = tokens[from - 1];
  if (before?.capital && /^(good|black|ash|bloody|super|cyber|holy|palm|maundy|shrove|easter|whit)$/.test(before.lower))
    return true;
  const after = tokens[to];
  if (!after?.capital) return false;
  return (
    /^(times|mail|mirror|telegraph|herald|express|post|star|people|league|night|morning)$/.test(after.lower) &&
    !isShouted(tokens, to)
  );
}

/** A headline all in capitals or Title Case names nothing by its capitals; two capitals in a row after the weekday do. */
function isShouted(tokens: readonly Token[], at: number): boolean {
  return /^(night|morning)$/.test(tokens[at]?.lower ?? '') && tokens[at + 1]?.capital !== true;
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
  /^(in|since|until|till|by|before|after|from|during|of|last|next|this|previous|following|around|early|late|mid|through|to|between|and|for|every|each|-|–)$/;

function isPossessive(token: Token | undefined): boolean {
  return token?.lower === "'s" || (token?.glued === true && /^['’]$/.test(token.text));
}

/** "As early as November", "no later than June". */
function isCompared(tokens: readonly Token[], at: number): boolean {
  const degree = tokens[at - 2]?.lower ?? '';
  const joint = tokens[at - 1]?.lower;
  return (joint === 'as' || joint === 'than') && /^(early|late|soon|recently|back|later|earlier|sooner)$/.test(degree);
}

/** "The year to August", "from January to March". */
function isOfPeriod(tokens: readonly Token[], at: number): boolean {
  const first = tokens[at - 2]?.lower ?? '';
  return /^(to|through|and)$/.test(tokens[at - 1]?.lower ?? '') && (PERIOD.test(first) || months.has(first));
}

const PERIOD = /^(year|half|quarter|months|weeks|season)$/;

/** A month without day and year is one after a preposition of time; "May" and "March" may be a name or a rally. */
function isMonthAlone(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.lower ?? '';
  if (!monthPreposition.test(before) && !isCompared(tokens, at)) return false;
  const after = tokens[at + 1];
  if (after?.kind === 'word' && after.capital && !after.glued) return false;
  const name = tokens[at]?.lower ?? '';
  if (isOfPeriod(tokens, at)) return true;
  if (
    before === 'of' &&
    /^(end|start|beginning|middle|close|half|days?|weeks?|month)$/.test(tokens[at - 2]?.lower ?? '')
  )
    return true;
  if (name !== 'may' && /^(before|by|from)$/.test(before) && tokens[at]?.capital === true) return !isPossessive(after);
  if (/^(may|march|august|april|june)$/.test(name))
    return !/^(after|before|by|to|for|and|of|from|around)$/.test(before);
  return true;
}
