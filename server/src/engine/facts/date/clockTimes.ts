import type { Token } from '../../text/token.ts';
import { clockEnd } from './calendarWords.ts';
import type { Stretch } from './dateStretch.ts';
import { halfOfDay, spokenTime } from './spokenTimes.ts';

const zones = /^(gmt|utc|bst|est|edt|cst|cdt|pst|pdt|cet|cest|et|local)$/;
const named: ReadonlyMap<string, number> = new Map([
  ['noon', 720],
  ['midday', 720],
  ['midnight', 0],
]);

/** The time of day at token `at`: "10:30", "4.30 pm", "0830 GMT", "half past eight", "noon"; undefined for none. */
export function clockTime(tokens: readonly Token[], at: number): Stretch | undefined {
  const hour = named.get(tokens[at]?.lower ?? '');
  if (hour !== undefined) return stretch(tokens, at, at + 1, hour, false);
  const end = clockEnd(tokens, at);
  if (end === undefined || (tokens[at - 1]?.text === ':' && tokens[at]?.glued)) return undefined;
  const spoken = spokenTime(tokens, at);
  if (spoken)
    return stretch(tokens, at, end, spoken.minute + (spoken.half === 'pm' ? 720 : 0), spoken.half === undefined);
  const minute = minuteOf(tokens, at);
  if (minute === undefined) return undefined;
  const words = tokens.slice(at + 1, end).map((token) => token.lower);
  const half = words.includes('pm') ? 'pm' : words.includes('am') ? 'am' : halfOfDay(tokens, end);
  if (half) {
    if (minute >= 13 * 60) return undefined;
    return stretch(tokens, at, end, (minute % 720) + (half === 'pm' ? 720 : 0), false);
  }
  // "0830 GMT", "14:05": a leading zero, an hour past noon or a zone is the day of 24 hours.
  const whole = minute >= 13 * 60 || /^0\d/.test(tokens[at]?.text ?? '') || words.some((word) => zones.test(word));
  return stretch(tokens, at, end, minute, !whole);
}

/** Minutes since midnight of the digits: "10:30", "10.30", "10", "1030". */
function minuteOf(tokens: readonly Token[], at: number): number | undefined {
  const text = tokens[at]?.text ?? '';
  const next = tokens[at + 1]?.text === ':' ? (tokens[at + 2]?.text ?? '') : '';
  const parts =
    next === '' ? /^(\d{1,2})(?:\.(\d\d)|(\d\d))?$/.exec(text) : /^(\d{1,2}):(\d\d)$/.exec(`${text}:${next}`);
  if (!parts) return undefined;
  // "2:05:33" is how long a race took.
  if (
    next !== '' &&
    tokens[at + 3]?.glued &&
    /^[:.]$/.test(tokens[at + 3]?.text ?? '') &&
    tokens[at + 4]?.kind === 'number' &&
    tokens[at + 4]?.glued
  ) {
    return undefined;
  }
  const [hours, minutes] = [Number(parts[1]), Number(parts[2] ?? parts[3] ?? 0)];
  return hours < 24 && minutes < 60 ? hours * 60 + minutes : undefined;
}

function stretch(tokens: readonly Token[], from: number, end: number, minute: number, twelveHour: boolean): Stretch {
  const inside = tokens.slice(from, end).find((token) => zones.test(token.lower));
  const after = zones.test(tokens[end]?.lower ?? '') ? tokens[end] : undefined;
  const zone = (inside ?? after)?.lower;
  const about = /^(about|around|shortly|roughly|approximately|circa)$/.test(tokens[from - 1]?.lower ?? '');
  return {
    from,
    to: after && zone !== 'local' ? end + 1 : end,
    parts: {},
    granularity: 'part-of-day',
    clock: {
      minute,
      ...(twelveHour ? { twelveHour } : {}),
      ...(about ? { about } : {}),
      ...(zone === undefined || zone === 'local' ? {} : { zone }),
    },
  };
}
