import { followsTimeWord, halfOfDay, spokenTime } from './spokenTimes.ts';
import type { Token } from '../../text/token.ts';
import { looksPlural } from '../quantity/plurals.ts';
import { joinsWords } from '../quantity/tokenSteps.ts';
import { scaleWords } from '../quantity/numberWords.ts';
import { units } from '../quantity/units.ts';

/** Full names in lower case, January and Sunday first. */
export const monthNames = 'january february march april may june july august september october november december'.split(
  ' ',
);
export const weekdayNames = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');

/** Months 1 to 12 by lower-case name and abbreviation. */
export const months: ReadonlyMap<string, number> = new Map([
  ...monthNames.flatMap((name, i): [string, number][] => [
    [name, i + 1],
    [name.slice(0, 3), i + 1],
  ]),
  ['sept', 9],
]);

/** Weekdays 0 (Sunday) to 6 by lower-case name and abbreviation. */
export const weekdays: ReadonlyMap<string, number> = new Map([
  ...weekdayNames.flatMap((name, i): [string, number][] => [
    [name, i],
    [`${name}s`, i],
    [name.slice(0, 3), i],
  ]),
  ['tues', 2],
  ['wednes', 3],
  ['thur', 4],
  ['thurs', 4],
]);

/** Which tokens belong to written dates, years and times of day, so that they are read as no quantity. */
export function calendarTokens(tokens: readonly Token[]): readonly boolean[] {
  const mask = tokens.map(() => false);
  for (let i = 0; i < tokens.length; i++) {
    if (monthAt(tokens, i) !== undefined) markAroundMonth(tokens, i, mask);
    const to = numericDateEnd(tokens, i) ?? clockEnd(tokens, i) ?? decadeEnd(tokens, i) ?? yearEnd(tokens, i);
    if (to !== undefined) mask.fill(true, i, to);
  }
  return mask;
}

/** Month named by the token; undefined for lower-case words and for "May" or "March" as other words. */
function monthAt(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at];
  if (!token?.capital) return undefined;
  return months.get(token.lower);
}

function markAroundMonth(tokens: readonly Token[], at: number, mask: boolean[]): void {
  let left = at;
  for (let i = at - 1; i >= Math.max(0, at - 7) && isDayPart(tokens, i); i--) if (isDay(tokens[i])) left = i;
  let right = at + 1;
  if (tokens[right]?.text === '.') right += 1;
  let end = at + 1;
  for (let i = right; i < Math.min(tokens.length, right + 7) && isDayPart(tokens, i); i++) {
    // "On July 14 dealers": no day is counted from a month.
    if (isDay(tokens[i]) && (tokens[at - 1]?.lower === 'on' || !countsSomething(tokens, i))) end = i + 1;
    else if (isDay(tokens[i])) break;
  }
  if (/^(st|nd|rd|th)$/.test(tokens[end]?.lower ?? '')) end += 1;
  mask.fill(true, left, end);
}

/** What may stand between a day and its month: days, dashes, "of", "the", "and", "to", endings. */
function isDayPart(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token !== undefined && (isDay(token) || /^(-|–|st|nd|rd|th|of|the|and|to|or)$/.test(token.lower));
}

function isDay(token: Token | undefined): boolean {
  if (token?.kind !== 'number' || !/^\d{1,2}$/.test(token.text)) return false;
  const day = Number(token.text);
  return day >= 1 && day <= 31;
}

/** Whether a number after a month counts what follows ("In March 12 people died"): then it is no day. */
function countsSomething(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return (
    next?.kind === 'word' && !next.glued && (looksPlural(next.lower) || scaleWords.has(next.lower)) && !next.capital
  );
}

/** End of "2024-12-02", "02/12/2024", "2.12.2024" from `at`. */
export function numericDateEnd(tokens: readonly Token[], at: number): number | undefined {
  const [a, m1, b, m2, c] = tokens.slice(at, at + 5);
  if (a?.kind === 'number' && /^\d{1,2}\.\d{1,2}\.\d{4}$/.test(a.text)) return at + 1;
  if (a?.kind !== 'number' || b?.kind !== 'number' || c?.kind !== 'number' || m1?.text !== m2?.text) return undefined;
  if (!m1 || !/^[-/–]$/.test(m1.text) || ![m1, b, m2, c].every((token) => token?.glued)) return undefined;
  const lengths = `${a.text.length}${b.text.length}${c.text.length}`;
  return /^(422|421|412|411|224|214|124|114|222|122|212|112)$/.test(lengths) ? at + 5 : undefined;
}

/** End of "10:30", "4.30 pm", "10 a.m.", "half past two" from `at`. */
export function clockEnd(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at];
  if (token?.kind !== 'number') return spokenTime(tokens, at)?.to;
  let to = at + 1;
  const colon =
    tokens[to]?.text === ':' && tokens[to]?.glued && tokens[to + 1]?.kind === 'number' && tokens[to + 1]?.glued;
  if (colon) to += 2;
  const half = /^(am|pm|gmt|utc|bst|est|o'clock)$/.test(tokens[to]?.lower ?? '') || tokens[to]?.text === "o'clock";
  if (half) return to + 1;
  if (tokens[to]?.lower === 'o' && tokens[to + 2]?.lower === 'clock') return to + 3;
  if (halfOfDay(tokens, to) && (/^\d{1,2}\.\d\d$/.test(token.text) || isTimed(tokens, at))) return to;
  return colon && /^\d{1,2}$/.test(token.text) ? to : undefined;
}

/** "At 8 in the morning", not "killed 8 in the morning". */
function isTimed(tokens: readonly Token[], at: number): boolean {
  const hour = /^(1?\d|2[0-4])$/.test(tokens[at]?.text ?? '');
  return hour && followsTimeWord(tokens, at);
}

/** End of "1990s", "'90s" from the digits at `at`. */
export function decadeEnd(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at];
  if (token?.kind !== 'number' || !/^(\d{3}0|\d0)$/.test(token.text)) return undefined;
  const next = tokens[at + 1];
  const apostrophe = next?.glued && /^['’]$/.test(next.text) ? 1 : 0;
  const ending = tokens[at + 1 + apostrophe];
  return ending?.glued && /^'?s$/.test(ending.lower) ? at + 2 + apostrophe : undefined;
}

/** End of the year, or span of years ("2019-20"), at `at`; undefined when the digits are no year. */
export function yearEnd(tokens: readonly Token[], at: number): number | undefined {
  if (yearAt(tokens, at) === undefined) return undefined;
  const joint = tokens[at + 1];
  const second = tokens[at + 2];
  const spans = joint?.glued && /^[-–/]$/.test(joint.text) && second?.kind === 'number' && second.glued;
  return spans && /^(\d{4}|\d{2})$/.test(second.text) ? at + 3 : at + 1;
}

/** The year written at `at`: four digits that nothing makes a count, a measure or part of a name. */
export function yearAt(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at];
  if (token?.kind !== 'number' || !/^[12]\d{3}$/.test(token.text)) return undefined;
  const year = Number(token.text);
  if (followsMonth(tokens, at)) return year;
  const before = tokens[at - 1]?.lower ?? '';
  if (/^[$€£¥#/]$/.test(before) || (before === ':' && token.glued) || isNamePart(tokens, at) || unitNext(tokens, at))
    return undefined;
  if (/^(in|since)$/.test(before) || opensSpan(tokens, at)) return year;
  if (year < 1700 || year >= 2100 || hedgeOfCount.test(before)) return undefined;
  return datePreposition.test(before) || !countsNext(tokens, at) ? year : undefined;
}

/** "1520–30", "1642-1651": a later year right after a dash. */
function opensSpan(tokens: readonly Token[], at: number): boolean {
  const [first, dash, last] = [tokens[at]?.text ?? '', tokens[at + 1], tokens[at + 2]];
  if (!dash?.glued || !/^[-–]$/.test(dash.text) || !last?.glued || tokens[at + 3]?.text === '-') return false;
  const end = last.text.length === 2 ? first.slice(0, 2) + last.text : last.text;
  return /^[12]\d{3}$/.test(end) && Number(end) > Number(first) && Number(end) < 2100;
}

/** "Model-2000": a hyphen ties the digits to a word that is no part of a date. */
function isNamePart(tokens: readonly Token[], at: number): boolean {
  const tied = tokens[at]?.glued === true && tokens[at - 1]?.text === '-' && tokens[at - 1]?.glued === true;
  const word = tokens[at - 2];
  return tied && word?.kind === 'word' && !/^(mid|pre|post|late|early)$/.test(word.lower);
}

const hedgeOfCount = /^(than|least|most|nearly|almost|roughly|approximately|exactly)$/;

const datePreposition =
  /^(in|since|until|till|before|after|during|between|late|early|mid|year|season|spring|summer|autumn|winter|fall|the|this|its|their|his|her|our|'s)$/;

function followsMonth(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 5); i--) {
    if (monthAt(tokens, i) !== undefined) return true;
    const token = tokens[i];
    if (!token || !(isDay(token) || /^(,|\.|-|–|st|nd|rd|th|of)$/.test(token.lower))) return false;
  }
  return false;
}

function unitNext(tokens: readonly Token[], at: number): boolean {
  const next = tokens[joinsWords(tokens, at + 1) ? at + 2 : at + 1];
  return (
    next !== undefined && ((units.has(next.lower) && !next.glued) || next.text === '%' || scaleWords.has(next.lower))
  );
}

/** Whether one of the next words is a plural that the digits may count ("2053 confirmed cases"). */
function countsNext(tokens: readonly Token[], at: number): boolean {
  if (tokens[at + 1]?.lower === 'of' && /^(them|whom|which|these|those)$/.test(tokens[at + 2]?.lower ?? ''))
    return true;
  for (let i = at + 1; i <= at + 4; i++) {
    const token = tokens[i];
    if (token?.kind !== 'word' || token.capital) return false;
    if (looksPlural(token.lower)) return true;
    if (
      /^(in|on|at|to|the|a|an|and|or|of|was|were|is|are|has|had|with|for|by|when|as|from|after|before|it|he|she|they|we|that|which|who|among|amid|during|despite|but|while|would|will|said|not|their|his|her|its|into|over|about|against|between|through|than|did|had|been|be|where)$/.test(
        token.lower,
      )
    )
      return false;
  }
  return false;
}
