import type {
  CancellationToken,
  FileOperationRegistrationOptions,
  RenameFilesParams,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { citedDrafts } from '../citing/citedDraft.ts';
import { movedPath, movedSourceEdits } from '../sources/movedSources.ts';
import { asWorkspaceEdit, documentEdit } from '../draftEdits.ts';
import type { RequestContext } from './requestContext.ts';

/** What is to be told of: any file or folder may be a source, or hold some. */
export const RENAMED_FILES: FileOperationRegistrationOptions['filters'] = [
  { scheme: 'file', pattern: { glob: '**/*' } },
];

/**
 * `workspace/willRenameFiles`: the edits that let the citations of all drafts lead to sources that are renamed or moved, and
 * let those of a draft that is moved go on doing so. Nothing where no citation goes by a file's name.
 */
export async function willRenameFiles(
  context: RequestContext,
  { files }: RenameFilesParams,
  token: CancellationToken,
): Promise<WorkspaceEdit | null> {
  const { host } = context;
  const moves = files.flatMap(({ oldUri, newUri }) => {
    const [from, to] = [host.toPath(oldUri), host.toPath(newUri)];
    return from === undefined || to === undefined ? [] : [{ from, to }];
  });
  if (moves.length === 0) return null;
  const drafts = await citedDrafts(context, token);
  const changes = drafts.flatMap((draft) => {
    const edits = movedSourceEdits(draft, (path) => movedPath(path, moves));
    return edits.length > 0 ? [documentEdit(draft, edits)] : [];
  });
  return changes.length > 0 ? asWorkspaceEdit(context.features, changes) : null;
}
