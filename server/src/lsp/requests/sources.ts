import type { CancellationToken } from 'vscode-languageserver';
import type { DraftParams, DraftSources } from '../protocol.ts';
import { sourceUri } from '../sources/sourceUri.ts';
import { toSource } from '../toViews.ts';
import type { RequestContext } from './requestContext.ts';

/** `sourcecheck/sources`: the sources that an open draft is checked against, with their problems and where they are used. */
export async function sources(
  context: RequestContext,
  { textDocument: { uri } }: DraftParams,
  token: CancellationToken,
): Promise<DraftSources | null> {
  const { session, host, uses } = context;
  const prepared = await session.prepare(uri, token);
  if (!prepared) return null;
  const { project, sources: found } = prepared;
  return {
    folders: found.folders.map((folder) => host.toUri(folder)),
    problems: found.folderProblems,
    sources: found.listed.map((source) => {
      const article = found.archive.articles.get(source.id);
      const opened = article ? sourceUri(context, article) : host.toUri(source.path);
      return toSource(source, opened, project.nameOf(source.path), uses.ofSource(source.path));
    }),
  };
}
