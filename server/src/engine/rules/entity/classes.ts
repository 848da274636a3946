import type { Reading } from '../../facts/fact.ts';
import { inflectionKeys } from '../../lexicon/inflection.ts';
import { nounClass } from '../../lexicon/nounClass.ts';
import { LONGEST, REORDERED } from '../../match/figures.ts';
import type { Alignment } from '../../match/align.ts';
import { comparerOf, FOUND, type MatchRelation } from '../../match/similarity.ts';
import { sharedSides } from '../../match/slot.ts';
import type { Term } from '../../match/terms.ts';
import type { WindowTerm } from '../../match/window.ts';
import type { Comparison } from '../comparison.ts';
import type { RuleInput } from '../rule.ts';
import { isOfBearing } from './bearings.ts';
import { otherTerm } from './otherTerm.ts';

const CONFLICT = 0.5;
const LEAD = 0.18;

/** "women" where the source has "children": words of one closed class exclude each other. */
export function anotherClass(index: number, term: Term, { claim, alignment }: RuleInput): Comparison | undefined {
  // "North of Tarn": Tarn is south of it then. See `bearings`.
  if (isOfBearing(claim.reading, term)) return undefined;
  let best: { readonly other: WindowTerm; readonly strength: number } | undefined;
  for (const match of alignment.relations[index] ?? []) {
    const other = alignment.window.terms[match.at];
    const sentence = other && alignment.window.sentences[other.sentence];
    if (!other || !sentence || !excludes(match.relation, term.key, other.term.key)) continue;
    // The dictionary has "northwest" for an adjective and "northeast" for a noun.
    if (term.kind !== other.term.kind && !isDirection(term.key)) continue;
    // "Missing" and "meeting" are opposites as verbs; as people they exclude nothing.
    if (term.kind === 'verb' && match.relation === 'opposite') continue;
    // "Only the west gate was opened": the east gate was not.
    if (isDirection(term.key) && deniesAny(claim.reading) !== deniesAny(sentence.reading)) continue;
    // The passage has the claim's own word, or the claim the passage's: both classes are spoken of.
    if (has(sentence.terms, term.key) || has(claim.terms, other.term.key)) continue;
    const sides = sharedSides(claim.reading, tokenOf(term), sentence.reading, tokenOf(other.term));
    const short = sentence.reading.tokens.length <= LONGEST;
    const local = sides > 0 && short ? REORDERED * alignment.local(index, other.sentence) : 0;
    const strength = Math.max(match.place, local);
    if (strength > (best?.strength ?? CONFLICT)) best = { other, strength };
  }
  if (!best || isFoundAsWell(index, best, alignment)) return undefined;
  const { other, strength } = best;
  const sentence = alignment.window.sentences[other.sentence];
  return sentence && otherTerm(term, other.term, sentence, strength);
}

/** The claim's own word stands in this article too, in a sentence that has the clause nearly as well. */
function isFoundAsWell(
  index: number,
  best: { readonly other: WindowTerm; readonly strength: number },
  alignment: Alignment,
): boolean {
  const rival = alignment.local(index, best.other.sentence);
  return (alignment.relations[index] ?? []).some((match) => {
    const sentence = alignment.window.terms[match.at]?.sentence ?? -1;
    const local = alignment.local(index, sentence);
    return match.value >= FOUND && (match.place > best.strength - LEAD || local >= 0.8 * rival);
  });
}

/** Members of one class: relatives, groups of people, points of the compass. Other opposites turn the sense, not the thing. */
export function excludes(relation: MatchRelation, a: string, b: string): boolean {
  if (relation === 'sibling') return true;
  return relation === 'opposite' && ((isOfPeople(a) && isOfPeople(b)) || (isDirection(a) && isDirection(b)));
}

const TIME_UNITS: ReadonlySet<string> = inflectionKeys(
  'minute hour day weekday week weekend fortnight month quarter year decade century',
);

/** Words for stretches of time: of another one the date rule speaks. */
export function isTimeUnit(key: string): boolean {
  return TIME_UNITS.has(key);
}

function isOfPeople(key: string): boolean {
  const sort = nounClass(key);
  return sort === 'person' || sort === 'group';
}

function isDirection(key: string): boolean {
  return /^(?:north|south|east|west)(?:east|west)?(?:ern)?$/u.test(key);
}

function deniesAny({ predicates }: Reading): boolean {
  return predicates.some(({ negated }) => negated);
}

function has(terms: readonly Term[], key: string): boolean {
  const compare = comparerOf(key);
  return terms.some((term) => (compare(term.key)?.value ?? 0) >= FOUND);
}

function tokenOf(term: Term): { readonly from: number; readonly to: number } {
  return { from: term.token, to: term.token + 1 };
}
