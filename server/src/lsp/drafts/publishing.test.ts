import { describe, expect, it } from 'vitest';
import { connected, quiet, until } from '../testing/connected.ts';
import { DRAFT, FLOOD } from '../testing/flood.ts';
import { inMemoryHost, ROOT } from '../testing/inMemoryHost.ts';
import { FULL_CAPABILITIES } from '../testing/testClient.ts';

describe('diagnostics for clients that cannot pull', { timeout: 20_000 }, () => {
  const { textDocument, workspace, ...rest } = FULL_CAPABILITIES;
  const { diagnostic: _, ...withoutPull } = textDocument ?? {};
  const { diagnostics: __, ...withoutRefresh } = workspace ?? {};
  const capabilities = { ...rest, textDocument: withoutPull, workspace: withoutRefresh };

  it('publishes the findings of the version that is shown, and takes them back on closing', async () => {
    const client = await connected(inMemoryHost({ 'flood.txt': FLOOD }), { capabilities });
    await client.open(DRAFT, 'It ruined hundreds of barns.');
    await until(() => client.published.length === 1);
    expect(client.published[0]).toMatchObject({ uri: DRAFT, version: 1, diagnostics: [{ code: 'conflict/number' }] });
    await client.replace(DRAFT, 'hundreds', 'dozens');
    await until(() => client.published.length === 2);
    expect(client.published[1]).toMatchObject({ uri: DRAFT, version: 2, diagnostics: [] });
    await client.replace(DRAFT, 'dozens', 'hundreds');
    await until(() => client.published.length === 3);
    await client.close(DRAFT);
    await until(() => client.published.length === 4);
    expect(client.published[3]).toEqual({ uri: DRAFT, diagnostics: [] });
  });

  it('publishes nothing for texts without findings, and for sources', async () => {
    const client = await connected(inMemoryHost({ 'flood.txt': FLOOD }), { capabilities });
    await client.open(DRAFT, 'It rained.');
    await client.open(`file://${ROOT}/sources/flood.txt`, FLOOD, 'plaintext');
    await quiet();
    await client.close(DRAFT);
    await quiet();
    expect(client.published).toEqual([]);
  });

  it('never publishes for a version that a newer one has overtaken', async () => {
    const host = inMemoryHost({ 'flood.txt': FLOOD });
    host.workMs = 4;
    const client = await connected(host, { capabilities });
    await client.open(DRAFT, 'It ruined hundreds of barns.\n\n'.repeat(60));
    for (let nth = 0; nth < 6; nth++) {
      await client.edit(DRAFT, 'x', { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } });
      await new Promise((resolve) => setTimeout(resolve, 60 * nth));
    }
    await until(() => client.published.some(({ version }) => version === 7));
    await client.close(DRAFT);
    await quiet();
    const versions = client.published.map(({ version }) => version ?? Infinity);
    expect(versions).toEqual(versions.toSorted((a, b) => a - b));
    expect(client.published.at(-1)).toEqual({ uri: DRAFT, diagnostics: [] });
  });

  it('publishes again when a source changes', async () => {
    const host = inMemoryHost({ 'flood.txt': FLOOD });
    const client = await connected(host, { capabilities });
    await client.open(DRAFT, 'It ruined hundreds of barns.');
    await until(() => client.published.length === 1);
    host.files.clear();
    await client.filesChanged([{ uri: `file://${ROOT}/sources/flood.txt`, type: 3 }]);
    await until(() => client.published.length === 2);
    expect(client.published[1]?.diagnostics).toEqual([]);
  });

  it('serves a client that can nothing else', async () => {
    const host = inMemoryHost({ 'flood.txt': FLOOD });
    const client = await connected(host, { capabilities: {}, workspaceFolders: null });
    await client.open(DRAFT, 'It ruined hundreds of barns.');
    await until(() => client.published.length === 1);
    expect(client.published[0]?.diagnostics).toEqual([
      {
        range: { start: { line: 0, character: 10 }, end: { line: 0, character: 18 } },
        severity: 2,
        code: 'conflict/number',
        source: 'sourcecheck',
        message: expect.any(String),
      },
    ]);
    expect(await client.hover(DRAFT, { line: 0, character: 12 })).toMatchObject({ contents: { kind: 'plaintext' } });
    expect(await client.definition(DRAFT, { line: 0, character: 12 })).toMatchObject([
      { uri: `file://${ROOT}/sources/flood.txt` },
    ]);
    // Commands are all that it knows, and the one that needs no edit of the draft is offered.
    expect(await client.actions(DRAFT, client.rangeOf(DRAFT, 'hundreds'))).toMatchObject([
      { command: 'sourcecheck.ignoreInWorkspace' },
    ]);
    // Such a client watches no files: saving and opening are what there is.
    host.files.clear();
    await client.connection.sendNotification('textDocument/didSave', { textDocument: { uri: DRAFT } });
    await until(() => client.published.length === 2);
    expect(client.published[1]?.diagnostics).toEqual([]);
  });
});
