import type { CheckedSentence } from '../engine/check/judgement.ts';
import type { Finding, Severity } from '../engine/rules/finding.ts';
import { contains, overlaps, type Span } from '../engine/text/span.ts';
import type { CheckResult } from './checking.ts';
import { fingerprint } from '../engine/text/fingerprint.ts';
import type { IgnoreFile } from '../project/ignoreFile.ts';
import type { Project, Sources } from './host.ts';
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
}

/** A finding that the writer sees, and the sentence that it is of. */
export interface ShownFinding {
  /** Stays the same while the sentence's words do, wherever the sentence moves. */
  readonly id: string;
  readonly finding: Finding;
  readonly checked: CheckedSentence;
}

/** Orders severities: the higher the louder. */
export const LOUDNESS: Readonly<Record<Severity, number>> = { error: 4, warning: 3, information: 2, hint: 1, off: 0 };

/**
 * The findings to show, in the order of the draft: neither switched off nor suppressed. Above the limit of the settings
 * the quietest are left out, the last ones first; `more` counts them.
 */
export function shownFindings(draft: CheckedDraft): { readonly shown: readonly ShownFinding[]; readonly more: number } {
  const all = draft.sentences.flatMap(findingsOf);
  const limit = draft.project.config.limits.maxFindings;
  if (all.length <= limit) return { shown: all, more: 0 };
  const loudest = all
    .map((found, order) => ({ found, order }))
    .toSorted((a, b) => LOUDNESS[b.found.finding.severity] - LOUDNESS[a.found.finding.severity] || a.order - b.order)
    .slice(0, limit)
    .toSorted((a, b) => a.order - b.order);
  return { shown: loudest.map(({ found }) => found), more: all.length - limit };
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
