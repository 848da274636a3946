import type { Predicate, Reading } from '../../facts/fact.ts';
import { inflectionKeys } from '../../lexicon/inflection.ts';
import { rememberingEach } from '../../lexicon/recentMap.ts';
import { rangesMeet } from '../../match/rangesMeet.ts';
import type { WindowSentence } from '../../match/window.ts';
import type { Comparison } from '../comparison.ts';
import type { RuleInput } from '../rule.ts';
import type { Way } from '../ways.ts';
import { wordsAt } from '../wordsAt.ts';
import { isClaimed, isFiniteVerb } from './negations.ts';
import { planOf } from './outstanding.ts';

const STRENGTH = 0.6;

type Manner = 'dismissed' | 'suspended' | 'resigned';

/** By whose will, and whether for good, somebody leaves a post: "was dismissed" for "resigned" or "was suspended". */
export const departures: Way = {
  concerns: ({ reading }) => departuresIn(reading).length > 0,
  compare: compareDepartures,
};

function* compareDepartures({ claim, alignment }: RuleInput): Iterable<Comparison> {
  for (const mine of departuresIn(claim.reading)) {
    let other: { readonly sentence: WindowSentence; readonly theirs: Departure } | undefined;
    let told = false;
    for (const [s, sentence] of alignment.window.sentences.entries()) {
      for (const theirs of departuresIn(sentence.reading)) {
        // Suspended first and dismissed later, or dismissed after he had offered to go: both are told.
        if (theirs.way === mine.way) told = true;
        else if (rangesMeet(mine.who, theirs.who, s, claim.terms, alignment)) other ??= { sentence, theirs };
      }
    }
    if (told || !other) continue;
    const passageSpan = other.theirs.predicate.span;
    yield {
      rule: 'polarity',
      relation: 'conflicts',
      reason: `${mine.way} in the draft, ${other.theirs.way} in the source`,
      claimSpan: mine.predicate.span,
      ...wordsAt(other.sentence, passageSpan),
      strength: STRENGTH,
    };
    return;
  }
}

interface Departure {
  readonly way: Manner;
  readonly who: NonNullable<Predicate['agent']>;
  readonly predicate: Predicate;
}

const DISMISSING: ReadonlySet<string> = inflectionKeys('dismiss sack fire oust');
const SUSPENDING: ReadonlySet<string> = inflectionKeys('suspend');
const RESIGNING: ReadonlySet<string> = inflectionKeys('resign');

/** Those who have left a post, or have been told to, by name. */
const departuresIn = rememberingEach((reading: Reading): readonly Departure[] =>
  reading.predicates.flatMap((predicate): Departure[] => {
    const { verb, agent, patient } = predicate;
    const way = wayOf(verb);
    const party = way === 'resigned' ? agent : patient;
    if (!way || !party || predicate.negated || !isFiniteVerb(reading, predicate)) return [];
    if (planOf(reading, predicate) !== undefined || isClaimed(reading, predicate.tokens.from)) return [];
    const names = reading.names.filter(
      ({ tokens }) =>
        tokens.from >= party.from - BEFORE &&
        tokens.from < party.to + BEHIND &&
        tokens.from !== agentFrom(predicate, way),
    );
    const person = names.find(({ tokens }) => tokens.from >= party.from && tokens.from < party.to) ?? names[0];
    return person ? [{ way, who: person.tokens, predicate }] : [];
  }),
);

function wayOf(verb: string): Manner | undefined {
  if (DISMISSING.has(verb)) return 'dismissed';
  if (SUSPENDING.has(verb)) return 'suspended';
  return RESIGNING.has(verb) ? 'resigned' : undefined;
}

/** Whoever dismisses does not go. */
function agentFrom({ agent }: Predicate, way: Manner): number {
  return way === 'resigned' ? -1 : (agent?.from ?? -1);
}

/** Tokens from the words for a person to the name: "her press officer, Tom Pell". */
const BEHIND = 4;
/** "Tom Pell, the mayor's press officer,". */
const BEFORE = 4;
