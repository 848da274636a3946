import {
  type CancellationToken,
  LSPErrorCodes,
  type PrepareRenameParams,
  type Range,
  ResponseError,
} from 'vscode-languageserver';
import { citedDraft } from '../citing/citedDraft.ts';
import { type Renamable, renamableAt } from '../citing/renaming.ts';
import type { RequestContext } from './requestContext.ts';

/** `textDocument/prepareRename`: the key or footnote label at the cursor. Anything else is refused, with the reason. */
export async function prepareRename(
  context: RequestContext,
  { textDocument, position }: PrepareRenameParams,
  token: CancellationToken,
): Promise<{ range: Range; placeholder: string } | null> {
  const draft = await citedDraft(context, textDocument.uri, token);
  if (!draft) return null;
  const found = renamableAt(draft, draft.draft.lines.offsetAt(position));
  const { span, name } = refusing(found);
  return { range: draft.draft.lines.rangeOf(span), placeholder: name };
}

/** What can be renamed, or an answer that says why nothing can. */
export function refusing(found: Renamable | string): Renamable {
  if (typeof found === 'string') throw new ResponseError(LSPErrorCodes.RequestFailed, found);
  return found;
}
