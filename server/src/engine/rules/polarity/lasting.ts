import type { Predicate, Reading, TokenRange } from '../../facts/fact.ts';
import { isHowLong } from '../../facts/howLong.ts';
import { holdsToken } from '../../facts/tokenRange.ts';
import { inflectionKeys } from '../../lexicon/inflection.ts';
import { OPEN_MODALS } from '../../lexicon/modals.ts';
import { rememberingEach } from '../../lexicon/recentMap.ts';
import { clauseCover } from '../../match/clauseCover.ts';
import { isFoundWithin } from '../../match/rangesMeet.ts';
import type { WindowSentence } from '../../match/window.ts';
import type { Comparison } from '../comparison.ts';
import type { RuleInput } from '../rule.ts';
import type { Way } from '../ways.ts';
import { wordsAt } from '../wordsAt.ts';
import { isClaimed, isFiniteVerb } from './negations.ts';
import { planOf } from './outstanding.ts';

/** Share of the words around the verb that must be there, and of these those that settle it elsewhere in the article. */
const CLAUSE = 0.5;
const TOLD = 0.75;
/** The very noun that goes on or ends. */
const SAME_NOUN = 0.8;

/** A strike, a ban, a search that goes on in the one and is over in the other, in whatever words either says so. */
export const lasting: Way = {
  concerns: ({ reading }) => coursesIn(reading).length > 0,
  compare: compareLasting,
};

function* compareLasting({ claim, alignment }: RuleInput): Iterable<Comparison> {
  for (const mine of coursesIn(claim.reading)) {
    const words = wordsIn(mine.thing, claim.terms);
    if (words.length === 0) continue;
    let best: { readonly sentence: WindowSentence; readonly theirs: Course; readonly cover: number } | undefined;
    let told = 0;
    for (const [s, sentence] of alignment.window.sentences.entries()) {
      for (const theirs of coursesIn(sentence.reading)) {
        if (!words.some((i) => isFoundWithin(i, s, theirs.thing, alignment, SAME_NOUN))) continue;
        const cover = clauseCover(mine.predicate, s, { claim, alignment });
        if (theirs.over === mine.over || theirs.again) told = Math.max(told, cover);
        else if (cover >= Math.max(CLAUSE, best?.cover ?? 0)) best = { sentence, theirs, cover };
      }
    }
    if (!best || told >= TOLD * best.cover) continue;
    const { sentence, theirs, cover } = best;
    const { span } = theirs.predicate;
    yield {
      rule: 'polarity',
      relation: 'conflicts',
      reason: mine.over ? 'goes on in the source' : 'is over in the source',
      claimSpan: mine.predicate.span,
      ...wordsAt(sentence, span),
      strength: cover,
    };
    return;
  }
}

interface Course {
  readonly predicate: Predicate;
  /** Of what is said that it goes on or ends. */
  readonly thing: TokenRange;
  readonly over: boolean;
  /** It ended and goes on again. */
  readonly again: boolean;
}

/** Intransitive, of the thing itself. */
const GOING_ON = inflectionKeys('continue persist remain stand hold');
/** Of the thing as object. */
const KEEPING = inflectionKeys('keep maintain uphold extend renew prolong retain continue');
const ENDING = inflectionKeys('end finish conclude stop cease expire lapse');
const CALLING_OFF = inflectionKeys(
  'end finish conclude settle resolve stop lift cancel suspend abandon scrap revoke repeal abolish discontinue terminate halt drop withdraw',
);
const RESUMING = inflectionKeys('resume restart reopen reinstate restore reimpose');

const coursesIn = rememberingEach((reading: Reading): readonly Course[] =>
  reading.predicates.flatMap((predicate) => courseOf(reading, predicate) ?? []),
);

function courseOf(reading: Reading, predicate: Predicate): Course | undefined {
  const { agent, patient, passive, verb, negated } = predicate;
  if (!isFiniteVerb(reading, predicate) || isClaimed(reading, predicate.tokens.from)) return undefined;
  if (isHowLong(reading, predicate.tokens.from)) return undefined;
  const subject = passive ? patient : agent;
  const object = passive ? undefined : patient;
  const base = { predicate, again: false };
  const thing = object ?? subject;
  if (RESUMING.has(verb)) return thing && { ...base, thing, over: negated, again: !negated };
  const ends = (passive || object ? CALLING_OFF : ENDING).has(verb);
  // "Will end in May": until then it goes on.
  if (ends && thing) return isOpen(reading, predicate) ? undefined : { ...base, thing, over: !negated };
  if (isOver(reading, predicate) && subject) return { ...base, thing: subject, over: !negated };
  if (negated) return undefined;
  if ((passive || object) && KEEPING.has(verb) && thing) return { ...base, thing, over: false };
  if (object && isLeftInPlace(reading, predicate)) return { ...base, thing: object, over: false };
  if (!passive && !object && GOING_ON.has(verb) && subject) return { ...base, thing: subject, over: false };
  const still = stillOf(reading, predicate);
  return still && { ...base, thing: still, over: false };
}

/** "The strike is over". */
function isOver({ tokens }: Reading, { verb, tokens: { to } }: Predicate): boolean {
  return verb === 'be' && tokens[to]?.lower === 'over' && tokens[to + 1]?.kind !== 'number';
}

/** "Left the ban in place", "left it in force". */
function isLeftInPlace({ text }: Reading, { verb, span }: Predicate): boolean {
  return (
    verb === 'leave' &&
    /^(?:\s+[\p{L}’']+){1,6}?\s+(?:in place|in force|standing|unchanged)\b/u.test(text.slice(span.end))
  );
}

/** "Are still on strike", "is still in force": what the words behind "still" speak of, or the subject. */
function stillOf({ tokens }: Reading, { agent, tokens: { from, to } }: Predicate): TokenRange | undefined {
  const still = tokens.findIndex(({ lower }, i) => lower === 'still' && i >= from - 1 && i <= to);
  if (still < 0) return undefined;
  const end = tokens.findIndex(({ kind, lower }, i) => i > to && (kind === 'mark' || ENDS.has(lower)));
  const on = tokens[Math.max(to, still + 1)]?.lower === 'on';
  return on ? { from: to, to: end < 0 ? tokens.length : end } : agent;
}

const ENDS: ReadonlySet<string> = new Set([
  'in',
  'at',
  'over',
  'for',
  'because',
  'and',
  'as',
  'while',
  'since',
  'after',
]);

/** Planned, possible, or under a condition. */
function isOpen(reading: Reading, predicate: Predicate): boolean {
  const { from, to } = predicate.tokens;
  return (
    (!predicate.negated && planOf(reading, predicate) !== undefined) ||
    reading.tokens.slice(from, to).some(({ lower }) => OPEN_MODALS.has(lower)) ||
    reading.tokens.slice(0, from).some(({ lower }) => CONDITION.has(lower))
  );
}

const CONDITION: ReadonlySet<string> = new Set(['if', 'whether', 'unless', 'until', 'before']);

/** Which terms of the claim name the thing, verbs too: "strike" and "search" are both. */
function wordsIn(thing: TokenRange, terms: RuleInput['claim']['terms']): number[] {
  return terms.flatMap(({ kind, token }, i) => (kind !== 'order' && holdsToken(thing, token) ? [i] : []));
}
