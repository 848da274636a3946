import { areOfOneClause } from '../../facts/clauses.ts';
import { compareQuantities } from '../../facts/compareQuantities.ts';
import type { Predicate, Quantity, Reading } from '../../facts/fact.ts';
import { holdsToken } from '../../facts/tokenRange.ts';
import { verbOfFigure } from '../../facts/verbOfFigure.ts';
import { rarity } from '../../lexicon/rarity.ts';
import { compareWords, FOUND } from '../../match/similarity.ts';
import type { Term } from '../../match/terms.ts';
import type { WindowSentence } from '../../match/window.ts';
import type { Comparison } from '../comparison.ts';
import { isFrame } from '../polarity/negations.ts';
import type { RuleInput } from '../rule.ts';

/** Commoner verbs ("were", "had", "got") tell no count from another. */
const TELLING = 0.3;
/** How alike the words must be that say what is counted: the verb itself, or one that says the same. */
const SAME = 0.8;
/** Tokens from a figure to the verb that it belongs to. */
const NEAR = 8;
/** Tokens behind a light verb within which a noun says what is counted ("taken to hospital"). */
const GOAL = 5;
/** Sentences from the figure that the draft has to the one that it should have. */
const APART = 2;
/** Two figures of the source, each with its own verb, prove much by themselves. */
const STRENGTH = 0.55;

/** A figure of the source with the words that say what happens to what it counts. */
interface Bound {
  readonly quantity: Quantity;
  readonly predicate: Predicate;
  readonly sentence: WindowSentence;
  readonly at: number;
}

/**
 * The draft's figure is in the source, of another verb than the draft's, and the draft's verb has a figure of its own there:
 * "sold 312 flats" for "built 312 flats and sold 128 of them".
 */
export function ofAnotherVerb(quantity: Quantity, { claim, alignment }: RuleInput): Comparison | undefined {
  if (!COUNTED.has(quantity.dimension) || claim.reading.quantities.length > 1) return undefined;
  const mine = verbOf(claim.reading, quantity);
  const word = mine && tellingTerm(quantity, mine, { claim, alignment });
  if (!mine || word === undefined) return undefined;
  const figures = alignment.window.sentences.flatMap((sentence, at) =>
    sentence.reading.quantities.flatMap((one): Bound[] => {
      const predicate = one.dimension === quantity.dimension ? verbOf(sentence.reading, one) : undefined;
      return predicate && one.denied !== true ? [{ quantity: one, predicate, sentence, at }] : [];
    }),
  );
  const isOfWord = (one: Bound): boolean => isFoundNear(word, one, { claim, alignment });
  const own = figures.filter((one) => compareQuantities(quantity, one.quantity).relation === 'agrees');
  if (own.length === 0 || own.some((one) => isOfWord(one) || !isTold(one))) return undefined;
  // The sentence of the figure has the draft's word as well: which figure it is of is guesswork.
  if (own.some((one) => own.length > 1 || isToldOf(one, claim.terms))) return undefined;
  const meant = figures.find(
    (one) =>
      !own.includes(one) &&
      own.some(({ at }) => Math.abs(one.at - at) <= APART) &&
      one.predicate.negated === mine.negated &&
      compareQuantities(quantity, one.quantity).relation === 'conflicts' &&
      isOfNoun(quantity, one.quantity) &&
      isOfWord(one),
  );
  if (!meant) return undefined;
  const { sentence, quantity: theirs } = meant;
  return {
    rule: 'number',
    relation: 'conflicts',
    reason: 'the figure is of another verb in the source',
    claimSpan: quantity.figure,
    passage: sentence.passage,
    passageSpan: theirs.span,
    expected: sentence.reading.text.slice(theirs.figure.start, theirs.figure.end),
    strength: STRENGTH,
    provesPassage: true,
  };
}

const COUNTED: ReadonlySet<Quantity['dimension']> = new Set(['count', 'percent', 'money']);

function verbOf(reading: Reading, quantity: Quantity): Predicate | undefined {
  const told = reading.predicates.filter((one) => !isFrame(reading, one));
  return verbOfFigure(reading, quantity, NEAR, told);
}

/** The claim's term that says what happens to what is counted: its verb, or of a light one the noun behind it. */
function tellingTerm(
  { noun, tokens: figure }: Quantity,
  { verb, tokens }: Predicate,
  { claim }: Pick<RuleInput, 'claim' | 'alignment'>,
): number | undefined {
  const isOf =
    rarity(verb) >= TELLING ? ({ token, key }: Term) => holdsToken(tokens, token) && key === verb : undefined;
  const index = claim.terms.findIndex(
    isOf ??
      ((term) =>
        term.kind === 'noun' &&
        term.key !== noun &&
        term.token >= Math.max(tokens.to, figure.to) &&
        term.token < tokens.to + GOAL &&
        rarity(term.key) >= TELLING),
  );
  return index < 0 ? undefined : index;
}

/** Whether the claim's term stands with a figure of the source: as its verb, or behind that. */
function isFoundNear(
  index: number,
  { predicate: { tokens }, sentence, at }: Bound,
  { claim, alignment }: Pick<RuleInput, 'claim' | 'alignment'>,
): boolean {
  const verbal = claim.terms[index]?.kind === 'verb';
  return (alignment.relations[index] ?? []).some((match) => {
    const other = alignment.window.terms[match.at];
    if (other?.sentence !== at || match.value < (verbal ? FOUND : SAME)) return false;
    const { token } = other.term;
    return (
      holdsToken(tokens, token) ||
      (!verbal &&
        token >= tokens.to &&
        token < tokens.to + GOAL &&
        areOfOneClause(sentence.reading, tokens.from, token))
    );
  });
}

/** Whether a figure's verb says something of what it counts. */
function isTold({ predicate: { verb } }: Bound): boolean {
  return rarity(verb) >= TELLING || verb === 'make';
}

/** The draft has the verb of its figure in the source as well. */
function isToldOf({ predicate: { verb } }: Bound, terms: readonly Term[]): boolean {
  return terms.some(({ key }) => (compareWords(key, verb)?.value ?? 0) >= FOUND);
}

/** Both count the same, or the source's counts some of what was named before ("128 of them"). */
function isOfNoun(claim: Quantity, source: Quantity): boolean {
  if (claim.noun === undefined || source.noun === undefined) return true;
  return (compareWords(claim.noun, source.noun)?.value ?? 0) >= FOUND;
}
