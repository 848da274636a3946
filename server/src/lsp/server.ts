import {
  CodeLensRefreshRequest,
  CodeLensRequest,
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeParams,
  type InitializeResult,
  MessageType,
  type PublishDiagnosticsParams,
  ReferencesRequest,
  ShowMessageNotification,
} from 'vscode-languageserver';
import { serverCapabilities } from './capabilities.ts';
import { type ClientFeatures, clientFeatures } from './clientFeatures.ts';
import { configProblems } from './configProblems.ts';
import { editorSettings, SECTION } from './editorSettings.ts';
import { type FailureLog, failureLog } from './guard.ts';
import type { Host } from './host.ts';
import { ignoreProblems } from './ignores/ignoreProblems.ts';
import type { ClientActions } from './requests/writingContext.ts';
import { type IndexingProgress, indexingProgress } from './sources/indexingProgress.ts';
import { SOURCE_TEXT_SCHEME, STATUS_NOTIFICATION } from './protocol.ts';
import { type ClosedDrafts, createClosedDrafts } from './drafts/closedDrafts.ts';
import { createPublishing, type Publishing } from './drafts/publishing.ts';
import type { RequestContext } from './requests/requestContext.ts';
import { answerRequests, takeNotifications } from './routes.ts';
import { createLenses } from './sources/lenses.ts';
import { createReviews } from './sources/reviews.ts';
import { createSession, type SessionEvents } from './session.ts';
import { checkingProgress } from './drafts/checkingProgress.ts';
import {
  checkedStatus,
  checkingStatus,
  indexingStatus,
  noSourcesStatus,
  type StatusLine,
  statusLine,
  tooLongStatus,
} from './status.ts';
import { createTyping } from './drafts/typing.ts';
import { createUses } from './sources/uses.ts';
import { createWatching, type Watching } from './watching.ts';

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
  const ignored = ignoreProblems(
    features.takesPublishedDiagnostics ? (found) => void connection.sendDiagnostics(found) : undefined,
    (message) => show(connection, MessageType.Warning, message),
    (path) => host.toUri(path),
  );
  const uses = createUses();
  const reviews = createReviews();
  const session = createSession(host, settings, {
    ruleFailed: (rule, error) => log.failed(`rule ${rule}`, error),
    ...sessionEvents(connection, host, features, progress, status),
    checking: checkingProgress(
      (uri, done, total) => session.open.has(uri) && status.interrupt(checkingStatus(uri, done, total)),
      () => host.loop.now(),
    ),
    checked(draft) {
      uses.put(draft);
      reviews.note(draft);
      lenses.changed();
      ignored.checked(draft);
      const key = [draft.resultId, ...draft.sources.problems].join('\n');
      status.tell(draft.draft.uri, key, () => checkedStatus(draft));
      for (const folder of draft.sources.folders) {
        watching.folder(folder).catch((error: unknown) => log.failed('watching', error));
      }
    },
    ignoresRead: (file) => ignored.read(file),
    sourcesSettled: () => publishing.allChanged(),
    checkedOnDisk(draft) {
      ignored.checked(draft);
      uses.put(draft);
      uses.settle(draft.draft.uri);
      lenses.changed();
    },
  });
  const lenses = createLenses(
    features.refreshesCodeLenses ? async () => connection.sendRequest(CodeLensRefreshRequest.type) : undefined,
  );
  // A client that asks for findings itself has to be told when to ask again.
  const tellable = !features.pullsDiagnostics || features.refreshesDiagnostics;
  const typing = createTyping(tellable ? (uri) => publishing.draftReleased(uri) : undefined);
  const context: RequestContext = { session, host, features, uses, reviews, typing, lenses };
  const { publishing, closed } = diagnosticsOf(connection, context, log);
  const client = clientActions(connection, features, watching, log);
  answerRequests(connection, { ...context, publishing, closed, client }, log);
  takeNotifications(connection, { ...context, publishing, closed, settings, status }, log, params);
  connection.onInitialized(async () =>
    register(connection, features, watching).catch((error: unknown) => log.failed('registering', error)),
  );
  connection.onShutdown(() => {
    publishing.dispose();
    closed.dispose();
    typing.dispose();
    lenses.dispose();
    progress.dispose();
  });
}

/** The findings of open drafts and of those that are closed: when sources change, both may. */
function diagnosticsOf(
  connection: Connection,
  context: RequestContext,
  log: FailureLog,
): { readonly publishing: Publishing; readonly closed: ClosedDrafts } {
  const send = (diagnostics: PublishDiagnosticsParams): void => void connection.sendDiagnostics(diagnostics);
  const closed = createClosedDrafts(context, context.features.takesPublishedDiagnostics ? send : undefined, log);
  const refresh = async (): Promise<void> => connection.languages.diagnostics.refresh();
  const ofOpen = createPublishing(context, { publish: send, refresh }, log);
  const publishing: Publishing = {
    ...ofOpen,
    allChanged() {
      ofOpen.allChanged();
      closed.changed();
    },
  };
  return { publishing, closed };
}

function sessionEvents(
  connection: Connection,
  host: Host,
  features: ClientFeatures,
  progress: IndexingProgress,
  status: StatusLine,
): Omit<SessionEvents, 'checked' | 'checkedOnDisk' | 'ignoresRead' | 'sourcesSettled'> {
  const problems = configProblems(
    features.takesPublishedDiagnostics ? (params) => void connection.sendDiagnostics(params) : undefined,
    (message) => show(connection, MessageType.Warning, message),
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
      status.tell(draft.uri, `too long ${config.limits.maxDraftBytes}`, () =>
        tooLongStatus(draft.uri, config.limits.maxDraftBytes),
      );
      if (features.status || noticed.has(draft.uri)) return;
      noticed.add(draft.uri);
      const limit = `${config.limits.maxDraftBytes} characters (limits.maxDraftBytes)`;
      show(connection, MessageType.Warning, `Sourcecheck: ${draft.uri} is longer than ${limit} and is not checked.`);
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

function clientActions(
  connection: Connection,
  features: ClientFeatures,
  watching: Watching,
  log: FailureLog,
): ClientActions {
  return {
    showDocument: connection.window.showDocument.bind(connection.window),
    applyEdit: connection.workspace.applyEdit.bind(connection.workspace),
    progress: async () =>
      features.progress ? connection.window.createWorkDoneProgress().catch(() => undefined) : undefined,
    watchDrafts: async () => watching.drafts().catch((error: unknown) => log.failed('watching', error)),
    tell: (message) => show(connection, MessageType.Error, message),
  };
}

/** What a client wants to be asked for by name, once it is ready. */
async function register({ client }: Connection, features: ClientFeatures, watching: Watching): Promise<void> {
  await watching.start();
  if (features.registersConfiguration) {
    await client.register(DidChangeConfigurationNotification.type, { section: SECTION });
  }
  if (features.registersSourceTexts) {
    const documentSelector = [{ scheme: SOURCE_TEXT_SCHEME }];
    await client.register(CodeLensRequest.type, { documentSelector });
    await client.register(ReferencesRequest.type, { documentSelector });
  }
}

/** By the notification: the library's own way is a request, which not every client answers. */
function show(connection: Connection, type: MessageType, message: string): void {
  void connection.sendNotification(ShowMessageNotification.type, { type, message });
}
