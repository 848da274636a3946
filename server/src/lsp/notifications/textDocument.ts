import type {
  DidChangeTextDocumentParams,
  DidCloseTextDocumentParams,
  DidOpenTextDocumentParams,
} from 'vscode-languageserver';
import { editedDraft, openDraft } from '../openDraft.ts';
import type { NotificationContext } from './notificationContext.ts';

/** `textDocument/didOpen`: from now on the client's text counts, not the file's. */
export function didOpen(
  { session, features, publishing }: NotificationContext,
  params: DidOpenTextDocumentParams,
): void {
  const { uri, languageId, version, text } = params.textDocument;
  session.put(openDraft(uri, languageId, version, text));
  // Without a watcher, opening is a good moment to look at the sources again.
  if (!features.registersWatchers) session.forgetSources();
  publishing.draftChanged(uri);
}

/** `textDocument/didChange`: the client's edits, in order. For a text that is not open there is nothing to change. */
export function didChange({ session, publishing }: NotificationContext, params: DidChangeTextDocumentParams): void {
  const { uri, version } = params.textDocument;
  const draft = session.open.get(uri);
  if (!draft) return;
  session.put(editedDraft(draft, params.contentChanges, version));
  publishing.draftChanged(uri);
}

/** `textDocument/didSave`: clients that cannot watch files tell of changes to sources in this way alone. */
export function didSave({ session, features, publishing }: NotificationContext): void {
  if (features.registersWatchers) return;
  session.forgetProjects();
  publishing.allChanged();
}

/** `textDocument/didClose`: its findings go with it. */
export function didClose(
  { session, publishing, status, uses, reviews }: NotificationContext,
  params: DidCloseTextDocumentParams,
): void {
  const { uri } = params.textDocument;
  session.close(uri);
  publishing.draftClosed(uri);
  status.forget(uri);
  uses.settle(uri);
  reviews.forget(uri);
}
