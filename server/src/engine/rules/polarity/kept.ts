import { compareDates } from '../../facts/compareDates.ts';
import type { Predicate, Reading, TokenRange } from '../../facts/fact.ts';
import { holdsToken, spanOf } from '../../facts/tokenRange.ts';
import { inflectionKeys } from '../../lexicon/inflection.ts';
import { rememberingEach } from '../../lexicon/recentMap.ts';
import { isFoundWithin, rangesMeet } from '../../match/rangesMeet.ts';
import type { WindowSentence } from '../../match/window.ts';
import type { Comparison } from '../comparison.ts';
import type { RuleInput } from '../rule.ts';
import type { Way } from '../ways.ts';
import { wordsAt } from '../wordsAt.ts';

/** The very noun. */
const SAME_WORD = 0.85;
/** Share of the claim that the sentence must have. */
const COVER = 0.35;
const STRENGTH = 0.6;

const KEEPING = inflectionKeys('keep maintain retain reaffirm reiterate confirm');
/** "Stuck to its target". */
const STICKING = inflectionKeys('stick hold adhere');
const CHANGING = inflectionKeys(
  'raise lower cut reduce hike increase decrease lift trim slash double halve revise upgrade downgrade change',
);
const UNCHANGED =
  /^\P{L}*(?:[\p{L}’'-]+\s+){0,5}?(?:unchanged|untouched|unaltered|steady|as (?:it|they) (?:is|are|was|were))\b/u;
/** What is expected or aimed at goes by all of these. */
const AIMS: ReadonlySet<string> = inflectionKeys('forecast target guidance outlook projection estimate goal');

/** A forecast, a dividend, a fee that somebody keeps in the one and raises or lowers in the other. */
export const kept: Way = {
  concerns: ({ reading }) => coursesIn(reading).length > 0,
  compare: compareCourses,
};

function* compareCourses({ claim, alignment }: RuleInput): Iterable<Comparison> {
  for (const mine of coursesIn(claim.reading)) {
    let other: { readonly sentence: WindowSentence; readonly theirs: Course } | undefined;
    for (const [s, sentence] of alignment.window.sentences.entries()) {
      for (const theirs of coursesIn(sentence.reading)) {
        if (!isSameThing(mine, theirs, sentence.reading, s)) continue;
        // Kept once and changed another time: both are told.
        if (theirs.keeps === mine.keeps) return;
        if ((alignment.sentenceCover[s] ?? 0) >= COVER && mayBeOne(mine, theirs, sentence.reading, s))
          other ??= { sentence, theirs };
      }
    }
    if (!other) continue;
    yield {
      rule: 'polarity',
      relation: 'conflicts',
      reason: mine.keeps ? 'it is changed in the source' : 'it stays as it is in the source',
      claimSpan: spanOf(claim.reading.tokens, mine.words),
      ...wordsAt(other.sentence, spanOf(other.sentence.reading.tokens, other.theirs.words)),
      strength: STRENGTH,
    };
    return;
  }

  function isSameThing(mine: Course, theirs: Course, { tokens }: Reading, s: number): boolean {
    if (AIMS.has(headOf(mine, claim.reading.tokens)) && AIMS.has(headOf(theirs, tokens))) return true;
    return claim.terms.some(
      ({ token }, i) => token === mine.thing.to - 1 && isFoundWithin(i, s, theirs.thing, alignment, SAME_WORD),
    );
  }

  /** No other one does it, and not at another time. */
  function mayBeOne(mine: Course, theirs: Course, source: Reading, s: number): boolean {
    const named = [
      [mine, claim.reading],
      [theirs, source],
    ] as const;
    const bothNamed = named.every(([{ agent }, { names }]) =>
      names.some(({ tokens: { from } }) => agent !== undefined && holdsToken(agent, from)),
    );
    if (bothNamed && !rangesMeet(mine.agent, theirs.agent, s, claim.terms, alignment)) return false;
    const dates = source.dates;
    return claim.reading.dates.every(
      (date) => dates.length === 0 || dates.some((one) => compareDates(date, one).relation !== 'conflicts'),
    );
  }
}

function headOf({ thing }: Course, tokens: Reading['tokens']): string {
  return tokens[thing.to - 1]?.key ?? '';
}

interface Course {
  readonly keeps: boolean;
  /** Tokens of the verb, of who does it, and of what is kept or changed. */
  readonly words: TokenRange;
  readonly agent: TokenRange | undefined;
  readonly thing: TokenRange;
}

const coursesIn = rememberingEach((reading: Reading): readonly Course[] =>
  reading.predicates.flatMap((predicate) => courseOf(reading, predicate) ?? []),
);

function courseOf(
  { tokens, text }: Reading,
  { verb, negated, passive, agent, patient, ...own }: Predicate,
): Course | undefined {
  if (negated || passive) return undefined;
  const { from, to } = own.tokens;
  if (STICKING.has(verb) && tokens[to]?.lower === 'to') {
    const thing = groupFrom(tokens, to + 1);
    return thing && { keeps: true, words: { from, to: to + 1 }, agent, thing };
  }
  const thing =
    verb === LEAVE && UNCHANGED.test(text.slice(own.span.end)) ? (patient ?? groupFrom(tokens, to)) : undefined;
  if (thing) return { keeps: true, words: own.tokens, agent, thing };
  if (!patient || patient.from < to) return undefined;
  const base = { words: own.tokens, agent, thing: patient };
  if (KEEPING.has(verb)) return { ...base, keeps: true };
  return CHANGING.has(verb) ? { ...base, keeps: false } : undefined;
}

const [LEAVE = ''] = inflectionKeys('leave');
/** Tokens of a noun with what narrows it. */
const GROUP = 6;

/** "Its margin target" of "to its margin target for the year". */
function groupFrom(tokens: Reading['tokens'], from: number): TokenRange | undefined {
  let to = from;
  while (
    to < from + GROUP &&
    tokens[to]?.kind === 'word' &&
    !/^(?:of|for|in|on|at|by|and|but|with|as|to|unchanged|untouched|unaltered|steady)$/u.test(tokens[to]?.lower ?? '')
  )
    to++;
  return to > from ? { from, to } : undefined;
}
