import { dayMonthYear } from '../engine/check/sourceLabel.ts';
import type { CivilDate } from '../engine/facts/fact.ts';
import type { Evidence } from '../engine/rules/finding.ts';
import { printable } from './printable.ts';

/** Who wrote a passage and when, as a caption gives it: `Reuters, 2 Dec. 2024`; the title or id where the outlet is unknown. */
export function sourceCaption({ outlet, title, source, date }: Evidence): string {
  const name = outlet ?? (title === undefined ? source : `“${title}”`);
  const day = date === undefined ? undefined : civilDay(date);
  return printable([name, ...(day ? [dayMonthYear(day)] : [])].join(', '));
}

function civilDay(iso: string): CivilDate | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? [];
  return year === undefined ? undefined : { year: Number(year), month: Number(month), day: Number(day) };
}
