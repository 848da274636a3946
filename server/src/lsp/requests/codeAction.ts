import {
  type CancellationToken,
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionTriggerKind,
  type Command,
  type Diagnostic,
} from 'vscode-languageserver';
import { CITE_ALL_KIND, citeAllAction } from '../citing/citeAllAction.ts';
import { LEDGER_KIND, ledgerActions } from '../ledger/ledgerActions.ts';
import { type CheckedDraft, findingsOf, sentencesIn, touches } from '../drafts/checkedDraft.ts';
import { FIX_ALL_KIND, fixAllAction } from '../fixAllAction.ts';
import { type Fix, fixesFor } from '../fixes.ts';
import type { CheckedSentence } from '../../engine/check/judgement.ts';
import { overlaps, type Span } from '../../engine/text/span.ts';
import { SHOW_EVIDENCE_COMMAND } from '../protocol.ts';
import { CITE_KIND, findingIdOf, isEdit, kindOf, toCodeAction, toCommand, toDiagnostic } from '../toProtocol.ts';
import type { RequestContext } from './requestContext.ts';

/** The kinds offered: what a client may ask for by name. */
export const CODE_ACTION_KINDS = [CodeActionKind.QuickFix, CITE_KIND, FIX_ALL_KIND, CITE_ALL_KIND, LEDGER_KIND];

/**
 * `textDocument/codeAction`: the fixes for the findings in the range; where the writer asked by hand, the citations of a
 * supported sentence, and what is done to all of the draft, too. Kinds that are not ours are answered at once, without a
 * check; and on saving, a check that takes longer than a blink is not waited for.
 */
export async function codeAction(
  context: RequestContext,
  params: CodeActionParams,
  token: CancellationToken,
): Promise<(CodeAction | Command)[]> {
  const { only } = params.context;
  if (only && !CODE_ACTION_KINDS.some((kind) => only.some((asked) => isKindOf(kind, asked)))) return [];
  const { session } = context;
  const checking = session.checked(params.textDocument.uri, token);
  const draft = await (isOnSaving(params) ? soon(checking) : checking);
  if (!draft) return [];
  const { lines } = draft.draft;
  const range = { start: lines.offsetAt(params.range.start), end: lines.offsetAt(params.range.end) };
  const actions = sentencesIn(draft, range).flatMap((checked) => actionsFor(context, draft, checked, range, params));
  const fixAll = asksForAll(FIX_ALL_KIND, context, params) ? fixAllAction(context, draft) : undefined;
  const citeAll = asksForAll(CITE_ALL_KIND, context, params) ? citeAllAction(context, draft) : undefined;
  const asked = asksForAll(LEDGER_KIND, context, params);
  // A ledger that cannot be read must not take the fixes away.
  const ledger = asked ? await ledgerActions(context, draft, range).catch(() => []) : [];
  return [...actions, ...(fixAll ? [fixAll] : []), ...(citeAll ? [citeAll] : []), ...ledger];
}

/** Only by name, or where the writer asked by hand: it is of the whole draft, or of facts, which are everywhere. */
function asksForAll(
  kind: string,
  { features }: RequestContext,
  { context: { only, triggerKind } }: CodeActionParams,
): boolean {
  if (!features.codeActionLiterals) return false;
  return only ? only.some((asked) => isKindOf(kind, asked)) : triggerKind === CodeActionTriggerKind.Invoked;
}

/** Editors ask for actions of sources by name before they save. */
function isOnSaving({ context: { only, triggerKind } }: CodeActionParams): boolean {
  return triggerKind === CodeActionTriggerKind.Automatic && only?.every((kind) => isKindOf(kind, 'source')) === true;
}

/** Longest that saving may wait for a check. */
const SAVING_MS = 100;

/** What is there soon; undefined for what takes longer, or fails then. */
async function soon<T>(work: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), SAVING_MS);
  });
  // Nobody waits any more for what fails later.
  work.catch(() => undefined);
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

function actionsFor(
  context: RequestContext,
  draft: CheckedDraft,
  checked: CheckedSentence,
  range: Span,
  { context: { only, diagnostics, triggerKind } }: CodeActionParams,
): (CodeAction | Command)[] {
  const chosen = chosenFindings(checked, range, diagnostics);
  // A light bulb on every supported sentence would say nothing.
  if (triggerKind === CodeActionTriggerKind.Automatic && (chosen.size === 0 || isHeld(context, draft, checked)))
    return [];
  return fixesFor(draft, checked, chosen)
    .filter((fix) => isOfferable(context, fix) && (!only || only.some((asked) => isKindOf(kindOf(fix), asked))))
    .map((fix) => {
      const { index } = checked.sentence;
      if (isEdit(fix) && !context.features.resolvesActionEdits) context.typing.offered(draft.draft, fix.edits());
      if (!context.features.codeActionLiterals) return toCommand(context, draft, index, fix);
      return toCodeAction(context, draft, index, fix, diagnosticsOf(context, draft, fix, diagnostics));
    });
}

/** No light bulb comes up either where findings are held back. */
function isHeld({ typing }: RequestContext, draft: CheckedDraft, { sentence }: CheckedSentence): boolean {
  const held = typing.heldIn(draft, draft.showing.quietWhileTyping);
  return held !== undefined && overlaps(held, sentence.span);
}

/** By the diagnostics that the client sends along, if it keeps what they carry; else by place. */
function chosenFindings(
  checked: CheckedSentence,
  range: Span,
  diagnostics: readonly Diagnostic[],
): ReadonlySet<string> {
  const named = new Set(diagnostics.map(findingIdOf).filter((id) => id !== undefined));
  const own = findingsOf(checked);
  // A diagnostic stands for all that its rule has found in the sentence.
  const codes = new Set(own.filter(({ id }) => named.has(id)).map(({ finding }) => finding.code));
  const chosen = own.filter(({ finding }) => codes.has(finding.code) || touches(finding.span, range));
  return new Set(chosen.map(({ id }) => id));
}

/** The client's own diagnostics of the finding, so that it knows them again; else as it would be sent. */
function diagnosticsOf(
  context: RequestContext,
  draft: CheckedDraft,
  { found }: Fix,
  diagnostics: readonly Diagnostic[],
): readonly Diagnostic[] {
  if (!found) return [];
  const own = diagnostics.filter((one) => findingIdOf(one) === found.id);
  return own.length > 0 ? own : [toDiagnostic(context, draft, found)];
}

function isOfferable({ features }: RequestContext, fix: Fix): boolean {
  if (fix.kind === 'open') return features.opensSources || features.showsDocuments;
  if (fix.kind === 'show') return features.ownCommands.has(SHOW_EVIDENCE_COMMAND);
  if (!isEdit(fix)) return true;
  return features.codeActionLiterals || features.appliesEdits;
}

/** Kinds are names with dots: asking for `quickfix` asks for `quickfix.sourcecheck.cite` as well. */
function isKindOf(kind: string, asked: string): boolean {
  return asked === '' || kind === asked || kind.startsWith(`${asked}.`);
}
