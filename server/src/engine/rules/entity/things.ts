import { nounClass, type NounClass } from '../../lexicon/nounClass.ts';
import { sharedSides } from '../../match/slot.ts';
import type { Term } from '../../match/terms.ts';
import type { Comparison } from '../comparison.ts';
import type { RuleInput } from '../rule.ts';
import { otherTerm } from './otherTerm.ts';

/** The clause must stand around the other thing nearly whole, in order and in any order. */
const PLACE = 0.6;
const CLAUSE = 0.65;

/** Classes whose members are told apart by name: a crop, an animal, a material. Acts and ideas have too many names. */
const THINGS: ReadonlySet<NounClass> = new Set<NounClass>(['food', 'substance', 'living', 'object', 'body']);

/** "The sugar crop" where the source has "the banana crop", and no source has sugar at all. */
export function anotherThing(
  index: number,
  term: Term,
  { claim, alignment, isKnown }: RuleInput,
): Comparison | undefined {
  if (term.kind !== 'noun' || !isThing(term) || isKnown(term.lower)) return undefined;
  const substitute = alignment.substitute(index);
  const other = substitute && alignment.window.terms[substitute.at];
  const sentence = other && alignment.window.sentences[other.sentence];
  if (!other || !sentence || substitute.place < PLACE || !isThing(other.term)) return undefined;
  if (alignment.local(index, other.sentence) < CLAUSE) return undefined;
  const mine = { from: term.token, to: term.token + 1 };
  const theirs = { from: other.term.token, to: other.term.token + 1 };
  if (sharedSides(claim.reading, mine, sentence.reading, theirs) === 0) return undefined;
  return otherTerm(term, other.term, sentence, substitute.place);
}

function isThing(term: Term): boolean {
  const sort = nounClass(term.key);
  return sort !== undefined && THINGS.has(sort);
}
