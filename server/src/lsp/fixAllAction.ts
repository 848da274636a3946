import type { CancellationToken, CodeAction, WorkspaceEdit } from 'vscode-languageserver';
import { overlaps } from '../engine/text/span.ts';
import type { TextEdit } from '../engine/text/textEdit.ts';
import { type CheckedDraft, findingsOf } from './drafts/checkedDraft.ts';
import { Overtaken } from './guard.ts';
import type { RequestContext } from './requests/requestContext.ts';
import { toWorkspaceEdit } from './toProtocol.ts';

/** The kind of the action that makes all safe fixes: what a client may ask for on saving. */
export const FIX_ALL_KIND = 'source.fixAll.sourcecheck';

/** What the action is found again by, when it is chosen. Comes back through the client, so it is untrusted then. */
interface FixAllReference {
  readonly uri: string;
  readonly version: number;
  readonly fixAll: true;
}

/** `Correct 3 names`; undefined where nothing is safe to fix unasked. */
export function fixAllAction({ features }: RequestContext, draft: CheckedDraft): CodeAction | undefined {
  const edits = safeEdits(draft);
  if (edits.length === 0) return undefined;
  const { uri, version } = draft.draft;
  const reference: FixAllReference = { uri, version, fixAll: true };
  return {
    title: edits.length === 1 ? 'Correct the spelling of a name' : `Correct the spelling of ${edits.length} names`,
    kind: FIX_ALL_KIND,
    ...(features.resolvesActionEdits ? { data: reference } : { edit: toWorkspaceEdit(features, draft.draft, edits) }),
  };
}

/** The edit that the data of a chosen action stands for, if it is of this action. Rejects with `Overtaken` as others do. */
export async function fixAllEdit(
  { session, features, typing }: RequestContext,
  data: unknown,
  token: CancellationToken,
): Promise<WorkspaceEdit | undefined> {
  const reference = fixAllReference(data);
  if (!reference) return undefined;
  if (session.open.get(reference.uri)?.version !== reference.version) throw new Overtaken();
  const draft = await session.checked(reference.uri, token);
  if (!draft) return undefined;
  const edits = safeEdits(draft);
  typing.offered(draft.draft, edits);
  return toWorkspaceEdit(features, draft.draft, edits);
}

/** Of the fixes that may be made unasked, those that no earlier one overlaps: never a change of fact. */
function safeEdits(draft: CheckedDraft): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  for (const { finding } of draft.sentences.flatMap(findingsOf)) {
    const fix = finding.fixes.find(({ kind, preferred }) => kind === 'replace' && preferred);
    if (!fix || fix.edits.some((edit) => edits.some(({ span }) => overlaps(span, edit.span)))) continue;
    edits.push(...fix.edits);
  }
  return edits;
}

function fixAllReference(value: unknown): FixAllReference | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (!('uri' in value && 'version' in value && 'fixAll' in value)) return undefined;
  const { uri, version } = value;
  return typeof uri === 'string' && typeof version === 'number' ? { uri, version, fixAll: true } : undefined;
}
