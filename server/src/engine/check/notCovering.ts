import type { Alignment } from '../match/align.ts';
import { inPlace } from '../match/meeting.ts';
import type { Evidence, Finding } from '../rules/finding.ts';
import type { Comparison } from '../rules/comparison.ts';
import { supportOf, type Unsupported } from '../rules/unsupported.ts';
import type { Article } from '../sources/article.ts';
import { overlaps, type Span } from '../text/span.ts';
import type { Case } from './case.ts';
import type { Contradiction } from './contradictions.ts';
import { evidenceOf, supportingEvidence } from './evidence.ts';
import { featuresOf } from './features.ts';
import { lackOf } from './lack.ts';
import { severityOf } from './severity.ts';
import { sourceLabel } from './sourceLabel.ts';

/** A cited source that carries nearly as much of a claim as another does is no wrong citation. */
const CLEARLY_LESS = 0.1;

/**
 * Whether the sources that a sentence cites say what it says: the finding where they alone do not carry a sentence that
 * the sources together support, or have another figure where the sources differ. Says nothing of sentences that no source
 * carries, and changes no verdict.
 */
export function notCovering(all: Case, contradictions: readonly Contradiction[]): Finding[] {
  if (!all.cited) return [];
  const cited = new Set(all.cited.articles.map(({ id }) => id));
  if (contradictions.length > 0) return contradictions.flatMap((one) => otherFigure(one, cited, all)).slice(0, 1);
  const others = all.alignments.filter(({ window }) => !cited.has(window.articleId));
  if (others.length === 0 || isHearsay(all, others)) return [];
  const own: Case = { ...all, ...all.cited.compared() };
  const support = supportOf(all.claim, own.alignments);
  const [lack] = lackIn(own, support);
  if (!lack) return [];
  const carrier = carrierAmong(others, support.words, all);
  const evidence = carrier ? supportingEvidence(all.claim, [carrier.alignment]) : [];
  if (!carrier || evidence.length === 0) return [];
  // What another has of it must be clearly more, or a name or figure that the cited ones lack.
  const clear =
    lack.code !== 'unsupported/claim' ||
    carrier.covered - support.covered >= CLEARLY_LESS ||
    (!carrier.alone && support.facts.length > 0);
  if (!clear) return [];
  const [best] = supportingEvidence(all.claim, own.alignments);
  const there: Evidence[] = best ? [{ ...best, relation: 'related' }] : [];
  return [finding(lack.span, lackMessage(carrier, all), [...evidence, ...there], all)];
}

function lackIn(part: Case, support: Unsupported): Finding[] {
  return lackOf(part, support, featuresOf(part.claim, part.alignments, part.comparisons));
}

/** “… told Reuters”, in copy of another outlet that says so too: Reuters is part of what is told. */
function isHearsay({ cited, claim }: Case, others: readonly Alignment[]): boolean {
  const mentioned = cited?.marked === false ? cited.mentioned : [];
  return (
    mentioned.length > 0 &&
    supportingEvidence(claim, others).some(({ text }) => mentioned.some((name) => text.includes(name)))
  );
}

interface Carrier {
  readonly alignment: Alignment;
  readonly covered: number;
  /** It carries all of the claim by itself. */
  readonly alone: boolean;
}

/** The source that carries the claim alone, else the one that has most of the words that the cited ones lack. */
function carrierAmong(others: readonly Alignment[], missing: readonly Span[], all: Case): Carrier | undefined {
  const carriers = others
    .toSorted((a, b) => b.covered - a.covered)
    .map((alignment) => {
      const { articleId } = alignment.window;
      const comparisons = all.comparisons.filter(({ passage }) => passage.article.id === articleId);
      const part: Case = { ...all, alignments: [alignment], comparisons };
      const support = supportOf(all.claim, part.alignments);
      return { alignment, covered: support.covered, alone: lackIn(part, support).length === 0 };
    });
  const adds = ({ alignment }: Carrier): number =>
    all.claim.terms.reduce(
      (sum, term, i) =>
        sum + (missing.some((span) => overlaps(span, term)) ? term.weight * inPlace(alignment.matches[i]) : 0),
      0,
    );
  return carriers.find(({ alone }) => alone) ?? carriers.toSorted((a, b) => adds(b) - adds(a))[0];
}

function lackMessage({ alignment, alone }: Carrier, all: Case): string {
  const carrier = alignment.window.sentences[0]?.passage.article;
  const cited = all.cited?.articles ?? [];
  const name = carrier ? nameAmong(carrier, cited) : '';
  const [only, second] = cited;
  const says = only && !second ? `The source cited here (${sourceLabel(only)}) does` : 'The sources cited here do';
  return alone
    ? `${says} not say this. It is in ${name}: cite that.`
    : `${says} not say all of this. More of it is in ${name}: cite that too.`;
}

/** Two pieces of one outlet and day are told apart by their files. */
function nameAmong(article: Article, others: readonly Article[]): string {
  const label = sourceLabel(article);
  return others.some((other) => sourceLabel(other) === label) ? `${label} (${article.id})` : label;
}

/** Where the sources differ about a figure: the cited ones have another than the draft, which is that of one not cited. */
function otherFigure(
  { span, agreed, against, agreements }: Contradiction,
  cited: ReadonlySet<string>,
  all: Case,
): Finding[] {
  const isCited = ({ passage }: Comparison): boolean => cited.has(passage.article.id);
  const theirs = against.find(isCited);
  const [carrier] = agreements;
  if (!agreed || !theirs || theirs.expected === undefined || !carrier || agreements.some(isCited)) return [];
  const claimed = all.claim.text.slice(span.start, span.end);
  const other = theirs.passage.article;
  const words = `The source cited here (${sourceLabel(other)}) has “${theirs.expected}”. “${claimed}” is in ${nameAmong(carrier.passage.article, [other])}: cite that.`;
  return [finding(span, words, [evidenceOf(carrier), evidenceOf(theirs)], all)];
}

function finding(span: Span, message: string, evidence: readonly Evidence[], all: Case): Finding {
  const code = 'citation/not-covering';
  return {
    code,
    severity: severityOf(code, 'warning', all.severity),
    span,
    message,
    expected: [],
    evidence,
    fixes: [],
  };
}
