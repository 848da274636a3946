import { claimConfirmed, hedgeLeftOut } from './rewriting/certaintySlips.ts';
import { changedMonth, changedWeekday, changedYear } from './rewriting/dateSlips.ts';
import { changedLetter, otherName } from './rewriting/nameSlips.ts';
import { changedByFactor, changedDigits } from './rewriting/numberSlips.ts';
import { swappedArguments } from './rewriting/plainClause.ts';
import { changedSpeaker, changedTitle } from './rewriting/peopleSlips.ts';
import { changedQuoteWord } from './rewriting/quoteSlips.ts';
import { insertedNegation, oppositeVerb, raisedQuantifier, removedNegation } from './rewriting/senseSlips.ts';
import type { Rewrite } from './rewriting/story.ts';

/**
 * Slips made by rule: each changes one thing of a source's sentence so that it is no longer what the sources say. A kind
 * that does not apply, or may be true after all, gives nothing.
 */
export const SLIPS = {
  'figure by a factor': changedByFactor,
  'figure by its digits': changedDigits,
  weekday: changedWeekday,
  month: changedMonth,
  year: changedYear,
  'letter of a name': changedLetter,
  'other name': otherName,
  'word of a quotation': changedQuoteWord,
  'negation put in': insertedNegation,
  'negation left out': removedNegation,
  'opposite verb': oppositeVerb,
  'subject and object': swappedArguments,
  quantifier: raisedQuantifier,
  'hedge left out': hedgeLeftOut,
  'claim confirmed': claimConfirmed,
  title: changedTitle,
  speaker: changedSpeaker,
} satisfies Record<string, Rewrite>;

export type SlipKind = keyof typeof SLIPS;
