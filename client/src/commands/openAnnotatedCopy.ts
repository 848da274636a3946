import { commands, type Disposable, l10n, ViewColumn, window } from 'vscode';
import type { Asking } from '../asking.ts';
import type { DraftStates } from '../draftStates.ts';

/**
 * `Sourcecheck: Open Annotated Copy`: the draft with every fact numbered, its passages beside it, in a tab beside the
 * draft. The page is the server's, has no script, and may run none.
 */
export function registerOpenAnnotatedCopy(
  asking: Pick<Asking, 'annotatedCopy'>,
  drafts: Pick<DraftStates, 'current'>,
): Disposable {
  return commands.registerCommand('sourcecheck.openAnnotatedCopy', async () => {
    const { current } = drafts;
    const copy = current && (await asking.annotatedCopy(current));
    if (!copy) {
      await window.showInformationMessage(l10n.t('There is no draft with sources to make an annotated copy of.'));
      return;
    }
    const panel = window.createWebviewPanel('sourcecheck.annotatedCopy', copy.fileName, ViewColumn.Beside, {
      enableScripts: false,
      enableFindWidget: true,
      localResourceRoots: [],
    });
    panel.webview.html = copy.html;
  });
}
