import type {
  DidChangeTextDocumentParams,
  DidCloseTextDocumentParams,
  DidOpenTextDocumentParams,
} from 'vscode-languageserver';
import { editedDraft, type OpenDraft, openDraft } from '../drafts/openDraft.ts';
import type { NotificationContext } from './notificationContext.ts';

/** `textDocument/didOpen`: from now on the client's text counts, not the file's. */
export function didOpen(
  { session, features, publishing, closed }: NotificationContext,
  params: DidOpenTextDocumentParams,
): void {
  const { uri, languageId, version, text } = params.textDocument;
  session.put(openDraft(uri, languageId, version, text));
  // Without a watcher, opening is a good moment to look at the sources again.
  if (!features.registersWatchers) session.forgetSources();
  closed.opened(uri);
  publishing.draftChanged(uri);
}

/** `textDocument/didChange`: the client's edits, in order. For a text that is not open there is nothing to change. */
export function didChange(
  { session, publishing, typing }: NotificationContext,
  params: DidChangeTextDocumentParams,
): void {
  const { uri, version } = params.textDocument;
  const draft = session.open.get(uri);
  if (!draft) return;
  const edited = editedDraft(draft, params.contentChanges, version);
  session.put(edited);
  typing.changed(draft, edited, typedUpTo(edited, params.contentChanges));
  publishing.draftChanged(uri);
}

/** More than this at once is pasted, or put in by a program. */
const LONGEST_TYPED = 40;
/** More places at once than a writer has cursors. */
const MOST_TYPED = 3;

/** The offset up to which a writer has typed; undefined for changes that are no typing. */
function typedUpTo({ lines }: OpenDraft, changes: DidChangeTextDocumentParams['contentChanges']): number | undefined {
  const last = changes.at(-1);
  if (!last || changes.length > MOST_TYPED) return undefined;
  if (changes.some((change) => !('range' in change) || change.text.length > LONGEST_TYPED)) return undefined;
  return 'range' in last ? lines.offsetAt(last.range.start) + last.text.length : undefined;
}

/** `textDocument/didSave`: clients that cannot watch files tell of changes to sources in this way alone. */
export function didSave({ session, features, publishing }: NotificationContext): void {
  if (features.registersWatchers) return;
  session.forgetProjects();
  publishing.allChanged();
}

/** `textDocument/didClose`: its findings go with it. */
export function didClose(
  { session, publishing, status, uses, reviews, typing, lenses }: NotificationContext,
  params: DidCloseTextDocumentParams,
): void {
  const { uri } = params.textDocument;
  session.close(uri);
  publishing.draftClosed(uri);
  status.forget(uri);
  uses.settle(uri);
  reviews.forget(uri);
  typing.forget(uri);
  lenses.closed(uri);
}
