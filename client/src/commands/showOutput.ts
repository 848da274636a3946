import { commands, type Disposable } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

/** `Sourcecheck: Show Output`: the server's log. */
export function registerShowOutput(client: LanguageClient): Disposable {
  return commands.registerCommand('sourcecheck.showOutput', () => client.outputChannel.show());
}
