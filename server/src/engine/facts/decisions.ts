import { inflectionKeys } from '../lexicon/inflection.ts';
import type { Predicate, Reading } from './fact.ts';

/** What has become of a plan, a bill, an application; or of somebody who stands trial. */
export type Outcome =
  'approved' | 'rejected' | 'put off' | 'given up' | 'convicted' | 'acquitted' | 'pleads guilty' | 'pleads not guilty';

/** Verbs by key, phrasal ones as the single verb that says the same ("turned down" as "reject"). */
const BY_VERB: readonly (readonly [Outcome, ReadonlySet<string>])[] = [
  ['approved', inflectionKeys('approve adopt endorse ratify authorize pass clear back')],
  ['rejected', inflectionKeys('reject refuse veto block')],
  ['put off', inflectionKeys('postpone defer adjourn delay')],
  ['given up', inflectionKeys('withdraw abandon scrap shelve cancel axe ditch drop')],
  ['convicted', inflectionKeys('convict')],
  ['acquitted', inflectionKeys('acquit exonerate absolve')],
];

/** "Gave the green light", "voted down": a light verb, and shortly behind it the words for the outcome. */
const GIVING = inflectionKeys('give get win receive grant obtain secure gain');
const VOTING = inflectionKeys('vote');
const SAYING = inflectionKeys('say');
const SENDING = inflectionKeys('send refer');
const FINDING = inflectionKeys('find');
const CLEARING = inflectionKeys('clear');
const PLEADING = inflectionKeys('plead');
/** Of which somebody is cleared; a merger of two firms is cleared as well. */
const CHARGES =
  'charges?|wrongdoing|blame|guilt|misconduct|murder|manslaughter|negligence|malpractice|fraud|corruption|bribery|embezzlement|theft|robbery|arson|assault|rape|abuse|perjury|forgery|treason|espionage|conspiracy|doping|cheating|match-fixing|tax evasion|money laundering';
const BY_PHRASE: readonly (readonly [Outcome, ReadonlySet<string>, RegExp])[] = [
  [
    'approved',
    GIVING,
    /^(?:\s+\p{L}+){0,8}?\s+(?:green light|go-ahead|thumbs up|approval|blessing|consent|all-clear|(?:planning )?permission)\b/iu,
  ],
  ['rejected', GIVING, /^(?:\s+\p{L}+){0,8}?\s+(?:red light|thumbs down)\b/iu],
  ['approved', VOTING, /^(?:\s+\p{L}+)?\s+(?:for|in favou?r|through)\b/iu],
  ['rejected', VOTING, /^(?:\s+\p{L}+)?\s+(?:against|down)\b/iu],
  ['approved', SAYING, /^\s+yes to\b/iu],
  ['rejected', SAYING, /^\s+no to\b/iu],
  ['acquitted', FINDING, /^(?:\s+\p{L}+){0,5}?\s+(?:not guilty|innocent)\b/iu],
  ['convicted', FINDING, /^(?:\s+\p{L}+){0,5}?\s+guilty\b/iu],
  ['acquitted', CLEARING, new RegExp(`^(?:\\s+\\p{L}+){0,5}?\\s+of (?:\\p{L}+ ){0,2}?(?:${CHARGES})\\b`, 'iu')],
  ['pleads not guilty', PLEADING, /^\s+(?:not guilty|innocent)\b/iu],
  ['pleads guilty', PLEADING, /^\s+guilty\b/iu],
  ['put off', SENDING, /^(?:\s+\p{L}+){0,4}?\s+back to\b/iu],
];

/** What a verb says to have become of its object, and the end of the words that say so, as an offset of the text. */
export interface Decision {
  readonly outcome: Outcome;
  readonly end: number;
}

/** The decision that a verb tells; undefined where it tells none, or denies it. */
export function decisionOf({ text }: Reading, { verb, negated, span }: Predicate): Decision | undefined {
  if (negated) return undefined;
  const after = text.slice(span.end);
  for (const [outcome, verbs, words] of BY_PHRASE) {
    const found = verbs.has(verb) ? words.exec(after) : null;
    if (found) return { outcome, end: span.end + found[0].length };
  }
  const plain = BY_VERB.find(([, verbs]) => verbs.has(verb));
  return plain && { outcome: plain[0], end: span.end };
}
