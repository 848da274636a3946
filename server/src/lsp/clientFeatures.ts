import type { ClientCapabilities, InitializeParams } from 'vscode-languageserver';
import { type InitializationOptions, OPEN_SOURCE_COMMAND } from './protocol.ts';

/** What a client can do, read once from `initialize`. Everything optional is false for a client that says nothing of it. */
export interface ClientFeatures {
  /**
   * Asks for diagnostics itself; all others are sent them. A client that cannot be told to ask again would keep old ones
   * when a source changes, so it is sent them where it takes them.
   */
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly takesPublishedDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly diagnosticData: boolean;
  readonly markdownHover: boolean;
  readonly codeLenses: boolean;
  readonly refreshesCodeLenses: boolean;
  /** Takes lenses and references for documents of our own scheme, which it does not tell us of. */
  readonly registersSourceTexts: boolean;
  /** Shows the messages of findings at the pointer itself. */
  readonly hoversShowMessages: boolean;
  /** Commands that links in hovers may call. */
  readonly hoverCommands: ReadonlySet<string>;
  readonly definitionLinks: boolean;
  readonly completes: boolean;
  readonly markdownCompletion: boolean;
  readonly findsReferences: boolean;
  readonly documentLinks: boolean;
  readonly documentLinkTooltips: boolean;
  readonly renames: boolean;
  /** Asks what can be renamed before it asks for a new name. */
  readonly preparesRename: boolean;
  /** Tells of files that are about to be renamed. */
  readonly tellsOfRenamedFiles: boolean;
  /** Can make a file as part of an edit. */
  readonly createsFiles: boolean;
  /** Takes code actions with edits; older ones know commands only. */
  readonly codeActionLiterals: boolean;
  readonly preferredActions: boolean;
  /** Takes an action without its edit and asks for that when it is chosen. */
  readonly resolvesActionEdits: boolean;
  readonly documentChanges: boolean;
  /** Shows annotated edits before it makes them. */
  readonly changeAnnotations: boolean;
  readonly appliesEdits: boolean;
  /** Opens a document on `window/showDocument`. */
  readonly showsDocuments: boolean;
  /** Shows documents of our own scheme, with what sources were read as. */
  readonly showsSourceText: boolean;
  /** Has the command `sourcecheck.openSource` itself. */
  readonly opensSources: boolean;
  /** All commands that it executes itself. */
  readonly ownCommands: ReadonlySet<string>;
  readonly progress: boolean;
  readonly configuration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersWatchers: boolean;
  readonly watchesByFolder: boolean;
  readonly workspaceFolders: boolean;
  /** Wants `sourcecheck/status`. */
  readonly status: boolean;
}

/** Reads the features of a client off its capabilities and its initialisation options, which may be anything. */
export function clientFeatures(params: InitializeParams): ClientFeatures {
  const { textDocument, window, workspace }: ClientCapabilities = params.capabilities;
  const published = textDocument?.publishDiagnostics;
  const pulled = textDocument?.diagnostic;
  const refreshes = workspace?.diagnostics?.refreshSupport === true;
  const action = textDocument?.codeAction;
  const options: unknown = params.initializationOptions;
  const own = new Set(ownCommands(options));
  return {
    pullsDiagnostics: pulled !== undefined && (refreshes || published === undefined),
    refreshesDiagnostics: refreshes,
    takesPublishedDiagnostics: published !== undefined || pulled === undefined,
    relatedInformation: (published?.relatedInformation ?? pulled?.relatedInformation) === true,
    codeDescription: (published?.codeDescriptionSupport ?? pulled?.codeDescriptionSupport) === true,
    diagnosticData: (published?.dataSupport ?? pulled?.dataSupport) === true,
    codeLenses: textDocument?.codeLens !== undefined,
    refreshesCodeLenses: workspace?.codeLens?.refreshSupport === true,
    registersSourceTexts:
      isRecord(options) &&
      options['showsSourceText'] === true &&
      textDocument?.codeLens?.dynamicRegistration === true &&
      textDocument.references?.dynamicRegistration === true,
    markdownHover: textDocument?.hover?.contentFormat?.includes('markdown') === true,
    hoverCommands: new Set(texts(options, 'hoverCommands').filter((command) => own.has(command))),
    hoversShowMessages: isRecord(options) && options['hoversShowMessages'] === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    completes: textDocument?.completion !== undefined,
    markdownCompletion: textDocument?.completion?.completionItem?.documentationFormat?.includes('markdown') === true,
    findsReferences: textDocument?.references !== undefined,
    documentLinks: textDocument?.documentLink !== undefined,
    documentLinkTooltips: textDocument?.documentLink?.tooltipSupport === true,
    renames: textDocument?.rename !== undefined,
    preparesRename: textDocument?.rename?.prepareSupport === true,
    tellsOfRenamedFiles: workspace?.fileOperations?.willRename === true,
    createsFiles:
      workspace?.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.resourceOperations?.includes('create') === true,
    codeActionLiterals: action?.codeActionLiteralSupport !== undefined,
    preferredActions: action?.isPreferredSupport === true,
    resolvesActionEdits: action?.dataSupport === true && action.resolveSupport?.properties.includes('edit') === true,
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    changeAnnotations: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    appliesEdits: workspace?.applyEdit === true,
    showsDocuments: window?.showDocument?.support === true,
    showsSourceText: isRecord(options) && options['showsSourceText'] === true,
    opensSources: own.has(OPEN_SOURCE_COMMAND),
    ownCommands: own,
    progress: window?.workDoneProgress === true,
    configuration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    watchesByFolder: workspace?.didChangeWatchedFiles?.relativePatternSupport === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    status: isRecord(options) && 'clientCommands' in options,
  };
}

/** Commands that the client executes itself (`InitializationOptions.clientCommands`). */
export function ownCommands(options: unknown): readonly string[] {
  return texts(options, 'clientCommands');
}

function texts(options: unknown, name: keyof InitializationOptions): readonly string[] {
  const given = isRecord(options) ? options[name] : undefined;
  return Array.isArray(given) ? given.filter((one): one is string => typeof one === 'string') : [];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
