import { citationsOf } from '../engine/check/citing/draftCitations.ts';
import { sentenceMark } from '../engine/check/ignoring/ignores.ts';
import type { CheckedSentence } from '../engine/check/judgement.ts';
import { ignoreEdit } from '../engine/check/ignoring/suppressions.ts';
import { citeEdits } from '../engine/citations/citeEdits.ts';
import { defineFootnote } from '../engine/citations/footnote.ts';
import { footnoteLabels } from '../engine/citations/footnoteLabels.ts';
import type { Evidence, FindingCode } from '../engine/rules/finding.ts';
import type { TextEdit } from '../engine/text/textEdit.ts';
import { canBeIgnored, IGNORE_REASON, ignoreId } from './ignores/workspaceIgnore.ts';
import { type CheckedDraft, findingsOf, type ShownFinding } from './drafts/checkedDraft.ts';
import { citableEvidence, citationStyles, citingSettings } from './citing/citing.ts';
import { STYLE_IN_WORDS } from './wording.ts';
import { evidenceOf } from './sources/uses.ts';
import { sourceCaption } from '../report/sourceCaption.ts';

/** What a writer may do about a sentence, in the order in which it is offered. Edits are made when they are asked for. */
export type Fix = EditFix | OpenFix | CommandFix;

export interface EditFix {
  readonly kind: 'replace' | 'attribute' | 'cite' | 'ignore';
  /** Names the fix among those of its sentence. */
  readonly id: string;
  readonly title: string;
  readonly preferred: boolean;
  /** The finding that it answers; a citation may be for the sentence alone. */
  readonly found?: ShownFinding;
  edits(): readonly TextEdit[];
}

export interface OpenFix {
  readonly kind: 'open';
  readonly id: string;
  readonly title: string;
  readonly found: ShownFinding;
  readonly evidence: Evidence;
}

/** What a command does, of the client or of the server. */
export interface CommandFix {
  readonly kind: 'show' | 'ignore-in-workspace' | 'unignore';
  readonly id: string;
  readonly title: string;
  /** Of a supported sentence there is none: its evidence can be shown all the same. */
  readonly found?: ShownFinding;
  /** `unignore`: names the ignore to take out. */
  readonly ignore?: string;
}

const KINDS: readonly Fix['kind'][] = [
  'replace',
  'attribute',
  'cite',
  'show',
  'open',
  'ignore',
  'ignore-in-workspace',
  'unignore',
];

/**
 * The fixes for one sentence: for all its findings, or for those chosen; with none chosen and no finding, the
 * citations of a supported sentence. Sorted by kind: the sources' words, attribution, citation, showing, opening, ignoring.
 */
export function fixesFor(draft: CheckedDraft, checked: CheckedSentence, chosen?: ReadonlySet<string>): readonly Fix[] {
  const findings = findingsOf(checked).filter(({ id }) => chosen?.has(id) ?? true);
  const all = [
    ...findings.flatMap(givenFixes),
    ...findings.flatMap((found) => missingNote(draft, found)),
    ...citations(draft, checked, findings[0]),
    ...showEvidence(checked, findings[0]),
    ...findings.flatMap((found) => openSource(found)),
    ...findings.flatMap((found) => [...ignore(draft, found), ...ignoreInWorkspace(found), ...unignore(draft, found)]),
  ];
  return all.toSorted((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
}

function givenFixes(found: ShownFinding): readonly EditFix[] {
  return found.finding.fixes.map(({ kind, title, edits, preferred }, nth) => ({
    kind,
    id: `${found.id}/${kind}/${nth}`,
    title,
    preferred,
    found,
    edits: () => edits,
  }));
}

const WANT_A_CITATION: ReadonlySet<FindingCode> = new Set(['citation/not-covering', 'citation/uncited']);

/**
 * One for each style, the draft's own or the house style first, of the source that speaks most plainly: one that agrees, else one that differs.
 * In a conflict the one that differs: what agrees there is the rest of the sentence. Where the sentence cites another than
 * the one that says it, that one.
 */
function citations(draft: CheckedDraft, { sentence, judgement }: CheckedSentence, found?: ShownFinding): EditFix[] {
  const evidence = speaking(judgement);
  const source = evidence && citableEvidence(draft, evidence);
  if (!evidence || !source) return [];
  return citationStyles(draft).map((style, nth) => ({
    kind: 'cite',
    id: `cite/${style}/${source.id}`,
    title: `Cite ${sourceCaption(evidence)} (${STYLE_IN_WORDS[style]})`,
    // Where nothing but the citation is amiss, the right one may be put in unasked.
    preferred: nth === 0 && found !== undefined && WANT_A_CITATION.has(found.finding.code),
    ...(found && { found }),
    edits: () => citeEdits(draft.document, sentence, source, style, citingSettings(draft)),
  }));
}

function speaking({ findings, evidence, verdict }: CheckedSentence['judgement']): Evidence | undefined {
  const uncited = findings.find(({ code }) => code === 'citation/not-covering');
  const of = (wanted: Evidence['relation']) =>
    (uncited?.evidence ?? evidence).find(({ relation }) => relation === wanted);
  return verdict === 'conflict' ? (of('conflicts') ?? of('agrees')) : (of('agrees') ?? of('conflicts'));
}

/** A footnote that is called and not there can be that of the source which says so. */
function missingNote(draft: CheckedDraft, found: ShownFinding): EditFix[] {
  const { code, span } = found.finding;
  const [, label] = /^\[\^([^\]\s]+)\]$/.exec(draft.document.text.slice(span.start, span.end)) ?? [];
  const evidence = found.checked.judgement.evidence.find(({ relation }) => relation === 'agrees');
  const source = evidence && citableEvidence(draft, evidence);
  if (code !== 'citation/unknown' || label === undefined || !evidence || !source) return [];
  const labels = footnoteLabels(draft.document);
  return [
    {
      kind: 'cite',
      id: `${found.id}/define`,
      title: `Define footnote “${label}” as ${sourceCaption(evidence)}`,
      preferred: true,
      found,
      edits: () => defineFootnote({ ...citingSettings(draft), document: draft.document, labels }, source, label),
    },
  ];
}

function openSource(found: ShownFinding): readonly OpenFix[] {
  const [evidence] = found.finding.evidence;
  if (!evidence) return [];
  return [{ kind: 'open', id: `${found.id}/open`, title: `Open ${sourceCaption(evidence)}`, found, evidence }];
}

function showEvidence(checked: CheckedSentence, found?: ShownFinding): readonly CommandFix[] {
  if (evidenceOf(checked).length === 0) return [];
  return [{ kind: 'show', id: 'show', title: 'Show evidence', ...(found && { found }) }];
}

function ignore(draft: CheckedDraft, found: ShownFinding): readonly EditFix[] {
  const { finding, checked } = found;
  // Plain text has no comments to ignore by.
  if (draft.document.format === 'plain' || !canBeIgnored(finding)) return [];
  return [
    {
      kind: 'ignore',
      id: `${found.id}/ignore`,
      title: `Ignore ${finding.code} here`,
      preferred: false,
      found,
      edits: () => ignoreEdit(draft.document, checked.sentence, finding.code, IGNORE_REASON),
    },
  ];
}

function ignoreInWorkspace(found: ShownFinding): readonly CommandFix[] {
  const { finding } = found;
  if (!canBeIgnored(finding)) return [];
  const title = `Ignore ${finding.code} in this workspace`;
  return [{ kind: 'ignore-in-workspace', id: `${found.id}/ignore-in-workspace`, title, found }];
}

/** What is said of a workspace ignore that ignores nothing stands on its sentence: there it can be taken out. */
function unignore(draft: CheckedDraft, found: ShownFinding): readonly CommandFix[] {
  const { document, sources, ignores, ignoreStates } = draft;
  const { sentence } = found.checked;
  if (found.finding.code !== 'suppression/unused' || found.finding.span !== sentence.span) return [];
  const mark = sentenceMark(citationsOf(document, sources.archive).copyOf(sentence));
  const idle = ignores.ignores.filter((one, nth) => one.sentence === mark && ignoreStates[nth] === 'unused');
  return idle.map((one) => ({
    kind: 'unignore',
    id: `${found.id}/unignore/${ignoreId(one)}`,
    title: `Stop ignoring ${one.rule} here`,
    found,
    ignore: ignoreId(one),
  }));
}
