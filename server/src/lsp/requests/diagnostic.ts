import {
  type CancellationToken,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  type FullDocumentDiagnosticReport,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { shownFindings } from '../drafts/checkedDraft.ts';
import { Overtaken } from '../guard.ts';
import { toDiagnostic } from '../toProtocol.ts';
import type { RequestContext } from './requestContext.ts';

export const NO_FINDINGS: FullDocumentDiagnosticReport = { kind: 'full', items: [] };

/**
 * `textDocument/diagnostic`: the findings of a draft, or that nothing has changed since the client last asked. A check
 * that a newer text overtakes is answered by the error that makes the client ask again.
 */
export async function diagnostic(
  context: RequestContext,
  { textDocument: { uri }, previousResultId }: DocumentDiagnosticParams,
  token: CancellationToken,
): Promise<DocumentDiagnosticReport> {
  try {
    return await report(context, uri, previousResultId, token);
  } catch (error) {
    if (!(error instanceof Overtaken)) throw error;
    throw new ResponseError(LSPErrorCodes.ServerCancelled, 'the draft has changed', { retriggerRequest: true });
  }
}

async function report(
  context: RequestContext,
  uri: string,
  previousResultId: string | undefined,
  token: CancellationToken,
): Promise<DocumentDiagnosticReport> {
  const { session, typing } = context;
  const prepared = await session.prepare(uri, token);
  if (!prepared) return NO_FINDINGS;
  const mark = typing.mark(uri, prepared.showing.quietWhileTyping);
  if (prepared.resultId + mark === previousResultId) return { kind: 'unchanged', resultId: previousResultId };
  const draft = await session.checked(uri, token);
  if (!draft) return NO_FINDINGS;
  const held = typing.heldIn(draft, draft.showing.quietWhileTyping);
  const items = shownFindings(draft, held).shown.map((found) => toDiagnostic(context, draft, found));
  return { kind: 'full', resultId: draft.resultId + typing.mark(uri, draft.showing.quietWhileTyping), items };
}
