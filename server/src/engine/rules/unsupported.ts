import type { Quantity } from '../facts/fact.ts';
import { dateOf, quantityOf } from '../match/factOf.ts';
import type { Alignment } from '../match/align.ts';
import type { TermMatch } from '../match/meeting.ts';
import { FOUND } from '../match/similarity.ts';
import { contentOf, isOfClause, type Term } from '../match/terms.ts';
import { bestWorths } from '../match/worth.ts';
import type { Span } from '../text/span.ts';
import type { Claim } from './claim.ts';

/** What no source supports in a claim. Spans are of the claim's text. */
export interface Unsupported {
  /** The words that nothing in the sources carries; empty when all are carried. */
  readonly words: readonly Span[];
  /** Weighted share of the claim's content found in place, over all sources, 0 to 1. */
  readonly covered: number;
  /** Weighted share of the claim's content that nothing carries, 0 to 1. */
  readonly uncarried: number;
  /** Figures and names that no source has: each of them alone leaves the claim without support. */
  readonly facts: readonly Span[];
  /** Whether the claim states a figure or a date, and all of them agree with some source. */
  readonly figuresAgree: boolean;
}

/** A word counts as carried from here on: found, with some of its neighbours around it. */
const CARRIED = 0.42;

/** How far the sources, taken together, carry the words of a claim. Agreements of different words may come from different sources. */
export function supportOf(claim: Claim, alignments: readonly Alignment[]): Unsupported {
  const worth = bestWorths(claim.terms, alignments);
  const total = claim.terms.reduce((sum, term) => sum + contentOf(term), 0);
  const covered = claim.terms.reduce((sum, term, i) => sum + contentOf(term) * (worth[i] ?? 0), 0);
  const isCarried = claim.terms.map((_, i) => (worth[i] ?? 0) >= CARRIED);
  const uncarried = claim.terms.reduce((sum, term, i) => sum + (isCarried[i] ? 0 : contentOf(term)), 0);
  const missing = claim.terms.filter((term, i) => isOfClause(term) && !isCarried[i]);
  const found = claim.terms.map((term, i) => alignments.some(({ matches }) => isFound(term, matches[i])));
  const facts = claim.terms.filter((term, i) => !found[i] && isHardFact(term, claim, differsInPlace(i, alignments)));
  const figures = claim.terms
    .map((term, i) => ({ term, found: found[i] === true }))
    .filter(({ term }) => isFigure(term));
  return {
    words: joined(claim.text, missing),
    covered: total === 0 ? 0 : covered / total,
    uncarried: total === 0 ? 1 : uncarried / total,
    facts: facts.map(({ start, end }) => ({ start, end })),
    figuresAgree: figures.length > 0 && figures.every((figure) => figure.found),
  };
}

/** A part of a day is found with its day. */
function isFound({ kind }: Term, match: TermMatch | undefined): boolean {
  return match !== undefined && (match.value >= FOUND || (kind === 'date' && match.relation === 'akin'));
}

function isFigure(term: Term): boolean {
  return term.kind === 'quantity' || term.kind === 'date';
}

/** A figure or a name must be in some source; ranks, and weekdays that a source may leave out, need not. */
function isHardFact(term: Term, claim: Claim, differs: boolean): boolean {
  if (term.framed && term.kind !== 'name') return false;
  if (term.kind === 'date') return dateOf(term, claim.reading)?.day !== undefined;
  const quantity = quantityOf(term, claim.reading);
  if (quantity && singlesOut(quantity)) return false;
  if (quantity) return differs ? !isSpan(quantity) : !isWorkedOut(quantity);
  return term.kind === 'name' && claim.reading.names[term.fact]?.hint !== 'demonym';
}

/** Another figure so well in a figure's place may be what it should be. */
const DIFFERS = 0.4;

function differsInPlace(i: number, alignments: readonly Alignment[]): boolean {
  return alignments.some(({ relations }) =>
    (relations[i] ?? []).some(({ relation, place }) => relation === 'differs' && place >= DIFFERS),
  );
}

/** "One of the five, a girl": which one, and not how many. */
function singlesOut({ dimension, stated, partOf }: Quantity): boolean {
  return dimension === 'count' && stated === 1 && partOf !== undefined;
}

/** So few are easily counted by the writer. */
const FEW = 5;

/**
 * Whether a figure is easily the writer's own: ranks, spans of time, bounds of shares and very small counts are often worked out
 * from what the source has, in ways that no table knows. Without it the rest of the claim decides.
 */
function isWorkedOut(quantity: Quantity): boolean {
  const { dimension, comparator, stated, noun, partOf } = quantity;
  if (isSpan(quantity)) return true;
  // "Less than half" tells little more than "few".
  if (dimension === 'ratio') return comparator === 'less-than' || comparator === 'more-than';
  const few = dimension === 'count' && comparator === 'exact' && stated <= FEW;
  return few && noun !== 'time' && partOf === undefined;
}

function isSpan({ dimension }: Quantity): boolean {
  return dimension === 'ordinal' || dimension === 'duration';
}

/** Neighbouring words become one span, so that a clause without support is one squiggle. */
function joined(text: string, terms: readonly Term[]): Span[] {
  const spans: { start: number; end: number }[] = [];
  for (const term of terms) {
    const last = spans.at(-1);
    if (last && !/[.;:!?]/u.test(text.slice(last.end, term.start)) && term.start - last.end < 24) last.end = term.end;
    else spans.push({ start: term.start, end: term.end });
  }
  return spans;
}
