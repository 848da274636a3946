import { LanguageClient, RevealOutputChannelOn, TransportKind } from 'vscode-languageclient/node';
import { type InitializationOptions, OPEN_SOURCE_COMMAND } from '../../server/src/lsp/protocol.ts';

const initializationOptions: InitializationOptions = {
  clientCommands: [OPEN_SOURCE_COMMAND],
  hoversShowMessages: true,
};

/** A client of the server in `module`, which runs in a process of its own and talks over Node's IPC channel. Not started. */
export function createClient(module: string): LanguageClient {
  return new LanguageClient(
    'sourcecheck',
    'Sourcecheck',
    { module, transport: TransportKind.ipc },
    {
      documentSelector: [
        { scheme: 'file', language: 'markdown' },
        { scheme: 'file', language: 'plaintext' },
      ],
      initializationOptions,
      // Hovers quote the sources, which anyone may have written: no command links, no HTML.
      markdown: { isTrusted: false, supportHtml: false },
      // A log line must not push the Output panel over what the writer is reading.
      revealOutputChannelOn: RevealOutputChannelOn.Never,
    },
  );
}
