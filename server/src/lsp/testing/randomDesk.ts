import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { CancellationToken, Command, type Diagnostic, type InitializeParams } from 'vscode-languageserver';
import { shownFindings } from '../drafts/checkedDraft.ts';
import { clientFeatures } from '../clientFeatures.ts';
import { editorSettings } from '../editorSettings.ts';
import { nodeHost } from '../node/nodeHost.ts';
import { openDraft } from '../drafts/openDraft.ts';
import { createSession } from '../session.ts';
import { toDiagnostic } from '../toProtocol.ts';
import { connected, until } from './connected.ts';
import { FULL_CAPABILITIES, type TestClient } from './testClient.ts';

/*
 * What a writer and a desk do to drafts, sources and settings, in any order, with a real server on a real folder; and
 * beside it, after each step, what a server that has seen nothing of it says of the same texts.
 */

export const DRAFTS = ['a.md', 'b.md', 'deep/c.txt'] as const;
const SOURCES = ['storm.txt', 'deep/sources/budget.md', 'sources/wire.txt'] as const;

export type Operation =
  | { readonly kind: 'open' | 'close' | 'save' | 'undo' | 'delete' | 'ignore' | 'fix'; readonly draft: number }
  | {
      readonly kind: 'edit';
      readonly draft: number;
      readonly at: number;
      readonly length: number;
      readonly text: string;
    }
  | { readonly kind: 'rename'; readonly draft: number; readonly to: number }
  | { readonly kind: 'source'; readonly source: number; readonly text: string | null }
  | { readonly kind: 'project' | 'editor'; readonly settings: object };

const SENTENCES = [
  'The storm killed 14 people on Sunday, the mayor Ana Duarte said. ',
  'The storm killed 16 people on Sunday, mayor Ana Duarte said. ',
  'More than 300 homes lost power. ',
  'The council approved a budget of $2.5 million on Tuesday. ',
  'The council approved a budget of $3.5 million on Tuesday. ',
  'Nine members voted against it. ',
];
const PIECES = [
  ...SENTENCES,
  '🌊',
  '\n\n',
  '# ',
  '- ',
  '16',
  '|',
  '<!-- sourcecheck-ignore number: own -->\n',
  '```\n',
  ' ',
];
const SETTINGS = [
  {},
  { severity: { number: 'hint' } },
  { severity: { conflict: 'off' } },
  { limits: { maxFindings: 1 } },
];

const draft = fc.nat(DRAFTS.length - 1);

/** Any operation; edits more often than the rest, as in life. */
export const operation: fc.Arbitrary<Operation> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('edit' as const),
      draft,
      at: fc.nat(100),
      length: fc.constantFrom(0, 0, 0, 3, 40),
      text: fc.constantFrom('', ...PIECES),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constantFrom('open', 'open', 'close', 'save', 'undo', 'delete', 'ignore', 'fix'),
      draft,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('rename' as const), draft, to: draft }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('source' as const),
      source: fc.nat(SOURCES.length - 1),
      text: fc.oneof(
        fc.constant(null),
        fc.array(fc.constantFrom(...SENTENCES), { maxLength: 3 }).map((one) => one.join('\n\n')),
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constantFrom('project' as const, 'editor' as const),
      settings: fc.constantFrom(...SETTINGS),
    }),
  },
);

const nothing = (): void => undefined;

export interface RandomDesk {
  perform(operation: Operation): Promise<void>;
  /** For every open draft what the client has, and what a server from scratch says. */
  compare(): Promise<
    readonly { readonly draft: string; readonly seen: unknown; readonly expected: readonly unknown[] }[]
  >;
}

/** How findings come to the client: it asks, or is sent them. */
export type Transport = 'pull' | 'push';

export async function randomDesk(transport: Transport): Promise<RandomDesk & { remove(): Promise<void> }> {
  const root = await mkdtemp(path.join(tmpdir(), 'sourcecheck-random-'));
  const write = async (name: string, text: string): Promise<void> => {
    await mkdir(path.dirname(path.join(root, name)), { recursive: true });
    await writeFile(path.join(root, name), text);
  };
  await write('sources/storm.txt', `Reuters\n\n${SENTENCES[0] ?? ''}\n`);
  for (const name of DRAFTS) await write(name, SENTENCES.slice(1, 3).join(''));
  const uri = (name: string): string => pathToFileURL(path.join(root, name)).href;
  const host = nodeHost(fileURLToPath(new URL('../../../..', import.meta.url)));
  const { diagnostic: _, ...pushed } = FULL_CAPABILITIES.textDocument ?? {};
  const capabilities = transport === 'pull' ? FULL_CAPABILITIES : { ...FULL_CAPABILITIES, textDocument: pushed };
  const options: Partial<InitializeParams> = { capabilities, workspaceFolders: [{ uri: uri('.'), name: 'desk' }] };
  const client = await connected(host, options);
  const changed = async (name: string): Promise<void> => client.filesChanged([{ uri: uri(name), type: 2 }]);
  const histories = new Map<string, string[]>();
  const reports = new Map<string, { readonly id: string | undefined; readonly items: readonly Diagnostic[] }>();
  const quiet = { quietWhileTyping: 'off' };
  let settings: object = quiet;

  const close = async (name: string): Promise<void> => {
    if (!histories.delete(name)) return;
    reports.delete(name);
    await client.close(uri(name));
  };

  const open = async (name: string): Promise<void> => {
    const text = await readFile(path.join(root, name), 'utf8').catch(() => undefined);
    if (text === undefined || histories.has(name)) return;
    histories.set(name, []);
    await client.open(uri(name), text, name.endsWith('.txt') ? 'plaintext' : 'markdown');
  };

  const perform = async (step: Operation): Promise<void> => {
    const name = 'draft' in step ? (DRAFTS[step.draft] ?? DRAFTS[0]) : '';
    const isOpen = histories.has(name);
    switch (step.kind) {
      case 'open':
        return open(name);
      case 'close':
        return close(name);
      case 'save':
        if (isOpen) await write(name, client.text(uri(name)));
        if (isOpen)
          await client.connection.sendNotification('textDocument/didSave', { textDocument: { uri: uri(name) } });
        return;
      case 'delete':
        await close(name);
        await rm(path.join(root, name), { force: true });
        return changed(name);
      case 'rename': {
        const to = DRAFTS[step.to] ?? DRAFTS[0];
        await close(name);
        await close(to);
        await rename(path.join(root, name), path.join(root, to)).catch(() => undefined);
        await changed(name);
        return open(to);
      }
      case 'edit':
        return isOpen ? edit(client, uri(name), histories.get(name) ?? [], step) : undefined;
      case 'undo': {
        const before = histories.get(name)?.pop();
        return before === undefined ? undefined : client.edit(uri(name), before);
      }
      case 'ignore':
      case 'fix':
        return isOpen ? act(client, uri(name), step.kind === 'fix' ? /^Change/ : /in this workspace$/) : undefined;
      case 'source': {
        const source = `sources/${SOURCES[step.source] ?? ''}`.replace(/^sources\/(?=.*sources)/, '');
        await (step.text === null
          ? rm(path.join(root, source), { force: true })
          : write(source, `AFP\n\n${step.text}\n`));
        return changed(source);
      }
      case 'project':
        await write('.sourcecheck/config.json', JSON.stringify(step.settings));
        return changed('.sourcecheck/config.json');
      case 'editor':
        settings = { ...quiet, ...step.settings };
        client.settings = settings;
        return client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    }
  };

  const pulled = async (name: string): Promise<readonly Diagnostic[]> => {
    const known = reports.get(name);
    const report = await client.pull(uri(name), known?.id);
    if (report.kind === 'unchanged') return known?.items ?? [];
    reports.set(name, { id: report.resultId, items: report.items });
    return report.items;
  };

  const sent = async (name: string, expected: readonly Diagnostic[]): Promise<readonly Diagnostic[]> => {
    const last = (): readonly Diagnostic[] =>
      client.published.findLast((params) => params.uri === uri(name))?.diagnostics ?? [];
    // They come when they come; what counts is that the right ones come in the end.
    await until(() => JSON.stringify(last()) === JSON.stringify(expected), name).catch(() => undefined);
    return last();
  };

  const fromScratch = async (name: string): Promise<readonly Diagnostic[]> => {
    const features = clientFeatures({ processId: null, rootUri: null, capabilities });
    const fresh = nodeHost(fileURLToPath(new URL('../../../..', import.meta.url)));
    const session = createSession(
      fresh,
      editorSettings(features, async () => settings),
      {
        indexing: nothing,
        indexed: nothing,
        sourcesSettled: nothing,
        projectOpened: nothing,
        checked: nothing,
        withoutSources: nothing,
        tooLong: nothing,
      },
    );
    session.setRoots([root]);
    const language = name.endsWith('.txt') ? 'plaintext' : 'markdown';
    session.put(openDraft(uri(name), language, 1, client.text(uri(name))));
    const checked = await session.checked(uri(name), CancellationToken.None);
    return checked
      ? shownFindings(checked).shown.map((one) => toDiagnostic({ host: fresh, features }, checked, one))
      : [];
  };

  return {
    perform,
    async compare() {
      const answers: { draft: string; seen: unknown; expected: readonly unknown[] }[] = [];
      for (const name of DRAFTS) {
        const expected = histories.has(name) ? await fromScratch(name) : [];
        if (transport === 'pull' && !histories.has(name)) continue;
        const seen = transport === 'pull' ? await pulled(name) : await sent(name, expected);
        answers.push({ draft: name, seen, expected });
      }
      return answers;
    },
    remove: async () => rm(root, { recursive: true, force: true }),
  };
}

async function edit(
  client: TestClient,
  uri: string,
  history: string[],
  { at, length, text }: Operation & { readonly kind: 'edit' },
): Promise<void> {
  const before = client.text(uri);
  history.push(before);
  const lines = before.split('\n');
  const line = Math.floor((at / 101) * lines.length);
  const character = at % ((lines[line]?.length ?? 0) + 1);
  await client.edit(uri, text, { start: { line, character }, end: { line, character: character + length } });
}

/** Takes the first action of its title on the first finding that has one. */
async function act(client: TestClient, uri: string, title: RegExp): Promise<void> {
  const line = { start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } };
  const action = (await client.actions(uri, line)).find((one) => title.test(one.title));
  if (!action) return;
  const command = Command.is(action) ? action : action.command;
  if (command) await client.execute(command.command, command.arguments);
  else if (!Command.is(action)) await client.apply(action);
}
