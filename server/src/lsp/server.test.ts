import { CancellationTokenSource, DocumentDiagnosticRequest } from 'vscode-languageserver/node';
import { describe, expect, it } from 'vitest';
import { connected, quiet, until } from './testing/connected.ts';
import { DRAFT, FLOOD } from './testing/flood.ts';
import { inMemoryHost, type InMemoryHost, ROOT } from './testing/inMemoryHost.ts';
import { FULL_CAPABILITIES } from './testing/testClient.ts';

describe('what goes wrong', { timeout: 20_000 }, () => {
  it('costs one answer, and is logged once without the draft’s words', async () => {
    const client = await connected(inMemoryHost({ 'flood.txt': FLOOD }));
    await client.open(DRAFT, 'Let it explode. It ruined hundreds of barns.');
    expect(await client.pull(DRAFT)).toEqual({ kind: 'full', items: [] });
    expect(await client.pull(DRAFT)).toEqual({ kind: 'full', items: [] });
    expect(await client.hover(DRAFT, { line: 0, character: 3 })).toBeNull();
    await client.edit(DRAFT, 'It ruined hundreds of barns.');
    expect(await client.findings(DRAFT)).toHaveLength(1);
    const failures = client.logged.filter((line) => line.startsWith('diagnostic failed'));
    expect(failures).toHaveLength(1);
    expect(client.logged.join('\n')).not.toMatch(/secret|explode/);
  });

  it('in the settings is shown on their file, and goes when it is mended', async () => {
    const host = inMemoryHost({ 'flood.txt': FLOOD });
    const uri = `file://${ROOT}/.sourcecheck/config.json`;
    host.problems = [{ path: `${ROOT}/.sourcecheck/config.json`, message: 'severity.number: unknown level', line: 2 }];
    const client = await connected(host);
    await client.open(DRAFT, 'It rained.');
    await client.pull(DRAFT);
    await until(() => client.published.length === 1);
    expect(client.published[0]).toMatchObject({ uri, diagnostics: [{ message: 'severity.number: unknown level' }] });
    host.problems = [];
    await client.filesChanged([{ uri, type: 2 }]);
    await client.pull(DRAFT);
    await until(() => client.published.length === 2);
    expect(client.published[1]).toEqual({ uri, diagnostics: [] });
  });
});

describe('status', { timeout: 20_000 }, () => {
  const initializationOptions = { clientCommands: [] };

  it('counts sentences by verdict', async () => {
    const client = await connected(inMemoryHost({ 'flood.txt': FLOOD }), { initializationOptions });
    await client.open(DRAFT, 'It ruined hundreds of barns. It ruined dozens of barns. It rained.');
    await client.pull(DRAFT);
    await until(() => client.statuses.length > 0);
    expect(client.statuses.at(-1)).toEqual({
      uri: DRAFT,
      state: 'idle',
      counts: { conflict: 1, disputed: 0, unsupported: 0, supported: 1, 'not-checkable': 1 },
    });
  });

  it('is told once, and again to a draft that is opened again', async () => {
    const client = await connected(inMemoryHost({ 'flood.txt': FLOOD }), { initializationOptions });
    await client.open(DRAFT, 'It ruined hundreds of barns.');
    await client.findings(DRAFT);
    await client.hover(DRAFT, { line: 0, character: 3 });
    await client.findings(DRAFT);
    expect(client.statuses).toHaveLength(1);
    await client.close(DRAFT);
    await client.open(DRAFT, 'It ruined hundreds of barns.');
    await client.findings(DRAFT);
    expect(client.statuses).toHaveLength(2);
  });

  it('says quietly that there are no sources', async () => {
    const client = await connected(inMemoryHost({}), { initializationOptions });
    await client.open(DRAFT, 'It ruined hundreds of barns.');
    expect(await client.findings(DRAFT)).toEqual([]);
    await until(() => client.statuses.length > 0);
    expect(client.statuses).toEqual([{ uri: DRAFT, state: 'no-sources' }]);
    expect(client.logged).toEqual([]);
  });

  it('is one line in the log for clients that know no status', async () => {
    const client = await connected(inMemoryHost({}));
    await client.open(DRAFT, 'It ruined hundreds of barns.');
    await client.pull(DRAFT);
    await client.edit(DRAFT, 'It ruined it.');
    await client.pull(DRAFT);
    expect(client.logged).toEqual(['draft.md: no source articles found; put them in a folder called “sources”.']);
  });
});

describe('cancelling', { timeout: 20_000 }, () => {
  it('is answered at once, and stops a check that nobody waits for', async () => {
    const host = inMemoryHost({ 'flood.txt': FLOOD });
    host.workMs = 3;
    const client = await connected(host);
    await client.open(DRAFT, 'It ruined hundreds of barns.\n\n'.repeat(400));
    const source = new CancellationTokenSource();
    const params = { textDocument: { uri: DRAFT } };
    const answer = client.connection.sendRequest(DocumentDiagnosticRequest.type, params, source.token);
    const refused = expect(answer).rejects.toMatchObject({ code: -32800 });
    await until(() => host.judged.length > 3);
    const before = host.judged.length;
    source.cancel();
    await refused;
    // Not by the clock, which a busy machine holds up: by the sentences of 3 ms that still went before the answer.
    const judged = host.judged.length;
    expect(judged - before).toBeLessThan(15);
    await quiet();
    expect(host.judged.length - judged).toBeLessThan(3);
    expect(judged).toBeLessThan(300);
  });

  it('by a newer text makes the client ask again', async () => {
    const host = inMemoryHost({ 'flood.txt': FLOOD });
    host.workMs = 3;
    const client = await connected(host);
    await client.open(DRAFT, 'It ruined hundreds of barns.\n\n'.repeat(200));
    const answer = expect(client.pull(DRAFT)).rejects.toMatchObject({ code: -32802, data: { retriggerRequest: true } });
    const hover = expect(client.hover(DRAFT, { line: 0, character: 12 })).rejects.toMatchObject({ code: -32801 });
    await until(() => host.judged.length > 3);
    await client.edit(DRAFT, 'It ruined hundreds of barns.');
    const fresh = client.findings(DRAFT);
    await Promise.all([answer, hover]);
    expect(await fresh).toHaveLength(1);
  });

  it('by a newer text stops the check of the old one, asked for again or not', async () => {
    const host = inMemoryHost({ 'flood.txt': FLOOD });
    host.workMs = 3;
    const client = await connected(host);
    await client.open(DRAFT, 'It ruined hundreds of barns.\n\n'.repeat(400));
    const answer = expect(client.pull(DRAFT)).rejects.toMatchObject({ code: -32802 });
    await until(() => host.judged.length > 3);
    await client.edit(DRAFT, 'It ruined hundreds of barns.');
    await answer;
    const judged = host.judged.length;
    await quiet();
    expect(host.judged.length - judged).toBeLessThan(3);
    expect(judged).toBeLessThan(300);
  });

  it('by a newer text while the sources are read gives nothing of the old one', async () => {
    const host = inMemoryHost({ 'flood.txt': FLOOD });
    host.readingMs = 300;
    const client = await connected(host);
    await client.open(DRAFT, 'It ruined hundreds of barns.');
    const old = expect(client.pull(DRAFT)).rejects.toMatchObject({ code: -32802 });
    await client.edit(DRAFT, 'It ruined dozens of barns.');
    expect(await client.findings(DRAFT)).toEqual([]);
    await old;
    expect(host.judged).toEqual(['It ruined dozens of barns.']);
  });

  it('of one asker leaves the check to the others', async () => {
    const host = inMemoryHost({ 'flood.txt': FLOOD });
    host.workMs = 2;
    const client = await connected(host);
    await client.open(DRAFT, 'It ruined hundreds of barns.\n\n'.repeat(100));
    const [first, second] = await Promise.all([
      client.findings(DRAFT),
      client.hover(DRAFT, { line: 0, character: 12 }),
    ]);
    expect(first).toHaveLength(100);
    expect(second).not.toBeNull();
    expect(host.judged).toHaveLength(100);
  });
});

function slowly(): InMemoryHost {
  const host = inMemoryHost({ 'flood.txt': FLOOD });
  host.readingMs = 700;
  return host;
}

describe('work in progress', { timeout: 20_000 }, () => {
  it('is shown while sources are read for long, and ended', async () => {
    const client = await connected(slowly(), { initializationOptions: { clientCommands: [] } });
    await client.open(DRAFT, 'It ruined hundreds of barns.');
    expect(await client.findings(DRAFT)).toHaveLength(1);
    await until(() => client.progress.at(-1)?.kind === 'end');
    const kinds = client.progress.map(({ kind }) => kind);
    expect(kinds).toEqual(['begin', ...kinds.slice(1, -1).map(() => 'report'), 'end']);
    expect(kinds.length).toBeGreaterThan(2);
    const states = client.statuses.map(({ state }) => state);
    expect(states[0]).toBe('indexing');
    expect(states.at(-1)).toBe('idle');
  });

  it('gives way to the state before it when nothing has changed', async () => {
    const host = inMemoryHost({ 'flood.txt': FLOOD });
    const client = await connected(host, { initializationOptions: { clientCommands: [] } });
    await client.open(DRAFT, 'It ruined hundreds of barns.');
    const { resultId } = await client.pull(DRAFT);
    host.readingMs = 500;
    await client.filesChanged([{ uri: `file://${ROOT}/sources/flood.txt`, type: 2 }]);
    expect(await client.pull(DRAFT, resultId)).toMatchObject({ kind: 'unchanged' });
    await until(() => client.progress.at(-1)?.kind === 'end');
    expect(client.statuses.some(({ state }) => state === 'indexing')).toBe(true);
    expect(client.statuses.at(-1)).toMatchObject({ state: 'idle', counts: { conflict: 1 } });
  });

  it('is not shown to a client that takes none, and a client that refuses it is served all the same', async () => {
    const { window: _, ...capabilities } = FULL_CAPABILITIES;
    const silent = await connected(slowly(), { capabilities });
    await silent.open(DRAFT, 'It ruined hundreds of barns.');
    expect(await silent.findings(DRAFT)).toHaveLength(1);
    const refusing = await connected(slowly());
    refusing.refuses = 'window/workDoneProgress/create';
    await refusing.open(DRAFT, 'It ruined hundreds of barns.');
    expect(await refusing.findings(DRAFT)).toHaveLength(1);
  });
});

describe('odd clients', { timeout: 20_000 }, () => {
  it('that edit, close or ask about what was never opened are served', async () => {
    const client = await connected(inMemoryHost({ 'flood.txt': FLOOD }));
    const { connection } = client;
    const textDocument = { uri: DRAFT, version: 3 };
    await connection.sendNotification('textDocument/didChange', { textDocument, contentChanges: [{ text: 'x' }] });
    await connection.sendNotification('textDocument/didClose', { textDocument });
    await connection.sendNotification('textDocument/didSave', { textDocument });
    await client.filesChanged([]);
    expect(await client.hover(DRAFT, { line: 3, character: 3 })).toBeNull();
    await client.open(DRAFT, 'It ruined hundreds of barns.');
    expect(await client.hover(DRAFT, { line: 99, character: 99 })).not.toBeNull();
    expect(await client.findings(DRAFT)).toHaveLength(1);
    expect(client.logged).toEqual([]);
  });

  it('that refuse to give their settings, or send nonsense on starting, are served', async () => {
    const client = await connected(inMemoryHost({ 'flood.txt': FLOOD }), {
      initializationOptions: { clientCommands: 'all', status: 7 },
    });
    client.refuses = 'workspace/configuration';
    await client.open(DRAFT, 'It ruined hundreds of barns.');
    expect(await client.findings(DRAFT)).toHaveLength(1);
  });

  it('that cannot be asked for settings may send them', async () => {
    const host = inMemoryHost({ 'flood.txt': FLOOD });
    const client = await connected(host, { capabilities: { textDocument: { diagnostic: {} } } });
    await client.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { sourcecheck: { citationStyle: 'link' } },
    });
    await client.open(DRAFT, 'It ruined hundreds of barns.');
    await client.findings(DRAFT);
    expect(host.editorSettings).toEqual({ citationStyle: 'link' });
  });

  it('may check a text that was never saved, against the first folder', async () => {
    const client = await connected(inMemoryHost({ 'flood.txt': FLOOD }));
    await client.open('untitled:Untitled-1', 'It ruined hundreds of barns.');
    expect(await client.findings('untitled:Untitled-1')).toHaveLength(1);
    await client.open('https://e.example/draft.md', 'It ruined hundreds of barns.');
    expect(await client.findings('https://e.example/draft.md')).toHaveLength(1);
  });
});
