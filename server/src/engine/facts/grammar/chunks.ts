import type { Token } from '../../text/token.ts';
import { monthNames, weekdayNames } from '../date/calendarWords.ts';
import type { Name, TokenRange } from '../fact.ts';
import type { WordClass } from './verbOrNoun.ts';
import { tagWords } from './wordClasses.ts';

/** Nouns with what stands before them ("the two wounded men"), or a pronoun. */
export interface NounGroup extends TokenRange {
  /** Index of the last noun. */
  readonly head: number;
  /** Opens with "no", or is "nobody", "none", "neither". */
  readonly negative: boolean;
}

/** A verb with its auxiliaries ("had not been seen"). */
export interface VerbGroup extends TokenRange {
  /** Its place among the sentence's verb groups. */
  readonly index: number;
  /** Index of the main verb; of the auxiliary when it stands alone ("was"). */
  readonly main: number;
  readonly mood: 'finite' | 'infinitive' | 'gerund' | 'participle';
  readonly passive: boolean;
  readonly negated: boolean;
  /** Index of "may", "might" or "could" in it. */
  readonly doubt?: number;
}

/** A sentence cut into noun groups and verb groups; what lies between is prepositions, conjunctions and marks. */
export interface Chunks {
  readonly classes: readonly WordClass[];
  readonly nouns: readonly NounGroup[];
  readonly verbs: readonly VerbGroup[];
  /** For each token, the noun group or verb group it is in. */
  readonly nounAt: readonly (NounGroup | undefined)[];
  readonly verbAt: readonly (VerbGroup | undefined)[];
}

/**
 * Cuts the tokens of a sentence into noun groups and verb groups by word class, left to right, in linear time. Names are
 * nouns. Groups never overlap. A sentence in no language the tables know gives few groups, never an error.
 */
export function chunk(tokens: readonly Token[], names: readonly Name[]): Chunks {
  const classes = tagWords(tokens, names);
  const nouns: NounGroup[] = [];
  const verbs: VerbGroup[] = [];
  const nounAt: (NounGroup | undefined)[] = Array.from({ length: tokens.length });
  const verbAt: (VerbGroup | undefined)[] = Array.from({ length: tokens.length });
  for (let i = 0; i < tokens.length;) {
    const verb = verbGroupAt(tokens, classes, i, verbs.length);
    const noun = verb === undefined ? nounGroupAt(tokens, classes, i) : undefined;
    if (verb) {
      verbs.push(verb);
      verbAt.fill(verb, verb.from, verb.to);
    } else if (noun) {
      nouns.push(noun);
      nounAt.fill(noun, noun.from, noun.to);
    }
    i = Math.max(i + 1, verb?.to ?? noun?.to ?? 0);
  }
  return { classes, nouns, verbs, nounAt, verbAt };
}

const AUXILIARY: ReadonlySet<WordClass> = new Set(['be', 'have', 'do', 'modal']);
const DOUBT = new Set(['may', 'might', 'could']);

function verbGroupAt(
  tokens: readonly Token[],
  classes: readonly WordClass[],
  start: number,
  index: number,
): VerbGroup | undefined {
  let [i, to, main] = [start, start, -1];
  let [negated, passive, sawBe, sawAuxiliary] = [false, false, false, false];
  let doubt: number | undefined;
  let mood: VerbGroup['mood'] = 'finite';
  let infinitive = false;
  for (; i < tokens.length; i++) {
    const kind = classes[i];
    const lower = tokens[i]?.lower ?? '';
    if (kind === 'to' && to === start && classes[i - 1] !== 'to') {
      infinitive = true;
      to = i + 1;
    } else if (kind === 'negation') {
      negated = true;
      if (to === i) to = i + 1;
    } else if (kind === 'adverb') {
      if (to === start) return undefined;
    } else if (kind !== undefined && AUXILIARY.has(kind)) {
      if (kind === 'modal' && sawAuxiliary) break;
      if (kind === 'be') sawBe = true;
      if (DOUBT.has(lower)) doubt = i;
      sawAuxiliary = true;
      main = i;
      to = i + 1;
    } else if (kind === 'verb' || kind === 'participle' || kind === 'gerund') {
      main = i;
      to = i + 1;
      passive = kind === 'participle' && (sawBe || !sawAuxiliary);
      if (!sawAuxiliary && kind !== 'verb') mood = kind;
      break;
    } else {
      const behind = sawAuxiliary ? behindInserted(tokens, classes, i) : i;
      if (behind > i) i = behind - 1;
      else if (!(sawAuxiliary && isQuoteBeforeVerb(tokens, classes, i))) break;
    }
  }
  if (main < 0) return undefined;
  if (infinitive) mood = 'infinitive';
  else if (isNonFinite(tokens[start]?.lower ?? '') && mood === 'finite') mood = 'gerund';
  const group = { index, from: start, to, main, mood, passive, negated };
  return doubt === undefined ? group : { ...group, doubt };
}

/** Words that stand inside a verb group and are no adverbs elsewhere. */
const INSERTED: ReadonlySet<string> = new Set(
  'yet so far before all both however though therefore since then'.split(' '),
);
/** Tokens between an auxiliary and what goes on with the group. */
const MOST_INSERTED = 5;

/** "In recent months", "over the past two years": how many tokens such words take from one on; 0 for others. */
function spanOfTime(tokens: readonly Token[], at: number): number {
  if (!/^(?:in|over|for|during|within)$/u.test(tokens[at]?.lower ?? '')) return 0;
  const unit = tokens.findIndex(({ lower }, i) => i > at && i <= at + LONGEST_TIME && SPANS.has(lower));
  if (unit < 0) return 0;
  const between = tokens.slice(at + 1, unit);
  return between.every(({ lower, kind }) => kind === 'number' || SAYING_WHICH.test(lower)) ? unit + 1 - at : 0;
}

/** Tokens of "over the past two weeks", its first one aside. */
const LONGEST_TIME = 4;
const SAYING_WHICH =
  /^(?:the|recent|past|last|previous|few|several|many|two|three|four|five|six|seven|eight|nine|ten)$/u;

/** "Have not yet been found", "has, however, been", "has in recent weeks been": where the group goes on; `at` where it does not. */
function behindInserted(tokens: readonly Token[], classes: readonly WordClass[], at: number): number {
  let i = at;
  while (
    i - at < MOST_INSERTED &&
    (tokens[i]?.text === ',' || INSERTED.has(tokens[i]?.lower ?? '') || classes[i] === 'adverb')
  )
    i++;
  const time = spanOfTime(tokens, i);
  i += time;
  const isInside =
    tokens[i]?.lower === 'been' ||
    (time > 0 && classes[i] === 'verb' && tokens[i]?.lower !== tokens[i]?.key) ||
    (classes[i] === 'participle' && tokens[i - 1]?.text !== ',');
  return i > at && isInside ? i : at;
}

/** 'had "reinforced" its lines': a partial quotation inside the verb group. */
function isQuoteBeforeVerb(tokens: readonly Token[], classes: readonly WordClass[], i: number): boolean {
  const next = classes[i + 1];
  return /^["“‘]$/u.test(tokens[i]?.text ?? '') && (next === 'verb' || next === 'participle');
}

function isNonFinite(lower: string): boolean {
  return lower === 'being' || lower === 'having' || lower === 'been' || lower === 'doing';
}

const BEFORE_NOUN: ReadonlySet<WordClass> = new Set([
  'determiner',
  'quantifier',
  'possessive',
  'number',
  'noun',
  'name',
]);

function nounGroupAt(tokens: readonly Token[], classes: readonly WordClass[], start: number): NounGroup | undefined {
  const first = classes[start];
  if (first === 'pronoun') {
    const denied = classes[start - 1] === 'negation' && !AUXILIARY.has(classes[start - 2] ?? 'mark');
    return { from: start, to: start + 1, head: start, negative: denied || isNegative(tokens[start]?.lower) };
  }
  let head = -1;
  let i = start;
  for (; i < tokens.length; i++) {
    const kind = classes[i];
    if (head >= 0 && (startsTime(tokens, i) || endsTime(tokens, classes, start, i))) break;
    if (kind === 'number' && head >= 0 && classes[i + 1] === 'joint' && classes[i + 2] === 'number') break;
    if (kind === 'noun' || kind === 'name' || kind === 'number') head = i;
    else if (kind === 'determiner' || kind === 'quantifier') {
      // A second article begins a second group ("told the council the plan").
      if (head >= 0) break;
    } else if (kind === 'possessive') {
      if (tokens[i]?.lower !== "'s" && tokens[i]?.text !== "'" && head >= 0) break;
    } else if (kind !== 'joint' && !(kind === 'adverb' && head < 0 && i > start && isBeforeNoun(classes[i + 1]))) break;
  }
  if (head < 0) return loneQuantifier(tokens, classes, start);
  const denied = classes[start - 1] === 'negation' && !AUXILIARY.has(classes[start - 2] ?? 'mark');
  return { from: start, to: head + 1, head, negative: denied || isNegative(tokens[start]?.lower) };
}

const WEEKDAYS = new Set(weekdayNames);
const TIMES = new Set('week month year night weekend spring summer autumn winter morning afternoon evening'.split(' '));

/** "late Saturday", "next year" after a noun: a time of its own. */
function startsTime(tokens: readonly Token[], i: number): boolean {
  const lower = tokens[i]?.lower ?? '';
  if (WEEKDAYS.has(lower)) return true;
  const next = tokens[i + 1]?.lower ?? '';
  return /^(?:late|early|last|next|this)$/u.test(lower) && (WEEKDAYS.has(next) || TIMES.has(next));
}

/** "On Monday Samir Coyle", "in 2021 Norrland", "in recent weeks Brazil": the time after a preposition is a group of its own, and who acts is the next. */
function endsTime(tokens: readonly Token[], classes: readonly WordClass[], start: number, at: number): boolean {
  if (classes[start - 1] !== 'preposition' || isOfTime(tokens[at])) return false;
  const kind = classes[at];
  if (kind !== 'name' && kind !== 'noun' && kind !== 'number' && kind !== 'determiner') return false;
  if (kind === 'name' && SPANS.has(tokens[at - 1]?.lower ?? '')) return true;
  return tokens.slice(start, at).every(isOfTime) && tokens.slice(start, at).some(isDated);
}

const SPANS = new Set('hours days weeks months years decades centuries'.split(' '));
const MONTHS = new Set(monthNames);

/** A weekday, a month or a year: what tells a time from a bare figure. */
function isDated(token: Token | undefined): boolean {
  if (!token) return false;
  if (token.capital && (WEEKDAYS.has(token.lower) || MONTHS.has(token.lower))) return true;
  return /^(?:19|20)\d\d$/u.test(token.text);
}

function isOfTime(token: Token | undefined): boolean {
  return isDated(token) || TIMES.has(token?.lower ?? '') || /^(?:[12]?\d|3[01])$/u.test(token?.text ?? '');
}

function isBeforeNoun(kind: WordClass | undefined): boolean {
  return kind !== undefined && BEFORE_NOUN.has(kind);
}

/** "some", "both", "those" standing for the noun. */
function loneQuantifier(tokens: readonly Token[], classes: readonly WordClass[], start: number): NounGroup | undefined {
  const kind = classes[start];
  const lower = tokens[start]?.lower ?? '';
  const alone =
    kind === 'quantifier' || (kind === 'determiner' && /^(?:this|these|those|neither|either|another)$/u.test(lower));
  return alone ? { from: start, to: start + 1, head: start, negative: isNegative(lower) } : undefined;
}

function isNegative(lower: string | undefined): boolean {
  return lower === 'no' || lower === 'none' || lower === 'nobody' || lower === 'nothing' || lower === 'neither';
}
