import { describe, expect, it } from 'vitest';
import { type CodeAction, Command } from 'vscode-languageserver';
import { CURSOR_NOTIFICATION } from '../protocol.ts';
import { connected, until } from '../testing/connected.ts';
import { DRAFT, FLOOD } from '../testing/flood.ts';
import { inMemoryHost } from '../testing/inMemoryHost.ts';
import { FULL_CAPABILITIES, type TestClient } from '../testing/testClient.ts';

const TEXT = 'It ruined hundreds of barns. They saw hundreds of sheds.\n\nWe met hundreds of dogs.\n';

async function writing(quietWhileTyping: string): Promise<TestClient> {
  const client = await connected(inMemoryHost({ 'flood.txt': FLOOD }));
  client.settings = { quietWhileTyping };
  await client.open(DRAFT, TEXT);
  return client;
}

/** Types at the end of the words. */
async function type(client: TestClient, after: string, text: string): Promise<void> {
  const { end } = client.rangeOf(DRAFT, after);
  await client.edit(DRAFT, text, { start: end, end });
}

/** What the flagged figures are of. */
async function flagged(client: TestClient): Promise<string[]> {
  return (await client.findings(DRAFT)).map(({ range: { start } }) => {
    const rest = client.wordsAt(DRAFT, { start, end: { line: start.line + 1, character: 0 } });
    return /(?<=hundreds of )\w+/.exec(rest)?.[0] ?? rest;
  });
}

function refreshes(client: TestClient): number {
  return client.requested.filter(({ method }) => method === 'workspace/diagnostic/refresh').length;
}

async function cursorAt(client: TestClient, words: string | undefined): Promise<void> {
  const position = words === undefined ? null : client.rangeOf(DRAFT, words).start;
  await client.connection.sendNotification(CURSOR_NOTIFICATION, { textDocument: { uri: DRAFT }, position });
}

describe('while a sentence is being typed', { timeout: 20_000 }, () => {
  it('what is found in it is held back, and shown when nothing has been typed for a while', async () => {
    const client = await writing('sentence');
    expect(await flagged(client)).toHaveLength(3);
    await type(client, 'of sheds', ' there');
    expect(await flagged(client)).toEqual(['barns', 'dogs']);
    await until(() => refreshes(client) === 1);
    expect(await flagged(client)).toHaveLength(3);
  });

  it('the whole paragraph is held back where that is wanted, and nothing where it is not', async () => {
    const paragraph = await writing('paragraph');
    await type(paragraph, 'of sheds', ' there');
    expect(await flagged(paragraph)).toEqual(['dogs']);
    const off = await writing('off');
    await type(off, 'of sheds', ' there');
    expect(await flagged(off)).toHaveLength(3);
  });

  it('the report says unchanged only of what is held back alike', async () => {
    const client = await writing('sentence');
    await type(client, 'of sheds', ' there');
    const report = await client.pull(DRAFT);
    expect(await client.pull(DRAFT, report.resultId)).toMatchObject({ kind: 'unchanged' });
    await until(() => refreshes(client) === 1);
    expect(await client.pull(DRAFT, report.resultId)).toMatchObject({ kind: 'full' });
  });

  it('a cursor that goes to another sentence ends it at once; within the sentence it does not', async () => {
    const client = await writing('sentence');
    await type(client, 'of sheds', ' there');
    expect(await flagged(client)).toHaveLength(2);
    await cursorAt(client, 'They');
    expect(await flagged(client)).toHaveLength(2);
    await cursorAt(client, 'ruined');
    expect(await flagged(client)).toHaveLength(3);
    await type(client, 'there', ' too');
    expect(await flagged(client)).toHaveLength(2);
    await cursorAt(client, undefined);
    expect(await flagged(client)).toHaveLength(3);
  });

  it('the next sentence ends it for the one before', async () => {
    const client = await writing('sentence');
    await type(client, 'of sheds', ' there');
    await type(client, 'there.', ' W');
    expect(await flagged(client)).toHaveLength(3);
  });

  it('a fix is checked at once, and so is what is pasted', async () => {
    const client = await writing('sentence');
    await type(client, 'They', ' also');
    const diagnostics = await client.findings(DRAFT);
    const range = client.rangeOf(DRAFT, 'hundreds of dogs');
    const actions = await client.actions(DRAFT, range, { diagnostics: diagnostics.slice(1), triggerKind: 1 });
    const fix = actions.find(({ title }) => title === 'Say who counted');
    if (!fix || Command.is(fix)) throw new Error('not offered');
    await client.apply(fix satisfies CodeAction);
    expect(client.text(DRAFT)).toContain('hundreds, by one count');
    expect(await flagged(client)).toHaveLength(3);
    await type(client, 'dogs.', ' They counted hundreds of cats, they said, in all of the town.');
    expect(await client.findings(DRAFT)).toHaveLength(4);
  });

  it('no light bulb comes up there by itself, and one asked for does', async () => {
    const client = await writing('sentence');
    await type(client, 'of sheds', ' there');
    const range = client.rangeOf(DRAFT, 'sheds');
    expect(await client.actions(DRAFT, range, { triggerKind: 2 })).toEqual([]);
    const seen = client.rangeOf(DRAFT, 'hundreds of sheds');
    expect((await client.actions(DRAFT, seen, { triggerKind: 1 })).length).toBeGreaterThan(0);
  });

  it('a client that can only pull and cannot be told to pull again sees all at once', async () => {
    const { diagnostics: _, ...workspace } = FULL_CAPABILITIES.workspace ?? {};
    const { publishDiagnostics: __, ...textDocument } = FULL_CAPABILITIES.textDocument ?? {};
    const client = await connected(inMemoryHost({ 'flood.txt': FLOOD }), {
      capabilities: { ...FULL_CAPABILITIES, workspace, textDocument },
    });
    client.settings = {};
    await client.open(DRAFT, TEXT);
    await type(client, 'of sheds', ' there');
    expect(await flagged(client)).toHaveLength(3);
  });

  it('a client that is sent findings is sent the rest when the writer pauses', async () => {
    const { diagnostic: _, ...textDocument } = FULL_CAPABILITIES.textDocument ?? {};
    const client = await connected(inMemoryHost({ 'flood.txt': FLOOD }), {
      capabilities: { ...FULL_CAPABILITIES, textDocument },
    });
    client.settings = {};
    await client.open(DRAFT, TEXT);
    await until(() => client.published.at(-1)?.diagnostics.length === 3);
    await type(client, 'of sheds', ' there');
    await until(() => client.published.at(-1)?.diagnostics.length === 2);
    await until(() => client.published.at(-1)?.diagnostics.length === 3);
    expect(client.published.at(-1)?.version).toBe(2);
  });
});
