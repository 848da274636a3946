import { isOfDay } from '../facts/compareDates.ts';
import { compareQuantities } from '../facts/compareQuantities.ts';
import type { DateRef, Quantity, Reading, TokenRange } from '../facts/fact.ts';
import { verbOfFigure } from '../facts/verbOfFigure.ts';
import { rarity } from '../lexicon/rarity.ts';
import type { Alignment } from '../match/align.ts';
import { quantityOf } from '../match/factOf.ts';
import { COUNTING, isChange, isOfPeople, isSomebodys, type StatedFigure } from '../match/figureSurroundings.ts';
import { commonMatter, isOfMatter, type Matter } from '../match/oneMatter.ts';
import { shareBesides } from '../match/shareIn.ts';
import { tellsOfChange } from '../match/tellsOfBefore.ts';
import type { Comparison } from '../rules/comparison.ts';
import { overlaps, type Span } from '../text/span.ts';
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
/** The same, before another article's figure for it is said to be contradicted only by some; and where the figure is so small that it may be another's. */
const SAID = 0.3;
const SURELY_SAID = 0.6;
const SMALL = 10;
/** How alike the figure must be. */
const EQUAL = 0.9;

/** Figures of a claim that a source has, and in place of which another source has one that is nowhere in the first. */
export function differingFigures({
  claim,
  alignments,
  figuresOf,
}: Pick<Case, 'claim' | 'alignments' | 'figuresOf'>): Contradiction[] {
  if (!figuresOf || tellsOfChange(claim.text) || tellsOfDifference(claim.reading)) return [];
  const day = claim.reading.dates.some((date) => isDay(date) && !isOfEvent(date, claim.text));
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
    const comparisonOf = comparing(kind, span);
    return {
      kind,
      span,
      against: against.map((one) => comparisonOf(one, 'conflicts')),
      agreements: [comparisonOf(origin.found, 'agrees')],
      agreed: true,
    };
  });
}

/** A contradiction of a figure that another article has: the sources differ. */
export function withOrigin(
  contradiction: Contradiction,
  { claim, alignments }: Pick<Case, 'claim' | 'alignments'>,
): Contradiction {
  const { kind, span, against, agreed } = contradiction;
  if (agreed || kind !== 'number' || against.some(({ denial, values }) => denial === true || values === 'bound'))
    return contradiction;
  const accusers = new Set(against.map(({ passage }) => passage.article.id));
  const index = claim.terms.findIndex((term) => overlaps(term, span));
  const origin = originOf(
    index,
    claim,
    alignments.filter(({ window }) => !accusers.has(window.articleId)),
    SAID,
  );
  if (!origin || (origin.claimed.quantity.stated < SMALL && origin.share < SURELY_SAID)) return contradiction;
  return {
    ...contradiction,
    agreed: true,
    agreements: [comparing(kind, span)(origin.found, 'agrees')],
  };
}

/** "212, 14 fewer than were on board": the draft has the other figure too. */
function tellsOfDifference(reading: Reading): boolean {
  return reading.quantities.some((quantity) => isChange({ reading, quantity }));
}

interface Origin {
  /** The claim's figure, and the source's in the sentence that has most of the claim. */
  readonly claimed: StatedFigure;
  readonly found: SourceFigure;
  /** Share of the rest of the claim that its sentence has. */
  readonly share: number;
}

/** The sentence that a figure of the claim was taken from: of those that have the very figure the one with most of the rest. */
function originOf(
  index: number,
  { terms, reading }: Case['claim'],
  alignments: readonly Alignment[],
  least = TAKEN,
): Origin | undefined {
  const quantity = quantityOf(terms[index], reading);
  if (!quantity || !isHeld(quantity)) return undefined;
  let best: Origin | undefined;
  let most = least;
  for (const alignment of alignments) {
    const { sentences, terms: there } = alignment.window;
    for (const { at, value } of alignment.relations[index] ?? []) {
      const s = there[at]?.sentence ?? -1;
      const sentence = value >= EQUAL ? sentences[s] : undefined;
      const theirs = quantityOf(there[at]?.term, sentence?.reading);
      if (!sentence || !theirs || !isHeld(theirs) || !isVery(quantity, theirs)) continue;
      const share = shareBesides(terms, index, s, alignment);
      if (share <= most) continue;
      most = share;
      best = { claimed: { reading, quantity }, found: { ...sentence, quantity: theirs }, share };
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
        [claimed, found].every(({ quantity }) => differs(quantity, one.quantity)) &&
        !isOfOtherCounter(claimed.reading, one) &&
        (isSomebodys(one) || ![claimed, found].some(isSomebodys)) &&
        !isDenied(one.quantity, found.reading) &&
        !beside.some(({ quantity }) => isOneCount(one.quantity, quantity)) &&
        isAlone(matter, found, beside) &&
        isAlone(matter, one, figures)
      );
    });
    return rival && !figures.some(({ quantity }) => isOneCount(found.quantity, quantity)) ? [rival] : [];
  });
}

/** "More than 300" is not "more than 370", though it is true beside it. */
function differs(a: Quantity, b: Quantity): boolean {
  const { relation, superseding } = compareQuantities(a, b);
  return relation === 'conflicts' || superseding === true;
}

function figuresLike({ quantity: { dimension } }: StatedFigure, article: FiguresOfArticle): readonly SourceFigure[] {
  return article.get(dimension) ?? [];
}

/** "46 million, not 41 million": the source corrects the other one. */
function isDenied(quantity: Quantity, { quantities }: Reading): boolean {
  return quantities.some((one) => one.denied === true && isSame(one, quantity));
}

/** The claim names who counts, and the other figure is somebody else's. */
function isOfOtherCounter(claim: Reading, { reading, quantity }: SourceFigure): boolean {
  const [own, other] = [counterIn(claim), counterIn(reading)];
  if (!own || !other) return false;
  // "Police have arrested 23 people, a spokeswoman said": what they did they count.
  const doer = verbOfFigure(reading, quantity, DOER)?.agent;
  const words = [other, doer].flatMap((range) => (range ? reading.tokens.slice(range.from, range.to) : []));
  return !claim.tokens
    .slice(own.from, own.to)
    .some(({ key }) => rarity(key) > 0 && words.some((word) => word.key === key));
}

/** Tokens from a figure to its verb. */
const DOER = 8;

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
function isDay(date: DateRef): boolean {
  return date.clock === undefined && isOfDay(date);
}

/** "The fighting that began on Wednesday", "since Wednesday": the day of what it is counted for, not of the count. */
function isOfEvent({ relation, span }: DateRef, text: string): boolean {
  return relation === 'since' || /\b(?:that|which)\s+(?:\p{L}+\s+){1,3}$/iu.test(text.slice(0, span.start));
}

/** The very figure, however hedged: four million are at least 52, and no source of it. */
function isVery(a: Quantity, b: Quantity): boolean {
  return isSame(a, b) && Math.abs(a.value.low - b.value.low) <= ROUNDED * Math.abs(a.value.low);
}

/** By which share of itself a figure may be rounded. */
const ROUNDED = 0.06;

/** The same figure, save of what is something else: four people are not four air strikes. */
function isOneCount(a: Quantity, b: Quantity): boolean {
  const apart = a.noun !== undefined && b.noun !== undefined && isOfPeople(a.noun) !== isOfPeople(b.noun);
  return !apart && isSame(a, b);
}

function isSame(a: Quantity, b: Quantity): boolean {
  if (a.dimension !== b.dimension) return false;
  const { relation, superseding } = compareQuantities(a, b);
  // "More than 300" and "more than 370" are two counts.
  return relation === 'agrees' && superseding !== true;
}

function comparing(
  rule: Comparison['rule'],
  claimSpan: Span,
): (found: SourceFigure, relation: 'agrees' | 'conflicts') => Comparison {
  return ({ quantity, reading, passage }, relation) => ({
    rule,
    claimSpan,
    values: 'same',
    relation,
    reason: relation === 'agrees' ? 'same' : 'another article has another figure for it',
    passage,
    passageSpan: quantity.span,
    expected: reading.text.slice(quantity.figure.start, quantity.figure.end),
    strength: STRENGTH,
  });
}
