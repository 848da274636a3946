import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { activate, deactivate } from './extension.ts';
import { editor } from './testing/fakeEditor.ts';

/** What the extension does to the server, in order of the calls. */
const server = vi.hoisted(() => ({ calls: new Array<string>(), options: new Array<unknown>() }));

vi.mock('vscode', async () => (await import('./testing/fakeEditor.ts')).fakeEditor());

vi.mock('vscode-languageclient/node', () => ({
  RevealOutputChannelOn: { Never: 4 },
  TransportKind: { ipc: 1 },
  DocumentDiagnosticRequest: { method: 'textDocument/diagnostic' },
  LanguageClient: class {
    readonly code2ProtocolConverter = { asUri: String };
    readonly sendRequest = async () => null;
    readonly outputChannel = { show: () => server.calls.push('output') };
    constructor(...options: readonly unknown[]) {
      server.options.push(...options);
    }
    onNotification() {
      return { dispose() {} };
    }
    getFeature() {
      return { refresh: () => server.calls.push('refresh') };
    }
    async start() {
      server.calls.push('start');
    }
    async restart() {
      server.calls.push('restart');
    }
    async dispose() {
      server.calls.push('dispose');
    }
  },
}));

/** Executed by the server; the protocol library makes commands of them when it starts. */
const OF_THE_SERVER = ['sourcecheck.checkWorkspace'];

/** Run by clicks, links, code lenses and quick fixes: without what they hand over there is nothing to do. */
const NOT_IN_THE_PALETTE = [
  'sourcecheck.explainSources',
  'sourcecheck.ignoreInWorkspace',
  'sourcecheck.revealInDraft',
  'sourcecheck.setStatus',
  'sourcecheck.showUses',
];

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

const manifest: Manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

async function activated(): Promise<{ dispose(): unknown }[]> {
  const subscriptions: { dispose(): unknown }[] = [];
  await activate({ subscriptions, asAbsolutePath: (file) => `/installed/${file}` });
  return subscriptions;
}

afterEach(() => {
  editor.forget();
  server.calls.length = 0;
  server.options.length = 0;
});

describe('the extension', () => {
  it('has every command that the manifest offers, and offers all but what clicks and links run', async () => {
    await activated();
    const offered = manifest.contributes.commands.map(({ command }) => command);
    expect([...editor.commands.keys(), ...OF_THE_SERVER].toSorted()).toEqual(
      [...offered, ...NOT_IN_THE_PALETTE].toSorted(),
    );
  });

  it('starts the packed server in a process of its own, over IPC, and ends it', async () => {
    await activated();
    const options = { execArgv: ['--max-semi-space-size=64'] };
    expect(server.options).toContainEqual({ module: '/installed/dist/server.cjs', transport: 1, options });
    await deactivate();
    expect(server.calls).toEqual(['start', 'dispose']);
  });

  it('tells the server each of its own commands that code actions, links and lenses name', async () => {
    await activated();
    const named = server.options.flatMap((option) =>
      typeof option === 'object' && option !== null && 'initializationOptions' in option
        ? [option.initializationOptions]
        : [],
    );
    expect(named).toEqual([
      expect.objectContaining({
        clientCommands: [
          'sourcecheck.openSource',
          'sourcecheck.showEvidence',
          'sourcecheck.ignoreInWorkspace',
          'sourcecheck.showUses',
          'sourcecheck.setStatus',
        ],
        hoverCommands: ['sourcecheck.openSource', 'sourcecheck.showEvidence'],
      }),
    ]);
  });

  it('leaves nothing behind in the editor', async () => {
    const subscriptions = await activated();
    expect(editor.open).toBeGreaterThan(editor.commands.size);
    for (const each of subscriptions) each.dispose();
    expect(editor.open).toBe(0);
  });

  it('checks anew and shows the list, restarts, and shows the log, as the commands say', async () => {
    await activated();
    for (const name of ['checkDocument', 'restartServer', 'showOutput']) {
      await editor.commands.get(`sourcecheck.${name}`)?.();
    }
    expect(server.calls).toEqual(['start', 'refresh', 'restart', 'output']);
    expect(editor.executed).toEqual([['workbench.actions.view.problems']]);
  });

  it('cites all by the source action of the server', async () => {
    await activated();
    await editor.commands.get('sourcecheck.citeAll')?.();
    expect(editor.executed).toEqual([
      ['editor.action.sourceAction', { kind: 'source.sourcecheck.citeAll', apply: 'first' }],
    ]);
  });

  it('opens a passage beside the draft, and goes by the cursor when it is told of none', async () => {
    await activated();
    const open = editor.commands.get('sourcecheck.openSource');
    const range = { start: { line: 4, character: 2 }, end: { line: 4, character: 9 } };
    await open?.({ uri: 'file:///desk/sources/a.txt', range });
    expect(editor.shown.map(([uri]) => String(uri))).toEqual(['file:///desk/sources/a.txt']);
    expect(editor.shown[0]?.[1]).toMatchObject({ selection: range, viewColumn: -2, preview: true });
    await open?.();
    await open?.({ uri: 'https://example.org/a', range });
    await open?.({ uri: 'file:///a.txt', range: { start: { line: -1, character: 0 }, end: range.end } });
    expect(editor.shown).toHaveLength(1);
    expect(editor.executed).toEqual(Array.from({ length: 3 }, () => ['editor.action.revealDefinitionAside']));
  });

  it('opens what a PDF file was read as, as a document of its own that follows the server', async () => {
    await activated();
    const range = { start: { line: 4, character: 2 }, end: { line: 4, character: 9 } };
    const uri = 'sourcecheck-source:///desk/sources/a.pdf.txt';
    await editor.commands.get('sourcecheck.openSource')?.({ uri, range });
    expect(editor.shown.map(([shown]) => String(shown))).toEqual([uri]);
    const text = await editor.contents.get('sourcecheck-source')?.provideTextDocumentContent(uri);
    expect(text).toMatch(/not read yet/u);
  });

  it('does nothing for what it is handed that is no place and no finding', async () => {
    await activated();
    for (const name of ['revealInDraft', 'showUses', 'ignoreInWorkspace', 'setStatus']) {
      for (const given of [undefined, 'x', { uri: 'command:quit' }, { uri: 1, version: 'x' }]) {
        await editor.commands.get(`sourcecheck.${name}`)?.(given);
      }
    }
    expect([...editor.shown, ...editor.executed]).toEqual([]);
  });
});
