import type { CancellationToken } from 'vscode-languageserver';
import type { DraftsParams, DraftsResult } from '../protocol.ts';
import type { RequestContext } from './requestContext.ts';

/** `sourcecheck/drafts`: the drafts of the workspace folders as they are on disk, each once, by name. */
export async function drafts(
  { session, host }: RequestContext,
  _params: DraftsParams,
  token: CancellationToken,
): Promise<DraftsResult> {
  const byUri = new Map<string, string>();
  for (const project of await session.workspaceProjects(token)) {
    for (const path of await project.drafts()) byUri.set(host.toUri(path), project.nameOf(path));
  }
  return [...byUri].map(([uri, name]) => ({ uri, name })).toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
