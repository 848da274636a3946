import {
  type CodeAction,
  CodeActionKind,
  type Command,
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  type Hover,
  type Location,
  type LocationLink,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Archive } from '../engine/check/archive.ts';
import type { Evidence, Severity } from '../engine/rules/finding.ts';
import type { Span } from '../engine/text/span.ts';
import type { TextEdit } from '../engine/text/textEdit.ts';
import type { CheckedDraft, FindingGroup, ShownFinding } from './drafts/checkedDraft.ts';
import type { ClientFeatures } from './clientFeatures.ts';
import { APPLY_FIX_COMMAND } from './commands.ts';
import { excerpt } from './hover/excerpt.ts';
import type { EditFix, Fix } from './fixes.ts';
import type { ConfigProblem, Host } from './host.ts';
import { oneLine } from '../report/markdown.ts';
import type { OpenDraft } from './drafts/openDraft.ts';
import {
  IGNORE_IN_WORKSPACE_COMMAND,
  type IgnoreArgument,
  OPEN_SOURCE_COMMAND,
  type OpenSourceArgument,
  STOP_IGNORING_COMMAND,
  SHOW_EVIDENCE_COMMAND,
  type ShowEvidenceArgument,
} from './protocol.ts';
import { sourceUri } from './sources/sourceUri.ts';
import { sourceLines } from './sources/sourceLines.ts';
import { sourceCaption } from '../report/sourceCaption.ts';

/*
 * The one place where the engine's terms become the protocol's: offsets become positions, findings diagnostics, fixes
 * code actions. Nothing else of the server makes protocol values of findings.
 */

export const CITE_KIND = `${CodeActionKind.QuickFix}.sourcecheck.cite`;

const SOURCE_NAME = 'sourcecheck';

const SEVERITIES: Readonly<Record<Exclude<Severity, 'off'>, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** How long a passage may be in a list of related places, which has one line for it; the hover has all of it. */
const RELATED_LENGTH = 120;

/** Who converts: the machine knows paths and pages, the client what may be sent. */
export interface Converter {
  readonly host: Pick<Host, 'toUri' | 'textFiles' | 'rulePage'>;
  readonly features: ClientFeatures;
}

/** What a fix is found again by, when it is chosen. Comes back through the client, so it is untrusted then. */
export interface FixReference {
  readonly uri: string;
  readonly version: number;
  /** Index of the sentence. */
  readonly sentence: number;
  readonly fix: string;
}

export function toDiagnostic(
  converter: Converter,
  draft: CheckedDraft,
  { id, finding, also = [] }: ShownFinding & Partial<FindingGroup>,
): Diagnostic {
  const { host, features } = converter;
  const page = features.codeDescription ? host.rulePage(finding.code) : undefined;
  const related = features.relatedInformation
    ? relatedPlaces(
        converter,
        draft.sources.archive,
        [finding, ...also].flatMap(({ evidence }) => evidence),
      )
    : [];
  return {
    range: draft.draft.lines.rangeOf(finding.span),
    severity: finding.severity === 'off' ? DiagnosticSeverity.Hint : SEVERITIES[finding.severity],
    code: finding.code,
    source: SOURCE_NAME,
    message: [finding, ...also].map(({ message }) => message).join('\n'),
    ...(page !== undefined && { codeDescription: { href: page } }),
    ...(related.length > 0 && { relatedInformation: related }),
    ...(features.diagnosticData && { data: { finding: id } }),
  };
}

/** Which finding a diagnostic was made of, if the client has kept that. */
export function findingIdOf(diagnostic: Diagnostic): string | undefined {
  const { source } = diagnostic;
  const data: unknown = diagnostic.data;
  if (source !== SOURCE_NAME || typeof data !== 'object' || data === null || !('finding' in data)) return undefined;
  return typeof data.finding === 'string' ? data.finding : undefined;
}

/** A problem in the configuration file, marked on its line. */
export function toConfigDiagnostic({ message, line }: ConfigProblem): Diagnostic {
  return {
    range: { start: { line, character: 0 }, end: { line: line + 1, character: 0 } },
    severity: DiagnosticSeverity.Warning,
    source: SOURCE_NAME,
    message,
  };
}

/** Where a passage stands in its file, or in what that was read as. A source that is gone from the archive gives the start of its file. */
export function toLocation(converter: Converter, archive: Archive, { source, path, span }: Evidence): Location {
  const article = archive.articles.get(source);
  const start = { line: 0, character: 0 };
  if (!article) return { uri: converter.host.toUri(path), range: { start, end: start } };
  return { uri: sourceUri(converter, article), range: sourceLines(article).rangeOf(span) };
}

/** The passages as links from `origin` where the client takes links, else as places. */
export function toDefinition(
  converter: Converter,
  draft: CheckedDraft,
  origin: Span,
  evidence: readonly Evidence[],
): Location[] | LocationLink[] {
  const places = evidence.map((passage) => toLocation(converter, draft.sources.archive, passage));
  if (!converter.features.definitionLinks) return places;
  const originSelectionRange = draft.draft.lines.rangeOf(origin);
  return places.map(({ uri, range }) => ({
    originSelectionRange,
    targetUri: uri,
    targetRange: range,
    targetSelectionRange: range,
  }));
}

export function toHover({ features }: Converter, { lines }: OpenDraft, span: Span, value: string): Hover {
  return {
    contents: { kind: features.markdownHover ? 'markdown' : 'plaintext', value },
    range: lines.rangeOf(span),
  };
}

/** Edits of one draft; tied to its version where the client can tell, so that they never land in a newer text. */
export function toWorkspaceEdit(features: ClientFeatures, draft: OpenDraft, edits: readonly TextEdit[]): WorkspaceEdit {
  const { uri, version, lines } = draft;
  const changes = edits.map(({ span, text }) => ({ range: lines.rangeOf(span), newText: text }));
  if (!features.documentChanges) return { changes: { [uri]: changes } };
  return { documentChanges: [{ textDocument: { uri, version }, edits: changes }] };
}

/** `open` is undefined where neither the client nor the server can open a file. */
export function toCodeAction(
  converter: Converter,
  draft: CheckedDraft,
  sentence: number,
  fix: Fix,
  diagnostics: readonly Diagnostic[],
): CodeAction {
  const action: CodeAction = {
    title: titleOf(converter, fix),
    kind: kindOf(fix),
    ...(diagnostics.length > 0 && { diagnostics: [...diagnostics] }),
  };
  if (!isEdit(fix)) return { ...action, command: commandOf(converter, draft, sentence, fix) };
  const { features } = converter;
  return {
    ...action,
    ...(fix.preferred && features.preferredActions && { isPreferred: true }),
    ...(features.resolvesActionEdits
      ? { data: referenceTo(draft, sentence, fix) }
      : { edit: toWorkspaceEdit(features, draft.draft, fix.edits()) }),
  };
}

/** For clients that know commands only. */
export function toCommand(converter: Converter, draft: CheckedDraft, sentence: number, fix: Fix): Command {
  if (!isEdit(fix)) return commandOf(converter, draft, sentence, fix);
  return { title: fix.title, command: APPLY_FIX_COMMAND, arguments: [referenceTo(draft, sentence, fix)] };
}

export function kindOf(fix: Fix): CodeActionKind {
  return fix.kind === 'cite' ? CITE_KIND : CodeActionKind.QuickFix;
}

function referenceTo({ draft }: CheckedDraft, sentence: number, { id }: EditFix): FixReference {
  return { uri: draft.uri, version: draft.version, sentence, fix: id };
}

/** The dots say that something will be asked, which only a client can. */
function titleOf({ features }: Converter, { kind, title }: Fix): string {
  const asks = kind === 'ignore-in-workspace' && features.ownCommands.has(IGNORE_IN_WORKSPACE_COMMAND);
  return asks ? `${title}…` : title;
}

/** Whether a fix is made by an edit of the draft; the others are made by commands. */
export function isEdit(fix: Fix): fix is EditFix {
  return 'edits' in fix;
}

function commandOf(converter: Converter, draft: CheckedDraft, sentence: number, fix: Exclude<Fix, EditFix>): Command {
  const title = titleOf(converter, fix);
  const { uri, version, lines } = draft.draft;
  switch (fix.kind) {
    case 'open': {
      const argument: OpenSourceArgument = toLocation(converter, draft.sources.archive, fix.evidence);
      return { title, command: OPEN_SOURCE_COMMAND, arguments: [argument] };
    }
    case 'show': {
      const span = fix.found?.finding.span ?? draft.sentences[sentence]?.sentence.span;
      const argument: ShowEvidenceArgument = {
        textDocument: { uri },
        position: lines.positionAt(span?.start ?? 0),
      };
      return { title, command: SHOW_EVIDENCE_COMMAND, arguments: [argument] };
    }
    case 'ignore-in-workspace': {
      const argument: IgnoreArgument = { uri, version, finding: fix.found?.id ?? '' };
      return { title, command: IGNORE_IN_WORKSPACE_COMMAND, arguments: [argument] };
    }
    case 'unignore':
      return { title, command: STOP_IGNORING_COMMAND, arguments: [{ uri, id: fix.ignore }] };
  }
}

function relatedPlaces(
  converter: Converter,
  archive: Archive,
  evidence: readonly Evidence[],
): DiagnosticRelatedInformation[] {
  const known = placesMade.get(archive) ?? new WeakMap<Evidence, DiagnosticRelatedInformation>();
  placesMade.set(archive, known);
  return evidence.map((passage) => {
    const kept = known.get(passage);
    if (kept) return kept;
    const quoted = oneLine(excerpt(passage, RELATED_LENGTH).text);
    const place = {
      location: toLocation(converter, archive, passage),
      message: `${oneLine(sourceCaption(passage))}: “${quoted}”`,
    };
    known.set(passage, place);
    return place;
  });
}

/** A keystroke sends all diagnostics of a draft anew, and few of them have changed. */
const placesMade = new WeakMap<Archive, WeakMap<Evidence, DiagnosticRelatedInformation>>();
