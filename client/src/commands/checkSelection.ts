import { commands, type Disposable, l10n, window } from 'vscode';
import { EVIDENCE_VIEW, type EvidenceView } from '../views/evidenceView.ts';

/** `Sourcecheck: Check Selection`: what the sources say of each sentence that is selected; without a selection, of the one at the cursor. */
export function registerCheckSelection(view: EvidenceView): Disposable {
  return commands.registerCommand('sourcecheck.checkSelection', async () => {
    const editor = window.activeTextEditor;
    if (!editor) return;
    const { document, selection } = editor;
    await commands.executeCommand(`${EVIDENCE_VIEW}.focus`);
    if ((await view.showAll(document.uri, selection)) > 0) return;
    await window.showInformationMessage(l10n.t('Nothing that is selected can be checked against sources.'));
  });
}
