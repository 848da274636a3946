import type { Predicate, Reading, TokenRange } from '../../facts/fact.ts';
import { holdsToken } from '../../facts/tokenRange.ts';
import { rarity } from '../../lexicon/rarity.ts';
import { rememberingEach } from '../../lexicon/recentMap.ts';
import { rangesMeet } from '../../match/rangesMeet.ts';
import { comparerOf } from '../../match/similarity.ts';
import { isNextTo } from '../../match/window.ts';
import type { Comparison } from '../comparison.ts';
import { isFrame } from '../polarity/negations.ts';
import type { RuleInput } from '../rule.ts';
import type { Way } from '../ways.ts';
import { wordsAt } from '../wordsAt.ts';

/** The very verb, or one that says the same. */
const SAME_VERB = 0.8;
const STRENGTH = 0.6;

/** Two events that the draft tells in one order, and the source in the other: "first A, then B" for "B; an hour later A". */
export const sequence: Way = {
  concerns: ({ reading }) => ordersIn(reading).length > 0,
  compare: compareSequence,
};

function* compareSequence({ claim, alignment }: RuleInput): Iterable<Comparison> {
  for (const mine of ordersIn(claim.reading)) {
    let turned: { readonly at: number; readonly theirs: Order } | undefined;
    for (const [at, sentence] of alignment.window.sentences.entries()) {
      for (const theirs of ordersIn(sentence.reading)) {
        if (isSame(mine.first, theirs.first, at) && isSame(mine.second, theirs.second, at)) return;
        if (isSame(mine.first, theirs.second, at) && isSame(mine.second, theirs.first, at)) turned ??= { at, theirs };
      }
      // "The fire broke out at two. An hour later the roof fell in."
      const next = alignment.window.sentences[at + 1];
      const then = next && isNextTo(sentence, next) ? laterIn(next.reading) : undefined;
      const first = then && lastOf(sentence.reading);
      if (!then || !first) continue;
      if (isSame(mine.first, first, at) && isSame(mine.second, then, at + 1)) return;
      if (isSame(mine.first, then, at + 1) && isSame(mine.second, first, at))
        turned ??= { at: at + 1, theirs: { first, second: then, span: then.span } };
    }
    const sentence = turned && alignment.window.sentences[turned.at];
    if (!turned || !sentence) continue;
    const { span } = turned.theirs;
    yield {
      rule: 'date',
      relation: 'conflicts',
      reason: 'in the other order in the source',
      claimSpan: mine.span,
      ...wordsAt(sentence, span),
      strength: STRENGTH,
    };
    return;
  }

  /** The same verb of the same one who acts or is acted on; somebody who is only "she" may be anybody. */
  function isSame(mine: Predicate, theirs: Predicate, s: number): boolean {
    if (mine.negated !== theirs.negated || (comparerOf(mine.verb)(theirs.verb)?.value ?? 0) < SAME_VERB) return false;
    const own = partiesOf(mine);
    const named = own.some((range) =>
      claim.terms.some(({ token, kind }) => kind !== 'order' && holdsToken(range, token)),
    );
    if (!named) return rarity(mine.verb) >= TELLING;
    return own.some((range) => partiesOf(theirs).some((other) => rangesMeet(range, other, s, claim.terms, alignment)));
  }
}

/** Verbs less rare than this say nothing by themselves. */
const TELLING = 0.2;

/** Who acts, who or what is acted on, and the words right before the verb ("an hour later the roof fell"). */
function partiesOf({ agent, patient, tokens: { from } }: Predicate): readonly TokenRange[] {
  return [agent, patient, { from: from - 2, to: from }].filter((range) => range !== undefined);
}

/** Two events of a sentence, as it orders them. */
interface Order {
  readonly first: Predicate;
  readonly second: Predicate;
  /** Of the words that say so, with the event that they bring. */
  readonly span: { readonly start: number; readonly end: number };
}

const ORDERING = /\b(?:before|after|then|later|afterwards?|thereafter|subsequently)\b/iu;

const ordersIn = rememberingEach((reading: Reading): readonly Order[] =>
  ORDERING.test(reading.text) ? reading.tokens.flatMap((_, at) => orderAt(reading, at) ?? []) : [],
);

function orderAt(reading: Reading, at: number): Order | undefined {
  const word = reading.tokens[at]?.lower ?? '';
  if (word === 'before' || word === 'after') return orderBy(reading, at, word === 'before');
  if (word === 'then' ? !THEN_BEHIND.test(reading.tokens[at - 1]?.lower ?? '') : !LATER.test(word)) return undefined;
  const mark = reading.tokens.findLastIndex(
    ({ lower }, i) => i < at && i >= at - FAR && /^(?:[,;–—]|and)$/u.test(lower),
  );
  const first = mark < 0 ? undefined : lastBefore(reading, mark);
  const then = nextBehind(reading, at);
  return first && then && { first, second: then, span: { start: reading.tokens[at]?.start ?? 0, end: then.span.end } };
}

const THEN_BEHIND = /^(?:[,;]|and)$/u;
const LATER = /^(?:later|afterwards?|thereafter|subsequently)$/u;
/** Tokens of "an hour and a half later". */
const FAR = 7;

/** "A before B", and "before B, A". */
function orderBy(reading: Reading, at: number, isBefore: boolean): Order | undefined {
  const sub = nextBehind(reading, at);
  // "After the vote": no event of its own.
  if (!sub || reading.tokens.slice(at, sub.tokens.from).some(({ kind }) => kind === 'mark')) return undefined;
  const main = lastBefore(reading, at) ?? nextBehind(reading, sub.tokens.to);
  if (!main) return undefined;
  const span = { start: reading.tokens[at]?.start ?? 0, end: sub.span.end };
  return isBefore ? { first: main, second: sub, span } : { first: sub, second: main, span };
}

/** The event of a sentence that opens with "later", "then", "an hour afterwards". */
const laterIn = rememberingEach((reading: Reading): Predicate | undefined => {
  const at = reading.tokens.findIndex(
    ({ lower }, i) => i < FAR && (LATER.test(lower) || (i === 0 && lower === 'then')),
  );
  const opens = at >= 0 && reading.predicates.every(({ tokens }) => tokens.from > at);
  return opens ? nextBehind(reading, at) : undefined;
});

function lastOf(reading: Reading): Predicate | undefined {
  return eventsOf(reading).at(-1);
}

function lastBefore(reading: Reading, token: number): Predicate | undefined {
  return eventsOf(reading).findLast(({ tokens }) => tokens.to <= token);
}

function nextBehind(reading: Reading, token: number): Predicate | undefined {
  return eventsOf(reading).find(({ tokens }) => tokens.from >= token);
}

/** What happens in a sentence: no "said", no light "be". */
const eventsOf = rememberingEach((reading: Reading): readonly Predicate[] =>
  reading.predicates.filter(
    (one) =>
      one.verb !== 'be' &&
      !isFrame(reading, one) &&
      !reading.attributions.some(({ tokens }) => holdsToken(tokens, one.tokens.from)),
  ),
);
