import type { CancellationToken } from 'vscode-languageserver';
import { ignoreInWorkspace } from '../ignores/ignoring.ts';
import type { WritingContext } from './writingContext.ts';
import type { AddIgnoreParams } from '../protocol.ts';

/** `sourcecheck/addIgnore`: writes a workspace ignore; false where the draft or its finding has changed meanwhile. */
export async function addIgnore(
  context: WritingContext,
  { uri, version, finding, reason }: AddIgnoreParams,
  token: CancellationToken,
): Promise<boolean> {
  return ignoreInWorkspace(context, { uri, version, finding, reason }, token);
}
