import { isExcerpt } from '../match/excerpt.ts';
import { arithmeticFindings } from '../rules/arithmetic.ts';
import type { Finding } from '../rules/finding.ts';
import { supportOf, type Unsupported } from '../rules/unsupported.ts';
import type { Case } from './case.ts';
import { contradictionFinding } from './contradictionFinding.ts';
import { contradictionsOf, type Contradiction } from './contradictions.ts';
import { evidenceOf, supportingEvidence } from './evidence.ts';
import { explain } from './explain.ts';
import { type Features, featuresOf } from './features.ts';
import type { Judgement, Verdict } from './judgement.ts';
import { lackOf } from './lack.ts';
import { notCovering } from './notCovering.ts';
import { differingFigures, withOrigin } from './rivalFigures.ts';
import { citedFirst } from './citedFirst.ts';
import { rivalContradictions } from './rivals.ts';
import { severityOf } from './severity.ts';
import { supportScore } from './support.ts';
import { uncarriedTitles } from './uncarriedTitles.ts';

/** A claim of which less than this is found anywhere is another story: nearly nothing in it is compared. */
const SAME_STORY = 0.3;

/**
 * The verdict on a claim, its findings and its evidence. Spans of the judgement are of the claim's text. A fact is agreed
 * when any source agrees and contradicted when any conflicts: contradicted alone is a conflict, both is disputed; the
 * sentence's verdict is its worst fact's.
 */
export function judge(all: Case): Judgement {
  const { claim, alignments, worth } = all;
  const arithmetic = arithmeticFindings(
    claim.reading,
    all.date,
    severityOf('draft/arithmetic', 'warning', all.severity),
  );
  if (worth === 'no') return { verdict: 'not-checkable', support: null, evidence: [], findings: arithmetic };
  const support = supportOf(claim, alignments);
  const features = featuresOf(claim, alignments, all.comparisons);
  const otherStory = support.covered < SAME_STORY && !isExcerpt(alignments);
  const direct = contradictionsOf(all, otherStory).map((one) => withOrigin(one, all));
  const rivals = direct.length > 0 ? direct : rivalContradictions(all);
  const lacks = rivals.length > 0 ? [] : lackIn(all, support, features);
  const contradictions = rivals.length > 0 || lacks.length > 0 ? rivals : differingFigures(all);
  const verdict = verdictOf(contradictions, lacks.length > 0, worth);
  const trace = all.explain ? { trace: explain(all, verdict, support.covered, features) } : {};
  if (verdict === 'not-checkable') return { verdict, support: null, evidence: [], findings: arithmetic, ...trace };
  return {
    verdict,
    support: supportScore(features, contradictions.length > 0),
    evidence: evidenceFor(verdict, contradictions, all),
    findings: [
      ...contradictions.map((contradiction) => contradictionFinding(contradiction, all)),
      ...lacks,
      ...(lacks.length > 0 ? [] : notCovering(all, contradictions)),
      ...arithmetic,
    ],
    ...trace,
  };
}

/** What the claim lacks as a whole, else a title in it. */
function lackIn(all: Case, support: Unsupported, features: Features): Finding[] {
  const lacks = lackOf(all, support, features);
  return lacks.length > 0 ? lacks : uncarriedTitles(all);
}

function verdictOf(contradictions: readonly Contradiction[], lacking: boolean, worth: Case['worth']): Verdict {
  if (contradictions.some((c) => !c.agreed)) return 'conflict';
  if (contradictions.length > 0) return 'disputed';
  if (!lacking) return 'supported';
  return worth === 'weak' ? 'not-checkable' : 'unsupported';
}

/** Best first: for a conflict what contradicts, else what supports; of either the cited sources first; no passage twice. */
function evidenceFor(
  verdict: Verdict,
  contradictions: readonly Contradiction[],
  { claim, alignments, cited }: Case,
): Judgement['evidence'] {
  const supporting = citedFirst(supportingEvidence(claim, alignments), ({ source }) => source, cited);
  const against = citedFirst(
    contradictions.flatMap((c) => c.against.map(evidenceOf)),
    ({ source }) => source,
    cited,
  );
  const seen = new Set<string>();
  return (verdict === 'conflict' ? [...against, ...supporting] : [...supporting, ...against]).filter((evidence) => {
    const key = `${evidence.source}:${evidence.span.start}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
