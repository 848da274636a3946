import { inflectionKeys } from '../lexicon/inflection.ts';
import { rememberingEach } from '../lexicon/recentMap.ts';
import type { Predicate, Reading, TokenRange } from './fact.ts';
import { holdsToken } from './tokenRange.ts';

/** That one thing came of another, by whatever words: "A led to B", "B was prompted by A", "B came in response to A". */
export interface CauseLink {
  readonly cause: TokenRange;
  readonly effect: TokenRange;
  /** What came of it is told in the sentence before: "The move came in response to A". */
  readonly looksBack: boolean;
  /** "Had nothing to do with A", "not because of A". */
  readonly denied: boolean;
  /** The words that say so. */
  readonly tokens: TokenRange;
}

/** What its subject does brings about its object, or what follows the particle. */
const CAUSING: ReadonlySet<string> = inflectionKeys('cause trigger prompt provoke spark');
const LEADING: ReadonlyMap<string, string> = new Map([
  ...[...inflectionKeys('lead contribute')].map((key) => [key, 'to'] as const),
  ...[...inflectionKeys('result')].map((key) => [key, 'in'] as const),
]);
/** What its subject is comes of what follows the preposition. */
const COMING: ReadonlyMap<string, string> = new Map(
  [...inflectionKeys('result stem arise')].map((key) => [key, 'from'] as const),
);
/** What is answered stands behind "to", and with what behind "with" or "by". */
const ANSWERING: ReadonlySet<string> = inflectionKeys('respond react');

/** Words between what came of it and the cause, in the order in which they stand. */
const CONNECTIVES: readonly (readonly string[])[] =
  `in response to|in answer to|in reply to|in reaction to|in retaliation for|
in retaliation to|because of|due to|owing to|as a result of|as a consequence of|on account of|a response to|an answer to|
a reaction to|a result of|the result of|a consequence of|the consequence of|in revenge for`
    .split('|')
    .map((words) => words.trim().split(' '));
/** "It denied that this had to do with the row". */
const RELATING: readonly (readonly string[])[] = ['had', 'has', 'have', 'having'].map((verb) => [
  verb,
  'to',
  'do',
  'with',
]);
const DENIALS: readonly (readonly string[])[] = ['nothing to do with', 'unrelated to', 'no connection with'].map(
  (words) => words.split(' '),
);

/** The links of cause and effect that a sentence states or denies. */
export const causesIn = rememberingEach((reading: Reading): readonly CauseLink[] =>
  mayTell(reading) ? [...byVerbs(reading), ...byConnectives(reading)] : [],
);

/** Few sentences have any of these words. */
function mayTell({ tokens }: Reading): boolean {
  return tokens.some(({ key, lower }) => SIGNS.has(lower) || SIGNS.has(key));
}

const SIGNS: ReadonlySet<string> = new Set([
  ...CAUSING,
  ...LEADING.keys(),
  ...COMING.keys(),
  ...ANSWERING,
  ...'response answer reply reaction retaliation revenge because due owing result consequence account nothing unrelated connection'.split(
    ' ',
  ),
]);

function byVerbs(reading: Reading): CauseLink[] {
  return reading.predicates.flatMap((predicate): CauseLink[] => {
    const { verb, tokens, passive } = predicate;
    const next = reading.tokens[tokens.to]?.lower;
    if (CAUSING.has(verb)) {
      if (!passive) return linked(reading, predicate, before(reading, tokens.from), behind(reading, tokens.to));
      return next === 'by'
        ? linked(reading, predicate, behind(reading, tokens.to + 1), before(reading, tokens.from))
        : [];
    }
    if (next !== undefined && LEADING.get(verb) === next)
      return linked(reading, predicate, before(reading, tokens.from), behind(reading, tokens.to + 1));
    if (next !== undefined && COMING.get(verb) === next)
      return linked(reading, predicate, behind(reading, tokens.to + 1), before(reading, tokens.from));
    return ANSWERING.has(verb) && next === 'to' ? answered(reading, predicate) : [];
  });
}

/** "The government responded to protests with a crackdown". */
function answered(reading: Reading, predicate: Predicate): CauseLink[] {
  const whole = behind(reading, predicate.tokens.to + 1);
  const by = reading.tokens.findIndex(
    ({ lower }, i) => i > predicate.tokens.to + 1 && i < (whole?.to ?? 0) && (lower === 'with' || lower === 'by'),
  );
  if (!whole || by < 0) return linked(reading, predicate, whole, before(reading, predicate.tokens.from));
  return linked(reading, predicate, { from: whole.from, to: by }, { from: by + 1, to: whole.to });
}

function linked(
  reading: Reading,
  { tokens, negated }: Predicate,
  cause: TokenRange | undefined,
  effect: TokenRange | undefined,
): CauseLink[] {
  if (!cause || !effect) return [];
  return [{ cause, effect, looksBack: isAnaphoric(reading, effect), denied: negated, tokens }];
}

function byConnectives(reading: Reading): CauseLink[] {
  const { tokens } = reading;
  return tokens.flatMap((_, at): CauseLink[] => {
    const denial = wordsAt(reading, at, DENIALS);
    const words = denial ?? wordsAt(reading, at, CONNECTIVES) ?? wordsAt(reading, at, RELATING);
    if (!words) return [];
    const to = at + words.length;
    const cause = behind(reading, to);
    // "Because of the frost, the harvest was late".
    const opens = tokens.slice(0, at).every(({ kind }) => kind === 'mark');
    const effect = opens ? behind(reading, (cause?.to ?? to) + 1) : before(reading, at);
    if (!cause || !effect) return [];
    const verb = reading.predicates.findLast((one) => one.tokens.from < at && one.tokens.from >= effect.from);
    const not = tokens.slice(Math.max(0, at - 2), at).some(({ lower }) => lower === 'not' || lower === "n't");
    // "Was not unrelated"; "did not close because of the fire": which of the two is denied is open.
    const open = denial?.[0] === 'unrelated' || (!denial && !not);
    const disowned = reading.attributions.some(
      ({ certainty, content }) => certainty === 'denied' && holdsToken(content, at),
    );
    if ((denial && not) || (open && verb?.negated === true && !disowned)) return [];
    const denied = (denial !== undefined || not) !== disowned;
    const range = { from: at, to };
    return [{ cause, effect, looksBack: isAnaphoric(reading, effect), denied, tokens: range }];
  });
}

function wordsAt({ tokens }: Reading, at: number, all: readonly (readonly string[])[]): readonly string[] | undefined {
  return all.find((words) => words.every((word, i) => tokens[at + i]?.lower === word));
}

/** Words at which a clause begins or ends. */
const BOUNDS: ReadonlySet<string> = new Set(
  'that which who whom when while after before but although though because where whether if unless until according'.split(
    ' ',
  ),
);

/** The clause up to a token; undefined for none. */
function before({ tokens, predicates }: Reading, at: number): TokenRange | undefined {
  const boundBefore = (end: number): number =>
    tokens.findLastIndex(({ kind, lower }, i) => i < end && (isBreak(kind, lower) || BOUNDS.has(lower)));
  const bound = boundBefore(outOfApposition(boundBefore(at)));
  // "The flood that filled the tunnel came of": two verbs, of which the first says more of the subject.
  const verbs = predicates.filter(({ tokens: { from } }) => from > bound && from < at).length;
  const isRelative = verbs > 1 && /^(?:that|which|who)$/u.test(tokens[bound]?.lower ?? '');
  const start = isRelative ? boundBefore(bound) : bound;
  return start + 1 < at ? { from: start + 1, to: at } : undefined;

  /** "The flood that filled Hask, a suburb, came of": before the commas, if behind them only the verb is left. */
  function outOfApposition(comma: number): number {
    const isLeftAlone = predicates.some(({ tokens: { from, to } }) => from === comma + 1 && to >= at);
    if (tokens[comma]?.text !== ',' || !isLeftAlone) return at;
    const opening = boundBefore(comma);
    return tokens[opening]?.text === ',' ? opening : at;
  }
}

/** The clause from a token on, with what a relative clause says of its noun; undefined for none. */
function behind({ tokens }: Reading, at: number): TokenRange | undefined {
  const isRelative = (i: number): boolean => i > at && /^(?:that|which|who)$/u.test(tokens[i]?.lower ?? '');
  const bound = tokens.findIndex(
    ({ kind, lower }, i) => i >= at && (isBreak(kind, lower) || (BOUNDS.has(lower) && !isRelative(i))),
  );
  const to = bound < 0 ? tokens.length : bound;
  return at < to ? { from: at, to } : undefined;
}

function isBreak(kind: string, text: string): boolean {
  return kind === 'mark' && /^[,;:.–—()“”"]$/u.test(text);
}

/** "The move came", "this was", "denied that it had": told in the sentence before. */
function isAnaphoric({ tokens }: Reading, { from, to }: TokenRange): boolean {
  if (from > 1 && tokens[from - 1]?.lower !== 'that') return false;
  const [first, second] = [tokens[from]?.lower ?? '', tokens[from + 1]?.key ?? ''];
  return /^(?:this|that|it)$/u.test(first) ? to - from <= PRONOUN : first === 'the' && STANDING_IN.has(second);
}

/** Tokens of a clause that says nothing but a pronoun and its verb: "it had only been". */
const PRONOUN = 4;
const STANDING_IN: ReadonlySet<string> = inflectionKeys('move step measure action decision announcement');
