import { commands, type Disposable } from 'vscode';

/** `Sourcecheck: Cite All Supported Claims`: the server's action for the whole draft, shown before it is made. */
export function registerCiteAll(): Disposable {
  return commands.registerCommand('sourcecheck.citeAll', async () =>
    commands.executeCommand('editor.action.sourceAction', { kind: 'source.sourcecheck.citeAll', apply: 'first' }),
  );
}
