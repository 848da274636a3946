import { type Disposable, StatusBarAlignment, ThemeColor, Disposable as VsDisposable, window, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { STATUS_NOTIFICATION, type StatusParams } from '../../server/src/lsp/protocol.ts';
import { CHECK_DOCUMENT } from './commands/checkDocument.ts';
import { EXPLAIN_SOURCES } from './commands/explainSources.ts';
import { statusText } from './statusText.ts';

/** Shows the state of the draft in the active editor in the status bar, and nothing for a document that is no draft. */
export function showStatus(client: LanguageClient): Disposable {
  const byDraft = new Map<string, StatusParams>();
  const item = window.createStatusBarItem('sourcecheck.status', StatusBarAlignment.Right, 100);
  item.name = 'Sourcecheck';

  const show = () => {
    const document = window.activeTextEditor?.document;
    const status = document && byDraft.get(document.uri.toString());
    if (!status) {
      item.hide();
      return;
    }
    const { text, tooltip, urgent } = statusText(status);
    item.text = text;
    item.tooltip = tooltip;
    item.accessibilityInformation = { label: tooltip };
    item.command = status.state === 'no-sources' ? EXPLAIN_SOURCES : CHECK_DOCUMENT;
    item.backgroundColor = urgent ? new ThemeColor('statusBarItem.warningBackground') : undefined;
    item.show();
  };

  return VsDisposable.from(
    item,
    client.onNotification(STATUS_NOTIFICATION, (status: StatusParams) => {
      // The server writes a URI in its own spelling (`%3A` for `:`); the editor's is the one to look up by.
      byDraft.set(client.protocol2CodeConverter.asUri(status.uri).toString(), status);
      show();
    }),
    window.onDidChangeActiveTextEditor(show),
    workspace.onDidCloseTextDocument((document) => byDraft.delete(document.uri.toString())),
  );
}
