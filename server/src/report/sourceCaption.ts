import { dayMonthYear } from '../engine/check/sourceLabel.ts';
import type { Evidence } from '../engine/rules/finding.ts';
import { printable } from './printable.ts';

type CaptionParts = Pick<Evidence, 'outlet' | 'title' | 'source' | 'date'>;

/** Who wrote a passage and when, as a caption gives it: `Reuters, 2 Dec. 2024`; the title or id where the outlet is unknown. */
export function sourceCaption({ outlet, title, source, date }: CaptionParts): string {
  const name = outlet ?? (title === undefined ? source : `“${title}”`);
  const day = date === undefined ? undefined : dayInWords(date);
  return printable([name, ...(day === undefined ? [] : [day])].join(', '));
}

/** `2 Dec. 2024` for `2024-12-02`; undefined for what is no such date. */
export function dayInWords(iso: string): string | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? [];
  if (year === undefined) return undefined;
  return dayMonthYear({ year: Number(year), month: Number(month), day: Number(day) });
}
