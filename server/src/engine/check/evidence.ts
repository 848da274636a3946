import type { Alignment } from '../match/align.ts';
import { bestBySentence } from '../match/bestBySentence.ts';
import { inPlace } from '../match/meeting.ts';
import { FOUND } from '../match/similarity.ts';
import type { Claim } from '../rules/claim.ts';
import type { Comparison } from '../rules/comparison.ts';
import type { Evidence } from '../rules/finding.ts';
import type { Passage } from '../sources/article.ts';
import { ownText } from '../text/ownText.ts';
import { shift, type Span } from '../text/span.ts';
import { isoDate } from './sourceLabel.ts';

/** The passage of a comparison, with the words that agree or differ marked. */
export function evidenceOf(comparison: Comparison): Evidence {
  const marks = comparison.passageSpan ? [shift(comparison.passageSpan, comparison.passage.span.start)] : [];
  const relation = comparison.relation === 'incomparable' ? 'related' : comparison.relation;
  return passageEvidence(comparison.passage, marks, relation);
}

export function passageEvidence(passage: Passage, marks: readonly Span[], relation: Evidence['relation']): Evidence {
  const { article, span } = passage;
  const locator = article.paragraphs[passage.paragraph]?.locator;
  return {
    source: article.id,
    path: article.path,
    span,
    text: ownText(article.text.slice(span.start, span.end)),
    ...(article.outlet === undefined ? {} : { outlet: article.outlet }),
    ...(article.title === undefined ? {} : { title: article.title }),
    ...(article.date === undefined ? {} : { date: isoDate(article.date) }),
    ...(locator === undefined ? {} : { locator }),
    marks,
    relation,
  };
}

/** A sentence shown as evidence carries at least this much of the claim. */
const SHOWN = 0.25;
const NEAREST = 0.08;
const MOST = 4;

interface Candidate {
  readonly alignment: Alignment;
  readonly sentence: number;
  readonly cover: number;
}

/** The passages that carry a claim, best first; a second one of the same article only for what it adds. */
export function supportingEvidence(claim: Claim, alignments: readonly Alignment[]): Evidence[] {
  const all: Candidate[] = [];
  for (const alignment of alignments) {
    for (const [sentence, cover] of placedBySentence(claim, alignment).entries()) {
      if (cover >= NEAREST) all.push({ alignment, sentence, cover });
    }
  }
  all.sort((a, b) => b.cover - a.cover);
  // Told in other words throughout, a claim is still shown what comes nearest.
  const carrying = all.filter((candidate) => candidate.cover >= SHOWN);
  const candidates = carrying.length > 0 ? carrying : all.slice(0, 1);
  const chosen: Candidate[] = [];
  for (const candidate of candidates) {
    if (chosen.length === MOST) break;
    if (candidate.cover < 0.6 * (chosen[0]?.cover ?? 0)) break;
    chosen.push(candidate);
  }
  return chosen.flatMap(({ alignment, sentence, cover }) => {
    const found = alignment.window.sentences[sentence];
    if (!found) return [];
    return [passageEvidence(found.passage, marksOf(claim, alignment, sentence), cover >= SHOWN ? 'agrees' : 'related')];
  });
}

/** Weighted share of the claim that is found in place in each sentence by itself. */
function placedBySentence(claim: Claim, { relations, window }: Alignment): number[] {
  const found = window.sentences.map(() => 0);
  const best = found.map(() => 0);
  let total = 0;
  for (let i = 0; i < claim.terms.length; i++) {
    const weight = claim.terms[i]?.weight ?? 0;
    total += weight;
    const met = relations[i] ?? [];
    if (met.length === 0) continue;
    bestBySentence(met, window, inPlace, best);
    for (let s = 0; s < found.length; s++) found[s] = (found[s] ?? 0) + weight * (best[s] ?? 0);
  }
  if (total > 0) for (let s = 0; s < found.length; s++) found[s] = (found[s] ?? 0) / total;
  return found;
}

function marksOf(claim: Claim, alignment: Alignment, sentence: number): Span[] {
  const own = alignment.window.sentences[sentence];
  if (!own) return [];
  const spans = new Map<number, Span>();
  for (const i of claim.terms.keys()) {
    const match = alignment.matches[i];
    const term = match && alignment.window.terms[match.at];
    if (!match || !term || term.sentence !== sentence || match.value < FOUND) continue;
    spans.set(term.term.start, shift({ start: term.term.start, end: term.term.end }, own.passage.span.start));
  }
  return [...spans.values()].toSorted((a, b) => a.start - b.start);
}
