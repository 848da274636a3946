import { commands, type Disposable, FileType, l10n, Uri, window, workspace } from 'vscode';

const FOLDER = 'sourcecheck-example';

/** `Sourcecheck: Create an Example`: an invented draft with its sources, in a new folder of the workspace. One that is there is opened as it is. */
export function registerCreateExample(packaged: string): Disposable {
  return commands.registerCommand('sourcecheck.createExample', async () => {
    const parent = workspace.workspaceFolders?.[0]?.uri ?? (await chosenFolder());
    if (!parent) return;
    const folder = Uri.joinPath(parent, FOLDER);
    if (!(await isFolder(folder))) await workspace.fs.copy(Uri.file(packaged), folder, { overwrite: false });
    if (!workspace.workspaceFolders) {
      await commands.executeCommand('vscode.openFolder', folder);
      return;
    }
    await window.showTextDocument(Uri.joinPath(folder, 'draft.md'));
  });
}

async function chosenFolder(): Promise<Uri | undefined> {
  const chosen = await window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    openLabel: l10n.t('Create the Example Here'),
  });
  return chosen?.[0];
}

async function isFolder(uri: Uri): Promise<boolean> {
  return workspace.fs.stat(uri).then(
    ({ type }) => type === FileType.Directory,
    () => false,
  );
}
