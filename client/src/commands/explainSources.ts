import { commands, type Disposable, window } from 'vscode';

export const EXPLAIN_SOURCES = 'sourcecheck.explainSources';

const OPEN_SETTINGS = 'Open Settings';

/** What a click on "No sources" says: where source articles are looked for. */
export function registerExplainSources(): Disposable {
  return commands.registerCommand(EXPLAIN_SOURCES, async () => {
    const choice = await window.showInformationMessage(
      'Put the source articles in a folder called “sources” beside the draft or above it, or name other folders in the settings.',
      OPEN_SETTINGS,
    );
    if (choice === OPEN_SETTINGS) {
      await commands.executeCommand('workbench.action.openSettings', 'sourcecheck.sources');
    }
  });
}
