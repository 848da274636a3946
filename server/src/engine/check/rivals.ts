import type { Reading } from '../facts/fact.ts';
import type { Alignment } from '../match/align.ts';
import { tellsOfBefore } from '../match/tellsOfBefore.ts';
import { FOUND } from '../match/similarity.ts';
import type { Term } from '../match/terms.ts';
import type { Comparison } from '../rules/comparison.ts';
import type { Passage } from '../sources/article.ts';
import { overlaps, type Span } from '../text/span.ts';
import type { Case } from './case.ts';
import type { Contradiction } from './contradictions.ts';

/*
 * A draft repeats a figure in few words, and few words bind it to little: "at least five people died" meets nothing in
 * another article's "bringing the number of dead in the wreck to eight". The sentence that the figure was taken from says
 * where, when and of what. So a source's own sentence that bears a figure out is held against the other sources, as if it
 * stood in the draft: what contradicts it there contradicts the draft's copy of it.
 */

/** From here on the draft's figure was taken from the passage. */
const TAKEN = 0.3;
/** Agreements of one and the same figure or date: what contradicts the one contradicts the other. */
const SAME_VALUE: ReadonlySet<Comparison['values']> = new Set([
  'same',
  'hedge-dropped',
  'hedge-changed',
  'converted',
  'bound-dropped',
]);

/** Figures and dates of a claim that a source bears out, in a sentence that another source contradicts: the sources differ. */
export function rivalContradictions({ claim, comparisons, rivalsOf }: Case): Contradiction[] {
  const found: Contradiction[] = [];
  const agreements = comparisons.filter(isTaken);
  for (const agreement of agreements) {
    if (found.some((one) => overlaps(one.span, agreement.claimSpan))) continue;
    const against = (rivalsOf?.(agreement.passage) ?? []).filter(
      (rival) => isOf(rival, agreement) && !(rival.values === 'denied' && tellsOfBefore(claim.text)),
    );
    if (against.length === 0) continue;
    const span = figureIn(claim.reading, agreement.claimSpan);
    found.push({
      kind: agreement.rule,
      span,
      against: against.map((c) => ({ ...c, claimSpan: span })),
      agreements: agreements.filter((c) => c.rule === agreement.rule && overlaps(c.claimSpan, span)),
      agreed: true,
    });
  }
  return found;
}

function isTaken({ relation, values, strength }: Comparison): boolean {
  return relation === 'agrees' && strength >= TAKEN && SAME_VALUE.has(values);
}

function isOf(rival: Comparison, { rule, passageSpan }: Comparison): boolean {
  return rival.rule === rule && passageSpan !== undefined && overlaps(rival.claimSpan, passageSpan);
}

function figureIn({ quantities }: Reading, span: Span): Span {
  return quantities.find((quantity) => quantity.span.start === span.start)?.figure ?? span;
}

/** How surely two sentences count the same thing before their figures are said to differ. */
const SAME_COUNT = 0.55;
/** Dates differ between two copies of one sentence; between two sentences they are those of two events. */
const COPY = 0.65;

/**
 * Of what other articles contradict in a passage, that in which they surely speak of the same thing. `terms`: the passage's.
 */
export function rivalsAmong(
  passage: Passage,
  terms: readonly Term[],
  { alignments, comparisons }: Pick<Case, 'alignments' | 'comparisons'>,
): Comparison[] {
  if (terms.length < FEWEST) return [];
  return comparisons.filter((c) => {
    if (c.relation !== 'conflicts' || c.passage.article.id === passage.article.id) return false;
    if (c.rule !== 'number' && c.rule !== 'date') return false;
    return (c.rule === 'number' && c.strength >= SAME_COUNT && c.reworded !== true) || isCopy(c.passage, alignments);
  });
}

/** Whether the passage has nearly all of what the alignments are of, and little else. */
function isCopy(passage: Passage, alignments: readonly Alignment[]): boolean {
  for (const { window, sentenceCover, relations } of alignments) {
    const at = window.sentences.findIndex((sentence) => sentence.passage === passage);
    const sentence = window.sentences[at];
    if (!sentence) continue;
    const met = new Set(relations.flatMap((found) => found.filter((m) => m.value >= FOUND).map((m) => m.at)));
    const weight = (of: (i: number) => boolean): number =>
      sentence.terms.reduce((sum, term, i) => sum + (of(sentence.from + i) ? term.weight : 0), 0);
    const back =
      weight((i) => met.has(i)) /
      Math.max(
        1e-9,
        weight(() => true),
      );
    return (sentenceCover[at] ?? 0) >= COPY && back >= COPY;
  }
  return false;
}

/** Shorter sentences resemble each other by chance. */
const FEWEST = 4;
