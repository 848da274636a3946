import type { Quantity } from '../../facts/fact.ts';
import { holdsToken } from '../../facts/tokenRange.ts';
import { quantityOf } from '../../match/factOf.ts';
import type { HeldFigure } from '../../match/figures.ts';
import { isOfPeople } from '../../match/figureSurroundings.ts';
import { tellsOpposite } from '../../match/meeting.ts';
import { areReckoned } from '../../match/reckoned.ts';
import { FOUND } from '../../match/similarity.ts';
import type { RuleInput } from '../rule.ts';

/** A figure of the claim, by the index of its term, with what the window's figures are to it. */
export interface ClaimedFigure {
  readonly index: number;
  readonly quantity: Quantity;
  readonly held: readonly HeldFigure[];
}

/** By so much less like the draft's noun, a figure counts something else: "one Venezuelan" is not "one Spaniard". */
const OTHER_NOUN = 0.25;

/** The figure that seems to differ counts something else, by the figures beside it in the source or in the draft. */
export function countsAnother(
  { index, quantity, held }: ClaimedFigure,
  differing: HeldFigure,
  all: readonly ClaimedFigure[],
  input: RuleInput,
): boolean {
  return (
    held.some(
      (h) => (isAgreementBeside(h, differing) || isOfClaimedNoun(h, differing, input)) && !isFarOff(quantity, h),
    ) ||
    held.some((h) => isOfCounter(h, differing) || isElided(h, differing, index, input)) ||
    isOfNone(quantity, differing) ||
    isSingledOut(quantity, input) ||
    isRest(quantity, differing, input) ||
    areReckoned(
      { quantity, reading: input.claim.reading },
      { quantity: differing.quantity, reading: differing.sentence.reading },
    ) ||
    isPaired(differing, index, input) ||
    fitsAnother(differing, index, all)
  );
}

/** Another figure of the draft is better in that one's place: of "34 percent after 82 percent of the votes" 33 is the first. */
function fitsAnother(differing: HeldFigure, index: number, all: readonly ClaimedFigure[]): boolean {
  const fits = ({ quantity, held }: ClaimedFigure): number =>
    Math.max(
      0,
      ...held.filter((h) => h.quantity === differing.quantity).map((h) => h.strength * nearness(quantity, h)),
    );
  const own = all.find((figure) => figure.index === index);
  return own !== undefined && all.some((other) => other !== own && fits(other) > fits(own));
}

/** 1 for equal figures, less the further they are apart: a slip or a later count is most often near. */
function nearness(claim: Quantity, { quantity }: HeldFigure): number {
  const [low, high] = [claim.stated, quantity.stated].toSorted((a, b) => a - b);
  return low === undefined || high === undefined || low <= 0 ? 0.5 : Math.sqrt(low / high);
}

/** The figure that seems to differ is another one's of the draft: "from 6.4 billion to 5.6 billion". */
function isPaired({ quantity, sentence }: HeldFigure, index: number, { claim, alignment }: RuleInput): boolean {
  const at = alignment.window.terms.findIndex(
    (term) =>
      alignment.window.sentences[term.sentence] === sentence && quantityOf(term.term, sentence.reading) === quantity,
  );
  return claim.terms.some(
    (term, i) =>
      i !== index &&
      term.kind === 'quantity' &&
      (alignment.relations[i] ?? []).some((match) => match.at === at && match.value === 1),
  );
}

/** An agreement in the very sentence that seems to differ: it gives several figures, and one is the draft's. */
function isAgreementBeside(held: HeldFigure, differing: HeldFigure): boolean {
  return (
    held.comparison.relation === 'agrees' &&
    held.sentence === differing.sentence &&
    (held.quantity.noun === undefined || held.nouns > differing.nouns - OTHER_NOUN) &&
    (held.strength > 0.35 * differing.strength || held.place > 0.3)
  );
}

/** "310 people will lose their jobs": the 310 jobs of the very sentence, not its 640 people. */
function isOfClaimedNoun(held: HeldFigure, differing: HeldFigure, { claim }: RuleInput): boolean {
  const { noun } = held.quantity;
  return (
    held.comparison.relation === 'agrees' &&
    held.sentence === differing.sentence &&
    noun !== undefined &&
    claim.terms.some(({ key }) => key === noun)
  );
}

/** The claim's own counter has its figure; nobody is named beside the other. */
function isOfCounter(held: HeldFigure, differing: HeldFigure): boolean {
  return (
    held.comparison.relation === 'agrees' && held.counter === 'same' && differing.counter !== 'same' && held.nouns > 0.5
  );
}

/** "No cases in the south": the sentence counts none of them too, and that may be the draft's count. */
function isOfNone({ noun }: Quantity, { sentence: { reading } }: HeldFigure): boolean {
  if (noun === undefined) return false;
  return reading.tokens.some(({ lower }, i) => {
    if (lower !== 'no') return false;
    const ahead = reading.tokens.slice(i + 1, i + 1 + NONE_OF);
    return ahead.some(({ key }) => key === noun);
  });
}

/** "One storm tore off 40 roofs": one of however many, and of it alone is told what it did. */
function isSingledOut({ stated, noun, tokens }: Quantity, { claim }: RuleInput): boolean {
  if (stated !== 1 || noun === undefined || isOfPeople(noun)) return false;
  return claim.reading.predicates.some(
    ({ agent, patient, passive }) =>
      !passive && patient !== undefined && agent !== undefined && holdsToken(agent, tokens.from),
  );
}

/** "Two thirds will stay open" and "a third will close": the rest, of which the opposite is said. */
function isRest(claim: Quantity, { quantity, sentence }: HeldFigure, { alignment }: RuleInput): boolean {
  if (claim.dimension !== 'ratio' || quantity.dimension !== 'ratio') return false;
  if (Math.abs(claim.value.low + quantity.value.low - 1) > ROUNDED) return false;
  return tellsOpposite(alignment.window.sentences.indexOf(sentence), alignment);
}

/** By how much two fractions may miss the whole. */
const ROUNDED = 0.02;

/** Tokens from "no" to what there is none of: "no newly reported cases". */
const NONE_OF = 4;

/** How near, in tokens, a word stands that tells one count of a sentence from another. */
const BESIDE = 4;

/**
 * "Nine patients on the drug dropped out, and six on placebo": the second count leaves out what it shares with the first,
 * and is the claim's when a word of the claim stands beside it and not beside the other.
 */
function isElided(held: HeldFigure, differing: HeldFigure, index: number, { claim, alignment }: RuleInput): boolean {
  const fits = held.comparison.relation === 'agrees' && held.comparison.reason !== 'weaker';
  if (held.sentence !== differing.sentence || !fits || held.quantity.noun !== undefined) return false;
  const base = held.sentence.base;
  const isBeside = (place: number, { tokens }: Quantity): boolean =>
    place - base > tokens.from - BESIDE && place - base < tokens.to + BESIDE;
  return claim.terms.some(
    (_, i) =>
      i !== index &&
      (alignment.relations[i] ?? []).some((match) => {
        const other = alignment.window.terms[match.at];
        if (!other || match.value < FOUND || alignment.window.sentences[other.sentence] !== held.sentence) return false;
        return isBeside(other.place, held.quantity) && !isBeside(other.place, differing.quantity);
      }),
  );
}

/** So far from the draft's bound that the source, which makes it true, hardly counts the same: 50,000 and "more than 300". */
export function isFarOff(claim: Quantity, held: HeldFigure): boolean {
  if (held.comparison.reason === 'weaker') return true;
  if (FLOORS.has(claim.comparator)) return held.quantity.stated >= 2 * claim.stated;
  return CEILINGS.has(claim.comparator) && 2 * held.quantity.stated <= claim.stated;
}

const FLOORS: ReadonlySet<Quantity['comparator']> = new Set(['at-least', 'more-than']);
const CEILINGS: ReadonlySet<Quantity['comparator']> = new Set(['at-most', 'less-than']);
