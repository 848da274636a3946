import { civilDate, dayNumber, weekdayOf } from '../../engine/facts/civil.ts';
import { MONTHS, WEEKDAYS } from './dateSlips.ts';
import { inDigits, inWords } from './numberWords.ts';
import { isQuoted, replaced, withCaseOf, wholeWord, type Rewritten, type SourceSentence } from './story.ts';

/** "twelve" → "12". */
export function wordsToDigits(sentence: SourceSentence): Rewritten | undefined {
  return otherFigure(sentence, /^[A-Za-z]+(?:-[a-z]+)?$/u, (value) => String(value));
}

/** "12" → "twelve". */
export function digitsToWords(sentence: SourceSentence): Rewritten | undefined {
  return otherFigure(sentence, /^\d{1,2}$/u, inWords);
}

function otherFigure(
  sentence: SourceSentence,
  form: RegExp,
  write: (value: number) => string | undefined,
): Rewritten | undefined {
  const { reading, text } = sentence;
  for (const { figure, dimension, span } of reading.quantities) {
    const old = text.slice(figure.start, figure.end);
    const value = inDigits(old);
    if (dimension !== 'count' || value === undefined || value < 2 || !form.test(old) || isQuoted(sentence, span))
      continue;
    // "21-year-old", "A12", "12 million", "$5", "5%": written as one.
    if (
      /[-\p{L}\p{N}$€£.,/]$/u.test(text.slice(0, figure.start)) ||
      /^(?:[-–%\p{L}\p{N}/]|[.,]\d|\s(?:million|billion|thousand|hundred|and)\b)/u.test(text.slice(figure.end))
    )
      continue;
    const other = write(value);
    if (other !== undefined) return replaced(sentence, figure, withCaseOf(old, other));
  }
  return undefined;
}

/** What points ahead, or to a day of every week: there the dateline does not tell the date. */
const AHEAD =
  /\b(?:will|would|next|until|due|plans?|planned|expected|scheduled|set to|to be|every|each|coming|later|by|since|last)\b|n['’]t\b/iu;

/** "on Sunday" → "on 1 December 2024", by the date of the article. */
export function weekdayToDate(sentence: SourceSentence): Rewritten | undefined {
  const { article, reading, text } = sentence;
  if (!article.date || AHEAD.test(text)) return undefined;
  const today = dayNumber(article.date);
  for (const date of reading.dates) {
    const words = text.slice(date.span.start, date.span.end);
    const weekday = WEEKDAYS.findIndex((name) => words.endsWith(name));
    if (weekday < 0 || date.day !== undefined || isQuoted(sentence, date.span)) continue;
    if (!/\bon $/iu.test(text.slice(0, date.span.end - (WEEKDAYS[weekday]?.length ?? 0)))) continue;
    if (!/^(?:[.,]|$| (?!morning|afternoon|evening|night|and|or|to))/u.test(text.slice(date.span.end))) continue;
    // An article of a Monday that says "on Monday" may mean this one; within the last six days there is no doubt.
    const day = [0, 1, 2, 3, 4, 5, 6].map((back) => today - back).find((each) => weekdayOf(each) === weekday);
    if (day === undefined || date.days?.first !== day || date.days.last !== day) continue;
    const { year, month, day: ofMonth } = civilDate(day);
    const start = date.span.end - (WEEKDAYS[weekday]?.length ?? 0);
    return replaced(sentence, { start, end: date.span.end }, `${ofMonth} ${MONTHS[month - 1] ?? ''} ${year}`);
  }
  return undefined;
}

const KILOMETRES_A_MILE = 1.609_344;

/** "230 kilometres" → "about 143 miles". */
export function kilometresToMiles(sentence: SourceSentence): Rewritten | undefined {
  const { reading, text } = sentence;
  for (const quantity of reading.quantities) {
    const { span, figure, comparator } = quantity;
    const words = text.slice(figure.start, span.end);
    const value = inDigits(text.slice(figure.start, figure.end));
    if (value === undefined || value < 5 || !/^\S+ ?(?:km|kms|kilomet(?:re|er)s)$/u.test(words)) continue;
    if (comparator !== 'exact' && comparator !== 'about') continue;
    if (reading.quantities.some(({ restates }) => restates !== undefined) || isQuoted(sentence, span)) continue;
    if (/^(?: ?[(-]| (?:an|per|of|square|stretch|race|zone|radius)\b|\/)/u.test(text.slice(span.end))) continue;
    return replaced(sentence, span, `about ${Math.round(value / KILOMETRES_A_MILE)} miles`);
  }
  return undefined;
}

/** The acronym that the sources explain, in place of the full name or the other way round. */
export function acronymOrName(sentence: SourceSentence): Rewritten | undefined {
  for (const { full, short } of acronymsOf(sentence.article.text)) {
    const swap = (from: string, to: string): Rewritten | undefined => {
      const found = wholeWord(from).exec(sentence.text);
      if (!found || found[0] !== from) return undefined;
      const span = { start: found.index, end: found.index + from.length };
      const around = sentence.text.slice(Math.max(0, span.start - 1), span.end + 2);
      if (/[()\-'’]/u.test(around) || isQuoted(sentence, span)) return undefined;
      return replaced(sentence, span, to);
    };
    const found = sentence.text.includes(`(${short})`) ? undefined : (swap(full, short) ?? swap(short, full));
    if (found) return found;
  }
  return undefined;
}

/** "World Health Organization (WHO)": names of which the letters in brackets are the capitals. */
function acronymsOf(text: string): { readonly full: string; readonly short: string }[] {
  return [
    ...text.matchAll(
      /((?:\p{Lu}[\p{L}'’-]+ (?:(?:of|for|the|and|on|in) )*){1,6}\p{Lu}[\p{L}'’-]+) \((\p{Lu}{2,6})\)/gu,
    ),
  ].flatMap(([, name = '', short = '']) => {
    const words = name.replace(/^(?:The|A) /u, '').split(' ');
    for (let from = 0; from < words.length - 1; from++) {
      const full = words.slice(from).join(' ');
      if (!/^\p{Lu}/u.test(full)) continue;
      if (
        full
          .split(/[ -]/u)
          .map((word) => /^\p{Lu}/u.exec(word)?.[0] ?? '')
          .join('') === short
      )
        return [{ full, short }];
    }
    return [];
  });
}
