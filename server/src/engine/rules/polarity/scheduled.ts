import type { Predicate, Reading } from '../../facts/fact.ts';
import { holdsToken } from '../../facts/tokenRange.ts';
import { inflectionKeys } from '../../lexicon/inflection.ts';
import { rememberingEach } from '../../lexicon/recentMap.ts';
import { clauseCover } from '../../match/clauseCover.ts';
import type { Comparison } from '../comparison.ts';
import type { RuleInput } from '../rule.ts';
import type { Way } from '../ways.ts';
import { wordsAt } from '../wordsAt.ts';
import { isDone } from './outstanding.ts';

/** The very noun. */
const SAME_NOUN = 0.8;
/** Share of the words around the noun that the sentence must have. */
const CLAUSE = 0.4;

/** Verbs that say of a hearing, a vote, a match that there was one. */
const HOLDING: ReadonlySet<string> = inflectionKeys('hold stage conduct have play');
const SETTING: ReadonlySet<string> = inflectionKeys('set schedule plan expect');

/** "Has held a hearing" where the source has one only set for a day: "a hearing has been set for April 9". */
export const scheduled: Way = {
  concerns: ({ reading }) => heldIn(reading) !== undefined,
  compare: compareScheduled,
};

function* compareScheduled({ claim, alignment }: RuleInput): Iterable<Comparison> {
  const mine = heldIn(claim.reading);
  const index = mine ? claim.terms.findIndex(({ token }) => token === mine.noun) : -1;
  if (!mine || index < 0) return;
  let best: { readonly at: number; readonly theirs: Predicate; readonly cover: number } | undefined;
  for (const { at, value } of alignment.relations[index] ?? []) {
    const other = alignment.window.terms[at];
    const sentence = other && alignment.window.sentences[other.sentence];
    if (!sentence || value < SAME_NOUN) continue;
    const { token } = other.term;
    // It has been held, too: one of several.
    if (heldIn(sentence.reading)?.noun === token) return;
    const theirs = settingIn(sentence.reading).find(({ patient }) => patient && holdsToken(patient, token));
    const around = { tokens: { from: mine.noun, to: mine.noun + 1 } };
    const cover = theirs ? clauseCover(around, other.sentence, { claim, alignment }, mine.predicate.tokens) : 0;
    if (theirs && cover >= Math.max(CLAUSE, best?.cover ?? 0)) best = { at, theirs, cover };
  }
  const sentence = alignment.window.sentences[alignment.window.terms[best?.at ?? -1]?.sentence ?? -1];
  if (!best || !sentence) return;
  const { span } = best.theirs;
  yield {
    rule: 'polarity',
    relation: 'conflicts',
    reason: 'held in the draft, only set in the source',
    claimSpan: mine.predicate.span,
    ...wordsAt(sentence, span),
    strength: Math.max(STRENGTH, best.cover),
  };
}

const STRENGTH = 0.5;

interface Held {
  readonly predicate: Predicate;
  /** Token of what was held. */
  readonly noun: number;
}

const heldIn = rememberingEach((reading: Reading): Held | undefined => {
  const predicate = reading.predicates.find(
    (one) => HOLDING.has(one.verb) && one.patient !== undefined && isDone(reading, one),
  );
  return predicate?.patient && { predicate, noun: predicate.patient.to - 1 };
});

/** "A hearing has been set for April 9", "has scheduled a vote for Monday". */
const settingIn = rememberingEach((reading: Reading): readonly Predicate[] =>
  reading.predicates.filter((one) => {
    const { from, to } = one.tokens;
    const first = reading.tokens[from]?.lower ?? '';
    if (one.negated || !SETTING.has(one.verb) || !/^(?:has|have|is|are)$/u.test(first)) return false;
    return reading.tokens
      .slice(to, to + FAR)
      .some(({ lower }) => lower === 'for' || lower === 'on' || lower === 'next');
  }),
);

/** Tokens from the verb to the day. */
const FAR = 7;
