import type { ExtensionContext } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { registerCheckDocument } from './commands/checkDocument.ts';
import { registerExplainSources } from './commands/explainSources.ts';
import { registerOpenSource } from './commands/openSource.ts';
import { registerRestartServer } from './commands/restartServer.ts';
import { registerShowOutput } from './commands/showOutput.ts';
import { createClient } from './server.ts';
import { showStatus } from './status.ts';

let client: LanguageClient | undefined;

/** Starts the language server and what shows its state. All checking is the server's. */
export async function activate(context: Pick<ExtensionContext, 'asAbsolutePath' | 'subscriptions'>): Promise<void> {
  client = createClient(context.asAbsolutePath('dist/server.cjs'));
  context.subscriptions.push(
    showStatus(client),
    registerCheckDocument(client),
    registerExplainSources(),
    registerOpenSource(),
    registerRestartServer(client),
    registerShowOutput(client),
  );
  await client.start();
}

/** Stops the server; VS Code waits for it. */
export async function deactivate(): Promise<void> {
  await client?.dispose();
}
