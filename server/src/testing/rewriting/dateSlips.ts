import type { DateRef } from '../../engine/facts/fact.ts';
import { isQuoted, pick, rewritten, wholeWord, type Rewritten, type SourceSentence } from './story.ts';

export const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
export const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** Another weekday, which no source names. */
export function changedWeekday(sentence: SourceSentence): Rewritten | undefined {
  return otherOf(sentence, WEEKDAYS);
}

/** Another month, which no source names. */
export function changedMonth(sentence: SourceSentence): Rewritten | undefined {
  return otherOf(sentence, MONTHS);
}

/** A year that no source names. */
export function changedYear(sentence: SourceSentence): Rewritten | undefined {
  // Decades ("1960s") and both ends of "2013-2015" are left alone.
  const found = dates(sentence).find(
    (date) =>
      date.year !== undefined &&
      date.granularity !== 'decade' &&
      words(sentence, date).includes(String(date.year)) &&
      !new RegExp(String.raw`[-–/]${date.year}|${date.year}(?:[-–/s]|, \d| (?:and|to) \d)`, 'u').test(sentence.text),
  );
  if (found?.year === undefined) return undefined;
  const { year } = found;
  const other = [1, -1, 2, -2, 3, 10].map((by) => String(year + by)).find((text) => !sentence.story.words.has(text));
  const start = sentence.text.indexOf(String(year), found.span.start);
  return other === undefined ? undefined : rewritten(sentence, [{ span: { start, end: start + 4 }, text: other }]);
}

function otherOf(sentence: SourceSentence, names: readonly string[]): Rewritten | undefined {
  for (const date of dates(sentence)) {
    const old = names.find((name) => wholeWord(name).test(words(sentence, date)));
    // "May" is a verb too.
    if (old === undefined || old === 'May') continue;
    const free = names.filter((name) => name !== 'May' && !sentence.story.words.has(name.toLowerCase()));
    const other = pick(free, sentence);
    if (other === undefined) continue;
    const start = sentence.text.indexOf(old, date.span.start);
    return rewritten(sentence, [{ span: { start, end: start + old.length }, text: other }]);
  }
  return undefined;
}

function dates(sentence: SourceSentence): DateRef[] {
  return sentence.reading.dates.filter(({ span }) => !isQuoted(sentence, span));
}

function words({ text }: SourceSentence, { span }: DateRef): string {
  return text.slice(span.start, span.end);
}
