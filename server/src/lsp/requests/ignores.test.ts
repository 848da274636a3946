import { describe, expect, it } from 'vitest';
import { type CodeAction, Command } from 'vscode-languageserver';
import { ADD_IGNORE_REQUEST, type IgnoreListing, IGNORES_REQUEST, REMOVE_IGNORE_REQUEST } from '../protocol.ts';
import { connected, until } from '../testing/connected.ts';
import { DRAFT, FLOOD } from '../testing/flood.ts';
import { inMemoryHost, type InMemoryHost } from '../testing/inMemoryHost.ts';
import type { TestClient } from '../testing/testClient.ts';

const TEXT = 'It rained.\n\nIt ruined hundreds of barns.\n';

async function listing(client: TestClient): Promise<IgnoreListing | null> {
  return client.connection.sendRequest(IGNORES_REQUEST, { textDocument: { uri: DRAFT } });
}

async function action(client: TestClient, title: string): Promise<CodeAction> {
  const diagnostics = await client.findings(DRAFT);
  const range = diagnostics[0]?.range ?? client.rangeOf(DRAFT, 'It');
  const found = (await client.actions(DRAFT, range, { diagnostics })).find((one) => one.title === title);
  if (!found || Command.is(found)) throw new Error(`not offered: ${title}`);
  return found;
}

async function run(client: TestClient, { command }: CodeAction): Promise<unknown> {
  if (!command) throw new Error('no command');
  return client.execute(command.command, command.arguments);
}

/** A draft in which the workspace ignores the finding. */
async function ignored(host: InMemoryHost): Promise<TestClient> {
  const client = await connected(host);
  await client.open(DRAFT, TEXT);
  expect(await run(client, await action(client, 'Ignore conflict/number in this workspace'))).toBe(true);
  return client;
}

describe('a workspace ignore', () => {
  it('takes its finding away and keeps the verdict, also after the sentence has moved', async () => {
    const host = inMemoryHost({ 'flood.txt': FLOOD });
    const client = await ignored(host);
    await until(() => client.requested.some(({ method }) => method === 'workspace/diagnostic/refresh'));
    expect(await client.findings(DRAFT)).toEqual([]);
    await client.edit(DRAFT, `# Flood\n\nWind. ${TEXT.replace('\n\n', ' ')}`);
    expect(await client.findings(DRAFT)).toEqual([]);
    expect(host.ignoreFile.ignores).toMatchObject([
      {
        rule: 'conflict/number',
        words: 'It ruined hundreds of barns.',
        draft: 'draft.md',
        reason: 'checked by hand',
        date: '2024-06-05',
      },
    ]);
  });

  it('ends with a changed word, and is listed as elsewhere then', async () => {
    const client = await ignored(inMemoryHost({ 'flood.txt': FLOOD }));
    expect((await listing(client))?.ignores).toMatchObject([
      { kind: 'workspace', state: 'used', location: { uri: DRAFT, range: { start: { line: 2 } } } },
    ]);
    await client.edit(DRAFT, TEXT.replace('barns', 'sheds'));
    expect(await client.findings(DRAFT)).toHaveLength(1);
    expect((await listing(client))?.ignores).toMatchObject([{ state: 'elsewhere' }]);
    await until(() => client.published.some(({ uri }) => uri.endsWith('/.sourcecheck/ignores.json')));
    expect(client.published.at(-1)?.diagnostics).toMatchObject([{ code: 'suppression/unused', severity: 4 }]);
    await client.edit(DRAFT, TEXT);
    await client.findings(DRAFT);
    await until(() => client.published.at(-1)?.diagnostics.length === 0);
  });

  it('that ignores nothing any more is reported at its sentence, and can be taken out there', async () => {
    const host = inMemoryHost({ 'flood.txt': FLOOD });
    const client = await ignored(host);
    host.files.clear();
    host.files.set('/desk/sources/flood.txt', FLOOD.replace('dozens', 'many'));
    await client.filesChanged([{ uri: 'file:///desk/sources/flood.txt', type: 2 }]);
    expect(await client.findings(DRAFT)).toMatchObject([{ code: 'suppression/unused', severity: 4 }]);
    expect(await run(client, await action(client, 'Stop ignoring conflict/number here'))).toBe(true);
    expect(await client.findings(DRAFT)).toEqual([]);
    expect(host.ignoreFile.ignores).toEqual([]);
  });

  it('is written with the reason that a client asks for, of the version that it saw', async () => {
    const host = inMemoryHost({ 'flood.txt': FLOOD });
    const client = await connected(host, {
      initializationOptions: { clientCommands: ['sourcecheck.ignoreInWorkspace'] },
    });
    await client.open(DRAFT, TEXT);
    const { command } = await action(client, 'Ignore conflict/number in this workspace…');
    const argument: unknown = command?.arguments?.[0];
    if (typeof argument !== 'object') throw new Error('no argument');
    const params = { ...argument, reason: ' the mayor\n\nsaid so ' };
    expect(await client.connection.sendRequest(ADD_IGNORE_REQUEST, { ...params, version: 7 })).toBe(false);
    expect(await client.connection.sendRequest(ADD_IGNORE_REQUEST, params)).toBe(true);
    expect(host.ignoreFile.ignores).toMatchObject([{ reason: 'the mayor said so' }]);
    // What the client has itself is not the server's to run.
    expect(await client.execute('sourcecheck.ignoreInWorkspace', [params])).toBeNull();
  });

  it('is removed by its id, and only once', async () => {
    const client = await ignored(inMemoryHost({ 'flood.txt': FLOOD }));
    const [one] = (await listing(client))?.ignores ?? [];
    const params = { textDocument: { uri: DRAFT }, id: one?.id };
    expect(await client.connection.sendRequest(REMOVE_IGNORE_REQUEST, params)).toBe(true);
    expect(await client.connection.sendRequest(REMOVE_IGNORE_REQUEST, params)).toBe(false);
    expect(await client.findings(DRAFT)).toHaveLength(1);
  });

  it('that cannot be written is told, and changes nothing', async () => {
    const host = inMemoryHost({ 'flood.txt': FLOOD });
    host.ignoringFails = true;
    const client = await connected(host);
    await client.open(DRAFT, TEXT);
    expect(await run(client, await action(client, 'Ignore conflict/number in this workspace'))).toBe(false);
    await until(() => client.shown.some((message) => message.includes('disk is full')));
    expect(await client.findings(DRAFT)).toHaveLength(1);
  });
});

it('comments are listed with the workspace’s ignores, used or not', async () => {
  const client = await connected(inMemoryHost({ 'flood.txt': FLOOD }));
  const comment = '<!-- sourcecheck-ignore number: seen it -->';
  await client.open(DRAFT, `${comment}\nIt ruined hundreds of barns.\n\n${comment}\nIt rained.\n`);
  expect((await listing(client))?.ignores).toMatchObject([
    { kind: 'comment', rules: ['number'], reason: 'seen it', state: 'used', words: 'It ruined hundreds of barns.' },
    { kind: 'comment', state: 'unused', words: 'It rained.' },
  ]);
});

it('plain text, which has no comments, can be ignored in the workspace', async () => {
  const client = await connected(inMemoryHost({ 'flood.txt': FLOOD }));
  const draft = DRAFT.replace('.md', '.txt');
  await client.open(draft, 'It ruined hundreds of barns.', 'plaintext');
  const titles = (await client.actions(draft, client.rangeOf(draft, 'hundreds'))).map(({ title }) => title);
  expect(titles.filter((title) => title.startsWith('Ignore'))).toEqual(['Ignore conflict/number in this workspace']);
});
