import type { QuantityReason } from '../facts/compareQuantities.ts';
import type { Quantity } from '../facts/fact.ts';
import { denialOf, type Denial } from '../match/deniedFigures.ts';
import { quantityOf } from '../match/factOf.ts';
import { heldFigures, type HeldFigure } from '../match/figures.ts';
import { areReckoned } from '../match/reckoned.ts';
import { isExcerpt } from '../match/excerpt.ts';
import { revisionOf, type Revision } from '../match/revisedFigures.ts';
import { FOUND } from '../match/similarity.ts';
import type { WindowSentence } from '../match/window.ts';
import type { Span } from '../text/span.ts';
import type { Comparison } from './comparison.ts';
import type { Rule, RuleInput } from './rule.ts';

/** Below this the passage does not cover the claim's clause around the figure: incomparable. */
const CONFLICT = 0.42;
/** Where the figures themselves make it doubtful that both count the same thing. */
const CERTAIN = 0.6;
/** An excerpt was picked for the claim: what it counts under the same name is what the claim counts. */
const IN_EXCERPT = 0.22;
const SAME_NOUN = 0.85;
/** Two digits that have changed places are hardly chance. */
const SLIP = 0.25;
/** With so many digits it is one figure, whatever else is said. */
const TELLING_SLIP = 4;
/** With fewer, the words around it must say so too. */
const SLIP_IN_PLACE = 0.45;
const FAR = 20;
const SOME_NOUN = 0.5;
const ANYWHERE = 0.04;
const HALF = 0.5;
/** By so much less like the draft's noun, a figure counts something else: "one Venezuelan" is not "one Spaniard". */
const OTHER_NOUN = 0.25;
/** An agreement needs less: it accuses nobody. */
const AGREE = 0.25;

/** Dimensions that other rules answer for. */
const ELSEWHERE = new Set(['duration']);

export const numberRule: Rule = {
  meta: {
    kind: 'number',
    title: 'A figure differs from the source',
    what: 'Compares each figure of a sentence with the figures that the sources give for the same thing: as intervals, so that “more than 300” agrees with 370 and “dozens” does not agree with “hundreds”.',
    why: 'Figures are the errors most often corrected, and the easiest to prove.',
    fix: 'Take the source’s figure, or say who counted and when.',
    limits:
      'Figures are only compared where the source speaks of the same thing in the same words or close ones; a different counter, place or population is not a contradiction.',
    severity: { conflict: 'warning', disputed: 'information' },
    examples: [
      {
        source: 'The company cut 120 jobs at its plant in Leeds on Monday, the union said.',
        draft: 'The company cut 210 jobs at its plant in Leeds on Monday.',
        flagged: '210',
        expected: '120',
      },
      {
        source: 'Repairing the bridge will cost 46 million euros, not 41 million, the council said on Friday.',
        draft: 'Repairing the bridge will cost 41 million euros.',
        flagged: '41 million',
        expected: '46 million',
      },
      {
        source: 'A crowd of 31,460 saw the home side win its sixth game in a row.',
        draft: 'The home side drew a crowd of 31,406, the best of the season.',
        flagged: '31,406',
        expected: '31,460',
      },
      {
        source: 'The storm damaged 370 houses along the coast, the fire service said.',
        draft: 'The storm damaged more than 300 houses along the coast.',
      },
      {
        source: 'Twelve miners were hurt in the first blast. In the whole district 25 miners were hurt.',
        draft: 'Twelve miners were hurt in the first blast.',
      },
    ],
  },

  *compare(input: RuleInput): Iterable<Comparison> {
    const all = figuresOf(input);
    for (const { index, quantity, held } of all) {
      const agreed = held.find((h, rank) => isAgreement(quantity, h, rank) && h.strength >= AGREE);
      const borne = agreed ?? held.find((h) => isBorneOut(h, input));
      if (borne) yield comparison(quantity.span, borne, 'agrees');
      const later = held.find((h) => h.comparison.superseding === true && h.strength >= CONFLICT);
      if (later && (!agreed || agreed === later))
        yield { ...comparison(quantity.figure, later, 'conflicts'), superseding: true };
      const revision = revisionOf(input.claim, index, input.alignment);
      if (revision) yield revisedFigure(quantity.figure, revision);
      const denial = denialOf(input.claim, index, input.alignment);
      if (denial) {
        yield denialOfFigure(quantity.figure, denial);
        continue;
      }
      const conflicts = held.filter((h) => h.comparison.relation === 'conflicts');
      const differing = [conflicts[0], conflicts.find(({ reworded }) => !reworded)].find(
        (h) =>
          h !== undefined &&
          h.strength >= needed(quantity, h, input) &&
          // A figure of the same sentence, or one nearly as well in place, agrees: the passage speaks of several counts.
          !(agreed && agreed.strength > (h.reworded ? 0.5 : 0.8) * h.strength) &&
          !countsAnother({ index, quantity, held }, h, all, input),
      );
      if (!differing) continue;
      const slip = differing.slip >= TELLING_SLIP || (differing.slip > 0 && differing.strength >= SLIP_IN_PLACE);
      yield { ...comparison(quantity.figure, differing, 'conflicts'), ...(slip ? { provesPassage: true } : {}) };
    }
  },

  message: ({ claimed, expected, source, has }) =>
    `The draft has ${claimed}; ${source} ${has} ${expected}. Check the figure, or say who counted.`,
};

interface ClaimedFigure {
  readonly index: number;
  readonly quantity: Quantity;
  readonly held: readonly HeldFigure[];
}

/** The claim's figures with what the window's are to them. `index`: of the claim's term. */
function figuresOf({ claim, alignment }: RuleInput): ClaimedFigure[] {
  return claim.terms.flatMap((term, index) => {
    const quantity = quantityOf(term, claim.reading);
    if (!quantity || ELSEWHERE.has(quantity.dimension) || isOfRatio(claim.text, quantity)) return [];
    // "All but two": the rest of what the source counts.
    if (/\ball but\s*$/iu.test(claim.text.slice(0, quantity.span.start))) return [];
    const held = heldFigures(claim, index, alignment).filter(
      (h) => isChange(claim.text, quantity) === isChange(h.sentence.reading.text, h.quantity),
    );
    return [{ index, quantity, held }];
  });
}

/** The figure that seems to differ counts something else, by the figures beside it in the source or in the draft. */
function countsAnother(
  { index, quantity, held }: ClaimedFigure,
  differing: HeldFigure,
  all: readonly ClaimedFigure[],
  input: RuleInput,
): boolean {
  return (
    held.some((h) => isAgreementBeside(h, differing) && !isFarOff(quantity, h)) ||
    held.some((h) => isOfCounter(h, differing) || isElided(h, differing, index, input)) ||
    isOfNone(quantity, differing) ||
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

/** "one in 12", "3 out of 10": neither figure counts anything by itself. */
function isOfRatio(text: string, { span }: Quantity): boolean {
  return (
    /^\s*(?:in|out of)\s+(?:\d|every|two|three|four|five|six|seven|eight|nine|ten)/iu.test(text.slice(span.end)) ||
    /(?:\d|\b(?:one|two|three|four))\s+(?:in|out of)\s*$/iu.test(text.slice(0, span.start))
  );
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

/**
 * A far larger figure makes "more than 300" true and a far smaller one "fewer than 300", but counts the same thing only
 * when no other stands nearer.
 */
function isAgreement(claim: Quantity, held: HeldFigure, rank: number): boolean {
  return held.comparison.relation === 'agrees' && (rank === 0 || !isFarOff(claim, held));
}

/** The very figure in a sentence that has half of the claim, wherever in it. */
function isBorneOut(
  { comparison: { reason }, quantity, sentence, nouns, strength }: HeldFigure,
  { alignment }: RuleInput,
): boolean {
  const at = alignment.window.sentences.indexOf(sentence);
  if (reason !== 'same' || quantity.comparator === 'range' || nouns < SOME_NOUN || strength < ANYWHERE) return false;
  return (alignment.sentenceCover[at] ?? 0) >= HALF;
}

function isFarOff(claim: Quantity, held: HeldFigure): boolean {
  if (held.comparison.reason === 'weaker') return true;
  if (FLOORS.has(claim.comparator)) return held.quantity.stated >= 2 * claim.stated;
  return CEILINGS.has(claim.comparator) && 2 * held.quantity.stated <= claim.stated;
}

const FLOORS: ReadonlySet<Quantity['comparator']> = new Set(['at-least', 'more-than']);
const CEILINGS: ReadonlySet<Quantity['comparator']> = new Set(['at-most', 'less-than']);

/**
 * Ranks ("second", "third") and figures of quite another size are easily about something else; a slip of a multiplier
 * ("2.5 million" for "2.5 billion") keeps its digits.
 */
function needed(claim: Quantity, { quantity, nouns, slip, reworded }: HeldFigure, { alignment }: RuleInput): number {
  const excerpt = isExcerpt([alignment]);
  if (nouns >= SAME_NOUN && excerpt) return IN_EXCERPT;
  // Little stands in it that could tell one count from another.
  if (excerpt && reworded) return CERTAIN;
  if (slip > 0) return SLIP;
  if (claim.dimension === 'ordinal') return CERTAIN;
  const ratio = Math.max(claim.stated, quantity.stated) / Math.max(1e-9, Math.min(claim.stated, quantity.stated));
  const power = Math.log10(ratio);
  return ratio > FAR && Math.abs(power - Math.round(power)) > 1e-6 ? CERTAIN : CONFLICT;
}

/** "Cut by 40 to 180": how much something changed is not how much it is. */
function isChange(text: string, { span }: Quantity): boolean {
  return /\bby\s*$/iu.test(text.slice(0, span.start));
}

/** What a source expressly denies needs no place: it says itself which figure it means. */
const DENIED = 0.6;
/** That a sentence gives a newer figure says much of what it speaks of. */
const REVISED = 0.4;

/** The source has the draft's figure as an older one, or gives its own as the newest. */
function revisedFigure(claimSpan: Span, { sentence, now, share, fromOld }: Revision): Comparison {
  return {
    ...figureIn(sentence, now, 'revised'),
    expected: sentence.reading.text.slice(now.span.start, now.span.end),
    relation: 'conflicts',
    claimSpan,
    strength: REVISED + (1 - REVISED) * share,
    // The very source that has the draft's figure says that it no longer holds.
    ...(fromOld ? { provesPassage: true } : { superseding: true }),
  };
}

function denialOfFigure(claimSpan: Span, { sentence, instead }: Denial): Comparison {
  return { ...figureIn(sentence, instead, 'denied'), relation: 'conflicts', claimSpan, strength: DENIED };
}

function comparison(claimSpan: Span, held: HeldFigure, relation: 'agrees' | 'conflicts'): Comparison {
  return {
    ...figureIn(held.sentence, held.quantity, held.comparison.reason),
    relation,
    claimSpan,
    strength: held.strength,
    ...(held.reworded ? { reworded: true } : {}),
  };
}

/** What a comparison says of a source's figure. */
function figureIn(
  { passage, reading }: WindowSentence,
  { span, figure }: Quantity,
  values: QuantityReason | 'denied' | 'revised',
): Pick<Comparison, 'rule' | 'reason' | 'values' | 'passage' | 'passageSpan' | 'expected'> {
  const reason = values === 'denied' || values === 'revised' ? SAID[values] : values;
  const expected = reading.text.slice(figure.start, figure.end);
  return { rule: 'number', reason, values, passage, passageSpan: span, expected };
}

/** What a source says of the draft's figure itself. */
const SAID = { denied: 'denied by the source', revised: 'the source gives a newer figure' } as const;
