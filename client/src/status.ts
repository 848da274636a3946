import { type Disposable, StatusBarAlignment, ThemeColor, Disposable as VsDisposable, window } from 'vscode';
import { EXPLAIN_SOURCES } from './commands/explainSources.ts';
import type { DraftStates } from './draftStates.ts';
import { statusText } from './statusText.ts';
import { CLAIMS_VIEW } from './views/claimsView.ts';

/** Shows the state of the draft in the active editor in the status bar, and nothing for a document that is no draft. */
export function showStatus(drafts: DraftStates): Disposable {
  const item = window.createStatusBarItem('sourcecheck.status', StatusBarAlignment.Right, 100);
  item.name = 'Sourcecheck';

  const show = () => {
    const document = window.activeTextEditor?.document;
    const status = document && drafts.stateOf(document.uri);
    if (!status) {
      item.hide();
      return;
    }
    const { text, tooltip, urgent } = statusText(status);
    item.text = text;
    item.tooltip = tooltip;
    item.accessibilityInformation = { label: tooltip };
    item.command = status.state === 'no-sources' ? EXPLAIN_SOURCES : `${CLAIMS_VIEW}.focus`;
    item.backgroundColor = urgent ? new ThemeColor('statusBarItem.warningBackground') : undefined;
    item.show();
  };

  return VsDisposable.from(item, drafts.onDidChange(show), window.onDidChangeActiveTextEditor(show));
}
