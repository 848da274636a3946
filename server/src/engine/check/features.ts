import type { Alignment } from '../match/align.ts';
import type { TermMatch } from '../match/meeting.ts';
import { FOUND, type MatchRelation } from '../match/similarity.ts';
import { contentOf, isOfClause, type Term } from '../match/terms.ts';
import { bestWorths } from '../match/worth.ts';
import type { Claim } from '../rules/claim.ts';
import type { Comparison } from '../rules/comparison.ts';
import type { ConflictKind } from '../rules/finding.ts';
import { hasOtherGender, namesNobody } from './pronouns.ts';
import { sharedRoles } from './sharedRoles.ts';

/*
 * What the support score is made of: numbers between 0 and 1 with a meaning and a sign. A weight may only push the way its
 * feature means (docs/accuracy.md says what the weights were fitted on), so that the score can be shown and never learns
 * a quirk of a data set.
 */

/** +1: the more, the less the sources support the claim. −1: the more, the more they do. */
export const FEATURE_SIGNS = {
  /** Weighted share of the claim found in place, over all sources. */
  covered: -1,
  /** The same for the best single sentence. */
  bestSentence: -1,
  /** The two words that are carried worst. */
  weakest: -1,
  weakestTwo: -1,
  /**
   * The five neighbouring words that are carried worst together: a clause that nothing supports. A word of the same kind in
   * the place of one counts in part: paraphrase puts other words there.
   */
  worstStretch: -1,
  /** Verbs that a source has with the same ones doing and suffering. */
  sharedRoles: -1,
  /** Shares of words, of each kind, that no source has. */
  missingNames: 1,
  missingFigures: 1,
  missingWords: 1,
  /** All names and figures are found. */
  namesAndFigures: -1,
  /** Share of neighbouring word pairs that are neighbours in a source too. */
  pairs: -1,
  /** Best place of something that excludes a word of the claim. */
  opposite: 1,
  sibling: 1,
  differingFigure: 1,
  /** How much better a substitute stands in place than the claim's own word, by kind. */
  substituteName: 1,
  substituteFigure: 1,
  substituteNoun: 1,
  /** Begins with "he" or "they", and nothing before it says who that is. */
  namesNobody: 1,
  /** Speaks of a woman where the source speaks of a man, or the other way round. */
  otherGender: 1,
  /** Negations in the claim and its best sentence do not match. */
  negation: 1,
  /** Strength of the rules' contradictions. */
  conflictFigure: 1,
  conflictQuote: 1,
  conflictOther: 1,
} as const satisfies Readonly<Record<string, 1 | -1>>;

export type FeatureName = keyof typeof FEATURE_SIGNS;
/** In a fixed order. */
export const FEATURE_NAMES: readonly FeatureName[] = Object.keys(FEATURE_SIGNS).filter(isFeatureName);

export type Features = Readonly<Record<FeatureName, number>>;

function isFeatureName(name: string): name is FeatureName {
  return name in FEATURE_SIGNS;
}

/** The features of a claim against all sources it was aligned with. All zero but the missing ones when nothing was retrieved. */
export function featuresOf(
  claim: Claim,
  alignments: readonly Alignment[],
  comparisons: readonly Comparison[],
): Features {
  const { terms } = claim;
  const worth = bestWorths(terms, alignments);
  const found = terms.map((_, i) => mostOf(alignments, (a) => a.matches[i]?.value ?? 0));
  const total = terms.reduce((sum, term) => sum + contentOf(term), 0) || 1;
  const low = worth.filter((_, i) => terms[i] !== undefined && isOfClause(terms[i])).toSorted((a, b) => a - b);
  const missing = (of: (term: Term) => boolean): number => {
    const own = terms.map((term, i) => (of(term) ? 1 - (found[i] ?? 0) : -1)).filter((x) => x >= 0);
    return own.length === 0 ? 0 : own.reduce((a, b) => a + b, 0) / own.length;
  };
  const excluding = excluded(claim, alignments);
  const strength = (kinds: readonly ConflictKind[]): number =>
    Math.max(
      0,
      ...comparisons.filter((c) => c.relation === 'conflicts' && kinds.includes(c.rule)).map((c) => c.strength),
    );
  return {
    covered: terms.reduce((sum, term, i) => sum + contentOf(term) * (worth[i] ?? 0), 0) / total,
    bestSentence: bestSentence(claim, alignments),
    weakest: low[0] ?? 0,
    weakestTwo: ((low[0] ?? 0) + (low[1] ?? low[0] ?? 0)) / 2,
    worstStretch: worstStretch(claim, alignments),
    sharedRoles: sharedRoles(claim, leadingOf(alignments)),
    missingNames: missing(isName),
    missingFigures: missing(isFigure),
    missingWords: missing(isWord),
    namesAndFigures: terms.every((term, i) => isWord(term) || term.kind === 'order' || (found[i] ?? 0) >= 0.65) ? 1 : 0,
    pairs: pairShare(terms, alignments),
    opposite: excluding.opposite,
    sibling: excluding.sibling,
    differingFigure: excluding.differs,
    substituteName: substituted(claim, alignments, isName),
    substituteFigure: substituted(claim, alignments, isFigure),
    substituteNoun: substituted(claim, alignments, (term) => term.kind === 'noun'),
    namesNobody: namesNobody(claim) ? 1 : 0,
    otherGender: hasOtherGender(claim, alignments) ? 1 : 0,
    negation: negationDifference(claim, alignments),
    conflictFigure: strength(['number', 'date', 'name']),
    conflictQuote: strength(['quote']),
    conflictOther: strength(['entity', 'role', 'attribution', 'polarity', 'relation', 'scope']),
  };
}

function mostOf(alignments: readonly Alignment[], valueOf: (alignment: Alignment) => number): number {
  let most = 0;
  for (const alignment of alignments) most = Math.max(most, valueOf(alignment));
  return most;
}

/** What a substitute is worth against the word itself. */
const SUBSTITUTE = 0.6;

/** The article that has most of the claim. What stands in a word's place in others is chance. */
function leadingOf(alignments: readonly Alignment[]): Alignment | undefined {
  return alignments.toSorted((a, b) => b.covered - a.covered)[0];
}

/** How well each term is said in place in an article: by itself, or by a word of the same kind. */
function saidInPlace({ terms }: Claim, { worths, matches, substitute }: Alignment): number[] {
  return terms.map((term, i) => {
    const replaced = isWord(term) && (matches[i]?.value ?? 0) < FOUND;
    return Math.max(worths[i] ?? 0, replaced ? SUBSTITUTE * (substitute(i)?.place ?? 0) : 0);
  });
}

/** A stretch is about a clause. */
const STRETCH = 5;

/** Of the worst neighbouring words, the weighted share that one article says in place; 0 for a claim without content. */
function worstStretch(claim: Claim, alignments: readonly Alignment[]): number {
  const own = [...claim.terms.entries()].filter(([, term]) => isOfClause(term));
  if (own.length === 0 || alignments.length === 0) return 0;
  const byArticle = alignments.map((alignment) => saidInPlace(claim, alignment));
  let worst = 1;
  for (let from = 0; from === 0 || from + STRETCH <= own.length; from++) {
    const part = own.slice(from, from + STRETCH);
    const total = part.reduce((sum, [, term]) => sum + contentOf(term), 0);
    const said = byArticle.map((one) => part.reduce((sum, [i, term]) => sum + contentOf(term) * (one[i] ?? 0), 0));
    worst = Math.min(worst, Math.max(...said) / total);
  }
  return worst;
}

function isFigure(term: Term): boolean {
  return term.kind === 'quantity' || term.kind === 'date';
}

function isName(term: Term): boolean {
  return term.kind === 'name';
}

function isWord(term: Term): boolean {
  return !isFigure(term) && !isName(term) && term.kind !== 'order';
}

/** Weighted share of the claim that the best single sentence has, in any order. */
function bestSentence(claim: Claim, alignments: readonly Alignment[]): number {
  const weights = claim.terms.map(contentOf);
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  let best = 0;
  for (const { inSentence, window } of alignments) {
    for (let s = 0; s < window.sentences.length; s++) {
      let cover = 0;
      for (let i = 0; i < inSentence.length; i++) cover += (weights[i] ?? 0) * (inSentence[i]?.[s] ?? 0);
      best = Math.max(best, cover);
    }
  }
  return best / total;
}

type Excluding = Extract<MatchRelation, 'opposite' | 'sibling' | 'differs'>;

/** Best place of what excludes a word of the claim, by how it does. */
function excluded({ terms }: Claim, alignments: readonly Alignment[]): Readonly<Record<Excluding, number>> {
  const most = { opposite: 0, sibling: 0, differs: 0 };
  for (const { relations, matches } of alignments) {
    for (let i = 0; i < relations.length; i++) {
      if (terms[i]?.framed) continue;
      const own = matches[i];
      for (const { relation, place } of relations[i] ?? []) {
        if (relation !== 'opposite' && relation !== 'sibling' && relation !== 'differs') continue;
        const lead = place - (own && own.value >= FOUND ? own.place : 0) * 0.8;
        most[relation] = Math.min(1, Math.max(most[relation], lead));
      }
    }
  }
  return most;
}

function substituted(claim: Claim, alignments: readonly Alignment[], of: (term: Term) => boolean): number {
  let most = 0;
  for (const [i, term] of claim.terms.entries()) {
    if (!of(term) || term.framed) continue;
    // In the article that knows the rest of the sentence best; another one may simply speak of something else.
    let least = alignments.length > 0 ? 1 : 0;
    for (const { substitute, placeAtMost, matches } of alignments) {
      const own = matches[i] && matches[i].value >= FOUND ? matches[i].place : 0;
      const lead = placeAtMost(i) - own <= most ? 0 : (substitute(i)?.place ?? 0) - own;
      least = Math.min(least, lead);
      // Nothing that follows can make this term the one with most.
      if (least <= most) break;
    }
    most = Math.max(most, least);
  }
  return most;
}

/** Share of neighbouring terms of the claim that stand within three tokens of each other in some window. */
function pairShare(terms: readonly Term[], alignments: readonly Alignment[]): number {
  if (terms.length < 2) return 1;
  let near = 0;
  for (let i = 0; i + 1 < terms.length; i++) {
    if (alignments.some((alignment) => isNear(alignment, i))) near++;
  }
  return near / (terms.length - 1);
}

function isNear({ relations, window }: Alignment, i: number): boolean {
  const placeOf = ({ at }: TermMatch): number => window.terms[at]?.place ?? -Infinity;
  return (relations[i] ?? []).some((first) => {
    if (first.value < FOUND) return false;
    const place = placeOf(first);
    return (relations[i + 1] ?? []).some(
      (second) => second.value >= FOUND && placeOf(second) > place && placeOf(second) - place <= 3,
    );
  });
}

const NEGATIONS = new Set([
  'not',
  "n't",
  'no',
  'never',
  'none',
  'neither',
  'nor',
  'without',
  'nobody',
  'nothing',
  'hardly',
  'deny',
  'refuse',
  'reject',
  'fail',
]);

function negationDifference(claim: Claim, alignments: readonly Alignment[]): number {
  const own = claim.reading.tokens.filter((token) => NEGATIONS.has(token.key)).length;
  let best = 0;
  let theirs = own;
  for (const { sentenceCover, window } of alignments) {
    for (const [i, cover] of sentenceCover.entries()) {
      if (cover <= best) continue;
      best = cover;
      theirs = window.sentences[i]?.reading.tokens.filter((token) => NEGATIONS.has(token.key)).length ?? 0;
    }
  }
  return Math.min(1, Math.abs(own - theirs)) * best;
}
