import { commands, type Disposable, l10n, window } from 'vscode';

export const EXPLAIN_SOURCES = 'sourcecheck.explainSources';

/** What a click on "No sources" says: where source articles are looked for. */
export function registerExplainSources(): Disposable {
  return commands.registerCommand(EXPLAIN_SOURCES, async () => {
    const openSettings = l10n.t('Open Settings');
    const choice = await window.showInformationMessage(
      l10n.t(
        'Put the source articles in a folder called “sources” beside the draft or above it, or name other folders in the settings.',
      ),
      openSettings,
    );
    if (choice === openSettings) {
      await commands.executeCommand('workbench.action.openSettings', 'sourcecheck.sources');
    }
  });
}
