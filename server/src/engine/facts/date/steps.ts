import { rememberingEach } from '../../lexicon/recentMap.ts';
import type { Span } from '../../text/span.ts';
import type { DateRef, Reading } from '../fact.ts';
import { smallNumbers } from '../quantity/numberWords.ts';

/** A time that is told from another one of the story: "three years later", "the night before". */
export interface Step {
  readonly span: Span;
  /** Signed: −1 for "the day before". */
  readonly count: number;
  readonly unit: 'day' | 'week' | 'month' | 'year';
  readonly partOfDay?: NonNullable<DateRef['partOfDay']>;
}

/** "Five days later", "a year earlier", "two nights before". */
const COUNTED =
  /\b(an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})\s+(day|night|week|month|year)s?\s+(later|afterwards?|earlier|beforehand|before|after)\b/giu;
/** "The night before", "the following week", "the next day". */
const NEXT =
  /\bthe\s+(?:(next|following|previous|preceding)\s+)?(day|night|morning|evening|afternoon|week|month|year)(?:\s+(before|after))?\b/giu;
/** What follows where the step is told from an event and not from the date before: "two days after the vote". */
const OF_EVENT = /^\s+(?!(?:and|but|when|while|as|by|in|at|for|on|with|from|to)\b)[\p{L}\d]/iu;
/** "12 percent more than a year earlier", "up on the year before": a figure is compared. */
const COMPARED = /\b(?:than|from|against|compared (?:with|to)|(?:up|down|rise|fall|increase|drop) on|of)\s*$/iu;

/** The steps in time of a sentence, in order of kind; none that is told from an event or compares a figure. */
export const stepsIn: (reading: Pick<Reading, 'text'>) => readonly Step[] = rememberingEach(readSteps);

function readSteps({ text }: Pick<Reading, 'text'>): readonly Step[] {
  if (!/\b(?:later|earlier|before|beforehand|after|afterwards?|next|following|previous|preceding)\b/iu.test(text))
    return [];
  return [...counted(text), ...following(text)].filter(({ span }) => !COMPARED.test(text.slice(0, span.start)));
}

function* counted(text: string): Iterable<Step> {
  for (const match of text.matchAll(COUNTED)) {
    const [all, number = '', unit = '', way = ''] = match;
    const span = { start: match.index, end: match.index + all.length };
    const backward = /^(?:earlier|before)/iu.test(way);
    if (/^(?:before|after)$/iu.test(way) && OF_EVENT.test(text.slice(span.end))) continue;
    const count = /^an?$/iu.test(number) ? 1 : (smallNumbers.get(number.toLowerCase()) ?? Number(number));
    if (Number.isFinite(count)) yield stepOf(span, unit.toLowerCase(), backward ? -count : count);
  }
}

function* following(text: string): Iterable<Step> {
  for (const match of text.matchAll(NEXT)) {
    const [all, order, unit = '', way] = match;
    if ((order === undefined) === (way === undefined)) continue;
    const span = { start: match.index, end: match.index + all.length };
    if (way !== undefined && OF_EVENT.test(text.slice(span.end))) continue;
    yield stepOf(span, unit.toLowerCase(), /^(?:previous|preceding|before)$/iu.test(order ?? way ?? '') ? -1 : 1);
  }
}

function stepOf(span: Span, word: string, count: number): Step {
  const unit = word === 'week' || word === 'month' || word === 'year' ? word : 'day';
  const part = word === 'night' || word === 'morning' || word === 'evening' || word === 'afternoon' ? word : undefined;
  return { span, unit, count, ...(part && Math.abs(count) === 1 ? { partOfDay: part } : {}) };
}
