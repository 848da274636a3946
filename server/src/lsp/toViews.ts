import type { CheckedSentence, Verdict } from '../engine/check/judgement.ts';
import type { Evidence, Severity } from '../engine/rules/finding.ts';
import { shift } from '../engine/text/span.ts';
import type { SourceSummary } from '../project/sourceSummary.ts';
import { sourceCaption } from '../report/sourceCaption.ts';
import { type CheckedDraft, findingsOf, LOUDNESS } from './drafts/checkedDraft.ts';
import { oneLine } from '../report/markdown.ts';
import type { ClaimFinding, DraftClaim, DraftSource, EvidencePassage, SourceUse } from './protocol.ts';
import { type Converter, toLocation } from './toProtocol.ts';
import { evidenceOf, type Use } from './sources/uses.ts';
import { RELATION_IN_WORDS } from './wording.ts';

/*
 * As toProtocol.ts, for the requests of protocol.ts: what the views of a client show.
 */

/** A sentence with its verdict; undefined for one that states nothing to check and has no finding. */
export function toClaim(
  draft: CheckedDraft,
  checked: CheckedSentence,
  { changed, desk }: Pick<DraftClaim, 'changed' | 'desk'>,
): DraftClaim | undefined {
  const { sentence, judgement } = checked;
  const { verdict, support } = judgement;
  if (!isChecked(verdict)) return undefined;
  const speaking = evidenceOf(checked).filter(({ relation }) => relation !== 'related');
  return {
    range: draft.draft.lines.rangeOf(sentence.span),
    text: oneLine(sentence.text),
    verdict,
    support,
    findings: toClaimFindings(draft, checked),
    ignored: judgement.findings.filter(({ suppressed }) => suppressed !== undefined).length,
    sources: [...new Set(speaking.map((passage) => sourceCaption(passage)))],
    changed,
    desk,
  };
}

/** The findings shown, the most severe first. */
function toClaimFindings(draft: CheckedDraft, checked: CheckedSentence): readonly ClaimFinding[] {
  return findingsOf(checked)
    .toSorted((a, b) => LOUDNESS[b.finding.severity] - LOUDNESS[a.finding.severity])
    .flatMap(({ id, finding }) => {
      const { code, severity, message, span } = finding;
      if (!isShown(severity)) return [];
      return [{ id, code, severity, message, range: draft.draft.lines.rangeOf(span) }];
    });
}

export function toPassage(converter: Converter, draft: CheckedDraft, passage: Evidence): EvidencePassage {
  const { source, path, span, text, marks, title, locator, relation } = passage;
  const { uri, range } = toLocation(converter, draft.sources.archive, passage);
  return {
    source,
    uri,
    name: draft.project.nameOf(path),
    range,
    text,
    marks: marks.map((mark) => shift(mark, -span.start)),
    caption: sourceCaption(passage),
    ...(title !== undefined && { title }),
    ...(locator !== undefined && { locator }),
    relation,
    relationInWords: RELATION_IN_WORDS[relation],
  };
}

/** `uri` is where the source is opened. */
export function toSource(
  { id, title, outlet, date, passages, problems }: SourceSummary,
  uri: string,
  name: string,
  uses: readonly Use[],
): DraftSource {
  return {
    id,
    uri,
    name,
    ...(title !== undefined && { title }),
    ...(outlet !== undefined && { outlet }),
    ...(date !== undefined && { date }),
    passages,
    problems: problems.map(({ message }) => message),
    uses: toSourceUses(uses),
  };
}

/** By draft: a sentence that rests on several passages of the source counts once. */
function toSourceUses(uses: readonly Use[]): readonly SourceUse[] {
  const byDraft = new Map<string, { readonly name: string; readonly starts: Set<string> }>();
  for (const { uri, name, range } of uses) {
    const known = byDraft.get(uri) ?? { name, starts: new Set() };
    byDraft.set(uri, known);
    known.starts.add(`${range.start.line}:${range.start.character}`);
  }
  return [...byDraft].map(([uri, { name, starts }]) => ({ uri, name, sentences: starts.size }));
}

function isChecked(verdict: Verdict): verdict is DraftClaim['verdict'] {
  return verdict !== 'not-checkable';
}

function isShown(severity: Severity): severity is ClaimFinding['severity'] {
  return severity !== 'off';
}
