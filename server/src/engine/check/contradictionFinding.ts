import type { Comparison } from '../rules/comparison.ts';
import type { Finding, FindingCode, Fix } from '../rules/finding.ts';
import { ruleOf } from '../rules/registry.ts';
import { speakerOf } from '../match/speakers.ts';
import type { Case, Cited } from './case.ts';
import { citedFirst } from './citedFirst.ts';
import type { Contradiction } from './contradictions.ts';
import { disputeFixes } from './disputeFixes.ts';
import { evidenceOf } from './evidence.ts';
import { originLabels } from './originLabels.ts';
import { byDay, dayOf } from './passageDay.ts';
import { severityOf } from './severity.ts';
import { sourceLabel } from './sourceLabel.ts';

/**
 * What the writer is shown of a contradicted fact: both sides with their sources, the cited ones first and then the oldest,
 * and what can be done.
 */
export function contradictionFinding(contradiction: Contradiction, all: Case): Finding {
  const { kind, span, agreed } = contradiction;
  const surest = inOrder(contradiction.against, all.cited);
  const against = inOrder(contradiction.against.toSorted(byDay), all.cited);
  const agreements = inOrder(contradiction.agreements.toSorted(byDay), all.cited);
  const expected = [...new Set(surest.map((c) => c.expected).filter((e) => e !== undefined))];
  const code = codeOf(contradiction);
  const base = ruleOf(kind)?.meta.severity ?? { conflict: 'information', disputed: 'information' };
  const named = agreed && isAttributed(all);
  // A figure whose counter is named is said as it should be, though the sources differ; that a report is denied, or a hoax,
  // any writer wants to know.
  const differs = contradiction.against.some(({ denial }) => denial === true) ? 'information' : base.disputed;
  const severity = agreed ? (named ? 'hint' : differs) : base.conflict;
  return {
    code,
    severity: severityOf(code, severity, all.severity),
    span,
    message: agreed
      ? differMessage(code, all.claim.text.slice(span.start, span.end), agreements, against)
      : plainMessage({ ...contradiction, against: surest }, all),
    expected,
    evidence: [...surest, ...agreements].map(evidenceOf),
    fixes: agreed ? disputeFixes({ ...contradiction, agreements }, all) : replacements(contradiction, expected, all),
  };
}

function isAttributed({ claim: { reading }, cited }: Case): boolean {
  return (cited?.mentioned.length ?? 0) > 0 || reading.attributions.some((frame) => speakerOf(reading, frame));
}

function inOrder(comparisons: readonly Comparison[], cited: Cited | undefined): readonly Comparison[] {
  return citedFirst(comparisons, ({ passage }) => passage.article.id, cited);
}

/** `disputed/outdated` where the same count is higher in an article that is newer than all that have the draft's. */
function codeOf({ kind, agreed, against, agreements }: Contradiction): FindingCode {
  if (!agreed) return `conflict/${kind}`;
  const newest = Math.max(...agreements.map(dayOf));
  const later = against.every((c) => c.superseding === true && dayOf(c) > newest);
  return kind === 'number' && agreements.length > 0 && later ? 'disputed/outdated' : `disputed/${kind}`;
}

function plainMessage({ kind, span, against }: Contradiction, { claim }: Case): string {
  const [top] = against;
  const rule = ruleOf(kind);
  if (!top || !rule) return '';
  const sources = whoHas(top.expected, against);
  return rule.message({
    claimed: `“${claim.text.slice(span.start, span.end)}”`,
    expected: top.expected === undefined ? 'other words' : `“${top.expected}”`,
    source: sources.join(' and '),
    has: sources.length > 1 ? 'have' : 'has',
  });
}

function differMessage(
  code: FindingCode,
  claimed: string,
  agreements: readonly Comparison[],
  against: readonly Comparison[],
): string {
  const own = originLabels(agreements.map(({ passage }) => passage)).join(', ');
  const figures = [...new Set(against.map((c) => c.expected))];
  const others = figures.flatMap((figure) => whoHas(figure, against).map((who) => `${who} has “${figure ?? ''}”`));
  const [what, advice] =
    code === 'disputed/outdated'
      ? ['A later source has a newer figure', 'Take the newer figure, or say as of when yours holds.']
      : ['The sources differ', 'Say who says so, or give both.'];
  return `${what}: the draft has “${claimed}”${own === '' ? '' : `, as in ${own}`}; ${others.join('; ')}. ${advice}`;
}

function whoHas(figure: string | undefined, against: readonly Comparison[]): readonly string[] {
  return originLabels(against.filter((c) => c.expected === figure).map(({ passage }) => passage));
}

function replacements({ kind, span, against }: Contradiction, expected: readonly string[], { claim }: Case): Fix[] {
  const claimed = claim.text.slice(span.start, span.end);
  return expected.flatMap((text) => {
    const source = against.find((c) => c.expected === text);
    // "Denied the report" stands in nothing's place.
    if (source?.denial || source?.beside) return [];
    return {
      kind: 'replace',
      title: `Change “${claimed}” to “${text}”${source ? ` (${sourceLabel(source.passage.article)})` : ''}`,
      edits: [{ span, text }],
      preferred: kind === 'name' && expected.length === 1,
    };
  });
}
