import {
  type CancellationToken,
  type Connection,
  DidChangeWorkspaceFoldersNotification,
  type InitializeParams,
} from 'vscode-languageserver';
import { type FailureLog, guardedAnswer } from './guard.ts';
import type { NotificationContext } from './notifications/notificationContext.ts';
import { cursor } from './notifications/cursor.ts';
import { didChange, didClose, didOpen, didSave } from './notifications/textDocument.ts';
import { didChangeConfiguration, didChangeWatchedFiles, didChangeWorkspaceFolders } from './notifications/workspace.ts';
import type { WritingContext } from './requests/writingContext.ts';
import { reviewed } from './notifications/reviewed.ts';
import { CURSOR_NOTIFICATION, REVIEWED_NOTIFICATION } from './protocol.ts';
import { addIgnore } from './requests/addIgnore.ts';
import { annotatedCopy } from './requests/annotatedCopy.ts';
import { ledger } from './requests/ledger.ts';
import { setStatus } from './requests/setStatus.ts';
import { claims } from './requests/claims.ts';
import { codeAction } from './requests/codeAction.ts';
import { codeActionResolve } from './requests/codeActionResolve.ts';
import { codeLens } from './requests/codeLens.ts';
import { completion } from './requests/completion.ts';
import { definition } from './requests/definition.ts';
import { diagnostic, NO_FINDINGS } from './requests/diagnostic.ts';
import { documentLink } from './requests/documentLink.ts';
import { drafts } from './requests/drafts.ts';
import { evidence } from './requests/evidence.ts';
import { executeCommand } from './requests/executeCommand.ts';
import { ignores } from './requests/ignores.ts';
import { hover } from './requests/hover.ts';
import { prepareRename } from './requests/prepareRename.ts';
import { references } from './requests/references.ts';
import { rename } from './requests/rename.ts';
import {
  AddIgnoreRequest,
  AnnotatedCopyRequest,
  ClaimsRequest,
  DraftsRequest,
  EvidenceRequest,
  IgnoresRequest,
  LedgerRequest,
  RemoveIgnoreRequest,
  SetStatusRequest,
  SourcesRequest,
  SourceTextRequest,
} from './requests/requestTypes.ts';
import { removeIgnore } from './requests/removeIgnore.ts';
import { sources } from './requests/sources.ts';
import { sourceText } from './requests/sourceText.ts';
import { willRenameFiles } from './requests/willRenameFiles.ts';

/**
 * Answers every request of the protocol by its handler. What a handler throws costs that one answer: it is logged, and
 * an empty one is given.
 */
export function answerRequests(connection: Connection, context: WritingContext, log: FailureLog): void {
  const guarded =
    <P, R>(
      place: string,
      empty: (params: P) => R,
      handle: (context: WritingContext, params: P, token: CancellationToken) => Promise<R>,
    ) =>
    async (params: P, token: CancellationToken): Promise<R> =>
      guardedAnswer(place, log, token, empty(params), async () => handle(context, params, token));

  connection.languages.diagnostics.on(guarded('diagnostic', () => NO_FINDINGS, diagnostic));
  connection.onHover(guarded('hover', () => null, hover));
  connection.onCodeLens(guarded('codeLens', () => [], codeLens));
  connection.onDefinition(guarded('definition', () => null, definition));
  connection.onCompletion(guarded('completion', () => null, completion));
  connection.onReferences(guarded('references', () => null, references));
  connection.onDocumentLinks(guarded('documentLink', () => [], documentLink));
  connection.onPrepareRename(guarded('prepareRename', () => null, prepareRename));
  connection.onRenameRequest(guarded('rename', () => null, rename));
  connection.workspace.onWillRenameFiles(guarded('willRenameFiles', () => null, willRenameFiles));
  connection.onCodeAction(guarded('codeAction', () => [], codeAction));
  connection.onCodeActionResolve(guarded('codeActionResolve', (action) => action, codeActionResolve));
  connection.onRequest(
    ClaimsRequest,
    guarded('claims', () => null, claims),
  );
  connection.onRequest(
    DraftsRequest,
    guarded('drafts', () => [], drafts),
  );
  connection.onRequest(
    EvidenceRequest,
    guarded('evidence', () => null, evidence),
  );
  connection.onRequest(
    SourcesRequest,
    guarded('sources', () => null, sources),
  );
  connection.onRequest(
    SourceTextRequest,
    guarded('sourceText', () => null, sourceText),
  );
  connection.onRequest(
    IgnoresRequest,
    guarded('ignores', () => null, ignores),
  );
  connection.onRequest(
    AddIgnoreRequest,
    guarded('addIgnore', () => false, addIgnore),
  );
  connection.onRequest(
    RemoveIgnoreRequest,
    guarded('removeIgnore', () => false, removeIgnore),
  );
  connection.onRequest(
    LedgerRequest,
    guarded('ledger', () => null, ledger),
  );
  connection.onRequest(
    SetStatusRequest,
    guarded('setStatus', () => false, setStatus),
  );
  connection.onRequest(
    AnnotatedCopyRequest,
    guarded('annotatedCopy', () => null, annotatedCopy),
  );
  connection.onExecuteCommand(guarded('executeCommand', () => null, executeCommand));
}

/** Hands every notification to its handler; the workspace folders of the start too. */
export function takeNotifications(
  connection: Connection,
  context: NotificationContext,
  log: FailureLog,
  { workspaceFolders, rootUri }: InitializeParams,
): void {
  const guarded =
    <P>(place: string, handle: (context: NotificationContext, params: P) => void) =>
    (params: P): void => {
      try {
        handle(context, params);
      } catch (error) {
        log.failed(place, error);
      }
    };

  connection.onDidOpenTextDocument(guarded('didOpen', didOpen));
  connection.onDidChangeTextDocument(guarded('didChange', didChange));
  connection.onDidSaveTextDocument(guarded('didSave', didSave));
  connection.onDidCloseTextDocument(guarded('didClose', didClose));
  connection.onNotification(CURSOR_NOTIFICATION, guarded('cursor', cursor));
  connection.onNotification(REVIEWED_NOTIFICATION, guarded('reviewed', reviewed));
  connection.onDidChangeWatchedFiles(guarded('didChangeWatchedFiles', didChangeWatchedFiles));
  connection.onDidChangeConfiguration(guarded('didChangeConfiguration', didChangeConfiguration));

  let folders: readonly string[] = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri === null ? [] : [rootUri]);
  context.session.setRoots(folders.flatMap((uri) => context.host.toPath(uri) ?? []));
  if (!context.features.workspaceFolders) return;
  // Not by the library's event, which registers itself with the client, though it is not yet initialised here.
  connection.onNotification(
    DidChangeWorkspaceFoldersNotification.type,
    guarded('didChangeWorkspaceFolders', (given, { event }) => {
      folders = didChangeWorkspaceFolders(given, folders, event);
    }),
  );
}
