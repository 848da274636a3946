import { civilDate, dayNumber, isCivilDate, weekdayOf } from '../civil.ts';
import type { CivilDate, DateRef } from '../fact.ts';
import type { ArithmeticFinding, ArithmeticInput } from './arithmeticFinding.ts';

const weekdayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** "Monday, 2 December 2024" when that was a Tuesday. Without a year: in none of the years around the day of writing. */
export function wrongWeekday({ tokens, date }: ArithmeticInput, read: DateRef): ArithmeticFinding[] {
  const { weekday, month, day, year } = read;
  if (weekday === undefined || month === undefined || day === undefined) return [];
  const years = year !== undefined ? [year] : date ? yearsNear({ year: date.year, month, day }, date) : [];
  const days = years.filter((y) => isCivilDate({ year: y, month, day })).map((y) => dayNumber({ year: y, month, day }));
  const [nearest] = days;
  if (nearest === undefined || days.some((at) => weekdayOf(at) === weekday)) return [];
  const right = weekdayNames[weekdayOf(nearest)] ?? '';
  const word = tokens
    .slice(read.tokens.from, read.tokens.to)
    .find((token) => /^(sun|mon|tue|wed|thu|fri|sat)/.test(token.lower));
  const stated = `${day}/${month}/${civilDate(nearest).year}`;
  return [
    {
      kind: 'weekday',
      span: word ? { start: word.start, end: word.end } : read.span,
      message: `${longDate(nearest)} is a ${right}, not a ${weekdayNames[weekday] ?? stated}.`,
      expected: right,
    },
  ];
}

/** A date with its weekday is written of the days around it: only that year counts when it is within four months. */
function yearsNear(inYear: CivilDate, date: CivilDate): number[] {
  const around = [date.year, date.year - 1, date.year + 1];
  const off = (year: number): number => Math.abs(dayNumber({ ...inYear, year }) - dayNumber(date));
  const [nearest = date.year, ...others] = around.toSorted((a, b) => off(a) - off(b));
  return off(nearest) <= 120 ? [nearest] : [nearest, ...others];
}

const monthNames = 'January February March April May June July August September October November December'.split(' ');

function longDate(at: number): string {
  const { year, month, day } = civilDate(at);
  return `${day} ${monthNames[month - 1] ?? ''} ${year}`;
}
