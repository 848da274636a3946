import type { Alignment } from '../match/align.ts';
import { FOUND } from '../match/similarity.ts';
import type { Claim } from '../rules/claim.ts';
import type { Comparison } from '../rules/comparison.ts';
import type { Finding, FindingCode } from '../rules/finding.ts';
import { precedence, ruleOf } from '../rules/registry.ts';
import { supportOf, type Unsupported } from '../rules/unsupported.ts';
import { overlaps, type Span } from '../text/span.ts';
import type { SeverityMap } from './checkDraft.ts';
import type { CheckWorth } from './checkWorthy.ts';
import { explain } from './explain.ts';
import { featuresOf } from './features.ts';
import { evidenceOf, supportingEvidence } from './evidence.ts';
import type { Judgement, Verdict } from './judgement.ts';
import { severityOf } from './severity.ts';
import { sourceLabel } from './sourceLabel.ts';
import { heads, supportScore } from './support.ts';

/** All that is known of a claim before the verdict. */
export interface Case {
  readonly claim: Claim;
  readonly worth: CheckWorth;
  readonly alignments: readonly Alignment[];
  /** Of all rules and articles. */
  readonly comparisons: readonly Comparison[];
  readonly severity: SeverityMap;
  /** Collect the steps of the judgement. */
  readonly explain?: boolean;
}

/** A fact that at least one source contradicts, with what every source says to it. */
interface Contradiction {
  readonly kind: Comparison['rule'];
  readonly span: Span;
  readonly against: readonly Comparison[];
  readonly agreed: boolean;
  readonly agreements: readonly Comparison[];
}

/**
 * Sources of so few sentences are an excerpt that was picked for the claim: what it is about is often said elsewhere, so
 * there its figures decide.
 */
const EXCERPT = 3;

/**
 * Where sources may be said to differ about the same thing. With other kinds a source that agrees settles it: the one that
 * seems to differ most likely speaks of something else.
 */
const DISPUTABLE: ReadonlySet<Comparison['rule']> = new Set(['number', 'quote']);

/** Where one source agrees, the other must speak of the same thing as surely as this. */
const DISPUTED = 0.47;

/** An agreement counts against a contradiction when it is at least this share as sure. */
const AS_SURE = 0.7;

/** A near quotation or a name misspelt in its place proves by itself that the passage is the one meant. */
const PROVES_ITSELF: ReadonlySet<Comparison['rule']> = new Set(['quote', 'name']);

/** A claim of which less than this is found anywhere is another story: nothing in it is compared. */
const SAME_STORY = 0.3;
/** From this chance on that evidence is missing, a claim has no support. */
const MISSING = 0.58;

/**
 * The verdict on a claim, its findings and its evidence. Spans of the judgement are of the claim's text. A fact is agreed
 * when any source agrees and contradicted when any conflicts: contradicted alone is a conflict, both is disputed; the
 * sentence's verdict is its worst fact's.
 */
export function judge(all: Case): Judgement {
  const { claim, alignments } = all;
  const support = supportOf(claim, alignments);
  const features = featuresOf(claim, alignments, all.comparisons);
  const contradictions = contradictionsOf(all, support.covered < SAME_STORY);
  const conflict = contradictions.some((c) => !c.agreed);
  const lacking = isLacking(support, heads(features).missing, isExcerpt(alignments));
  const verdict = verdictOf(contradictions, conflict, lacking, all.worth);
  const findings = contradictions.map((contradiction) => findingOf(contradiction, all));
  if (verdict === 'unsupported') findings.push(unsupportedFinding(all, support.words));
  const supporting = supportingEvidence(claim, alignments);
  const against = contradictions.flatMap((c) => c.against.map(evidenceOf));
  return {
    verdict,
    support: verdict === 'not-checkable' ? null : supportScore(features, contradictions.length > 0),
    evidence:
      verdict === 'not-checkable'
        ? []
        : distinct(verdict === 'conflict' ? [...against, ...supporting] : [...supporting, ...against]),
    findings,
    ...(all.explain ? { trace: explain(all, verdict, support.covered, features) } : {}),
  };
}

function isExcerpt(alignments: readonly Alignment[]): boolean {
  const sentences = alignments.reduce((sum, { window }) => sum + window.sentences.length, 0);
  return sentences <= EXCERPT && alignments.every(({ window }) => window.whole);
}

function isLacking(support: Unsupported, missing: number, excerpt: boolean): boolean {
  if (excerpt && support.figuresAgree) return support.facts.length > 2 || support.covered < 0.1;
  return missing > MISSING || support.facts.length > 0;
}

function verdictOf(
  contradictions: readonly Contradiction[],
  conflict: boolean,
  lacking: boolean,
  worth: CheckWorth,
): Verdict {
  if (worth === 'no') return 'not-checkable';
  if (conflict) return 'conflict';
  if (contradictions.length > 0) return 'disputed';
  if (!lacking) return 'supported';
  return worth === 'weak' ? 'not-checkable' : 'unsupported';
}

function contradictionsOf({ claim, alignments, comparisons, worth }: Case, otherStory: boolean): Contradiction[] {
  if (worth === 'no') return [];
  const settled = comparisons.filter((c) => !isInsideQuotation(c, claim) && (!otherStory || PROVES_ITSELF.has(c.rule)));
  const conflicts = settled.filter((c) => c.relation === 'conflicts').toSorted(byPrecedence);
  const grouped: { kind: Comparison['rule']; span: Span; against: Comparison[] }[] = [];
  for (const conflict of conflicts) {
    const known = grouped.find((group) => overlaps(group.span, conflict.claimSpan));
    if (!known) grouped.push({ kind: conflict.rule, span: conflict.claimSpan, against: [conflict] });
    else if (known.kind === conflict.rule) known.against.push(conflict);
  }
  return (
    grouped
      .map(({ kind, span, against }) => {
        const surest = surestOf(against);
        const agreements = settled.filter(
          (c) =>
            c.relation === 'agrees' && c.rule === kind && overlaps(c.claimSpan, span) && c.strength >= AS_SURE * surest,
        );
        const agreed = agreements.length > 0 || isFoundElsewhere(claim, alignments, span, against);
        return { kind, span, against, agreements, agreed };
      })
      .filter(({ kind, agreed, against }) => !agreed || (DISPUTABLE.has(kind) && surestOf(against) >= DISPUTED))
      // Two floors of one count do not contradict each other; they differ only where another source holds the draft's.
      .filter(({ agreed, against }) => agreed || against.some((c) => c.superseding !== true))
  );
}

function surestOf(comparisons: readonly Comparison[]): number {
  return Math.max(...comparisons.map((c) => c.strength));
}

function byPrecedence(a: Comparison, b: Comparison): number {
  return precedence(a.rule) - precedence(b.rule) || b.strength - a.strength || a.claimSpan.start - b.claimSpan.start;
}

/** Words inside quotation marks are the quote rule's alone. */
function isInsideQuotation(comparison: Comparison, claim: Claim): boolean {
  if (comparison.rule === 'quote') return false;
  return claim.reading.quotations.some(
    ({ inner }) => inner.start <= comparison.claimSpan.start && comparison.claimSpan.end <= inner.end,
  );
}

/** Whether another article has the very words, in a place as good as that of the contradiction. */
function isFoundElsewhere(
  claim: Claim,
  alignments: readonly Alignment[],
  span: Span,
  against: readonly Comparison[],
): boolean {
  const strongest = Math.max(...against.map((c) => c.strength));
  const accusers = new Set(against.map((c) => c.passage.article.id));
  const indices = [...claim.terms.keys()].filter((i) => {
    const term = claim.terms[i];
    return term !== undefined && overlaps(term, span);
  });
  return alignments.some((alignment) => {
    if (accusers.has(alignment.window.articleId) || indices.length === 0) return false;
    return indices.every((i) => {
      const match = alignment.matches[i];
      return match !== undefined && match.value >= FOUND && match.place >= strongest - 0.1;
    });
  });
}

function findingOf(contradiction: Contradiction, { claim, severity }: Case): Finding {
  const { kind, span, against, agreed, agreements } = contradiction;
  const [first] = against;
  const rule = ruleOf(kind);
  const expected = [...new Set(against.map((c) => c.expected).filter((e) => e !== undefined))];
  const code: FindingCode = agreed ? `disputed/${kind}` : `conflict/${kind}`;
  const claimed = `“${claim.text.slice(span.start, span.end)}”`;
  const base = rule?.meta.severity ?? { conflict: 'information', disputed: 'information' };
  const message =
    first && rule
      ? rule.message({
          claimed,
          expected: expected.map((e) => `“${e}”`).join(' or '),
          source: sourceLabel(first.passage.article),
        })
      : '';
  const others = agreements.map((c) => sourceLabel(c.passage.article));
  return {
    code,
    severity: severityOf(code, agreed ? base.disputed : base.conflict, severity),
    span,
    message:
      agreed && others.length > 0
        ? `The sources differ. ${message} ${[...new Set(others)].join('; ')}: as in the draft.`
        : message,
    expected,
    evidence: [...against, ...agreements].map(evidenceOf),
    // Where the sources differ, the writer says who says so; no figure of theirs settles it.
    fixes: (agreed ? [] : expected).map((text) => ({
      kind: 'replace',
      title: `Change ${claimed} to “${text}”${first ? ` (${sourceLabel(first.passage.article)})` : ''}`,
      edits: [{ span, text }],
      preferred: kind === 'name' && expected.length === 1 && !agreed,
    })),
  };
}

function unsupportedFinding({ claim, severity, alignments }: Case, words: readonly Span[]): Finding {
  const [first] = words;
  const last = words.at(-1);
  const span =
    first && last && words.length <= 3 ? { start: first.start, end: last.end } : { start: 0, end: claim.text.length };
  const named = words.slice(0, 3).map((w) => `“${claim.text.slice(w.start, w.end)}”`);
  const code = 'unsupported/claim';
  return {
    code,
    severity: severityOf(code, 'information', severity),
    span,
    message: `No source supports this${named.length > 0 ? `: nothing found for ${named.join(', ')}` : ''}. Add a source, attribute it, or leave it out.`,
    expected: [],
    evidence: supportingEvidence(claim, alignments).map((e) => ({ ...e, relation: 'related' })),
    fixes: [],
  };
}

function distinct(evidence: readonly Judgement['evidence'][number][]): Judgement['evidence'] {
  const seen = new Set<string>();
  return evidence.filter((e) => {
    const key = `${e.source}:${e.span.start}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
