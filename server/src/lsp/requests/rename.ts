import {
  type CancellationToken,
  LSPErrorCodes,
  type RenameParams,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { citableSources } from '../../engine/check/citing/citableSources.ts';
import { citationKey } from '../../engine/citations/citationKey.ts';
import { fold } from '../../engine/citations/fold.ts';
import { type CitedDraft, citedDraft, citedDrafts } from '../citing/citedDraft.ts';
import { asWorkspaceEdit, documentEdit } from '../draftEdits.ts';
import { declaredKeyEdit } from '../citing/declaredKey.ts';
import { keyEdits, keyProblem, labelEdits, labelProblem, type RenamableKey, renamableAt } from '../citing/renaming.ts';
import { refusing } from './prepareRename.ts';
import type { RequestContext } from './requestContext.ts';

/**
 * `textDocument/rename`: a source's key in all drafts of the workspace, and where the key is given (the source's front matter,
 * the bibliography, else the project's file of keys); or a footnote's label in its draft. A name that cannot be is refused,
 * with the reason.
 */
export async function rename(
  context: RequestContext,
  { textDocument: { uri }, position, newName }: RenameParams,
  token: CancellationToken,
): Promise<WorkspaceEdit | null> {
  const draft = await citedDraft(context, uri, token);
  if (!draft) return null;
  const found = refusing(renamableAt(draft, draft.draft.lines.offsetAt(position)));
  if (found.kind === 'label') {
    refuse(labelProblem(newName, draft, found.name));
    return asWorkspaceEdit(context.features, [documentEdit(draft, labelEdits(draft, found.name, newName))]);
  }
  const key = newName.replace(/^@/, '');
  refuse(keyProblem(key) ?? takenProblem(draft, found, key));
  const drafts = await citedDrafts(context, token);
  const inDrafts = drafts.flatMap((one) => {
    const edits = keyEdits(one, found.source, key);
    return edits.length > 0 ? [documentEdit(one, edits)] : [];
  });
  const declared = await declaredKeyEdit(context, draft, found.source, key);
  if (typeof declared === 'string') return refuse(declared);
  return asWorkspaceEdit(context.features, [...inDrafts, ...declared]);
}

function refuse(problem: string): never;
function refuse(problem: string | undefined): void;
function refuse(problem: string | undefined): void {
  if (problem !== undefined) throw new ResponseError(LSPErrorCodes.RequestFailed, problem);
}

function takenProblem({ sources }: CitedDraft, { source }: RenamableKey, key: string): string | undefined {
  const holder = [...citableSources(sources.archive).values()].find(
    (other) => other.id !== source.id && fold(citationKey(other)) === fold(key),
  );
  return holder && `“${key}” is the key of ${holder.id} already.`;
}
