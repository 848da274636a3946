import type { Predicate, Reading, Scope } from '../../facts/fact.ts';
import { rememberingEach } from '../../lexicon/recentMap.ts';
import { clauseCover } from '../../match/clauseCover.ts';
import { comparerOf } from '../../match/similarity.ts';
import type { Comparison } from '../comparison.ts';
import type { RuleInput } from '../rule.ts';
import type { Way } from '../ways.ts';
import { wordsAt } from '../wordsAt.ts';
import { ALL } from './levels.ts';

/** The very verb, and the very noun. */
const SAME = 0.8;
/** Share of the words around the verb that the sentence must have. */
const CLAUSE = 0.55;

/** "None of the passengers wore a belt" where the source has "some of the passengers did not wear a belt". */
export const noneOf: Way = {
  concerns: ({ reading }) => noneIn(reading).length > 0,
  compare: compareNoneOf,
};

function* compareNoneOf({ claim, alignment }: RuleInput): Iterable<Comparison> {
  for (const { scope, predicate } of noneIn(claim.reading)) {
    const compare = comparerOf(predicate.verb);
    const sameNoun = comparerOf(scope.noun ?? '');
    const isTold = alignment.window.sentences.some(({ reading }) =>
      noneIn(reading).some(({ predicate: theirs }) => (compare(theirs.verb)?.value ?? 0) >= SAME),
    );
    if (isTold) continue;
    for (const [s, { reading, passage }] of alignment.window.sentences.entries()) {
      const theirs = reading.scopes.find(
        ({ level, noun }) => level > 0 && level < ALL && noun !== undefined && (sameNoun(noun)?.value ?? 0) >= SAME,
      );
      const verb = theirs && verbOf(reading, theirs);
      if (!theirs || !verb?.negated || (compare(verb.verb)?.value ?? 0) < SAME) continue;
      const cover = clauseCover(predicate, s, { claim, alignment });
      if (cover < CLAUSE) continue;
      yield {
        rule: 'scope',
        relation: 'conflicts',
        reason: 'not all of them in the source',
        claimSpan: { start: scope.span.start, end: predicate.span.end },
        ...wordsAt({ passage, reading }, theirs.span),
        strength: cover,
      };
      return;
    }
  }
}

interface None {
  readonly scope: Scope;
  readonly predicate: Predicate;
}

/** "None of the passengers wore": of whom nobody does it. */
const noneIn = rememberingEach((reading: Reading): readonly None[] =>
  reading.scopes.flatMap((scope): None[] => {
    const predicate = scope.level === 0 && scope.noun !== undefined ? verbOf(reading, scope) : undefined;
    return predicate?.negated ? [{ scope, predicate }] : [];
  }),
);

/** The verb that a quantified subject does or undergoes. */
function verbOf({ predicates }: Reading, { tokens: { from, to } }: Scope): Predicate | undefined {
  return predicates.find(({ agent, patient, passive }) => {
    const subject = passive ? patient : agent;
    return subject !== undefined && subject.from <= to && subject.to > from && subject.from >= from - 1;
  });
}
