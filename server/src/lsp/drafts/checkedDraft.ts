import type { CheckedSentence } from '../../engine/check/judgement.ts';
import type { Finding, Severity } from '../../engine/rules/finding.ts';
import { contains, overlaps, type Span } from '../../engine/text/span.ts';
import type { CheckResult } from './checking.ts';
import { fingerprint } from '../../engine/text/fingerprint.ts';
import type { IgnoreFile } from '../../project/ignoreFile.ts';
import type { Project, Sources } from '../host.ts';
import type { Showing } from '../showing.ts';
import type { OpenDraft } from './openDraft.ts';

/** A draft with its judgements: all that a request needs to answer, and nothing of it changes any more. */
export interface CheckedDraft extends CheckResult {
  /** Names the draft's version and text, the sources and the settings: what diagnostics go by. */
  readonly resultId: string;
  readonly draft: OpenDraft;
  readonly path: string;
  readonly project: Project;
  readonly sources: Sources;
  readonly ignores: IgnoreFile;
  readonly showing: Showing;
}

/** A finding that the writer sees, and the sentence that it is of. */
export interface ShownFinding {
  /** Stays the same while the sentence's words do, wherever the sentence moves. */
  readonly id: string;
  readonly finding: Finding;
  readonly checked: CheckedSentence;
}

/** What is shown at once: what one rule has found in one sentence. */
export interface FindingGroup extends ShownFinding {
  /** The other findings of the same code in the sentence, in its order. */
  readonly also: readonly Finding[];
}

/** Orders severities: the higher the louder. */
export const LOUDNESS: Readonly<Record<Severity, number>> = { error: 4, warning: 3, information: 2, hint: 1, off: 0 };

/**
 * The findings to show, one a sentence and rule, in the order of the draft: neither switched off nor suppressed, nor `held` back where the writer
 * is typing. Above the limit of the settings the quietest are left out, the last ones first; `more` counts them.
 */
export function shownFindings(
  draft: CheckedDraft,
  held?: Span,
): { readonly shown: readonly FindingGroup[]; readonly more: number } {
  const free = draft.sentences.filter(({ sentence }) => !held || !overlaps(held, sentence.span));
  const all = free.flatMap(groupsOf);
  const limit = draft.project.config.limits.maxFindings;
  if (all.length <= limit) return { shown: all, more: 0 };
  const loudest = all
    .map((found, order) => ({ found, order }))
    .toSorted((a, b) => LOUDNESS[b.found.finding.severity] - LOUDNESS[a.found.finding.severity] || a.order - b.order)
    .slice(0, limit)
    .toSorted((a, b) => a.order - b.order);
  return { shown: loudest.map(({ found }) => found), more: all.length - limit };
}

/** By code, in the order of their first findings; the most severe of each stands for the others. */
function groupsOf(checked: CheckedSentence): readonly FindingGroup[] {
  const byCode = new Map<string, ShownFinding[]>();
  for (const found of findingsOf(checked)) {
    byCode.set(found.finding.code, [...(byCode.get(found.finding.code) ?? []), found]);
  }
  return [...byCode.values()].flatMap((group) => {
    const [top] = group.toSorted((a, b) => LOUDNESS[b.finding.severity] - LOUDNESS[a.finding.severity]);
    return top ? [{ ...top, also: group.filter((one) => one !== top).map(({ finding }) => finding) }] : [];
  });
}

/** The findings of one sentence that are neither switched off nor suppressed. */
export function findingsOf(checked: CheckedSentence): readonly ShownFinding[] {
  const countByCode = new Map<string, number>();
  const shown: ShownFinding[] = [];
  for (const finding of checked.judgement.findings) {
    const nth = countByCode.get(finding.code) ?? 0;
    countByCode.set(finding.code, nth + 1);
    if (finding.severity === 'off' || finding.suppressed !== undefined) continue;
    shown.push({ id: `${fingerprint(checked.sentence.text)}/${finding.code}/${nth}`, finding, checked });
  }
  return shown;
}

/** The sentence at an offset of the draft; of two that meet there the later one. Undefined between sentences. */
export function sentenceAt(draft: CheckedDraft, offset: number): CheckedSentence | undefined {
  return sentencesIn(draft, { start: offset, end: offset }).at(-1);
}

/** The sentences that touch a span, in order. The ends count: a cursor after the full stop is still at the sentence. */
export function sentencesIn(draft: CheckedDraft, span: Span): readonly CheckedSentence[] {
  return draft.sentences.filter(({ sentence }) => touches(sentence.span, span));
}

/** Whether the spans share a code unit or meet at one end. */
export function touches(a: Span, b: Span): boolean {
  return (
    overlaps(a, b) || contains(a, { start: b.start, end: b.start }) || contains(b, { start: a.start, end: a.start })
  );
}
