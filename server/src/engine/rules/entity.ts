import type { Reading } from '../facts/fact.ts';
import { holdsToken } from '../facts/tokenRange.ts';
import type { Term } from '../match/terms.ts';
import type { Comparison } from './comparison.ts';
import { anotherAgent } from './entity/agents.ts';
import { basedElsewhere } from './entity/based.ts';
import { anotherClass, isTimeUnit } from './entity/classes.ts';
import { contrasted } from './entity/contrasted.ts';
import { inLaw, tellsOfInLaws } from './entity/inLaws.ts';
import { anotherName } from './entity/names.ts';
import { anotherOffice } from './entity/offices.ts';
import { anotherThing } from './entity/things.ts';
import type { Rule, RuleInput } from './rule.ts';

export const entityRule: Rule = {
  meta: {
    kind: 'entity',
    title: 'Another person, place or group than the source’s',
    what: 'Flags a name, or a word for a group of people, a direction or a relative, where the sources have a different one in the same clause.',
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

  *compare(input: RuleInput): Iterable<Comparison> {
    const { terms, reading } = input.claim;
    const ofInLaws = tellsOfInLaws(input);
    for (let index = 0; index < terms.length; index++) {
      const term = terms[index];
      if (!term || term.framed || isOfTitle(term, reading)) continue;
      yield* others(index, term, input, ofInLaws);
    }
    const denied = contrasted(input);
    if (denied) yield denied;
    yield* anotherAgent(input);
    yield* anotherOffice(input);
    yield* basedElsewhere(input);
  },

  message: ({ claimed, expected, source, has }) =>
    `The draft has ${claimed}; ${source} ${has} ${expected} in its place. Check which is meant.`,
};

function others(index: number, term: Term, input: RuleInput, ofInLaws: boolean): readonly Comparison[] {
  if (term.kind === 'name') return present(anotherName(index, term, input));
  const ofClass = isTimeUnit(term.key) ? undefined : anotherClass(index, term, input);
  return present(ofClass, ofInLaws ? inLaw(index, term, input) : undefined, anotherThing(index, term, input));
}

const NONE: readonly Comparison[] = [];

/** Nearly always there is none. */
function present(...found: readonly (Comparison | undefined)[]): readonly Comparison[] {
  return found.every((one) => one === undefined) ? NONE : found.filter((one) => one !== undefined);
}

/** The title of a named person is for the role rule. */
function isOfTitle({ token, kind }: Term, { roles }: Reading): boolean {
  return kind !== 'name' && roles.some(({ holder, tokens }) => holder !== undefined && holdsToken(tokens, token));
}
