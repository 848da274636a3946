import type { Predicate, Reading } from '../../facts/fact.ts';
import { rememberingEach } from '../../lexicon/recentMap.ts';
import { clauseCover } from '../../match/clauseCover.ts';
import { compareWords, comparerOf } from '../../match/similarity.ts';
import type { Comparison } from '../comparison.ts';
import { statingIn } from '../polarity/negations.ts';
import type { RuleInput } from '../rule.ts';
import type { Way } from '../ways.ts';
import { ALL } from './levels.ts';

/** The very verb. */
const SAME_VERB = 0.8;
/** Share of the words around the verb that the sentence must have. */
const CLAUSE = 0.55;

/** "Everyone on board wore a life jacket" where the source has "only the two children on board wore life jackets". */
export const onlyThese: Way = {
  concerns: ({ reading }) => deedsOfAll(reading).length > 0,
  compare: compareOnlyThese,
};

function* compareOnlyThese({ claim, alignment }: RuleInput): Iterable<Comparison> {
  for (const mine of deedsOfAll(claim.reading)) {
    const compare = comparerOf(mine.verb);
    for (const [s, { reading, passage }] of alignment.window.sentences.entries()) {
      const theirs = deedsOfOnly(reading).find(
        (one) => (compare(one.verb)?.value ?? 0) >= SAME_VERB && one.passive === mine.passive,
      );
      const subject = theirs && subjectOf(theirs);
      // "Everyone over 60", "only people over 60": see the quantifiers.
      if (!theirs || !subject || isOfSameNoun(claim.reading, mine, reading, theirs)) continue;
      if (clauseCover(mine, s, { claim, alignment }, subjectOf(mine)) < CLAUSE) continue;
      const start = reading.tokens[subject.from - 1]?.start ?? 0;
      const own = subjectOf(mine);
      yield {
        rule: 'scope',
        relation: 'conflicts',
        reason: 'only some of them in the source',
        claimSpan: { start: claim.reading.tokens[own?.from ?? 0]?.start ?? 0, end: mine.span.end },
        passage,
        passageSpan: { start, end: theirs.span.end },
        expected: reading.text.slice(start, theirs.span.end),
        strength: STRENGTH,
      };
      return;
    }
  }
}

const STRENGTH = 0.6;

/** What everybody does. */
const deedsOfAll = rememberingEach((reading: Reading): readonly Predicate[] =>
  reading.scopes.some(({ level }) => level === ALL)
    ? statingIn(reading).filter((one) => {
        const subject = subjectOf(one);
        const isAll = ({ tokens, level }: Reading['scopes'][number]): boolean =>
          level === ALL &&
          subject !== undefined &&
          tokens.from >= subject.from - 1 &&
          tokens.from < subject.to &&
          !/^(?:only|both|the only|solely|exclusively)$/u.test(reading.tokens[tokens.from]?.lower ?? '');
        return !one.negated && reading.scopes.some(isAll);
      })
    : [],
);

/** What only some do: "only the two children wore". */
const deedsOfOnly = rememberingEach((reading: Reading): readonly Predicate[] =>
  statingIn(reading).filter((one) => {
    const subject = subjectOf(one);
    if (!subject || one.negated) return false;
    const first = reading.tokens[subject.from - 1]?.lower === 'the' ? subject.from - 2 : subject.from - 1;
    return reading.tokens[first]?.lower === 'only' && reading.tokens[first - 1]?.lower !== 'not';
  }),
);

function subjectOf({ agent, patient, passive }: Predicate): Predicate['agent'] {
  return passive ? patient : agent;
}

function isOfSameNoun(claim: Reading, mine: Predicate, source: Reading, theirs: Predicate): boolean {
  return (compareWords(nounOf(claim, mine), nounOf(source, theirs))?.value ?? 0) >= SAME_VERB;
}

function nounOf({ tokens }: Reading, deed: Predicate): string {
  const token = tokens[(subjectOf(deed)?.to ?? 0) - 1];
  return token && EVERYBODY.has(token.lower) ? 'people' : (token?.key ?? '');
}

const EVERYBODY: ReadonlySet<string> = new Set(['everyone', 'everybody', 'all']);
