import { readFileSync } from 'node:fs';
import type { ClientCapabilities } from 'vscode-languageserver/node';

/** What an editor that is not at hand says and does when it is configured as `docs/editors.md` has it. */
export interface EditorProfile {
  readonly editor: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly initializationOptions?: unknown;
  /** All that the user has set, which is sent with `workspace/didChangeConfiguration`; undefined where none gets through. */
  readonly settings: Readonly<Record<string, unknown>> | undefined;
  /** What of its source code bears on this server. */
  readonly capabilities: ClientCapabilities;
}

/** Helix 25.01 sends its `config` three times: on initialising, as changed settings, and by section when it is asked. */
export function helix(): EditorProfile {
  const [toml] = blocksUnder('Helix');
  const line = (name: string): string => new RegExp(`^${name} = (.*)$`, 'm').exec(toml)?.[1] ?? '';
  const settings = recordOf(JSON.parse(line('config').replaceAll(/(\w+) =/g, '"$1":')));
  return {
    editor: 'Helix',
    command: String(JSON.parse(line('command'))),
    args: textsOf(JSON.parse(line('args'))),
    initializationOptions: settings,
    settings,
    capabilities: {
      general: { positionEncodings: ['utf-8', 'utf-32', 'utf-16'] },
      textDocument: {
        completion: { completionItem: { snippetSupport: true, insertReplaceSupport: true } },
        hover: { contentFormat: ['markdown'] },
        rename: { dynamicRegistration: false, prepareSupport: true },
        codeAction: {
          codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix', 'refactor', 'source'] } },
          isPreferredSupport: true,
          dataSupport: true,
          resolveSupport: { properties: ['edit', 'command'] },
        },
        publishDiagnostics: { versionSupport: true, tagSupport: { valueSet: [1, 2] } },
      },
      window: { workDoneProgress: true },
      workspace: {
        applyEdit: true,
        configuration: true,
        didChangeConfiguration: { dynamicRegistration: false },
        didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: false },
        fileOperations: { willRename: true, didRename: true },
        workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename', 'delete'] },
        workspaceFolders: true,
      },
    },
  };
}

/** The LSP package of Sublime Text, version 2: settings by names with dots, answered by section and sent as a tree. */
export function sublimeText(): EditorProfile {
  const [json] = blocksUnder('Sublime Text');
  const client = recordOf(recordOf(recordOf(JSON.parse(json))['clients'])['sourcecheck']);
  const [command = '', ...args] = textsOf(client['command']);
  return {
    editor: 'Sublime Text',
    command,
    args,
    initializationOptions: {},
    settings: treeOf(recordOf(client['settings'])),
    capabilities: {
      textDocument: {
        hover: { dynamicRegistration: true, contentFormat: ['markdown', 'plaintext'] },
        completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown', 'plaintext'] } },
        references: { dynamicRegistration: true },
        documentLink: { dynamicRegistration: true, tooltipSupport: true },
        definition: { dynamicRegistration: true, linkSupport: true },
        codeAction: {
          dynamicRegistration: true,
          codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'refactor', 'source.fixAll'] } },
          dataSupport: true,
          isPreferredSupport: true,
          resolveSupport: { properties: ['edit'] },
        },
        rename: { dynamicRegistration: true, prepareSupport: true },
        publishDiagnostics: {
          relatedInformation: true,
          versionSupport: true,
          codeDescriptionSupport: true,
          dataSupport: true,
        },
        diagnostic: { dynamicRegistration: true, relatedDocumentSupport: true },
        codeLens: { dynamicRegistration: true },
      },
      window: { showDocument: { support: true }, workDoneProgress: true },
      workspace: {
        applyEdit: true,
        configuration: true,
        didChangeConfiguration: { dynamicRegistration: true },
        didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
        workspaceEdit: { documentChanges: true, changeAnnotationSupport: { groupsOnLabel: false } },
        workspaceFolders: true,
        codeLens: { refreshSupport: true },
        diagnostics: { refreshSupport: true },
      },
    },
  };
}

/** Zed of 2026, with the program of another extension's server replaced: that extension's settings come along, which are none. */
export function zed(): EditorProfile {
  const [json] = blocksUnder('Zed');
  const [server = {}] = Object.values(recordOf(recordOf(JSON.parse(json))['lsp'])).map(recordOf);
  const binary = recordOf(server['binary']);
  return {
    editor: 'Zed',
    command: String(binary['path']),
    args: textsOf(binary['arguments']),
    settings: undefined,
    capabilities: {
      general: { positionEncodings: ['utf-16'] },
      textDocument: {
        definition: { linkSupport: true, dynamicRegistration: true },
        codeAction: {
          codeActionLiteralSupport: { codeActionKind: { valueSet: ['refactor', 'quickfix', 'source'] } },
          dataSupport: true,
          resolveSupport: { properties: ['kind', 'diagnostics', 'isPreferred', 'disabled', 'edit', 'command'] },
          dynamicRegistration: true,
        },
        completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown', 'plaintext'] } },
        rename: { prepareSupport: true, dynamicRegistration: true },
        hover: { contentFormat: ['markdown'], dynamicRegistration: true },
        publishDiagnostics: {
          relatedInformation: true,
          versionSupport: true,
          dataSupport: true,
          codeDescriptionSupport: true,
        },
        codeLens: { dynamicRegistration: true },
        diagnostic: { dynamicRegistration: true, relatedDocumentSupport: true },
      },
      window: { workDoneProgress: true },
      workspace: {
        applyEdit: true,
        configuration: true,
        didChangeConfiguration: { dynamicRegistration: true },
        didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
        fileOperations: { dynamicRegistration: true, willRename: true, didRename: true },
        workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename', 'delete'] },
        workspaceFolders: true,
        codeLens: { refreshSupport: true },
        diagnostics: { refreshSupport: true },
      },
    },
  };
}

/** The blocks of code of that section of the page. */
function blocksUnder(editor: string): [string, ...string[]] {
  const page = readFileSync(new URL('../../../../docs/editors.md', import.meta.url), 'utf8');
  const section = page.split(`\n## ${editor}\n`)[1]?.split('\n## ')[0] ?? '';
  const [first, ...others] = [...section.matchAll(/^```\w+\n([^]*?)^```$/gm)].map(([, block = '']) => block);
  if (first === undefined) throw new Error(`docs/editors.md has no configuration under “${editor}”`);
  return [first, ...others];
}

/** `{ 'a.b': 1 }` as `{ a: { b: 1 } }`. */
function treeOf(dotted: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const tree: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(dotted)) {
    const [top = '', ...rest] = name.split('.');
    tree[top] = rest.length === 0 ? value : { ...recordOf(tree[top] ?? {}), ...treeOf({ [rest.join('.')]: value }) };
  }
  return tree;
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) throw new Error(`an object was expected: ${JSON.stringify(value)}`);
  return Object.fromEntries(Object.entries(value));
}

function textsOf(value: unknown): readonly string[] {
  if (!Array.isArray(value)) throw new Error(`a list was expected: ${JSON.stringify(value)}`);
  return value.map(String);
}
