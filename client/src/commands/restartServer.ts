import { commands, type Disposable } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

/** `Sourcecheck: Restart Server`: reads the sources anew. */
export function registerRestartServer(client: LanguageClient): Disposable {
  return commands.registerCommand('sourcecheck.restartServer', () => client.restart());
}
