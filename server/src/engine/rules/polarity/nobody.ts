import { areOfOneClause } from '../../facts/clauses.ts';
import type { Predicate, Reading, TokenRange } from '../../facts/fact.ts';
import { isPronoun } from '../../facts/lookingBack.ts';
import { holdsToken } from '../../facts/tokenRange.ts';
import { nounClass } from '../../lexicon/nounClass.ts';
import { rarity } from '../../lexicon/rarity.ts';
import { rememberingEach } from '../../lexicon/recentMap.ts';
import { isFoundWithin } from '../../match/rangesMeet.ts';
import { comparerOf, FOUND } from '../../match/similarity.ts';
import { isOfClause } from '../../match/terms.ts';
import type { WindowSentence } from '../../match/window.ts';
import type { Comparison } from '../comparison.ts';
import type { RuleInput } from '../rule.ts';
import type { Way } from '../ways.ts';
import { isFiniteVerb, LIGHT, statingIn } from './negations.ts';

/** The very verb. */
const SAME = 0.8;
const STRENGTH = 0.6;

/**
 * What has happened to somebody in the draft and to nobody so far in the source, whomever the draft names: "directors have been
 * charged" for "nobody has been charged so far".
 */
export const nobody: Way = {
  concerns: ({ reading }) => reading.dates.length === 0 && statingIn(reading).some(isOfSomebody),
  compare: compareNobody,
};

function* compareNobody({ claim, alignment }: RuleInput): Iterable<Comparison> {
  const { sentences } = alignment.window;
  if (sentences.every(({ reading }) => bareDenials(reading).length === 0)) return;
  for (const mine of statingIn(claim.reading)) {
    const subject = subjectOf(mine);
    if (!subject || !isOfSomebody(mine)) continue;
    const compare = comparerOf(mine.verb);
    const isSame = (theirs: Predicate): boolean =>
      (compare(theirs.verb)?.value ?? 0) >= SAME && theirs.passive === mine.passive;
    // It has happened to others, or later on.
    if (sentences.some(({ reading }) => reading.predicates.some((one) => !one.negated && isSame(one)))) continue;
    const found = sentences.flatMap((sentence, s) =>
      bareDenials(sentence.reading)
        .filter((theirs) => isSame(theirs) && isWithin(subject, theirs, s, sentence))
        .map((theirs) => ({ sentence, theirs })),
    )[0];
    if (!found) continue;
    const { reading, passage } = found.sentence;
    const range = subjectOf(found.theirs) ?? found.theirs.tokens;
    const start = reading.tokens[Math.min(range.from, found.theirs.tokens.from)]?.start ?? 0;
    yield {
      rule: 'polarity',
      relation: 'conflicts',
      reason: 'nobody so far in the source',
      claimSpan: mine.span,
      passage,
      passageSpan: { start, end: found.theirs.span.end },
      expected: reading.text.slice(start, found.theirs.span.end),
      strength: STRENGTH,
    };
    return;
  }

  /** Whether all that the source says of it besides is the draft's, and its "nobody" takes in whom the draft names. */
  function isWithin(
    subject: TokenRange,
    theirs: Predicate,
    s: number,
    { reading, terms, from }: WindowSentence,
  ): boolean {
    const range = subjectOf(theirs);
    if (!range) return false;
    const isEverybody = EVERYBODY.test(reading.tokens[range.to - 1]?.lower ?? '');
    const meant = claim.terms.some(
      ({ token }, i) =>
        holdsToken(subject, token) && isFoundWithin(i, s, { from: range.to - 1, to: range.to }, alignment),
    );
    if (isEverybody ? !isOfPeople(claim.reading, subject) : !meant) return false;
    return terms.every(
      (term, i) =>
        !isOfClause(term) ||
        UP_TO_NOW.has(term.lower) ||
        !areOfOneClause(reading, theirs.tokens.from, term.token) ||
        holdsToken(range, term.token) ||
        holdsToken(theirs.tokens, term.token) ||
        alignment.met(from + i) >= FOUND,
    );
  }
}

function isOfSomebody(mine: Predicate): boolean {
  return !mine.negated && subjectOf(mine) !== undefined && rarity(mine.verb) >= LIGHT;
}

/** "Nobody has been charged so far": a denial of all, up to now, of no day and place. */
const bareDenials = rememberingEach((reading: Reading): readonly Predicate[] => {
  if (!SO_FAR.test(reading.text) || reading.dates.length > 0) return [];
  return reading.predicates.filter((one) => {
    const subject = subjectOf(one);
    return one.negated && subject !== undefined && isNone(reading, subject) && isFiniteVerb(reading, one);
  });
});

const UP_TO_NOW: ReadonlySet<string> = new Set(['so', 'far', 'yet', 'date', 'now']);
const SO_FAR = /\b(?:so far|yet|to date|until now|up to now)\b/iu;

function isNone({ tokens }: Reading, { from, to }: TokenRange): boolean {
  const words = tokens.slice(Math.max(0, from - 2), to).map(({ lower }) => lower);
  return /\b(?:nobody|no one|none|not a single|not one)\b/u.test(words.join(' '));
}

const EVERYBODY = /^(?:nobody|one|none)$/u;

function subjectOf({ agent, patient, passive }: Predicate): TokenRange | undefined {
  return passive ? patient : agent;
}

/** A name, or a noun for people. */
function isOfPeople(reading: Reading, range: TokenRange): boolean {
  const { tokens, names } = reading;
  return (
    isPronoun(reading, range) ||
    names.some((name) => holdsToken(range, name.tokens.from)) ||
    tokens.slice(range.from, range.to).some(({ key }) => /^(?:person|group)$/u.test(nounClass(key) ?? ''))
  );
}
