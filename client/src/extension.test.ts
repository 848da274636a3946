import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { activate, deactivate } from './extension.ts';

/** What the extension does to the editor and the server, in order of the calls. */
const seen = vi.hoisted(() => ({
  commands: new Map<string, (argument?: unknown) => unknown>(),
  executed: new Array<string>(),
  shown: new Array<unknown>(),
  server: new Array<string>(),
  options: new Array<unknown>(),
  open: 0,
  opened: () => {
    seen.open += 1;
    return { dispose: () => void (seen.open -= 1) };
  },
}));

vi.mock('vscode', () => {
  class Disposable {
    constructor(private readonly parts: readonly { dispose(): unknown }[]) {}
    static from(...parts: readonly { dispose(): unknown }[]): Disposable {
      return new Disposable(parts);
    }
    dispose(): void {
      for (const part of this.parts) part.dispose();
    }
  }
  return {
    Disposable,
    Range: class {
      readonly ends: readonly number[];
      constructor(...ends: readonly number[]) {
        this.ends = ends;
      }
    },
    StatusBarAlignment: { Right: 2 },
    ThemeColor: class {
      constructor(readonly id: string) {}
    },
    Uri: { parse: (uri: string) => uri },
    ViewColumn: { Beside: -2 },
    commands: {
      registerCommand(name: string, run: (argument?: unknown) => unknown) {
        seen.commands.set(name, run);
        return seen.opened();
      },
      executeCommand: async (name: string) => void seen.executed.push(name),
    },
    window: {
      createStatusBarItem: () => ({ ...seen.opened(), hide() {}, show() {} }),
      onDidChangeActiveTextEditor: seen.opened,
      showTextDocument: async (...given: readonly unknown[]) => void seen.shown.push(given),
    },
    workspace: { onDidCloseTextDocument: seen.opened },
  };
});

vi.mock('vscode-languageclient/node', () => ({
  RevealOutputChannelOn: { Never: 4 },
  TransportKind: { ipc: 1 },
  DocumentDiagnosticRequest: { method: 'textDocument/diagnostic' },
  LanguageClient: class {
    readonly outputChannel = { show: () => seen.server.push('output') };
    constructor(...options: readonly unknown[]) {
      seen.options.push(...options);
    }
    onNotification() {
      return { dispose() {} };
    }
    getFeature() {
      return { refresh: () => seen.server.push('refresh') };
    }
    async start() {
      seen.server.push('start');
    }
    async restart() {
      seen.server.push('restart');
    }
    async dispose() {
      seen.server.push('dispose');
    }
  },
}));

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly menus: { readonly commandPalette: readonly { readonly command: string }[] };
  };
}

const manifest: Manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

async function activated(): Promise<{ dispose(): unknown }[]> {
  const subscriptions: { dispose(): unknown }[] = [];
  await activate({ subscriptions, asAbsolutePath: (file) => `/installed/${file}` });
  return subscriptions;
}

afterEach(() => {
  seen.commands.clear();
  for (const calls of [seen.executed, seen.shown, seen.server, seen.options]) calls.length = 0;
  seen.open = 0;
});

describe('the extension', () => {
  it('has every command that the manifest offers, and offers all but what a click on the status item runs', async () => {
    await activated();
    const offered = manifest.contributes.commands.map(({ command }) => command);
    expect([...seen.commands.keys()].toSorted()).toEqual([...offered, 'sourcecheck.explainSources'].toSorted());
    expect(manifest.contributes.menus.commandPalette.filter(({ command }) => !offered.includes(command))).toEqual([]);
  });

  it('starts the packed server in a process of its own, over IPC, and ends it', async () => {
    await activated();
    expect(seen.options).toContainEqual({ module: '/installed/dist/server.cjs', transport: 1 });
    await deactivate();
    expect(seen.server).toEqual(['start', 'dispose']);
  });

  it('leaves nothing behind in the editor', async () => {
    const subscriptions = await activated();
    expect(seen.open).toBeGreaterThan(seen.commands.size);
    for (const each of subscriptions) each.dispose();
    expect(seen.open).toBe(0);
  });

  it('checks anew and shows the list, restarts, and shows the log, as the commands say', async () => {
    await activated();
    for (const name of ['checkDocument', 'restartServer', 'showOutput']) {
      await seen.commands.get(`sourcecheck.${name}`)?.();
    }
    expect(seen.server).toEqual(['start', 'refresh', 'restart', 'output']);
    expect(seen.executed).toEqual(['workbench.actions.view.problems']);
  });

  it('opens a passage beside the draft, and goes by the cursor when it is told of none', async () => {
    await activated();
    const open = seen.commands.get('sourcecheck.openSource');
    const range = { start: { line: 4, character: 2 }, end: { line: 4, character: 9 } };
    await open?.({ uri: 'file:///desk/sources/a.txt', range });
    expect(seen.shown).toEqual([
      ['file:///desk/sources/a.txt', { selection: { ends: [4, 2, 4, 9] }, viewColumn: -2, preview: true }],
    ]);
    await open?.();
    await open?.({ uri: 'https://example.org/a', range });
    await open?.({ uri: 'file:///a.txt', range: { start: { line: -1, character: 0 }, end: range.end } });
    expect(seen.shown).toHaveLength(1);
    expect(seen.executed).toEqual(Array.from({ length: 3 }, () => 'editor.action.revealDefinitionAside'));
  });
});
