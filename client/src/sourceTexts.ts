import { type Disposable, EventEmitter, l10n, type Uri, Disposable as VsDisposable, workspace } from 'vscode';
import { SOURCE_TEXT_SCHEME } from '../../server/src/lsp/protocol.ts';
import type { Asking } from './asking.ts';
import type { DraftStates } from './draftStates.ts';

/**
 * Shows what a source was read as that is no text file (a PDF, a table), as a document that cannot be changed, with the
 * pages, rows and times of its passages. It follows the source: news of a draft may mean that its sources have changed.
 */
export function showSourceTexts(asking: Asking, drafts: DraftStates): Disposable {
  const changed = new EventEmitter<Uri>();
  return VsDisposable.from(
    changed,
    workspace.registerTextDocumentContentProvider(SOURCE_TEXT_SCHEME, {
      onDidChange: changed.event,
      async provideTextDocumentContent(uri) {
        const source = await asking.sourceText(uri);
        return source?.text ?? l10n.t('This source is not read yet. Open the draft that is checked against it.');
      },
    }),
    drafts.onDidChange(() => {
      for (const { uri } of workspace.textDocuments) if (uri.scheme === SOURCE_TEXT_SCHEME) changed.fire(uri);
    }),
  );
}
