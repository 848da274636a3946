import {
  ApplyWorkspaceEditRequest,
  type ApplyWorkspaceEditParams,
  type ClientCapabilities,
  type CodeAction,
  type CodeActionContext,
  CodeActionRequest,
  CodeActionResolveRequest,
  type Command,
  createProtocolConnection,
  DefinitionRequest,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  ExecuteCommandRequest,
  type FileChangeType,
  type Hover,
  HoverRequest,
  InitializedNotification,
  type InitializeParams,
  InitializeRequest,
  type InitializeResult,
  type Location,
  type LocationLink,
  LogMessageNotification,
  type MessageReader,
  type MessageWriter,
  type Position,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Range,
  ResponseError,
  ErrorCodes,
  ShowMessageNotification,
  type ServerCapabilities,
  ShutdownRequest,
  ExitNotification,
  type TextDocumentContentChangeEvent,
  type ProgressToken,
  WorkDoneProgress,
  WorkDoneProgressCancelNotification,
  WorkDoneProgressCreateRequest,
  type WorkDoneProgressCreateParams,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { STATUS_NOTIFICATION, type StatusParams } from '../protocol.ts';

/** A client for tests: speaks real messages, keeps the text of open documents as an editor would, and is strict. */
export interface TestClient {
  readonly connection: ProtocolConnection;
  /** What the server sent that this client never said it takes, and protocol errors. Must be empty at the end of a test. */
  readonly unhandled: string[];
  /** What the server has said that it offers. */
  capabilities: ServerCapabilities;
  readonly published: PublishDiagnosticsParams[];
  readonly statuses: StatusParams[];
  readonly logged: string[];
  /** `window/showMessage`. */
  readonly shown: string[];
  readonly requested: { readonly method: string; readonly params: unknown }[];
  /** `window/workDoneProgress`, in order. */
  readonly progress: { readonly kind: string }[];
  /** Cancels the work in progress that was begun last. */
  cancelProgress(): Promise<void>;
  /** Answer to `workspace/configuration`; what is typed is not held back unless a test asks for it. */
  settings: unknown;
  /** A request that this client answers by an error. */
  refuses: string;
  initialize(options?: Partial<InitializeParams>): Promise<InitializeResult>;
  open(uri: string, text: string, languageId?: string): Promise<void>;
  /** Replaces the range, or everything. */
  edit(uri: string, newText: string, range?: Range): Promise<void>;
  /** Replaces the first place where `before` stands. */
  replace(uri: string, before: string, after: string): Promise<void>;
  close(uri: string): Promise<void>;
  text(uri: string): string;
  version(uri: string): number;
  /** The range of the first place where the words stand. */
  rangeOf(uri: string, words: string): Range;
  wordsAt(uri: string, range: Range): string;
  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport>;
  findings(uri: string): Promise<Diagnostic[]>;
  hover(uri: string, position: Position): Promise<Hover | null>;
  definition(uri: string, position: Position): Promise<Location[] | LocationLink[] | null>;
  actions(uri: string, range: Range, context?: Partial<CodeActionContext>): Promise<(Command | CodeAction)[]>;
  /** Resolves the action where it has no edit yet, and applies its edit; the versions must fit. */
  apply(action: CodeAction): Promise<void>;
  execute(command: string, args?: unknown[]): Promise<unknown>;
  filesChanged(changes: readonly { readonly uri: string; readonly type: FileChangeType }[]): Promise<void>;
  shutdown(): Promise<void>;
}

/** Everything that this client can do. Tests take away from it. */
export const FULL_CAPABILITIES: ClientCapabilities = {
  textDocument: {
    diagnostic: { dynamicRegistration: false },
    publishDiagnostics: {
      relatedInformation: true,
      codeDescriptionSupport: true,
      dataSupport: true,
      versionSupport: true,
    },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    definition: { linkSupport: true },
    codeLens: {},
    completion: { completionItem: { documentationFormat: ['markdown', 'plaintext'] } },
    references: {},
    documentLink: { tooltipSupport: true },
    rename: { prepareSupport: true },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix'] } },
      isPreferredSupport: true,
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
  },
  window: { workDoneProgress: true, showDocument: { support: true } },
  workspace: {
    applyEdit: true,
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
    fileOperations: { willRename: true },
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
    workspaceFolders: true,
    diagnostics: { refreshSupport: true },
    codeLens: { refreshSupport: true },
  },
};

const ANSWERED = [
  'window/showDocument',
  'window/showMessageRequest',
  'workspace/configuration',
  'workspace/diagnostic/refresh',
  'workspace/codeLens/refresh',
  'workspace/workspaceFolders',
  'client/registerCapability',
  'client/unregisterCapability',
];

export function testClient(input: MessageReader, output: MessageWriter): TestClient {
  const connection = createProtocolConnection(input, output);
  const documents = new Map<string, TextDocument>();
  const unhandled: string[] = [];
  const published: PublishDiagnosticsParams[] = [];
  const statuses: StatusParams[] = [];
  const logged: string[] = [];
  const shown: string[] = [];
  const progress: { kind: string }[] = [];
  const requested: { method: string; params: unknown }[] = [];
  let capabilities: ClientCapabilities = {};
  let takesStatus = false;
  let lastProgress: ProgressToken | undefined;

  const documentOf = (uri: string): TextDocument => {
    const document = documents.get(uri);
    if (!document) throw new Error(`not open: ${uri}`);
    return document;
  };

  const change = async (uri: string, contentChanges: TextDocumentContentChangeEvent[]): Promise<void> => {
    const old = documentOf(uri);
    const copy = TextDocument.create(uri, old.languageId, old.version, old.getText());
    const version = old.version + 1;
    documents.set(uri, TextDocument.update(copy, contentChanges, version));
    await connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges,
    });
  };

  const applyEdit = async (edit: WorkspaceEdit): Promise<void> => {
    const ofDocuments = edit.documentChanges?.map((each) => {
      if (!('textDocument' in each)) throw new Error('only text edits are expected');
      if (each.textDocument.version !== documentOf(each.textDocument.uri).version)
        throw new Error('edit of an old version');
      return { uri: each.textDocument.uri, edits: each.edits };
    });
    const plain = Object.entries(edit.changes ?? {}).map(([uri, edits]) => ({ uri, edits }));
    for (const { uri, edits } of ofDocuments ?? plain) {
      const changes = edits.map((one) => {
        if (!('newText' in one)) throw new Error('only plain text edits are expected');
        return one;
      });
      await change(uri, [{ text: TextDocument.applyEdits(documentOf(uri), changes) }]);
    }
  };

  /** Whether this client said that it takes the request; anything else is an error of the server. */
  const takes = (method: string): boolean => {
    const { window, workspace } = capabilities;
    switch (method) {
      case 'window/workDoneProgress/create':
        return window?.workDoneProgress === true;
      case 'window/showDocument':
        return window?.showDocument?.support === true;
      case 'workspace/applyEdit':
        return workspace?.applyEdit === true;
      case 'workspace/configuration':
        return workspace?.configuration === true;
      case 'workspace/diagnostic/refresh':
        return workspace?.diagnostics?.refreshSupport === true;
      case 'workspace/codeLens/refresh':
        return workspace?.codeLens?.refreshSupport === true;
      case 'client/registerCapability':
        return (
          workspace?.didChangeWatchedFiles?.dynamicRegistration === true ||
          workspace?.didChangeConfiguration?.dynamicRegistration === true
        );
      default:
        return false;
    }
  };

  const follow = ({ token }: WorkDoneProgressCreateParams): null => {
    lastProgress = token;
    connection.onProgress(WorkDoneProgress.type, token, (value) => {
      progress.push(value);
    });
    return null;
  };

  for (const method of ANSWERED) {
    connection.onRequest<unknown, void>(method, (params: unknown): unknown => {
      requested.push({ method, params });
      if (!takes(method)) {
        unhandled.push(method);
        return new ResponseError(ErrorCodes.MethodNotFound, method);
      }
      if (method === client.refuses) return new ResponseError(ErrorCodes.InternalError, 'refused');
      if (method === 'workspace/configuration') return [client.settings];
      if (method === 'window/showDocument') return { success: true };
      return null;
    });
  }
  connection.onRequest<unknown, void>(
    WorkDoneProgressCreateRequest.method,
    (params: WorkDoneProgressCreateParams): unknown => {
      requested.push({ method: WorkDoneProgressCreateRequest.method, params });
      if (!takes(WorkDoneProgressCreateRequest.method)) unhandled.push(WorkDoneProgressCreateRequest.method);
      const refused = client.refuses === WorkDoneProgressCreateRequest.method;
      return refused ? new ResponseError(ErrorCodes.InternalError, 'refused') : follow(params);
    },
  );
  connection.onRequest(ApplyWorkspaceEditRequest.type, async ({ edit }: ApplyWorkspaceEditParams) => {
    requested.push({ method: ApplyWorkspaceEditRequest.method, params: edit });
    if (!takes(ApplyWorkspaceEditRequest.method)) unhandled.push(ApplyWorkspaceEditRequest.method);
    await applyEdit(edit);
    return { applied: true };
  });
  connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
    published.push(params);
  });
  connection.onNotification(LogMessageNotification.type, ({ message }) => {
    logged.push(message);
  });
  connection.onNotification(ShowMessageNotification.type, ({ message }) => {
    shown.push(message);
  });
  connection.onNotification(STATUS_NOTIFICATION, (params: StatusParams) => {
    if (takesStatus) statuses.push(params);
    else unhandled.push(STATUS_NOTIFICATION);
  });
  connection.onUnhandledNotification(({ method }) => {
    unhandled.push(method);
  });
  connection.onError(([error]) => {
    unhandled.push(`error: ${error.message}`);
  });

  const client: TestClient = {
    connection,
    unhandled,
    capabilities: {},
    published,
    statuses,
    logged,
    shown,
    requested,
    progress,
    settings: { quietWhileTyping: 'off' },
    refuses: '',
    async initialize(options = {}) {
      capabilities = options.capabilities ?? FULL_CAPABILITIES;
      const given: unknown = options.initializationOptions;
      takesStatus = typeof given === 'object' && given !== null;
      const params: InitializeParams = {
        processId: null,
        rootUri: null,
        workspaceFolders: null,
        ...options,
        capabilities,
      };
      const result = await connection.sendRequest(InitializeRequest.type, params);
      client.capabilities = result.capabilities;
      await connection.sendNotification(InitializedNotification.type, {});
      return result;
    },
    async open(uri, text, languageId = 'markdown') {
      documents.set(uri, TextDocument.create(uri, languageId, 1, text));
      const textDocument = { uri, languageId, version: 1, text };
      await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
    },
    async edit(uri, newText, range) {
      await change(uri, [range ? { range, text: newText } : { text: newText }]);
    },
    async replace(uri, before, after) {
      await change(uri, [{ range: client.rangeOf(uri, before), text: after }]);
    },
    async close(uri) {
      documents.delete(uri);
      await connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
    },
    text: (uri) => documentOf(uri).getText(),
    version: (uri) => documentOf(uri).version,
    rangeOf(uri, words) {
      const document = documentOf(uri);
      const start = document.getText().indexOf(words);
      if (start < 0) throw new Error(`not in the document: ${words}`);
      return { start: document.positionAt(start), end: document.positionAt(start + words.length) };
    },
    wordsAt: (uri, range) => documentOf(uri).getText(range),
    async pull(uri, previousResultId) {
      return connection.sendRequest(DocumentDiagnosticRequest.type, {
        textDocument: { uri },
        ...(previousResultId !== undefined && { previousResultId }),
      });
    },
    async findings(uri) {
      const report = await client.pull(uri);
      if (report.kind !== 'full') throw new Error('a full report was expected');
      return report.items;
    },
    async hover(uri, position) {
      return connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
    },
    async definition(uri, position) {
      const found = await connection.sendRequest(DefinitionRequest.type, { textDocument: { uri }, position });
      return found === null || Array.isArray(found) ? found : [found];
    },
    async actions(uri, range, context = {}) {
      const params = { textDocument: { uri }, range, context: { diagnostics: [], ...context } };
      return (await connection.sendRequest(CodeActionRequest.type, params)) ?? [];
    },
    async apply(action) {
      const resolved = action.edit ? action : await connection.sendRequest(CodeActionResolveRequest.type, action);
      if (!resolved.edit) throw new Error(`no edit: ${action.title}`);
      await applyEdit(resolved.edit);
    },
    async execute(command, args = []) {
      const answer: unknown = await connection.sendRequest(ExecuteCommandRequest.type, { command, arguments: args });
      return answer;
    },
    async filesChanged(changes) {
      await connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [...changes] });
    },
    async cancelProgress() {
      if (lastProgress === undefined) throw new Error('nothing is in progress');
      await connection.sendNotification(WorkDoneProgressCancelNotification.type, { token: lastProgress });
    },
    async shutdown() {
      await connection.sendRequest(ShutdownRequest.type);
      await connection.sendNotification(ExitNotification.type);
    },
  };
  connection.listen();
  return client;
}
