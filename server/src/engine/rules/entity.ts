import type { Reading } from '../facts/fact.ts';
import { holdsToken } from '../facts/tokenRange.ts';
import { rememberingEach } from '../lexicon/recentMap.ts';
import type { Term } from '../match/terms.ts';
import type { Claim } from './claim.ts';
import type { Comparison } from './comparison.ts';
import { anotherAgent } from './entity/agents.ts';
import { backers } from './entity/backers.ts';
import { nationalities } from './entity/nationalities.ts';
import { basedElsewhere } from './entity/based.ts';
import { anotherClass, isTimeUnit } from './entity/classes.ts';
import { bearings } from './entity/bearings.ts';
import { betweenOthers } from './entity/betweens.ts';
import { contrasted } from './entity/contrasted.ts';
import { inLaw, tellsOfInLaws } from './entity/inLaws.ts';
import { anotherName } from './entity/names.ts';
import { anotherOffice } from './entity/offices.ts';
import { anotherThing } from './entity/things.ts';
import type { Rule, RuleInput } from './rule.ts';
import { inEachOf } from './ways.ts';

export const entityRule: Rule = {
  meta: {
    kind: 'entity',
    title: 'Another person, place or group than the source’s',
    what: 'Flags a name, one of several who speak together, the ends of a way, or a word for a group of people, a direction or a relative, where the sources have a different one in the same clause; also who backs, leads or owns somebody.',
    why: 'The right event with the wrong place or people is a new claim, and an unsupported one.',
    fix: 'Take the source’s words, or cite the source that has yours.',
    limits: 'Needs nearly all other words of the clause in one passage; a paraphrase with other words is not compared.',
    severity: { conflict: 'information', disputed: 'hint' },
    examples: [
      {
        source: 'The airline will open routes from Porto, Vienna and Split in May.',
        draft: 'The airline will open routes from Porto, Vienna and Dresden in May.',
        flagged: 'Dresden',
        expected: 'Split',
      },
      {
        source: 'Six women were among the passengers injured in the crash near Lyon.',
        draft: 'Six men were among the passengers injured in the crash near Lyon.',
        flagged: 'men',
        expected: 'women',
      },
      {
        source: 'The airline will open routes from Porto and Vienna in May, and from Split in June.',
        draft: 'The airline will open a route from Split in June.',
      },
    ],
  },

  compare: inEachOf([
    { concerns: ({ terms }) => terms.length > 0, compare: compareTerms },
    contrasted,
    betweenOthers,
    bearings,
    anotherAgent,
    anotherOffice,
    basedElsewhere,
    backers,
    nationalities,
  ]),

  message: ({ claimed, expected, source, has }) =>
    `The draft has ${claimed}; ${source} ${has} ${expected} in its place. Check which is meant.`,
};

/** The terms of a claim that may be other ones in a source, by their indices. */
const comparedIn = rememberingEach(({ terms, reading }: Claim): readonly number[] =>
  terms.flatMap((term, index) => (term.framed || isOfTitle(term, reading) ? [] : [index])),
);

function* compareTerms(input: RuleInput): Iterable<Comparison> {
  const ofInLaws = tellsOfInLaws(input);
  for (const index of comparedIn(input.claim)) {
    const term = input.claim.terms[index];
    if (!term) continue;
    if (term.kind === 'name') {
      const ofName = anotherName(index, term, input);
      if (ofName) yield ofName;
      continue;
    }
    const ofClass = isTimeUnit(term.key) ? undefined : anotherClass(index, term, input);
    if (ofClass) yield ofClass;
    const relative = ofInLaws ? inLaw(index, term, input) : undefined;
    if (relative) yield relative;
    const thing = anotherThing(index, term, input);
    if (thing) yield thing;
  }
}

/** The title of a named person is for the role rule. */
function isOfTitle({ token, kind }: Term, { roles }: Reading): boolean {
  return kind !== 'name' && roles.some(({ holder, tokens }) => holder !== undefined && holdsToken(tokens, token));
}
