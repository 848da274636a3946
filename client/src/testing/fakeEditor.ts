import { vi } from 'vitest';

/** What a faked editor was made to do, and what tests put into it. One for each test file: call `forget` after each test. */
export const editor = {
  commands: new Map<string, (...given: readonly unknown[]) => unknown>(),
  executed: new Array<readonly unknown[]>(),
  shown: new Array<readonly unknown[]>(),
  messages: new Array<string>(),
  /** Things that were made and not yet disposed of. */
  open: 0,
  activeTextEditor: undefined as unknown,
  diagnostics: new Array<unknown>(),
  trees: new Map<string, { treeDataProvider: FakeTreeProvider; view: FakeTree }>(),
  panels: new Array<{ readonly given: readonly unknown[]; readonly webview: { html: string } }>(),
  /** Files written, by URI. */
  written: new Map<string, string>(),
  webviews: new Map<string, { resolveWebviewView(view: unknown): void }>(),
  contents: new Map<string, FakeContentProvider>(),
  forget(): void {
    for (const map of [editor.commands, editor.trees, editor.webviews, editor.contents, editor.written]) map.clear();
    for (const calls of [editor.executed, editor.shown, editor.messages, editor.diagnostics, editor.panels])
      calls.length = 0;
    editor.open = 0;
    editor.activeTextEditor = undefined;
  },
};

/** A provider as the editor sees it: it knows nothing of the nodes. */
export interface FakeTreeProvider {
  readonly getChildren: (node?: unknown) => Promise<readonly unknown[]>;
  readonly getTreeItem: (node: unknown) => unknown;
}

/** Gives the text of documents of a scheme. */
export interface FakeContentProvider {
  provideTextDocumentContent(uri: unknown): Promise<string>;
}

export interface FakeTree {
  visible: boolean;
  description?: string;
  badge?: { readonly value: number; readonly tooltip: string } | undefined;
}

function opened() {
  editor.open += 1;
  return { dispose: () => void (editor.open -= 1) };
}

class Disposable {
  constructor(private readonly parts: readonly { dispose(): unknown }[]) {}
  static from(...parts: readonly { dispose(): unknown }[]): Disposable {
    return new Disposable(parts);
  }
  dispose(): void {
    for (const part of this.parts) part.dispose();
  }
}

class Position {
  constructor(
    readonly line: number,
    readonly character: number,
  ) {}
  compareTo(other: Position): number {
    return this.line - other.line || this.character - other.character;
  }
  isAfter(other: Position): boolean {
    return this.compareTo(other) > 0;
  }
  isBefore(other: Position): boolean {
    return this.compareTo(other) < 0;
  }
}

class Range {
  readonly start: Position;
  readonly end: Position;
  constructor(...ends: readonly [Position, Position] | readonly [number, number, number, number]) {
    this.start = ends.length === 2 ? ends[0] : new Position(ends[0], ends[1]);
    this.end = ends.length === 2 ? ends[1] : new Position(ends[2], ends[3]);
  }
}

class EventEmitter<T> {
  private readonly listeners = new Set<(value: T) => void>();
  private readonly own = opened();
  readonly event = (listener: (value: T) => void) => {
    this.listeners.add(listener);
    return { dispose: () => this.listeners.delete(listener) };
  };
  fire(value: T): void {
    for (const listener of this.listeners) listener(value);
  }
  dispose(): void {
    this.own.dispose();
  }
}

class TreeItem {
  constructor(
    readonly label: string,
    readonly collapsibleState: number,
  ) {}
}

class Uri {
  constructor(private readonly spelling: string) {}
  static parse = (spelling: string) => new Uri(spelling);
  static file = (path: string) => new Uri(`file://${path}`);
  static joinPath = (base: Uri, ...parts: readonly string[]) => new Uri([base.spelling, ...parts].join('/'));
  toString(): string {
    return this.spelling;
  }
}

/** The parts of the editor's programming interface that the extension uses. For `vi.mock('vscode', …)`. */
export function fakeEditor() {
  return {
    Disposable,
    EventEmitter,
    FileType: { Directory: 2 },
    Location: class {
      constructor(
        readonly uri: Uri,
        readonly range: Range,
      ) {}
    },
    OverviewRulerLane: { Left: 1 },
    Position,
    Range,
    Selection: Range,
    StatusBarAlignment: { Right: 2 },
    TextEditorRevealType: { InCenterIfOutsideViewport: 2 },
    ThemeColor: class {
      constructor(readonly id: string) {}
    },
    ThemeIcon: class {
      constructor(readonly id: string) {}
    },
    TreeItem,
    TreeItemCollapsibleState: { None: 0, Collapsed: 1, Expanded: 2 },
    Uri,
    ViewColumn: { Beside: -2 },
    commands: {
      registerCommand(name: string, run: (...given: readonly unknown[]) => unknown) {
        editor.commands.set(name, run);
        return opened();
      },
      executeCommand: async (...call: readonly unknown[]) => void editor.executed.push(call),
    },
    env: { language: 'en-GB', openExternal: async (uri: unknown) => void editor.shown.push(['external', String(uri)]) },
    l10n: {
      t: (message: string, ...given: readonly unknown[]) =>
        message.replace(/\{(\d+)\}/g, (_place, index: string) => String(given[Number(index)])),
    },
    languages: { getDiagnostics: () => editor.diagnostics },
    window: {
      get activeTextEditor() {
        return editor.activeTextEditor;
      },
      visibleTextEditors: [],
      createStatusBarItem: () => ({ ...opened(), hide() {}, show() {} }),
      createTextEditorDecorationType: opened,
      createTreeView(id: string, { treeDataProvider }: { treeDataProvider: FakeTreeProvider }) {
        const view = { visible: true, onDidChangeVisibility: opened, ...opened() };
        editor.trees.set(id, { treeDataProvider, view });
        return view;
      },
      createWebviewPanel(...given: readonly unknown[]) {
        const panel = { given, webview: { html: '' } };
        editor.panels.push(panel);
        return panel;
      },
      onDidChangeActiveTextEditor: opened,
      onDidChangeTextEditorSelection: opened,
      onDidChangeVisibleTextEditors: opened,
      registerWebviewViewProvider(id: string, provider: { resolveWebviewView(view: unknown): void }) {
        editor.webviews.set(id, provider);
        return opened();
      },
      setStatusBarMessage: (message: string) => void editor.messages.push(message),
      showInformationMessage: async (message: string) => void editor.messages.push(message),
      showWarningMessage: async (message: string) => void editor.messages.push(message),
      showInputBox: vi.fn<() => Promise<string | undefined>>(async () => undefined),
      showQuickPick: vi.fn<(items: readonly unknown[]) => Promise<unknown>>(async (items) => items[0]),
      showSaveDialog: async ({ defaultUri }: { readonly defaultUri: unknown }) => defaultUri,
      showTextDocument: async (...given: readonly unknown[]) => void editor.shown.push(given),
    },
    workspace: {
      fs: {
        writeFile: async (uri: unknown, bytes: Uint8Array) =>
          void editor.written.set(String(uri), new TextDecoder().decode(bytes)),
      },
      getConfiguration: () => ({ get: () => undefined }),
      onDidChangeConfiguration: opened,
      onDidCloseTextDocument: opened,
      textDocuments: [],
      registerTextDocumentContentProvider: (scheme: string, provider: FakeContentProvider) => {
        editor.contents.set(scheme, provider);
        return opened();
      },
    },
  };
}
