import { commands, type Disposable } from 'vscode';
import { DocumentDiagnosticRequest, type LanguageClient } from 'vscode-languageclient/node';

const CHECK_DOCUMENT = 'sourcecheck.checkDocument';

/** `Sourcecheck: Check This Draft`: asks the server again for every visible draft and shows the findings as a list. */
export function registerCheckDocument(client: LanguageClient): Disposable {
  return commands.registerCommand(CHECK_DOCUMENT, async () => {
    client.getFeature(DocumentDiagnosticRequest.method)?.refresh();
    await commands.executeCommand('workbench.actions.view.problems');
  });
}
