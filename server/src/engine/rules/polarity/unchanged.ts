import type { Predicate, Reading, TokenRange } from '../../facts/fact.ts';
import { holdsToken } from '../../facts/tokenRange.ts';
import { inflectionKeys } from '../../lexicon/inflection.ts';
import { isFoundWithin } from '../../match/rangesMeet.ts';
import type { WindowSentence } from '../../match/window.ts';
import type { Comparison } from '../comparison.ts';
import type { RuleInput } from '../rule.ts';
import type { Way } from '../ways.ts';
import { wordsAt } from '../wordsAt.ts';

/** Share of the subject's words that the other's subject must have. */
const SUBJECT = 0.75;
/** A tax is no duty here: two prices that move apart are both told of in one sentence. */
const SAME_WORD = 0.85;
const STRENGTH = 0.6;

const STAYING = inflectionKeys('remain stay freeze');
const MOVING = inflectionKeys(
  'rise increase climb grow jump surge soar double fall drop decline decrease plunge sink raise lower cut reduce hike change',
);
/** With a particle: "go up", "come down". */
const GOING = inflectionKeys('go come');

/** A figure, a tax, a price that stays as it is in the one and rises, falls or is changed in the other. */
export const unchanged: Way = {
  concerns: ({ reading }) => reading.predicates.some((one) => courseOf(reading, one) !== undefined),
  compare: compareUnchanged,
};

function* compareUnchanged({ claim, alignment }: RuleInput): Iterable<Comparison> {
  for (const mine of claim.reading.predicates) {
    const own = courseOf(claim.reading, mine);
    const subject = own && subjectOf(mine);
    if (!subject) continue;
    let other: { readonly sentence: WindowSentence; readonly theirs: Predicate } | undefined;
    for (const [s, sentence] of alignment.window.sentences.entries()) {
      for (const theirs of sentence.reading.predicates) {
        const course = courseOf(sentence.reading, theirs);
        const range = subjectOf(theirs);
        if (!course || !range || !isSameSubject(subject, range, s)) continue;
        // What changed once may stay as it is now: both are told.
        if (course === own) return;
        other ??= { sentence, theirs };
      }
    }
    if (!other) continue;
    const { span } = other.theirs;
    yield {
      rule: 'polarity',
      relation: 'conflicts',
      reason: own === 'stays' ? 'changes in the source' : 'stays as it is in the source',
      claimSpan: mine.span,
      ...wordsAt(other.sentence, span),
      strength: STRENGTH,
    };
  }

  function isSameSubject(own: TokenRange, range: TokenRange, s: number): boolean {
    const words = [...claim.terms.keys()].filter((i) => holdsToken(own, claim.terms[i]?.token ?? -1));
    const met = words.filter((i) => isFoundWithin(i, s, range, alignment, SAME_WORD));
    return met.length > 0 && met.length >= SUBJECT * words.length;
  }
}

/** What or who the verb says something of: of "was raised" what was. */
function subjectOf({ agent, patient, passive }: Predicate): TokenRange | undefined {
  return passive ? patient : agent;
}

/** Whether a clause says that its subject stays as it is, or that it moves; undefined for all else. */
function courseOf({ tokens }: Reading, predicate: Predicate): 'stays' | 'moves' | undefined {
  const { verb, tokens: range, patient, passive, negated } = predicate;
  const next = tokens[range.to]?.lower ?? '';
  if (negated) return undefined;
  if (STAYING.has(verb))
    return passive || /^(?:at|unchanged|the|as|steady|flat|frozen)$/u.test(next) ? 'stays' : undefined;
  if (GOING.has(verb)) return next === 'up' || next === 'down' ? 'moves' : undefined;
  // "Raised its forecast": somebody moves something else.
  return MOVING.has(verb) && (passive || patient === undefined) ? 'moves' : undefined;
}
