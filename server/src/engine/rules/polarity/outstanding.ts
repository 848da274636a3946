import { decisionOf } from '../../facts/decisions.ts';
import type { Predicate, Reading } from '../../facts/fact.ts';
import { holdsToken } from '../../facts/tokenRange.ts';
import { inflectionKeys } from '../../lexicon/inflection.ts';
import { MODALS } from '../../lexicon/modals.ts';
import { rarity } from '../../lexicon/rarity.ts';
import { rememberingEach } from '../../lexicon/recentMap.ts';
import { clauseCover } from '../../match/clauseCover.ts';
import { rangesMeet } from '../../match/rangesMeet.ts';
import { comparerOf } from '../../match/similarity.ts';
import type { WindowSentence } from '../../match/window.ts';
import type { Comparison } from '../comparison.ts';
import type { RuleInput } from '../rule.ts';
import type { Way } from '../ways.ts';
import { hasFewWords, hasSameParties, isClaimed, isFrame } from './negations.ts';

/** Share of the clause that must be there; less where the same ones do it to the same. */
const CLAUSE = { sameParties: 0.5, otherwise: 0.66 } as const;
/** Verbs less rare than this go with everything: "came", "had". */
const TELLING = 0.2;
/** The same verb, or one that says the same. */
const SAME_VERB = 0.8;
/** A sentence that says that it is done, with so much of the clause against the one in which it is to come, settles it. */
const DONE = 0.7;

/**
 * What the draft has as done and the source only as planned or awaited: "has reopened" for "will reopen", "approved" for
 * "still needs the approval of".
 */
export const outstanding: Way = {
  concerns: (claim) => doneIn(claim.reading).length > 0 && !hasFewWords(claim),
  compare: compareOutstanding,
};

function* compareOutstanding({ claim, alignment }: RuleInput): Iterable<Comparison> {
  const own = doneIn(claim.reading);
  if (!alignment.window.sentences.some(({ reading }) => looksAhead(reading))) return;
  for (const predicate of own) {
    let best: Pending | undefined;
    let done = 0;
    const compare = comparerOf(predicate.verb);
    for (const [s, sentence] of alignment.window.sentences.entries()) {
      for (const theirs of sentence.reading.predicates) {
        if ((compare(theirs.verb)?.value ?? 0) < SAME_VERB) continue;
        const cover = clauseCover(predicate, s, { claim, alignment });
        const start = theirs.negated ? undefined : planOf(sentence.reading, theirs);
        if (start === undefined) {
          done = Math.max(done, cover);
          continue;
        }
        const parties = hasSameParties(predicate, theirs, s, { claim, alignment });
        const floor = CLAUSE[parties ? 'sameParties' : 'otherwise'];
        if (cover > Math.max(floor, best?.cover ?? 0)) best = { sentence, start, end: theirs.span.end, cover };
      }
    }
    best ??= awaited(predicate, { claim, alignment });
    if (!best || done >= DONE * best.cover) continue;
    const { sentence, start, end, cover } = best;
    yield {
      rule: 'polarity',
      relation: 'conflicts',
      reason: 'done in the draft, still to come in the source',
      claimSpan: predicate.span,
      passage: sentence.passage,
      passageSpan: { start, end },
      expected: sentence.reading.text.slice(start, end),
      strength: cover,
    };
  }
}

const doneIn = rememberingEach((reading: Reading) =>
  reading.predicates.filter((one) => isDone(reading, one) && rarity(one.verb) >= TELLING),
);

/** Whether a sentence has anything that is planned or awaited: few have. */
const looksAhead = rememberingEach((reading: Reading) =>
  reading.predicates.some(
    (one) => AWAITING.has(one.verb) || planOf(reading, one) !== undefined || isNotDone(reading, one),
  ),
);

/** What is still to come, by its offsets in the sentence, with how much of the draft's clause that has. */
interface Pending {
  readonly sentence: WindowSentence;
  readonly start: number;
  readonly end: number;
  readonly cover: number;
}

/** "Still needs the approval of", "awaits its release", "put off the reopening". */
function awaited(
  predicate: Predicate,
  { claim, alignment }: Pick<RuleInput, 'claim' | 'alignment'>,
): Pending | undefined {
  const index = claim.terms.findLastIndex(({ token }) => holdsToken(predicate.tokens, token));
  for (const { at, value } of alignment.relations[index] ?? []) {
    const other = alignment.window.terms[at];
    const sentence = other && alignment.window.sentences[other.sentence];
    if (!sentence || value < SAME_VERB || isVerb(sentence.reading, other.term.token)) continue;
    const { reading } = sentence;
    const governor = reading.predicates.find(
      (one) =>
        !one.negated &&
        one.patient !== undefined &&
        holdsToken(one.patient, other.term.token) &&
        (isNotDone(reading, one) || (AWAITING.has(one.verb) && isPresent(reading.tokens, one))),
    );
    if (!governor) continue;
    const cover = clauseCover(predicate, other.sentence, { claim, alignment });
    const agents =
      predicate.agent &&
      rangesMeet(predicate.agent, { from: 0, to: reading.tokens.length }, other.sentence, claim.terms, alignment);
    if (cover >= CLAUSE[agents ? 'sameParties' : 'otherwise'])
      return { sentence, start: governor.span.start, end: other.term.end, cover };
  }
  return undefined;
}

function isVerb({ predicates }: Reading, token: number): boolean {
  return predicates.some(({ tokens }) => holdsToken(tokens, token));
}

/** "Put off the reopening", "cancelled the sale". */
export function isNotDone(reading: Reading, predicate: Predicate): boolean {
  const outcome = decisionOf(reading, predicate)?.outcome;
  return outcome === 'put off' || outcome === 'given up' || outcome === 'rejected';
}

const AWAITING: ReadonlySet<string> = inflectionKeys('need await require seek face lack');

/** Told as done, in the past or the perfect, by nobody's claim and under no condition. */
export function isDone(reading: Reading, predicate: Predicate): boolean {
  const { tokens } = reading;
  const { from, to } = predicate.tokens;
  if (predicate.negated || predicate.stated || isFrame(reading, predicate) || isClaimed(reading, from)) return false;
  if (tokens.slice(0, from).some(({ lower }) => CONDITION.has(lower))) return false;
  const first = tokens[from];
  if (!first || tokens.slice(from, to).some(({ lower }) => UNDONE.has(lower))) return false;
  if (/^(?:has|have|'ve)$/u.test(first.lower)) return to - from > 1;
  // "It aired on 4 March": the day that it was planned for may have come.
  if (isDated(reading)) return false;
  if (/^(?:was|were)$/u.test(first.lower)) return to - from > 1;
  return to - from === 1 && first.lower !== first.key && /(?:ed|[^s])$/u.test(first.lower) && !predicate.passive;
}

/** Whether a sentence gives a time, other than that at which it was said. */
function isDated({ dates, attributions }: Reading): boolean {
  return dates.some(({ tokens }) => !attributions.some((frame) => Math.abs(tokens.from - frame.tokens.to) <= 1));
}

const CONDITION: ReadonlySet<string> = new Set(['if', 'whether', 'unless', 'once', 'when', 'until', 'before']);
const UNDONE: ReadonlySet<string> = new Set([...MODALS, "'ll", "'d", 'wo', 'to', 'being', 'is', 'are', 'be']);

/** Offset at which the words begin that put a verb off to some later time; undefined where nothing does. */
export function planOf(reading: Reading, theirs: Predicate): number | undefined {
  const { tokens, predicates } = reading;
  const { from, to } = theirs.tokens;
  const modal = tokens.slice(from, to).find(({ lower }) => /^(?:will|'ll|shall|must|wo)$/u.test(lower));
  if (modal) return modal.start;
  const promised = tokens[from]?.lower === 'would' ? tokens[from] : undefined;
  if (promised && isPromised(reading, from)) return promised.start;
  if (tokens[from]?.lower !== 'to') return undefined;
  const governor = predicates.findLast(({ tokens: own }) => own.to <= from && from - own.to <= BETWEEN);
  if (!governor || !isPresent(tokens, governor)) return undefined;
  const plans = tokens.slice(governor.tokens.from, from).some(({ key }) => PLANNING.has(key));
  const isTo = governor.tokens.to === from && /^(?:is|are|going)$/u.test(tokens[from - 1]?.lower ?? '');
  return plans || isTo ? governor.span.start : undefined;
}

/** "Said that she would contest it": of what somebody says of himself, with no condition. */
function isPromised({ attributions, tokens }: Reading, verb: number): boolean {
  const frame = attributions.find(({ certainty, content }) => certainty === 'said' && holdsToken(content, verb));
  return (
    frame !== undefined &&
    /^(?:he|she|it|they)$/u.test(tokens[verb - 1]?.lower ?? '') &&
    !tokens.some(({ lower }) => CONDITION.has(lower))
  );
}

/** "Plans to", "is expected to", "has promised to": what was once planned may long be done. */
function isPresent(words: Reading['tokens'], { tokens: { from }, passive }: Predicate): boolean {
  const first = words[from];
  if (!first) return false;
  return (
    /^(?:is|are|has|have)$/u.test(first.lower) || (!passive && (first.lower === first.key || first.lower.endsWith('s')))
  );
}

/** Tokens between a verb of planning and what is planned: "is due to open", "has a plan to open". */
const BETWEEN = 2;
const PLANNING: ReadonlySet<string> = inflectionKeys(
  'plan expect hope want aim intend due set schedule promise propose vow pledge threaten prepare wish',
);
