import type { QuantityReason } from '../facts/compareQuantities.ts';
import type { Quantity } from '../facts/fact.ts';
import { otherAgeOf, type OtherAge } from '../match/agesOfPeople.ts';
import { denialOf, type Denial } from '../match/deniedFigures.ts';
import { quantityOf } from '../match/factOf.ts';
import { heldFigures, type HeldFigure } from '../match/figures.ts';
import { isSomebodys } from '../match/figureSurroundings.ts';
import { isExcerpt } from '../match/excerpt.ts';
import { revisionOf, type Revision } from '../match/revisedFigures.ts';
import { FOUND } from '../match/similarity.ts';
import type { WindowSentence } from '../match/window.ts';
import type { Span } from '../text/span.ts';
import type { Comparison } from './comparison.ts';
import { recounted } from './number/recounted.ts';
import { type ClaimedFigure, countsAnother, isFarOff } from './number/countsAnother.ts';
import { crossed } from './number/crossed.ts';
import { comparedWith } from './number/comparedWith.ts';
import { joined } from './number/joined.ts';
import { ofAnotherVerb } from './number/ofAnotherVerb.ts';
import { parts } from './number/parts.ts';
import { ranks } from './number/ranks.ts';
import { shares } from './number/shares.ts';
import type { Rule, RuleInput } from './rule.ts';
import { inEachOf } from './ways.ts';

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
/** Where the draft's own figure is nowhere in the article. */
const UNMET = 0.3;
/** How sure it is that an age of somebody named is that person's. */
const OF_PERSON = 0.7;
/** An agreement needs less: it accuses nobody. */
const AGREE = 0.25;

/** Dimensions that other rules answer for. */
const ELSEWHERE = new Set(['duration']);

/** What is not a figure held against a figure. */
const besides = inEachOf([crossed, joined, parts, shares, ranks, comparedWith]);

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
    yield* besides(input);
    const all = figuresOf(input);
    for (const { index, quantity, held } of all) {
      const otherAge = otherAgeOf(quantity, input.claim.reading, input.alignment.window);
      if (otherAge) {
        yield ageOfPerson(quantity.figure, otherAge);
        continue;
      }
      const agreed = held.find((h) => isAgreement(quantity, h) && h.strength >= AGREE) ?? nearestOf(held);
      const borne = agreed ?? held.find((h) => isBorneOut(h, input));
      const elsewhere = borne && ofAnotherVerb(quantity, input);
      if (elsewhere) {
        yield elsewhere;
        continue;
      }
      if (borne) yield comparison(quantity.span, borne, 'agrees');
      const later = held.find((h) => h.comparison.superseding === true && h.strength >= CONFLICT);
      if (later && (!agreed || agreed === later))
        yield { ...comparison(quantity.figure, later, 'conflicts'), superseding: true };
      const other = recounted({ index, quantity, held }, input);
      if (other) {
        const { sentence, relation, strength } = other;
        yield { ...figureIn(sentence, other.quantity, 'recounted'), relation, claimSpan: quantity.figure, strength };
      }
      const revision = revisionOf(input.claim, index, input.alignment);
      if (revision) yield revisedFigure(quantity.figure, revision);
      const denial = denialOf(input.claim, index, input.alignment);
      if (denial) {
        yield denialOfFigure(quantity.figure, denial);
        continue;
      }
      const somebodys = isSomebodys({ reading: input.claim.reading, quantity });
      const conflicts = held.filter(
        (h) =>
          h.comparison.relation === 'conflicts' &&
          !isPartOf({ index, quantity, held }, h, input) &&
          // "Her son's five children" are not the ten children of the whole town.
          (!somebodys || isSomebodys({ reading: h.sentence.reading, quantity: h.quantity })),
      );
      // Which thing has the rank is told by its name: see `ranks`.
      if (quantity.dimension === 'ordinal' && held.some(isSameRank)) continue;
      const unmet = isUnmet({ index, quantity, held }, input);
      const differing = (unmet ? conflicts : [conflicts[0], conflicts.find(({ reworded }) => !reworded)]).find(
        (h) =>
          h !== undefined &&
          h.strength >= (unmet ? neededUnmet : needed)(quantity, h, input) &&
          // A figure of the same sentence, or one nearly as well in place, agrees: the passage speaks of several counts.
          !(agreed && agreed.strength > (h.reworded ? 0.5 : 0.8) * h.strength) &&
          !countsAnother({ index, quantity, held }, h, all, input),
      );
      if (!differing) continue;
      const slip = differing.slip >= TELLING_SLIP || (differing.slip > 0 && differing.strength >= SLIP_IN_PLACE);
      yield {
        ...comparison(
          differing.comparison.reason === 'points' ? quantity.span : quantity.figure,
          differing,
          'conflicts',
        ),
        ...(slip ? { provesPassage: true } : {}),
        ...(differing.strength < CONFLICT ? { reworded: true } : {}),
      };
    }
  },

  message: ({ claimed, expected, source, has }) =>
    `The draft has ${claimed}; ${source} ${has} ${expected}. Check the figure, or say who counted.`,
};

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

/** "one in 12", "3 out of 10": neither figure counts anything by itself. */
function isOfRatio(text: string, { span }: Quantity): boolean {
  return (
    /^\s*(?:in|out of)\s+(?:\d|every|two|three|four|five|six|seven|eight|nine|ten)/iu.test(text.slice(span.end)) ||
    /(?:\d|\b(?:one|two|three|four))\s+(?:in|out of)\s*$/iu.test(text.slice(0, span.start))
  );
}

/**
 * A far larger figure makes "more than 300" true and a far smaller one "fewer than 300", but counts the same thing only
 * when no other stands nearer.
 */
function isAgreement(claim: Quantity, held: HeldFigure): boolean {
  return held.comparison.relation === 'agrees' && !isFarOff(claim, held);
}

/** The one that stands nearest, where it agrees at all. */
function nearestOf([first]: readonly HeldFigure[]): HeldFigure | undefined {
  return first?.comparison.relation === 'agrees' && first.strength >= AGREE ? first : undefined;
}

/** The very rank, of the same sort of thing. */
function isSameRank({ comparison: { relation }, nouns }: HeldFigure): boolean {
  return relation === 'agrees' && nouns >= SAME_NOUN;
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

/**
 * Whether a figure is nowhere in the article, as it is or worked out, where most that are right are. "About 24" and "nearly
 * half" may be the writer's own reckoning.
 */
function isUnmet({ index, quantity, held }: ClaimedFigure, { alignment }: RuleInput): boolean {
  return (
    (quantity.comparator === 'exact' || quantity.comparator === 'vague') &&
    !isExcerpt([alignment]) &&
    held.every(({ comparison: { relation } }) => relation !== 'agrees') &&
    (quantity.comparator === 'vague' || (alignment.relations[index] ?? []).every(({ value }) => value < FOUND))
  );
}

/** Whether the claim's figure is a sum of this one and others, or a share of which this one is the rest. */
function isPartOf(
  { index, quantity }: ClaimedFigure,
  { quantity: part }: HeldFigure,
  { alignment: { relations, window } }: RuleInput,
): boolean {
  if (quantity.stated < part.stated && quantity.dimension !== 'ratio' && quantity.dimension !== 'percent') return false;
  return (relations[index] ?? []).some(({ at, relation }) => {
    const other = relation === 'reckoned' ? window.terms[at] : undefined;
    return other !== undefined && quantityOf(other.term, window.sentences[other.sentence]?.reading) === part;
  });
}

/** What stands in place of a figure that is nowhere needs less to be what it should be. */
function neededUnmet(claim: Quantity, held: HeldFigure, input: RuleInput): number {
  const most = needed(claim, held, input);
  return most === CONFLICT && claim.dimension !== 'ratio' && held.quantity.dimension === claim.dimension ? UNMET : most;
}

/** "Cut by 40 to 180": how much something changed is not how much it is. */
function isChange(text: string, { span }: Quantity): boolean {
  return /\bby\s*$/iu.test(text.slice(Math.max(0, span.start - BEHIND_BY), span.start));
}

/** Letters before a figure in which its "by" stands, and the word before that ends. */
const BEHIND_BY = 8;

/** What a source expressly denies needs no place: it says itself which figure it means. */
const DENIED = 0.6;
/** That a sentence gives a newer figure says much of what it speaks of. */
const REVISED = 0.4;

/** The source has the draft's figure as an older one, or gives its own as the newest. */
function revisedFigure(claimSpan: Span, { sentence, now, share, fromOld }: Revision): Comparison {
  return {
    ...figureIn(sentence, now, 'revised'),
    relation: 'conflicts',
    claimSpan,
    strength: REVISED + (1 - REVISED) * share,
    // The very source that has the draft's figure says that it no longer holds.
    ...(fromOld ? { provesPassage: true } : { superseding: true }),
  };
}

/** Another age of the very person, wherever it stands: the name says who is meant. */
function ageOfPerson(claimSpan: Span, { sentence, quantity }: OtherAge): Comparison {
  return {
    ...figureIn(sentence, quantity, 'other-age'),
    relation: 'conflicts',
    claimSpan,
    provesPassage: true,
    strength: OF_PERSON,
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
  values: QuantityReason | keyof typeof SAID,
): Pick<Comparison, 'rule' | 'reason' | 'values' | 'passage' | 'passageSpan' | 'expected'> {
  // The numbers are the same: only with their units do they differ.
  const words = values === 'points' ? span : figure;
  const expected = reading.text.slice(words.start, words.end);
  return {
    rule: 'number',
    reason: isSaid(values) ? SAID[values] : values,
    values,
    passage,
    passageSpan: span,
    expected,
  };
}

/** What a source says of the draft's figure, or of whom it is, in words. */
const SAID = {
  denied: 'denied by the source',
  recounted: 'another one counts the same',
  revised: 'the source gives a newer figure',
  'other-age': 'another age of the same person',
} as const;

function isSaid(values: QuantityReason | keyof typeof SAID): values is keyof typeof SAID {
  return values in SAID;
}
