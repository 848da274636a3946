import { compareQuantities } from '../facts/compareQuantities.ts';
import type { DateRef, Quantity, Reading, TokenRange } from '../facts/fact.ts';
import { rarity } from '../lexicon/rarity.ts';
import type { Alignment } from '../match/align.ts';
import { quantityOf } from '../match/factOf.ts';
import { COUNTING, type StatedFigure } from '../match/figureSurroundings.ts';
import { commonMatter, isOfMatter, type Matter } from '../match/oneMatter.ts';
import { shareBesides } from '../match/shareIn.ts';
import { tellsOfChange } from '../match/tellsOfBefore.ts';
import type { Comparison } from '../rules/comparison.ts';
import type { Case } from './case.ts';
import type { Contradiction } from './contradictions.ts';
import { type FiguresOfArticle, type FiguresOfStory, isHeld, type SourceFigure } from './storyFigures.ts';

/*
 * Two outlets that tell one event in words of their own seldom have enough in common for a sentence of the one to be held
 * against the other's. Where neither has the other one's figure anywhere, and the few words around the two figures are the
 * same, they differ all the same.
 */

/** How surely two figures of one matter are, which no article has both of. */
const STRENGTH = 0.6;
/** Share of the rest of the claim that the sentence has from which its figure was taken. */
const TAKEN = 0.1;
/** How alike the figure must be. */
const EQUAL = 0.9;

/** Figures of a claim that a source has, and in place of which another source has one that is nowhere in the first. */
export function differingFigures({
  claim,
  alignments,
  figuresOf,
}: Pick<Case, 'claim' | 'alignments' | 'figuresOf'>): Contradiction[] {
  if (!figuresOf || tellsOfChange(claim.text)) return [];
  const day = claim.reading.dates.some(isDay);
  return claim.terms.flatMap((_, index) => {
    const origin = originOf(index, claim, alignments);
    if (!origin) return [];
    const against = rivalsOf(origin, figuresOf(origin.found.passage.article.id)).filter(
      ({ quantity, reading }) =>
        !claim.reading.quantities.some((one) => isSame(quantity, one)) && (!day || reading.dates.some(isDay)),
    );
    if (against.length === 0) return [];
    const own = origin.claimed.quantity;
    const kind = own.dimension === 'duration' ? 'date' : 'number';
    const span = own.figure;
    const comparisonOf = comparing({ rule: kind, claimSpan: span, values: 'same' });
    return {
      kind,
      span,
      against: against.map((one) => comparisonOf(one, 'conflicts')),
      agreements: [comparisonOf(origin.found, 'agrees')],
      agreed: true,
    };
  });
}

interface Origin {
  /** The claim's figure, and the source's in the sentence that has most of the claim. */
  readonly claimed: StatedFigure;
  readonly found: SourceFigure;
}

/** The sentence that a figure of the claim was taken from: of those that have the very figure the one with most of the rest. */
function originOf(
  index: number,
  { terms, reading }: Case['claim'],
  alignments: readonly Alignment[],
): Origin | undefined {
  const quantity = quantityOf(terms[index], reading);
  if (!quantity || !isHeld(quantity)) return undefined;
  let best: Origin | undefined;
  let most = TAKEN;
  for (const alignment of alignments) {
    const { sentences, terms: there } = alignment.window;
    for (const { at, value } of alignment.relations[index] ?? []) {
      const s = there[at]?.sentence ?? -1;
      const sentence = value >= EQUAL ? sentences[s] : undefined;
      const theirs = quantityOf(there[at]?.term, sentence?.reading);
      if (!sentence || theirs?.dimension !== quantity.dimension || !isHeld(theirs)) continue;
      const share = shareBesides(terms, index, s, alignment);
      if (share <= most) continue;
      most = share;
      best = { claimed: { reading, quantity }, found: { ...sentence, quantity: theirs } };
    }
  }
  return best;
}

function rivalsOf({ claimed, found }: Origin, { own, others }: FiguresOfStory): SourceFigure[] {
  const beside = figuresLike(found, own);
  return others.flatMap((article) => {
    const figures = figuresLike(found, article);
    const rival = figures.find((one) => {
      const matter = commonMatter([found, claimed], one);
      return (
        matter !== undefined &&
        compareQuantities(found.quantity, one.quantity).relation === 'conflicts' &&
        !isOfOtherCounter(claimed.reading, one) &&
        !isDenied(one.quantity, found.reading) &&
        !beside.some(({ quantity }) => isSame(one.quantity, quantity)) &&
        isAlone(matter, found, beside) &&
        isAlone(matter, one, figures)
      );
    });
    return rival && !figures.some(({ quantity }) => isSame(found.quantity, quantity)) ? [rival] : [];
  });
}

function figuresLike({ quantity: { dimension } }: StatedFigure, article: FiguresOfArticle): readonly SourceFigure[] {
  return article.get(dimension) ?? [];
}

/** "46 million, not 41 million": the source corrects the other one. */
function isDenied(quantity: Quantity, { quantities }: Reading): boolean {
  return quantities.some((one) => one.denied === true && isSame(one, quantity));
}

/** The claim names who counts, and the other figure is somebody else's. */
function isOfOtherCounter(claim: Reading, { reading }: SourceFigure): boolean {
  const own = counterIn(claim);
  if (!own || !counterIn(reading)) return false;
  const words = claim.tokens.slice(own.from, own.to).filter(({ key }) => rarity(key) > 0);
  return !words.some(({ key }) => reading.tokens.some((token) => token.key === key));
}

/** Who says it, or puts a figure on it. */
function counterIn({ attributions, predicates }: Reading): TokenRange | undefined {
  return (
    attributions.find(({ speaker }) => speaker !== undefined)?.speaker ??
    predicates.find(({ verb, agent }) => agent !== undefined && COUNTING.has(verb))?.agent
  );
}

/** Where only what is counted tells, the article counts it once. */
function isAlone(matter: Matter, figure: StatedFigure, figures: readonly SourceFigure[]): boolean {
  return figures.every(
    (one) =>
      one.quantity === figure.quantity ||
      isSame(one.quantity, figure.quantity) ||
      one.quantity.partOf !== undefined ||
      !isOfMatter(matter, figure, one),
  );
}

/** A claim that says on which day something was counted says nothing of another day. */
function isDay({ granularity, clock }: DateRef): boolean {
  return clock === undefined && (granularity === 'day' || granularity === 'weekday' || granularity === 'part-of-day');
}

function isSame(a: Quantity, b: Quantity): boolean {
  return a.dimension === b.dimension && compareQuantities(a, b).relation === 'agrees';
}

function comparing(
  base: Pick<Comparison, 'rule' | 'claimSpan' | 'values'>,
): (found: SourceFigure, relation: 'agrees' | 'conflicts') => Comparison {
  return ({ quantity, reading, passage }, relation) => ({
    ...base,
    relation,
    reason: relation === 'agrees' ? 'same' : 'another article has another figure for it',
    passage,
    passageSpan: quantity.span,
    expected: reading.text.slice(quantity.figure.start, quantity.figure.end),
    strength: STRENGTH,
  });
}
