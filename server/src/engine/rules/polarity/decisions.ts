import { decisionOf, type Outcome } from '../../facts/decisions.ts';
import type { Predicate, Reading, TokenRange } from '../../facts/fact.ts';
import { isPronoun } from '../../facts/lookingBack.ts';
import { OPEN_MODALS } from '../../lexicon/modals.ts';
import { rememberingEach } from '../../lexicon/recentMap.ts';
import { clauseCover } from '../../match/clauseCover.ts';
import { rangesMeet } from '../../match/rangesMeet.ts';
import type { WindowSentence } from '../../match/window.ts';
import type { Comparison } from '../comparison.ts';
import type { RuleInput } from '../rule.ts';
import type { Way } from '../ways.ts';
import { wordsAt } from '../wordsAt.ts';
import { hasFewWords, isClaimed, isFiniteVerb } from './negations.ts';
import { planOf } from './outstanding.ts';

/** Share of the clause that must be there, and of it a sentence that tells of the draft's outcome, which settles it. */
const CLAUSE = 0.55;
const TOLD = 0.7;

/** What the draft has: an outcome, or that it goes ahead ("is to be built"). */
type Course = Outcome | 'ahead' | 'to be tried';

const AGAINST: Readonly<Record<Course, ReadonlySet<Course>>> = {
  approved: new Set<Course>(['rejected', 'put off', 'given up']),
  rejected: new Set<Course>(['approved', 'put off']),
  'put off': new Set<Course>(['approved', 'rejected']),
  'given up': new Set<Course>(['approved']),
  convicted: new Set<Course>(['acquitted', 'to be tried']),
  acquitted: new Set<Course>(['convicted', 'to be tried']),
  'to be tried': new Set<Course>(['convicted', 'acquitted']),
  'pleads guilty': new Set<Course>(['pleads not guilty']),
  'pleads not guilty': new Set<Course>(['pleads guilty']),
  ahead: new Set<Course>(['given up', 'rejected']),
};

/** What has become of a plan, in whatever words: "gave the green light to" for "put off its decision on". */
export const decisions: Way = {
  concerns: (claim) => !hasFewWords(claim) && coursesIn(claim.reading).length > 0,
  compare: compareDecisions,
};

function* compareDecisions({ claim, alignment }: RuleInput): Iterable<Comparison> {
  const courses = coursesIn(claim.reading);
  for (const { predicate, ...mine } of courses) {
    let best: { readonly sentence: WindowSentence; readonly theirs: Predicate; readonly cover: number } | undefined;
    let told = 0;
    for (const [s, sentence] of alignment.window.sentences.entries()) {
      for (const { theirs, outcome, stated } of outcomesIn(sentence.reading)) {
        const cover = clauseCover(predicate, s, { claim, alignment }, mine.words);
        if (outcome === mine.course) told = Math.max(told, cover);
        if (!AGAINST[mine.course].has(outcome) || !stated) continue;
        // "She will lead it as a guest and has turned down a post": the draft tells of both.
        if (courses.some(({ course }) => course === outcome)) continue;
        if (cover <= Math.max(CLAUSE, best?.cover ?? 0) || !isOfSame(predicate, theirs, s)) continue;
        best = { sentence, theirs, cover };
      }
    }
    if (!best || told >= TOLD * best.cover) continue;
    const { sentence, theirs, cover } = best;
    yield {
      rule: 'polarity',
      relation: 'conflicts',
      reason: `${mine.course === 'ahead' ? 'to go ahead' : mine.course} in the draft, not in the source`,
      claimSpan: predicate.span,
      ...wordsAt(sentence, theirs.span),
      strength: cover,
    };
    return;
  }

  /** By the same one, or by nobody who is named; and of the same. */
  function isOfSame(mine: Predicate, theirs: Predicate, s: number): boolean {
    const reading = alignment.window.sentences[s]?.reading;
    if (!reading) return false;
    const meet = (own: Predicate['agent'], other: Predicate['agent']): boolean =>
      rangesMeet(own, other, s, claim.terms, alignment);
    const { agent, tokens } = theirs;
    const agents =
      !mine.agent ||
      !agent ||
      isPronoun(reading, agent) ||
      meet(mine.agent, { from: agent.from, to: Math.max(agent.to, tokens.from) });
    const rest = theirs.patient && { from: theirs.patient.from, to: reading.tokens.length };
    const things = { from: mine.passive ? 0 : mine.tokens.to, to: claim.reading.tokens.length };
    return agents && meet(things, theirs.passive ? theirs.patient : rest);
  }
}

interface Held {
  readonly course: Course;
  /** The words that say so behind the verb ("the green light"), which are no part of what was decided. */
  readonly words?: TokenRange;
}

/** The predicates of a draft's sentence that say what becomes of something. */
const coursesIn = rememberingEach((reading: Reading) =>
  reading.predicates.flatMap((predicate) => {
    const held = courseOf(reading, predicate);
    return held ? [{ predicate, ...held }] : [];
  }),
);

interface Told {
  readonly theirs: Predicate;
  readonly outcome: Course;
  readonly stated: boolean;
}

/** Those of a source's that say what was decided, and whether it is told as done. */
const outcomesIn = rememberingEach((reading: Reading) =>
  reading.predicates.flatMap((theirs): Told[] => {
    if (isToBeTried(reading, theirs)) return [{ theirs, outcome: 'to be tried', stated: true }];
    const outcome = decisionOf(reading, theirs)?.outcome;
    return outcome ? [{ theirs, outcome, stated: isStated(reading, theirs) }] : [];
  }),
);

/** "Will be tried", "is to stand trial": nobody has found anything yet. */
function isToBeTried(reading: Reading, predicate: Predicate): boolean {
  const { verb, passive, negated, span } = predicate;
  const isTrial =
    (verb === 'try' && passive) || (/^(?:stand|go|face)$/u.test(verb) && TRIAL.test(reading.text.slice(span.end)));
  return isTrial && !negated && planOf(reading, predicate) !== undefined;
}

const TRIAL = /^\s+(?:on )?trial\b/iu;

function courseOf(reading: Reading, predicate: Predicate): Held | undefined {
  if (isToBeTried(reading, predicate)) return { course: 'to be tried' };
  if (!isStated(reading, predicate)) return isAhead(reading, predicate) ? { course: 'ahead' } : undefined;
  const decision = decisionOf(reading, predicate);
  if (!decision) return undefined;
  const { to: from } = predicate.tokens;
  const to = reading.tokens.findLastIndex(({ end }) => end <= decision.end) + 1;
  return { course: decision.outcome, ...(to > from ? { words: { from, to } } : {}) };
}

/** "Is to be turned into flats": planned, and by nobody given up. */
function isAhead(reading: Reading, predicate: Predicate): boolean {
  return (
    !predicate.negated &&
    decisionOf(reading, predicate) === undefined &&
    planOf(reading, predicate) !== undefined &&
    !isClaimed(reading, predicate.tokens.from) &&
    !CONDITION.test(reading.text.slice(0, predicate.span.start))
  );
}

const CONDITION = /\b(?:if|whether|unless|until)\b/iu;

/** Told as done: no plan, no infinitive, nothing that may or should be. */
function isStated(reading: Reading, predicate: Predicate): boolean {
  const { from, to } = predicate.tokens;
  return (
    isFiniteVerb(reading, predicate) &&
    planOf(reading, predicate) === undefined &&
    !isClaimed(reading, from) &&
    !reading.tokens.slice(from, to).some(({ lower }) => OPEN_MODALS.has(lower)) &&
    !CONDITION.test(reading.text.slice(0, predicate.span.start))
  );
}
