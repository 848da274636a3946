import type { ParsedComponents, ParsedResult } from 'chrono-node';
import { casual } from 'chrono-node/en';
import type { Span } from '../../text/span.ts';
import type { Token } from '../../text/token.ts';
import { months, weekdays } from './calendarWords.ts';

/** The parts of a calendar date that stand in the words. `month` 1 to 12, `weekday` 0 (Sunday) to 6. */
export interface DateParts {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly weekday?: number;
}

/** A stretch of text that chrono reads as a date or a span of dates, with what is written out in it. */
export interface WrittenDate {
  readonly span: Span;
  readonly start: DateParts;
  readonly end?: DateParts;
}

/**
 * Chrono is asked only for what the words themselves state. What it would add from a reference day (the nearest weekday, a
 * year) is left out: news looks back, so `resolveDate` decides that. The fixed reference keeps the answer free of the
 * host's clock and zone.
 */
const reference = { instant: new Date(Date.UTC(2000, 0, 15, 12)), timezone: 0 };

/** Whether any word or number could belong to a written date: chrono is the dearest part of reading a sentence. */
function mayHoldDate(text: string, tokens: readonly Token[]): boolean {
  return tokens.some((token) => isCalendarWord(token)) || /\d[/.-]\d/.test(text);
}

/** Short names and "may", "march" are other words without a capital. */
function isCalendarWord({ lower, capital }: Token): boolean {
  if (!months.has(lower) && !weekdays.has(lower)) return false;
  return capital || (lower.length > 5 && lower !== 'march');
}

/** Chrono takes the rest of the text anew for each hit: long texts are cut, so that the time stays linear. */
const longestPiece = 1000;

/**
 * Every written-out date of the text, in order; relative ones ("two days ago") are not among them. Offsets are those of
 * `text`, whose tokens must be given.
 */
export function writtenDates(text: string, tokens: readonly Token[]): WrittenDate[] {
  if (!mayHoldDate(text, tokens)) return [];
  const found: WrittenDate[] = [];
  const plain = withoutGaps(withoutCasualWords(text, tokens));
  for (let from = 0; from < plain.length;) {
    const to = pieceEnd(plain, from);
    for (const result of casual.parse(plain.slice(from, to), reference)) {
      const written = writtenDate(result, from);
      if (written) found.push(written);
    }
    from = to;
  }
  return found;
}

/** Words of relative dates and parts of the day, with which chrono would join a written date into something vaguer. */
const casualWord =
  /^(?:(?:mid)?night|nights|morning|mornings|afternoon|afternoons|evening|evenings|noon|tonight|today|yesterday|tomorrow|overnight|dawn|now|ago|later|earlier|from|(?:second|minute|hour|day|week|month|year|decade|quarter)s?)$/;

/** The text with those words blanked, unit for unit, so that offsets hold. */
function withoutCasualWords(text: string, tokens: readonly Token[]): string {
  let plain = '';
  let end = 0;
  for (const token of tokens) {
    if (!casualWord.test(token.lower)) continue;
    plain += text.slice(end, token.start) + ' '.repeat(token.end - token.start);
    end = token.end;
  }
  return plain + text.slice(end);
}

/** A gap between the words of one date is shorter: emphasis. */
const longGap = 6;

/**
 * The text without the gaps that masked marks leave, unit for unit: of the readings of a stretch chrono keeps the longest,
 * and counts the blanks behind "February" as part of it.
 */
function withoutGaps(text: string): string {
  return text.replace(/ {2,}/g, (gap: string, at: number) => {
    const joins = gap.length < longGap && /[\p{L}\p{N}]/u.test(text[at + gap.length] ?? '');
    return joins ? gap : ` ${'|'.repeat(gap.length - 1)}`;
  });
}

function pieceEnd(text: string, from: number): number {
  if (text.length - from <= longestPiece) return text.length;
  const stop = text.lastIndexOf('. ', from + longestPiece);
  if (stop > from) return stop + 2;
  const space = text.lastIndexOf(' ', from + longestPiece);
  return space > from ? space + 1 : from + longestPiece;
}

function writtenDate(result: ParsedResult, offset: number): WrittenDate | undefined {
  const start = statedParts(result.start);
  if (!start) return undefined;
  const span = { start: offset + result.index, end: offset + result.index + result.text.length };
  const end = result.end ? statedParts(result.end) : undefined;
  return { span, start, ...(end ? { end } : {}) };
}

function statedParts(components: ParsedComponents): DateParts | undefined {
  const parts: { -readonly [K in keyof DateParts]: DateParts[K] } = {};
  let any = false;
  for (const name of ['year', 'month', 'day', 'weekday'] as const) {
    const value = components.isCertain(name) ? components.get(name) : null;
    if (value === null) continue;
    parts[name] = value;
    any = true;
  }
  return any ? parts : undefined;
}
