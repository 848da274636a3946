import type { CancellationToken } from 'vscode-languageserver';
import { stopIgnoring } from '../ignores/ignoring.ts';
import type { WritingContext } from './writingContext.ts';
import type { RemoveIgnoreParams } from '../protocol.ts';

/** `sourcecheck/removeIgnore`: takes a workspace ignore out of the file of a draft's project. */
export async function removeIgnore(
  context: WritingContext,
  { textDocument, id }: RemoveIgnoreParams,
  token: CancellationToken,
): Promise<boolean> {
  const project = await context.session.projectOf(textDocument.uri, token);
  return project ? stopIgnoring(context, project, id) : false;
}
