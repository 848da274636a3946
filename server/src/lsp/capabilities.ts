import { type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import type { ClientFeatures } from './clientFeatures.ts';
import { CODE_ACTION_KINDS } from './requests/codeAction.ts';
import { TRIGGER_CHARACTERS } from './requests/completion.ts';
import { commandsFor } from './requests/executeCommand.ts';
import { RENAMED_FILES } from './requests/willRenameFiles.ts';

/** What the server offers a client: never a thing that this client could not use. */
export function serverCapabilities(features: ClientFeatures): ServerCapabilities {
  const commands = commandsFor(features);
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
    hoverProvider: true,
    definitionProvider: true,
    ...(features.codeLenses && { codeLensProvider: { resolveProvider: false } }),
    ...(features.completes && { completionProvider: { triggerCharacters: [...TRIGGER_CHARACTERS] } }),
    ...(features.findsReferences && { referencesProvider: true }),
    ...(features.documentLinks && { documentLinkProvider: {} }),
    ...(features.renames && { renameProvider: features.preparesRename ? { prepareProvider: true } : true }),
    codeActionProvider: features.codeActionLiterals
      ? { codeActionKinds: [...CODE_ACTION_KINDS], resolveProvider: features.resolvesActionEdits }
      : true,
    ...(commands.length > 0 && { executeCommandProvider: { commands } }),
    ...(features.pullsDiagnostics && {
      // Other files (the sources) change a draft's findings. Clients poll whole workspaces every two seconds: not offered.
      diagnosticProvider: { identifier: 'sourcecheck', interFileDependencies: true, workspaceDiagnostics: false },
    }),
    ...((features.workspaceFolders || features.tellsOfRenamedFiles) && {
      workspace: {
        ...(features.workspaceFolders && { workspaceFolders: { supported: true, changeNotifications: true } }),
        ...(features.tellsOfRenamedFiles && { fileOperations: { willRename: { filters: RENAMED_FILES } } }),
      },
    }),
  };
}
