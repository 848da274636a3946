import { commands, type Disposable } from 'vscode';

/** The extension's own name and the id in the manifest. */
const WALKTHROUGH = 'sourcecheck.sourcecheck#firstFiveMinutes';

/** `Sourcecheck: Open Walkthrough`: the first five minutes. */
export function registerOpenWalkthrough(): Disposable {
  return commands.registerCommand('sourcecheck.openWalkthrough', async () =>
    commands.executeCommand('workbench.action.openWalkthrough', WALKTHROUGH, false),
  );
}
