import type { Predicate, Reading } from '../../facts/fact.ts';
import { rememberingEach } from '../../lexicon/recentMap.ts';

/** Something done before or after an event that is told by a noun: "withdrew after its attack had failed", "signed on the eve of the election". */
export interface Around {
  readonly done: Predicate;
  readonly isBefore: boolean;
  /** Token of the noun for the event. */
  readonly event: number;
  /** Offset at which the words for before or after begin. */
  readonly start: number;
}

/** Words for before and after, the longest first within a first word. */
const WORDS: readonly (readonly [boolean, readonly string[]])[] = (
  [
    [true, 'before'],
    [true, 'on the eve of'],
    [true, 'ahead of'],
    [true, 'prior to'],
    [true, 'in the run-up to'],
    [false, 'after'],
    [false, 'following'],
    [false, 'in the wake of'],
    [false, 'once'],
    [false, 'as soon as'],
  ] as const
).map(([isBefore, words]) => [isBefore, words.split(' ')]);
const FIRST: ReadonlySet<string> = new Set(WORDS.map(([, words]) => words[0] ?? ''));

/** What a sentence tells as done before or after an event. */
export const aroundIn = rememberingEach((reading: Reading): readonly Around[] =>
  reading.tokens.flatMap(({ lower }, at): Around[] => {
    const found = FIRST.has(lower)
      ? WORDS.find(([, words]) => words.every((word, i) => reading.tokens[at + i]?.lower === word))
      : undefined;
    const around = found && aroundAt(reading, at, at + found[1].length, found[0]);
    return around ? [around] : [];
  }),
);

function aroundAt({ tokens, predicates }: Reading, at: number, from: number, isBefore: boolean): Around | undefined {
  const done = predicates.findLast((one) => one.tokens.to <= at);
  if (!done || done.tokens.from < at - FAR) return undefined;
  const verb = predicates.find((one) => one.tokens.from >= from);
  const subject = verb?.passive ? verb.patient : verb?.agent;
  const end = tokens.findIndex(({ kind, lower }, i) => i >= from && (kind === 'mark' || ENDS.has(lower)));
  const own = subject && subject.from >= from && subject.from < from + ARTICLE ? subject.to : undefined;
  const event = (own ?? (end < 0 ? tokens.length : end)) - 1;
  const isNear = event >= from && event < from + GROUP && tokens[event]?.kind === 'word';
  return isNear ? { done, isBefore, event, start: tokens[at]?.start ?? 0 } : undefined;
}

/** Tokens from the verb to "after"; from "after" to its noun group, and through that. */
const FAR = 8;
const ARTICLE = 2;
const GROUP = 5;
const ENDS: ReadonlySet<string> = new Set(
  'of in on at by for from with against to and or that which had was were has is would could'.split(' '),
);
