import { nounClass } from '../lexicon/nounClass.ts';
import { compareWords, FOUND, type MatchRelation } from '../match/similarity.ts';
import type { TermMatch } from '../match/align.ts';
import { sharedSides } from '../match/slot.ts';
import type { Term } from '../match/terms.ts';
import type { Name, Reading } from '../facts/fact.ts';
import { sameName } from '../facts/nameKeys.ts';
import type { Comparison } from './comparison.ts';
import type { Rule, RuleInput } from './rule.ts';

/** How well the clause must stand around the other name. */
const CONFLICT = 0.5;
/** How much better than around the name's own nearest mention. */
const LEAD = 0.18;

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
    for (const [index, term] of input.claim.terms.entries()) {
      if (term.framed) continue;
      const found = term.kind === 'name' ? anotherName(index, term, input) : anotherClass(index, term, input);
      if (found) yield found;
    }
  },

  message: ({ claimed, expected, source }) =>
    `The draft has ${claimed}; ${source} has ${expected} in its place. Check which is meant.`,
};

function anotherName(index: number, term: Term, { claim, alignment }: RuleInput): Comparison | undefined {
  const substitute = alignment.substitutes[index];
  const match = alignment.matches[index];
  if (!substitute || substitute.place < CONFLICT) return undefined;
  if (match && match.value >= FOUND && match.place > substitute.place - LEAD) return undefined;
  const other = alignment.window.terms[substitute.at];
  const sentence = other && alignment.window.sentences[other.sentence];
  if (!other || !sentence) return undefined;
  const mine = claim.reading.names[term.fact];
  const theirs = sentence.reading.names[other.term.fact];
  if (!mine || !theirs || sortsApart(mine.hint, theirs.hint)) return undefined;
  if (sharedSides(claim.reading, mine.tokens, sentence.reading, theirs.tokens) === 0) return undefined;
  const relation = sameName(mine, theirs);
  if (relation !== 'different') return undefined;
  // The passage has the claim's name as well: both take part.
  if (isNamedIn(mine, sentence.reading) || isDescribedPerson(mine)) return undefined;
  if (mine.parts.some((part) => theirs.parts.some((other) => isShortFor(part, other)))) return undefined;
  // Part of the name matches this one: a matter of spelling or of a fuller form.
  if (mine.parts.some((part) => theirs.parts.includes(part))) return undefined;
  return {
    rule: 'entity',
    relation: 'conflicts',
    reason: `“${theirs.parts.join(' ')}” stands where the draft has “${mine.parts.join(' ')}”`,
    claimSpan: mine.span,
    passage: sentence.passage,
    passageSpan: theirs.span,
    expected: sentence.reading.text.slice(theirs.span.start, theirs.span.end),
    strength: substitute.place,
  };
}

function isNamedIn(name: Name, reading: Reading): boolean {
  return reading.names.some((other) => {
    const relation = sameName(name, other);
    return relation !== 'different' || name.parts.some((part) => part.length > 3 && other.parts.includes(part));
  });
}

/** "The Frenchman" is somebody named elsewhere. */
function isDescribedPerson(name: Name): boolean {
  return name.hint === 'demonym' && /(?:man|woman|men|women)$/u.test(name.parts.at(-1) ?? '');
}

/** "Dem" for "Democrat", "Hibs" for "Hibernian". */
function isShortFor(a: string, b: string): boolean {
  return a.length >= 3 && b.length >= 3 && a.slice(0, 3) === b.slice(0, 3);
}

/** A person is no place; a people may stand for its country. */
function sortsApart(a: string, b: string): boolean {
  if (a === 'unknown' || b === 'unknown') return false;
  return a !== b && !(isCountryLike(a) && isCountryLike(b));
}

function isCountryLike(hint: string): boolean {
  return hint === 'demonym' || hint === 'place';
}

/** Members of one class: relatives, groups of people, points of the compass. Other opposites turn the sense, not the thing. */
export function excludes(relation: MatchRelation, a: string, b: string): boolean {
  if (relation === 'sibling') return true;
  return relation === 'opposite' && ((isOfPeople(a) && isOfPeople(b)) || (isDirection(a) && isDirection(b)));
}

function isOfPeople(key: string): boolean {
  const sort = nounClass(key);
  return sort === 'person' || sort === 'group';
}

function isDirection(key: string): boolean {
  return /^(?:north|south|east|west)(?:east|west)?(?:ern)?$/u.test(key);
}

/** "women" where the source has "children": words of one closed class exclude each other. */
function anotherClass(index: number, term: Term, { alignment }: RuleInput): Comparison | undefined {
  let best: TermMatch | undefined;
  for (const match of alignment.relations[index] ?? []) {
    const other = alignment.window.terms[match.at];
    if (!other || !excludes(match.relation, term.key, other.term.key)) continue;
    if (match.place > (best?.place ?? CONFLICT)) best = match;
  }
  const own = alignment.matches[index];
  if (!best || (own && own.value >= FOUND && own.place > best.place - LEAD)) return undefined;
  const other = alignment.window.terms[best.at];
  const sentence = other && alignment.window.sentences[other.sentence];
  if (!other || !sentence) return undefined;
  // The passage has the claim's own word too: both classes are spoken of.
  if (sentence.terms.some((t) => (compareWords(term.key, t.key)?.value ?? 0) >= FOUND)) return undefined;
  return {
    rule: 'entity',
    relation: 'conflicts',
    reason: `“${other.term.lower}” stands where the draft has “${term.lower}”`,
    claimSpan: { start: term.start, end: term.end },
    passage: sentence.passage,
    passageSpan: { start: other.term.start, end: other.term.end },
    expected: other.term.lower,
    strength: best.place,
  };
}
