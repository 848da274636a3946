import { MONTHS } from './dateSlips.ts';
import { isQuoted, replaced, type Rewritten, type SourceSentence } from './story.ts';

/** "5%" → "5 percent", "5 percent" or "5 per cent" → "5%". */
export function percentSignOrWord(sentence: SourceSentence): Rewritten | undefined {
  const found = /(?<=\d)(?:%| per ?cent\b)(?! points?| age)/u.exec(sentence.text);
  return inPlace(sentence, found, found?.[0] === '%' ? ' percent' : '%');
}

/** "$2.5 million" → "2.5 million dollars". */
export function dollarSignToWord(sentence: SourceSentence): Rewritten | undefined {
  const found =
    /(?<![\p{L}\d])\$(\d[\d,]*(?:\.\d+)?(?: (?:thousand|million|billion|trillion))?)(?![\p{L}\d-]|[.,]\d| ?(?:an?|per|thousand|million|billion|trillion|and|to)\b)/u.exec(
      sentence.text,
    );
  // "a $5 bill", "the $2.4 billion budget": before a noun the word is not used.
  if (
    !found ||
    !/^(?:[.,;]| (?:in|on|for|from|to|of|by|at|last|this|after|and)\b)/u.test(
      sentence.text.slice(found.index + found[0].length),
    )
  )
    return undefined;
  return inPlace(sentence, found, `${found[1] ?? ''} dollars`);
}

const MONTH = `(?:${MONTHS.join('|')})`;
const MONTH_FIRST = new RegExp(
  String.raw`\b(${MONTH}) (\d{1,2})(?:, (\d{4}))?(?![\d:,.-]\d|\d|st|nd|rd|th| (?:and|to|or) \d)`,
  'u',
);
const DAY_FIRST = new RegExp(String.raw`(?<![\d-] ?)\b(\d{1,2}) (${MONTH})(?: (\d{4}))?(?! \d)`, 'u');

/** "November 27, 2020" → "27 November 2020", and the other way round. */
export function dayAndMonthTurned(sentence: SourceSentence): Rewritten | undefined {
  const american = MONTH_FIRST.exec(sentence.text);
  if (american) {
    const [, month = '', day = '', year] = american;
    return inPlace(sentence, american, `${day} ${month}${year === undefined ? '' : ` ${year}`}`);
  }
  const british = DAY_FIRST.exec(sentence.text);
  const [, day = '', month = '', year] = british ?? [];
  return inPlace(sentence, british, `${month} ${day}${year === undefined ? '' : `, ${year}`}`);
}

function inPlace(sentence: SourceSentence, found: RegExpExecArray | null, text: string): Rewritten | undefined {
  if (!found) return undefined;
  const span = { start: found.index, end: found.index + found[0].length };
  return isQuoted(sentence, span) ? undefined : replaced(sentence, span, text);
}
