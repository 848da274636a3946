import { LanguageClient, RevealOutputChannelOn, TransportKind } from 'vscode-languageclient/node';
import {
  CHECK_WORKSPACE_COMMAND,
  IGNORE_IN_WORKSPACE_COMMAND,
  type InitializationOptions,
  OPEN_SOURCE_COMMAND,
  PROCESS_OPTIONS,
  SET_STATUS_COMMAND,
  SHOW_EVIDENCE_COMMAND,
  SHOW_USES_COMMAND,
} from '../../server/src/lsp/protocol.ts';
import { tellWorkspaceCheck } from './workspaceCheck.ts';

/** What links in a hover may run: they open and show, and change nothing. */
const HOVER_COMMANDS = [OPEN_SOURCE_COMMAND, SHOW_EVIDENCE_COMMAND];

const initializationOptions: InitializationOptions = {
  clientCommands: [
    OPEN_SOURCE_COMMAND,
    SHOW_EVIDENCE_COMMAND,
    IGNORE_IN_WORKSPACE_COMMAND,
    SHOW_USES_COMMAND,
    SET_STATUS_COMMAND,
  ],
  hoversShowMessages: true,
  showsSourceText: true,
  hoverCommands: HOVER_COMMANDS,
};

/** A client of the server in `module`, which runs in a process of its own and talks over Node's IPC channel. Not started. */
export function createClient(module: string): LanguageClient {
  return new LanguageClient(
    'sourcecheck',
    'Sourcecheck',
    { module, transport: TransportKind.ipc, options: { execArgv: [...PROCESS_OPTIONS] } },
    {
      documentSelector: [
        { scheme: 'file', language: 'markdown' },
        { scheme: 'file', language: 'plaintext' },
      ],
      initializationOptions,
      middleware: {
        async executeCommand(command, args, next): Promise<unknown> {
          const answer: unknown = await next(command, args);
          if (command === CHECK_WORKSPACE_COMMAND) await tellWorkspaceCheck(answer);
          return answer;
        },
      },
      // Hovers quote the sources, which anyone may have written: no command links but these, no HTML.
      markdown: { isTrusted: { enabledCommands: HOVER_COMMANDS }, supportHtml: false },
      // A log line must not push the Output panel over what the writer is reading.
      revealOutputChannelOn: RevealOutputChannelOn.Never,
    },
  );
}
