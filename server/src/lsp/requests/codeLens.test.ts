import { expect, it } from 'vitest';
import type { CodeLens } from 'vscode-languageserver';
import { connected, until } from '../testing/connected.ts';
import { DRAFT, FLOOD } from '../testing/flood.ts';
import { inMemoryHost, ROOT } from '../testing/inMemoryHost.ts';
import { FULL_CAPABILITIES, type TestClient } from '../testing/testClient.ts';

const SOURCE = `file://${ROOT}/sources/flood.txt`;

const keptUri = ({ path }: { readonly path: string }): string => `file:///cache${path}.txt`;

async function lenses(client: TestClient, uri = SOURCE): Promise<readonly CodeLens[]> {
  return client.connection.sendRequest('textDocument/codeLens', { textDocument: { uri } });
}

async function titles(client: TestClient): Promise<unknown[]> {
  return (await lenses(client)).map(({ command }) => command?.title);
}

it('a source says above each passage which sentences of drafts rest on it, also after the passage has moved', async () => {
  const client = await connected(inMemoryHost({ 'flood.txt': FLOOD }));
  await client.open(DRAFT, 'It ruined hundreds of barns. It ruined dozens of barns.\n');
  await client.open(SOURCE, FLOOD, 'plaintext');
  expect(await lenses(client)).toEqual([]);
  await client.findings(DRAFT);
  await until(() => client.requested.some(({ method }) => method === 'workspace/codeLens/refresh'));
  expect(await titles(client)).toEqual(['2 sentences of draft.md rest on this, 1 of them differs']);
  const second = `file://${ROOT}/second.md`;
  await client.open(second, 'It ruined dozens of barns.\n');
  await client.findings(second);
  await client.close(second);
  expect(await titles(client)).toEqual(['3 sentences of 2 drafts rest on this, 1 of them differs']);
  await client.edit(SOURCE, `Late edition\n\n${FLOOD}`);
  const [lens] = await lenses(client);
  expect(lens?.range.start).toEqual({ line: 4, character: 26 });
  expect(await lenses(client, DRAFT)).toEqual([]);
});

it('the document of what a source was read as has the same, also in a client that shows it as a file', async () => {
  const report = 'Report\nThe river rose on Monday.\nIt ruined dozens of barns.\n';
  const ours = `sourcecheck-source://${ROOT}/sources/report.pdf.txt`;
  const { textDocument, ...rest } = FULL_CAPABILITIES;
  const dynamic = { codeLens: { dynamicRegistration: true }, references: { dynamicRegistration: true } };
  const client = await connected(inMemoryHost({ 'report.pdf': report }), {
    initializationOptions: { showsSourceText: true },
    capabilities: { ...rest, textDocument: { ...textDocument, ...dynamic } },
  });
  await client.open(DRAFT, 'It ruined hundreds of barns.\n');
  await client.findings(DRAFT);
  expect(await lenses(client, ours)).toMatchObject([
    { range: { start: { line: 2 } }, command: { title: '1 sentence of draft.md differs from this' } },
  ]);
  const references = { textDocument: { uri: ours }, position: { line: 2, character: 3 }, context: {} };
  expect(await client.connection.sendRequest('textDocument/references', references)).toMatchObject([{ uri: DRAFT }]);
  const registered = JSON.stringify(client.requested.filter(({ method }) => method === 'client/registerCapability'));
  expect(registered).toContain('"method":"textDocument/codeLens"');
  expect(registered).toContain('"scheme":"sourcecheck-source"');

  const other = await connected({
    ...inMemoryHost({ 'report.pdf': report }),
    textFiles: { uriOf: keptUri, keep: () => {} },
  });
  await other.open(DRAFT, 'It ruined dozens of barns.\n');
  await other.findings(DRAFT);
  await other.open(`file:///cache${ROOT}/sources/report.pdf.txt`, report, 'plaintext');
  expect(await lenses(other, `file:///cache${ROOT}/sources/report.pdf.txt`)).toMatchObject([
    { command: { title: '1 sentence of draft.md rests on this' } },
  ]);
});

it('the references of a passage are the sentences that rest on it, and the citations of its source', async () => {
  const client = await connected(inMemoryHost({ 'flood.txt': FLOOD }));
  await client.open(DRAFT, 'It ruined dozens of barns. (Reuters, June 3)\n');
  await client.open(SOURCE, FLOOD, 'plaintext');
  await client.findings(DRAFT);
  const ask = async (position: object): Promise<readonly { readonly range: object }[] | null> =>
    client.connection.sendRequest('textDocument/references', {
      textDocument: { uri: SOURCE },
      position,
      context: { includeDeclaration: true },
    });
  const resting = client.rangeOf(DRAFT, 'It ruined dozens of barns.');
  const onPassage = await ask({ line: 2, character: 40 });
  expect(onPassage?.[0]).toEqual({ uri: DRAFT, range: resting });
  const elsewhere = await ask({ line: 0, character: 0 });
  expect(elsewhere).not.toContainEqual({ uri: DRAFT, range: resting });
});

it('words that are gone from a source are told where sentences rested on them', async () => {
  const client = await connected(inMemoryHost({ 'flood.txt': FLOOD }));
  await client.open(DRAFT, 'It ruined dozens of barns.\n');
  await client.findings(DRAFT);
  await client.open(SOURCE, FLOOD.replace('dozens', 'scores'), 'plaintext');
  expect(await titles(client)).toEqual([
    '1 sentence of draft.md rested on words that are not here any more: look again',
  ]);
});

it('the server shows the first sentence for clients that list none, and no other file', async () => {
  const client = await connected(inMemoryHost({ 'flood.txt': FLOOD }));
  await client.open(DRAFT, 'It ruined dozens of barns.\n');
  await client.findings(DRAFT);
  await client.open(SOURCE, FLOOD, 'plaintext');
  const [lens] = await lenses(client);
  await client.execute(lens?.command?.command ?? '', lens?.command?.arguments);
  const shown = () => client.requested.filter(({ method }) => method === 'window/showDocument');
  expect(shown()).toMatchObject([{ params: { uri: DRAFT, selection: { start: { line: 0, character: 0 } } } }]);
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  for (const argument of [{ uri: SOURCE, uses: [{ uri: 'file:///etc/passwd', range }] }, { uri: SOURCE, uses: 3 }, 7]) {
    await client.execute('sourcecheck.showUses', [argument]);
  }
  expect(shown()).toHaveLength(1);
});
