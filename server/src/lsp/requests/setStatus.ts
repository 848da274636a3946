import type { CancellationToken } from 'vscode-languageserver';
import type { WritingContext } from './writingContext.ts';
import { setFacts } from '../ledger/ledgering.ts';
import type { SetStatusParams } from '../protocol.ts';
import { setStatusArgument } from '../ledger/setStatusArgument.ts';

/** `sourcecheck/setStatus`: writes the status of facts into the ledger; false where the draft or the facts have changed meanwhile. */
export async function setStatus(
  context: WritingContext,
  params: SetStatusParams,
  token: CancellationToken,
): Promise<boolean> {
  const given = setStatusArgument(params);
  return given ? setFacts(context, { ...given, note: params.note?.trim() ?? '' }, token) : false;
}
