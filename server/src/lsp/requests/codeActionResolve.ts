import type { CancellationToken, CodeAction, WorkspaceEdit } from 'vscode-languageserver';
import { citeAllEdit, citeAllReference } from '../citing/citeAllAction.ts';
import { fixAllEdit } from '../fixAllAction.ts';
import { fixesFor } from '../fixes.ts';
import { Overtaken } from '../guard.ts';
import { type FixReference, isEdit, toWorkspaceEdit } from '../toProtocol.ts';
import type { RequestContext } from './requestContext.ts';

/** `codeAction/resolve`: the edit of the action that was chosen. */
export async function codeActionResolve(
  context: RequestContext,
  action: CodeAction,
  token: CancellationToken,
): Promise<CodeAction> {
  const all = citeAllReference(action.data);
  const cited = all && (await citeAllEdit(context, all, token));
  if (cited) return { ...action, edit: cited };
  const fixed = await fixAllEdit(context, action.data, token);
  if (fixed) return { ...action, edit: fixed };
  const reference = fixReference(action.data);
  if (!reference) return action;
  const edit = await editOf(context, reference, token);
  return edit ? { ...action, edit } : action;
}

/**
 * The edit that a reference stands for. Rejects with `Overtaken` when the draft has changed since it was given out, and
 * gives nothing for a fix that is no more (the sources may have changed).
 */
export async function editOf(
  { session, features, typing }: RequestContext,
  { uri, version, sentence, fix: id }: FixReference,
  token: CancellationToken,
): Promise<WorkspaceEdit | undefined> {
  if (session.open.get(uri)?.version !== version) throw new Overtaken();
  const draft = await session.checked(uri, token);
  const checked = draft?.sentences[sentence];
  if (!draft || !checked) return undefined;
  const fix = fixesFor(draft, checked).find((one) => one.id === id);
  if (!fix || !isEdit(fix)) return undefined;
  const edits = fix.edits();
  typing.offered(draft.draft, edits);
  return toWorkspaceEdit(features, draft.draft, edits);
}

/** Reads what came back through the client; undefined for anything else. */
export function fixReference(value: unknown): FixReference | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (!('uri' in value && 'version' in value && 'sentence' in value && 'fix' in value)) return undefined;
  const { uri, version, sentence, fix } = value;
  if (typeof uri !== 'string' || typeof fix !== 'string') return undefined;
  if (typeof version !== 'number' || typeof sentence !== 'number') return undefined;
  return { uri, version, sentence, fix };
}
