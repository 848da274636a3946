import {
  type CancellationToken,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWorkspaceFoldersNotification,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver';
import { serverCapabilities } from './capabilities.ts';
import { type ClientFeatures, clientFeatures } from './clientFeatures.ts';
import { configProblems } from './configProblems.ts';
import { editorSettings, SECTION } from './editorSettings.ts';
import { type FailureLog, failureLog, guardedAnswer } from './guard.ts';
import type { Host } from './host.ts';
import { type IndexingProgress, indexingProgress } from './indexingProgress.ts';
import type { NotificationContext } from './notifications/notificationContext.ts';
import { didChange, didClose, didOpen, didSave } from './notifications/textDocument.ts';
import { didChangeConfiguration, didChangeWatchedFiles, didChangeWorkspaceFolders } from './notifications/workspace.ts';
import { STATUS_NOTIFICATION } from './protocol.ts';
import { createPublishing } from './publishing.ts';
import { codeAction } from './requests/codeAction.ts';
import { codeActionResolve } from './requests/codeActionResolve.ts';
import { definition } from './requests/definition.ts';
import { diagnostic, NO_FINDINGS } from './requests/diagnostic.ts';
import { executeCommand } from './requests/executeCommand.ts';
import { hover } from './requests/hover.ts';
import type { RequestContext } from './requests/requestContext.ts';
import { createSession, type SessionEvents } from './session.ts';
import { checkedStatus, indexingStatus, noSourcesStatus, type StatusLine, statusLine } from './status.ts';
import { createWatching } from './watching.ts';

/** Serves one client until it says `exit`. All that depends on the machine comes with the host. */
export function startServer(connection: Connection, host: Host): void {
  const log = failureLog((line) => connection.console.error(line));
  connection.onInitialize((params): InitializeResult => {
    const features = clientFeatures(params);
    serve(connection, host, features, log, params);
    return { capabilities: serverCapabilities(features), serverInfo: { name: 'sourcecheck', version: host.version } };
  });
  connection.listen();
}

function serve(
  connection: Connection,
  host: Host,
  features: ClientFeatures,
  log: FailureLog,
  params: InitializeParams,
): void {
  const settings = editorSettings(features, async (root): Promise<unknown> =>
    connection.workspace.getConfiguration({ scopeUri: host.toUri(root), section: SECTION }),
  );
  const watching = createWatching(
    features,
    async (type, watchers) => connection.client.register(type, { watchers }),
    (path) => host.toUri(path),
  );
  const progress = indexingProgress(
    features.progress ? async () => connection.window.createWorkDoneProgress() : undefined,
    () => host.loop.now(),
  );
  const status = statusLine(
    features.status ? (state) => void connection.sendNotification(STATUS_NOTIFICATION, state) : undefined,
  );
  const session = createSession(host, settings, {
    ruleFailed: (rule, error) => log.failed(`rule ${rule}`, error),
    ...sessionEvents(connection, host, features, progress, status),
    checked(draft) {
      const key = [draft.resultId, ...draft.sources.problems].join('\n');
      status.tell(draft.draft.uri, key, () => checkedStatus(draft));
      for (const folder of draft.sources.folders) {
        watching.folder(folder).catch((error: unknown) => log.failed('watching', error));
      }
    },
  });
  const context: RequestContext = { session, host, features };
  const publishing = createPublishing(
    context,
    {
      publish: (diagnostics) => void connection.sendDiagnostics(diagnostics),
      refresh: async () => connection.languages.diagnostics.refresh(),
    },
    log,
  );
  answerRequests(connection, context, log);
  takeNotifications(connection, { ...context, publishing, settings, status }, log, params);
  connection.onInitialized(async () => {
    try {
      await watching.start();
      if (features.registersConfiguration) {
        await connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION });
      }
    } catch (error) {
      log.failed('registering', error);
    }
  });
  connection.onShutdown(() => {
    publishing.dispose();
    progress.dispose();
  });
}

function sessionEvents(
  connection: Connection,
  host: Host,
  features: ClientFeatures,
  progress: IndexingProgress,
  status: StatusLine,
): Omit<SessionEvents, 'checked'> {
  const problems = configProblems(
    features.takesPublishedDiagnostics ? (params) => void connection.sendDiagnostics(params) : undefined,
    (message) => connection.window.showWarningMessage(message),
    (path) => host.toUri(path),
  );
  const noticed = new Set<string>();
  return {
    indexing(draft, root, done, total) {
      if (progress.report(root, done, total)) status.interrupt(indexingStatus(draft.uri, done, total));
    },
    indexed(draft, root) {
      progress.end(root);
      status.resume(draft.uri);
    },
    projectOpened: (project) => problems.show(project),
    tooLong(draft, { config }) {
      if (noticed.has(draft.uri)) return;
      noticed.add(draft.uri);
      const limit = `${config.limits.maxDraftBytes} characters (limits.maxDraftBytes)`;
      connection.window.showWarningMessage(`Sourcecheck: ${draft.uri} is longer than ${limit} and is not checked.`);
    },
    withoutSources({ draft, path, project, sources }) {
      status.tell(draft.uri, ['no sources', ...sources.problems].join('\n'), () =>
        noSourcesStatus(draft.uri, sources.problems),
      );
      if (features.status || noticed.has(path)) return;
      noticed.add(path);
      connection.console.info(
        `${project.nameOf(path)}: no source articles found; put them in a folder called “sources”.`,
      );
    },
  };
}

function answerRequests(connection: Connection, context: RequestContext, log: FailureLog): void {
  const guarded =
    <P, R>(
      place: string,
      empty: (params: P) => R,
      handle: (context: RequestContext, params: P, token: CancellationToken) => Promise<R>,
    ) =>
    async (params: P, token: CancellationToken): Promise<R> =>
      guardedAnswer(place, log, token, empty(params), async () => handle(context, params, token));

  connection.languages.diagnostics.on(guarded('diagnostic', () => NO_FINDINGS, diagnostic));
  connection.onHover(guarded('hover', () => null, hover));
  connection.onDefinition(guarded('definition', () => null, definition));
  connection.onCodeAction(guarded('codeAction', () => [], codeAction));
  connection.onCodeActionResolve(guarded('codeActionResolve', (action) => action, codeActionResolve));
  const client = {
    showDocument: connection.window.showDocument.bind(connection.window),
    applyEdit: connection.workspace.applyEdit.bind(connection.workspace),
  };
  connection.onExecuteCommand(
    guarded(
      'executeCommand',
      () => null,
      async (given, params, token) => executeCommand(given, client, params, token),
    ),
  );
}

function takeNotifications(
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
