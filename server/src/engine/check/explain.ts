import type { Alignment } from '../match/align.ts';
import { inPlace } from '../match/meeting.ts';
import type { Comparison } from '../rules/comparison.ts';
import { FEATURE_NAMES, type Features } from './features.ts';
import type { Case } from './case.ts';
import { heads } from './support.ts';
import type { TraceStep, Verdict } from './judgement.ts';

/** The steps that led to a verdict, for `--explain`: passages, words, comparisons. Costs nothing unless called. */
export function explain(
  { claim, worth, alignments, comparisons }: Case,
  verdict: Verdict,
  covered: number,
  features: Features,
): TraceStep[] {
  const { reading } = claim;
  const facts = [
    ...count('figures', reading.quantities),
    ...count('dates', reading.dates),
    ...count('names', reading.names),
    ...count('quotations', reading.quotations),
    ...count('attributions', reading.attributions),
    ...count('predicates', reading.predicates),
  ];
  return [
    { depth: 0, text: `${verdict}: ${percent(covered)} of the content found in place; worth checking: ${worth}` },
    { depth: 1, text: scoreLine(features) },
    { depth: 1, text: `reads ${facts.join(', ') || 'no typed fact'}` },
    ...alignments.flatMap((alignment) => article(alignment, claim.terms, comparisons)),
  ];
}

/** Both heads and the features behind them, those at zero left out. */
function scoreLine(features: Features): string {
  const { missing, differing } = heads(features);
  const shown = FEATURE_NAMES.filter((name) => features[name] !== 0).map(
    (name) => `${name} ${features[name].toFixed(2)}`,
  );
  return `evidence missing ${percent(missing)}, differing ${percent(differing)}: ${shown.join(', ')}`;
}

function count(label: string, facts: readonly unknown[]): string[] {
  return facts.length > 0 ? [`${facts.length} ${label}`] : [];
}

function article(alignment: Alignment, terms: Case['claim']['terms'], comparisons: readonly Comparison[]): TraceStep[] {
  const { window } = alignment;
  const own = comparisons.filter((c) => c.passage.article.id === window.articleId);
  const words = terms.map((term, i) => word(term.lower, i, alignment)).join(' ');
  return [
    { depth: 1, text: `${window.articleId}: ${percent(alignment.covered)} in ${window.sentences.length} passages` },
    { depth: 2, text: words },
    ...window.sentences
      .map((sentence, i) => ({ text: sentence.reading.text, cover: alignment.sentenceCover[i] ?? 0 }))
      .filter(({ cover }) => cover >= 0.3)
      .map(({ text, cover }) => ({ depth: 2, text: `${percent(cover)} “${text}”` })),
    ...own.map((c) => ({ depth: 2, text: comparisonLine(c) })),
  ];
}

/** "hundreds(differs .62 dozens)": the word, how it is found, and what stands in its place. */
function word(lower: string, i: number, alignment: Alignment): string {
  const match = alignment.matches[i];
  const substitute = alignment.substitute(i);
  const instead = substitute && alignment.window.terms[substitute.at];
  const found = match ? `${match.relation} ${percent(inPlace(match))}` : 'not found';
  return `${lower}(${found}${substitute && instead && substitute.place > 0.3 ? `; ${percent(substitute.place)} ${instead.term.lower}` : ''})`;
}

function comparisonLine(c: Comparison): string {
  const expected = c.expected === undefined ? '' : ` “${c.expected}”`;
  return `${c.rule} ${c.relation}${expected} (${percent(c.strength)}): ${c.reason}`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
