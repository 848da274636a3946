import { ANY_YEAR, dayNumber } from '../facts/civil.ts';
import type { DateRef, Quantity } from '../facts/fact.ts';
import { dateOf } from './factOf.ts';
import { areNear } from './nearSentences.ts';
import type { SourceWindow } from './window.ts';

const MINUTE = 60;
const DAY = 86_400;
/** What is longer than this many days is told in months and years. */
const LONGEST = 200;
/** "More than two weeks" is not said of four. */
const MUCH = 1.5;
/** "Three weeks" of 20 days. */
const SLACK = 0.05;

/**
 * The places of two days or two times of day of the window that are as long apart as the claim's figure says: "six hours" of
 * "from 6 a.m. to noon", "more than two weeks" of 4 and 19 May. Undefined where there are none, or no length of time is claimed.
 */
export function timeBetween(
  { value }: Quantity,
  window: SourceWindow,
  isNear: (sentence: number) => boolean,
): readonly number[] | undefined {
  if (value.low <= 0 || value.low > LONGEST * DAY) return undefined;
  const between = value.low < DAY ? secondsOfDay : secondsOfDays;
  const dates = window.terms.flatMap(({ term, sentence }, at) => {
    const date = isNear(sentence) ? dateOf(term, window.sentences[sentence]?.reading) : undefined;
    return date ? [{ at, sentence, date }] : [];
  });
  const most = Math.min(value.high, value.low * MUCH) * (1 + SLACK);
  for (const [i, a] of dates.entries()) {
    for (const b of dates.slice(i + 1)) {
      const apart = between(a.date, b.date);
      if (apart === undefined || apart < value.low * (1 - SLACK) || apart > most) continue;
      if (areNear(a.sentence, b.sentence, window, isNear)) return [a.at, b.at];
    }
  }
  return undefined;
}

function secondsOfDay({ clock: a }: DateRef, { clock: b }: DateRef): number | undefined {
  return a && b ? Math.abs(a.minute - b.minute) * MINUTE : undefined;
}

function secondsOfDays(a: DateRef, b: DateRef): number | undefined {
  const [first, second] = [dayOf(a), dayOf(b)];
  return first === undefined || second === undefined ? undefined : Math.abs(first - second) * DAY;
}

/** The day, resolved or of any one year: both of a pair are told alike in one article. */
function dayOf({ month, day, year, days, weekday }: DateRef): number | undefined {
  if (month !== undefined && day !== undefined) return dayNumber({ year: year ?? ANY_YEAR, month, day });
  return weekday !== undefined && days?.first === days?.last ? days?.first : undefined;
}
