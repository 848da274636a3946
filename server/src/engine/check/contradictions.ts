import type { Quantity } from '../facts/fact.ts';
import type { Alignment } from '../match/align.ts';
import { denies } from '../match/deniedFigures.ts';
import { FOUND } from '../match/similarity.ts';
import type { Claim } from '../rules/claim.ts';
import type { Comparison } from '../rules/comparison.ts';
import { precedence } from '../rules/registry.ts';
import type { Passage } from '../sources/article.ts';
import { overlaps, type Span } from '../text/span.ts';
import type { Case } from './case.ts';
import { isNamedWithMore } from './outdone.ts';

/** A fact of a claim that at least one source contradicts, with what every source says to it. */
export interface Contradiction {
  readonly kind: Comparison['rule'];
  /** Of the claim's text. */
  readonly span: Span;
  readonly against: readonly Comparison[];
  readonly agreements: readonly Comparison[];
  /** A source has it as the draft does: the sources differ. */
  readonly agreed: boolean;
}

/**
 * Where sources may be said to differ about the same thing. With other kinds a source that agrees settles it: the one that
 * seems to differ most likely speaks of something else.
 */
const DISPUTABLE: ReadonlySet<Comparison['rule']> = new Set(['number', 'quote']);
/** Where one source agrees, the other must speak of the same thing as surely as this. */
const DISPUTED = 0.44;
/** Of several that contradict, those are named that are nearly as sure as the surest. */
const TELLING = 0.75;
/** An agreement counts against a contradiction when it is at least this share as sure. */
const AS_SURE = 0.7;
/** A passage that has all of a short claim but the word that differs is of the same story. */
const WHOLE = 0.75;

/**
 * The facts of a claim that sources contradict, most important first. `otherStory`: so little of the claim is found
 * that only what proves itself is compared.
 */
export function contradictionsOf(
  { claim, alignments, comparisons }: Pick<Case, 'claim' | 'alignments' | 'comparisons'>,
  otherStory: boolean,
): Contradiction[] {
  const settled = comparisons.filter(
    (c) =>
      !isInsideQuotation(c, claim) &&
      !isRetracted(c, comparisons, alignments) &&
      (!otherStory || c.provesPassage === true || isWhole(c) || isOfSentence(c, claim, alignments)),
  );
  const verbatim = alignments.flatMap((alignment) => verbatimPassages(claim, alignment));
  return (
    grouped(
      settled.filter(
        (c) =>
          c.relation === 'conflicts' &&
          !isSettled(c, verbatim) &&
          !isOutdone(c, settled, alignments) &&
          !isNamedWithMore(c, claim, alignments),
      ),
    )
      .map(({ kind, span, against }) => {
        // A figure that both fits and overtakes the draft's ("more than 370" for "more than 300") is on the other side.
        const agreements = settled.filter(
          (c) => isAgreement(c, { kind, span, against }) && !against.some((other) => isOfSameWords(c, other)),
        );
        const agreed = agreements.length > 0 || isFoundElsewhere(claim, alignments, { kind, span, against });
        const telling = against.filter((c) => c.strength >= TELLING * surestOf(against));
        return { kind, span, against: telling, agreements, agreed };
      })
      .filter(
        ({ agreed, against }) =>
          !agreed || (against.every(isDisputable) && !against.every(isReworded) && surestOf(against) >= DISPUTED),
      )
      // Two floors of one count do not contradict each other; they differ only where another source holds the draft's.
      .filter(({ agreed, against }) => agreed || against.some((c) => c.superseding !== true))
      // Of two rules on the same words the first in precedence speaks.
      .filter(({ span }, i, all) => !all.slice(0, i).some((before) => overlaps(before.span, span)))
  );
}

/** A figure or a wording may be another source's, and so may be that something happened. */
function isDisputable({ rule, denial }: Comparison): boolean {
  return DISPUTABLE.has(rule) || denial === true;
}

function isReworded({ reworded }: Comparison): boolean {
  return reworded === true;
}

/** A source that has the claim's figure says that the other one is not so: "46 million, not 41 million". */
function isRetracted(
  { rule, relation, claimSpan, passage, passageSpan }: Comparison,
  comparisons: readonly Comparison[],
  alignments: readonly Alignment[],
): boolean {
  if (rule !== 'number' || relation !== 'conflicts') return false;
  const figuresOf = (of: Passage): readonly Quantity[] =>
    alignments.flatMap(
      ({ window }) => window.sentences.find((sentence) => sentence.passage === of)?.reading.quantities ?? [],
    );
  const theirs = figuresOf(passage).find(({ span }) => span.start === passageSpan?.start);
  if (!theirs) return false;
  return comparisons.some(
    (other) =>
      other.rule === rule &&
      other.relation === 'agrees' &&
      overlaps(other.claimSpan, claimSpan) &&
      figuresOf(other.passage).some((one) => denies(one, theirs)),
  );
}

/** The passages that have the claim's words, all and in order: what others seem to say is about something else. */
function verbatimPassages({ terms }: Claim, { relations, window }: Alignment): Passage[] {
  if (terms.length < FEWEST) return [];
  const holds = ({ from, to }: { readonly from: number; readonly to: number }): boolean => {
    let last = from - 1;
    return terms.every((_, i) => {
      const next = (relations[i] ?? []).find((match) => match.value >= VERBATIM && match.at > last && match.at < to);
      if (next) last = next.at;
      return next !== undefined;
    });
  };
  return window.sentences.filter(holds).map(({ passage }) => passage);
}

/**
 * Verbatim copy is only contradicted by another article's figure or wording, or by what the very passage has besides: a
 * "not", an "-in-law".
 */
function isSettled(comparison: Comparison, verbatim: readonly Passage[]): boolean {
  const { passage, denial, values } = comparison;
  // An article tells what it then says to be denied, and who counts otherwise.
  if (denial || values === 'recounted') return false;
  if (verbatim.length === 0 || verbatim.includes(passage)) return false;
  return !isDisputable(comparison) || verbatim.some(({ article }) => article.id === passage.article.id);
}

/**
 * The very figure stands in a sentence that has clearly more of the claim than the one with another figure: that one counts
 * something else.
 */
function isOutdone(
  { rule, values, claimSpan, passage, strength, provesPassage }: Comparison,
  comparisons: readonly Comparison[],
  alignments: readonly Alignment[],
): boolean {
  if (rule !== 'number' || values === 'denied' || values === 'recounted' || provesPassage) return false;
  const cover = coverOf(passage, alignments) + (strength < SURE ? MORE : MUCH_MORE);
  return comparisons.some(
    (other) =>
      other.rule === rule &&
      other.values === 'same' &&
      overlaps(other.claimSpan, claimSpan) &&
      // A rounder figure is another count where a source has the exact one.
      (values === 'over-precise' ||
        ((other.strength < OTHERWISE || isReworded(other)) && coverOf(other.passage, alignments) >= cover)),
  );
}

/** Where the figure stands in other words than the draft's; in the same ones the sources differ. */
const OTHERWISE = 0.25;
const SURE = 0.6;
const MORE = 0.15;
const MUCH_MORE = 0.3;

/** Share of the claim that a passage has. */
function coverOf(passage: Passage, alignments: readonly Alignment[]): number {
  for (const { window, sentenceCover } of alignments) {
    const at = window.sentences.findIndex((sentence) => sentence.passage === passage);
    if (at >= 0) return sentenceCover[at] ?? 0;
  }
  return 0;
}

/** Shorter claims are verbatim by chance. */
const FEWEST = 4;
const VERBATIM = 0.9;

function isOfSameWords(a: Comparison, b: Comparison): boolean {
  return a.passage === b.passage && a.passageSpan?.start === b.passageSpan?.start;
}

function isWhole({ rule, strength }: Comparison): boolean {
  // A title is held against the person's, wherever it stands: its strength says nothing of the clause.
  return rule !== 'role' && strength >= WHOLE;
}

/**
 * Where the story is told in other words, a sentence that has half of the claim besides the fact, and that in its place,
 * still speaks of it.
 */
function isOfSentence(
  { rule, strength, passage, claimSpan }: Comparison,
  { terms }: Claim,
  alignments: readonly Alignment[],
): boolean {
  if (strength < IN_SENTENCE || !IN_WORDS.has(rule)) return false;
  const total = terms.reduce((sum, { weight }) => sum + weight, 0);
  const besides = terms.reduce((sum, term) => sum + (overlaps(term, claimSpan) ? 0 : term.weight), 0);
  return coverOf(passage, alignments) * total >= HALF * besides;
}

const IN_SENTENCE = 0.55;
const HALF = 0.5;
/** The rules that hold one word or figure against another in its place. */
const IN_WORDS: ReadonlySet<Comparison['rule']> = new Set([
  'number',
  'date',
  'polarity',
  'role',
  'entity',
  'scope',
  'name',
]);

type Group = Pick<Contradiction, 'kind' | 'span'> & { readonly against: Comparison[] };

/** Comparisons of one rule on the same words, in order of precedence. */
function grouped(conflicts: readonly Comparison[]): Group[] {
  const groups: Group[] = [];
  for (const conflict of conflicts.toSorted(byPrecedence)) {
    const known = groups.find(({ kind, span }) => kind === conflict.rule && overlaps(span, conflict.claimSpan));
    if (known) known.against.push(conflict);
    else groups.push({ kind: conflict.rule, span: conflict.claimSpan, against: [conflict] });
  }
  return groups;
}

function byPrecedence(a: Comparison, b: Comparison): number {
  return precedence(a.rule) - precedence(b.rule) || b.strength - a.strength || a.claimSpan.start - b.claimSpan.start;
}

function surestOf(comparisons: readonly Comparison[]): number {
  return Math.max(...comparisons.map((c) => c.strength));
}

function isAgreement(comparison: Comparison, { kind, span, against }: Group): boolean {
  return (
    comparison.relation === 'agrees' &&
    comparison.rule === kind &&
    against.every(({ denial }) => denial === comparison.denial) &&
    (comparison.values === 'bound' || !against.every(isBound)) &&
    overlaps(comparison.claimSpan, span) &&
    comparison.strength >= AS_SURE * surestOf(against)
  );
}

function isBound({ values }: Comparison): boolean {
  return values === 'bound';
}

/** Words inside quotation marks are the quote rule's alone. */
function isInsideQuotation(comparison: Comparison, claim: Claim): boolean {
  if (comparison.rule === 'quote') return false;
  return claim.reading.quotations.some(
    ({ inner }) => inner.start <= comparison.claimSpan.start && comparison.claimSpan.end <= inner.end,
  );
}

/** Share of a claim that an article which tells it has. */
const TOLD = 0.5;

/** Whether another article has the very words, in a place about as good as that of the contradiction. */
function isFoundElsewhere(claim: Claim, alignments: readonly Alignment[], { kind, span, against }: Group): boolean {
  // Whether it happened at all is said by an article that tells most of it.
  if (against.every(({ denial }) => denial))
    return alignments.some(
      ({ window, covered }) => covered >= TOLD && against.every((c) => c.passage.article.id !== window.articleId),
    );
  // Who did what to whom is said in the very same words either way, and the rank of one is another's too.
  if (kind === 'relation' || against.every(isBound)) return false;
  // An alias does not answer for the spelling.
  const spelling = kind === 'name';
  const accusers = new Set(against.map((c) => c.passage.article.id));
  const words = [...claim.terms.entries()].filter(([, term]) => overlaps(term, span)).map(([i]) => i);
  return alignments.some((alignment) => {
    if (accusers.has(alignment.window.articleId) || words.length === 0) return false;
    return words.every((i) => {
      const match = alignment.matches[i];
      if (match === undefined || (spelling && match.relation !== 'same')) return false;
      return match.value >= FOUND && match.place >= surestOf(against) - 0.1;
    });
  });
}
