import type { CivilDate } from '../facts/fact.ts';
import { type Span, spanOfMatch } from '../text/span.ts';

/** A date found in a header. `ambiguous` holds the text when day and month cannot be told apart, or no such day exists. */
export type DateFound =
  | { readonly kind: 'date'; readonly date: CivilDate; readonly span: Span }
  | { readonly kind: 'ambiguous' | 'impossible'; readonly text: string; readonly span: Span };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;
const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const PATTERNS: readonly { readonly pattern: RegExp; readonly order: 'ymd' | 'mdy' | 'dmy' | 'either' }[] = [
  {
    pattern:
      /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?(?!\d)/iu,
    order: 'ymd',
  },
  { pattern: new RegExp(`\\b(${MONTH})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)`, 'iu'), order: 'mdy' },
  {
    pattern: new RegExp(
      `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?[\\s-]+(${MONTH})\\.?,?[\\s-]+(\\d{4})(?!\\d(?!\\d?\\s(?:${MONTH})))`,
      'iu',
    ),
    order: 'dmy',
  },
  { pattern: /(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)/u, order: 'either' },
];

/**
 * Finds the first full date of a header line or a front matter value: `2024-12-02`, `2024-12-02T14:05Z`,
 * `Dec 02, 2024`, `2nd December 2024`, `13/12/2024`. The civil date is taken as written, without regard to the time
 * zone. Spans are of `text`. Undefined when the text holds no full date.
 */
export function findDate(text: string): DateFound | undefined {
  let first: { readonly match: RegExpExecArray; readonly order: 'ymd' | 'mdy' | 'dmy' | 'either' } | undefined;
  for (const { pattern, order } of PATTERNS) {
    const match = pattern.exec(text);
    if (match && (!first || match.index < first.match.index)) first = { match, order };
  }
  if (!first) return undefined;
  const { match, order } = first;
  const span = spanOfMatch(match);
  const [a = '', b = '', c = ''] = match.slice(1);
  if (order === 'ymd') return checked(Number(a), Number(b), Number(c), match[0], span);
  if (order === 'mdy') return checked(Number(c), monthOf(a), Number(b), match[0], span);
  if (order === 'dmy') return checked(Number(c), monthOf(b), Number(a), match[0], span);
  const [day, month] = Number(b) > 12 ? [Number(b), Number(a)] : [Number(a), Number(b)];
  if (day <= 12 && day !== month) return { kind: 'ambiguous', text: match[0], span };
  return checked(Number(c), month, day, match[0], span);
}

/** Number 1 to 12 of an English month, written out or shortened, in any case; 0 for another word. */
export function monthOf(word: string): number {
  const start = word.slice(0, 3).toLowerCase();
  return MONTHS.findIndex((month) => month === start) + 1;
}

/** Whether the calendar has that day. */
export function isCivilDate({ year, month, day }: CivilDate): boolean {
  if (year < 1000 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function checked(year: number, month: number, day: number, text: string, span: Span): DateFound {
  const date = { year, month, day };
  return isCivilDate(date) ? { kind: 'date', date, span } : { kind: 'impossible', text, span };
}

/** The date that a file's name begins with or ends in, as note keepers write it: `2024-12-02-floods.md`, `floods_20241202.txt`. */
export function dateInName(path: string): CivilDate | undefined {
  const name = path.split(/[\\/]/u).at(-1) ?? '';
  const match =
    /^(\d{4})-?(\d{2})-?(\d{2})(?!\d)/u.exec(name) ?? /(?<!\d)(\d{4})-?(\d{2})-?(\d{2})(?:\.\p{L}+)?$/u.exec(name);
  if (!match) return undefined;
  const date = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return date.year >= 1900 && date.year < 2200 && isCivilDate(date) ? date : undefined;
}
