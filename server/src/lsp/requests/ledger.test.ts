import { describe, expect, it } from 'vitest';
import { type CodeAction, CodeActionTriggerKind, Command, MarkupContent } from 'vscode-languageserver';
import {
  ANNOTATED_COPY_REQUEST,
  type AnnotatedCopy,
  type DraftFacts,
  LEDGER_REQUEST,
  SET_STATUS_REQUEST,
} from '../protocol.ts';
import { connected } from '../testing/connected.ts';
import { DRAFT, FLOOD } from '../testing/flood.ts';
import { inMemoryHost, type InMemoryHost } from '../testing/inMemoryHost.ts';
import type { TestClient } from '../testing/testClient.ts';

const TEXT = 'It rained.\n\nIt ruined dozens of barns near Orlen.\n';

async function desk(
  options: Parameters<typeof connected>[1] = {},
): Promise<{ host: InMemoryHost; client: TestClient }> {
  const host = inMemoryHost({ 'flood.txt': FLOOD });
  const client = await connected(host, options);
  await client.open(DRAFT, TEXT);
  return { host, client };
}

async function factsOf(client: TestClient): Promise<DraftFacts> {
  const facts: DraftFacts | null = await client.connection.sendRequest(LEDGER_REQUEST, {
    textDocument: { uri: DRAFT },
  });
  if (!facts) throw new Error('no facts');
  return facts;
}

const stateOf = async (client: TestClient, words: string) => {
  const fact = (await factsOf(client)).facts.find((one) => one.words.includes(words) && one.kind !== 'claim');
  return fact?.reopened ?? fact?.status;
};

async function action(client: TestClient, words: string, title: string): Promise<CodeAction> {
  const range = client.rangeOf(DRAFT, words);
  const offered = await client.actions(DRAFT, range, { triggerKind: CodeActionTriggerKind.Invoked });
  const found = offered.find((one) => one.title === title);
  if (!found || Command.is(found))
    throw new Error(`not offered: ${title}; ${offered.map((one) => one.title).join(', ')}`);
  return found;
}

async function run(client: TestClient, words: string, title: string): Promise<unknown> {
  const { command } = await action(client, words, title);
  return command && client.execute(command.command, command.arguments);
}

async function hoverAt(client: TestClient, words: string): Promise<string> {
  const hover = await client.hover(DRAFT, client.rangeOf(DRAFT, words).start);
  return hover && MarkupContent.is(hover.contents) ? hover.contents.value : '';
}

describe('the facts of a draft', () => {
  it('are listed with their places, verdicts and statuses, and how far the desk has come', async () => {
    const { client } = await desk();
    const { facts, progress, version } = await factsOf(client);
    expect({ progress, version }).toEqual({ progress: '0 of 3 facts settled; 3 open', version: 1 });
    expect(facts.map(({ kind, range }) => [kind, client.wordsAt(DRAFT, range)])).toEqual([
      ['quantity', 'dozens'],
      ['name', 'Orlen'],
      ['claim', 'It ruined dozens of barns near Orlen.'],
    ]);
    expect(facts.every(({ status, verdict }) => status === 'open' && verdict === 'supported')).toBe(true);
  });

  it('are accepted by a code action, told in the hover, and reopened by hand', async () => {
    const { client, host } = await desk();
    expect(await run(client, 'dozens', 'Accept “dozens”')).toBe(true);
    expect(await stateOf(client, 'dozens')).toBe('accepted');
    expect([...host.ledger.values()]).toMatchObject([
      {
        words: 'dozens',
        current: { status: 'accepted', checker: 'Ana', date: '2024-06-05T10:00:00.000Z', draft: 'draft.md' },
      },
    ]);
    expect(await hoverAt(client, 'ruined')).toContain('**Ledger**: “dozens” accepted by Ana, 5 June 2024.');
    expect(await run(client, 'dozens', 'Open “dozens” again in the ledger')).toBe(true);
    expect(await stateOf(client, 'dozens')).toBe('open');
  });

  it('are accepted together, and offered where the writer asks by hand only', async () => {
    const { client } = await desk();
    expect(await run(client, 'Orlen', 'Accept all 3 open facts of this sentence')).toBe(true);
    expect((await factsOf(client)).progress).toBe('3 of 3 facts settled: 3 accepted; 0 open');
    const range = client.rangeOf(DRAFT, 'dozens');
    const unasked = await client.actions(DRAFT, range, { triggerKind: CodeActionTriggerKind.Automatic });
    expect(unasked.filter(({ title }) => title.includes('ledger'))).toEqual([]);
    const fixes = await client.actions(DRAFT, range, { only: ['quickfix'] });
    expect(fixes.filter(({ title }) => title.includes('ledger'))).toEqual([]);
    const none = await client.actions(DRAFT, client.rangeOf(DRAFT, 'rained'), {
      triggerKind: CodeActionTriggerKind.Invoked,
    });
    expect(none.filter(({ title }) => /Accept|ledger/.test(title))).toEqual([]);
  });

  it('are reopened when their source or their sentence changes, and the hover says why', async () => {
    const { client, host } = await desk();
    await run(client, 'dozens', 'Accept “dozens”');
    host.files.set('/desk/sources/flood.txt', `${FLOOD}\nCorrection: it was hundreds of sheds.\n`);
    await client.filesChanged([{ uri: 'file:///desk/sources/flood.txt', type: 2 }]);
    expect(await stateOf(client, 'dozens')).toMatch(
      /^The source changed since: flood, though the quoted words are still in it/,
    );
    expect(await hoverAt(client, 'ruined')).toContain('**Reopened**: “dozens”. The source changed since');
    host.files.set('/desk/sources/flood.txt', FLOOD);
    await client.filesChanged([{ uri: 'file:///desk/sources/flood.txt', type: 2 }]);
    expect(await stateOf(client, 'dozens')).toBe('accepted');
    await client.replace(DRAFT, 'ruined', 'wrecked');
    expect(await stateOf(client, 'dozens')).toMatch(/^The sentence changed since: it was “It ruined/);
  });

  it('are set with the note that a client asks for, of the version that it saw', async () => {
    const { client } = await desk({ initializationOptions: { clientCommands: ['sourcecheck.setStatus'] } });
    const { command } = await action(client, 'dozens', 'Mark “dozens” as disputed in the ledger…');
    const argument: unknown = command?.arguments?.[0];
    if (typeof argument !== 'object' || argument === null) throw new Error('no argument');
    const send = (params: object): Promise<boolean> => client.connection.sendRequest(SET_STATUS_REQUEST, params);
    expect(await send({ ...argument, note: 'x', version: 9 })).toBe(false);
    expect(await send({ ...argument, facts: ['0'] })).toBe(false);
    expect(await send({ ...argument, status: 'eaten' })).toBe(false);
    expect(await send({ ...argument, note: ' the council has 40 ' })).toBe(true);
    const { facts } = await factsOf(client);
    expect(facts[0]).toMatchObject({ status: 'disputed', note: 'the council has 40', checker: 'Ana' });
    expect(await hoverAt(client, 'ruined')).toContain('disputed by Ana, 5 June 2024 (the council has 40)');
    // What the client has itself is not the server's to run.
    expect(await client.execute('sourcecheck.setStatus', [argument])).toBeNull();
  });

  it('have a reason when a client that cannot ask ignores them', async () => {
    const { client } = await desk();
    await run(client, 'dozens', 'Ignore “dozens” in the ledger');
    expect((await factsOf(client)).facts[0]).toMatchObject({ status: 'ignored', note: 'checked by hand' });
  });

  it('that cannot be written are told of, and nothing changes', async () => {
    const { client, host } = await desk();
    host.ignoringFails = true;
    expect(await run(client, 'dozens', 'Accept “dozens”')).toBe(false);
    expect(client.shown).toEqual(['Sourcecheck could not write its ledger: the disk is full']);
    expect(await stateOf(client, 'dozens')).toBe('open');
  });
});

describe('the annotated copy', () => {
  it('is made of the open text, with the statuses of the ledger', async () => {
    const { client } = await desk();
    await run(client, 'dozens', 'Accept “dozens”');
    const copy: AnnotatedCopy | null = await client.connection.sendRequest(ANNOTATED_COPY_REQUEST, {
      textDocument: { uri: DRAFT },
    });
    expect(copy?.fileName).toBe('draft.html');
    expect(copy?.html).toContain('made 5 June 2024');
    expect(copy?.html).toContain('accepted by Ana, 2024-06-05');
    expect(copy?.html).toContain('1 of 3 facts settled: 1 accepted; 2 open.');
  });

  it('is none of what is no draft', async () => {
    const { client } = await desk();
    const uri = 'file:///desk/sources/flood.txt';
    expect(await client.connection.sendRequest(ANNOTATED_COPY_REQUEST, { textDocument: { uri } })).toBeNull();
    expect(await client.connection.sendRequest(LEDGER_REQUEST, { textDocument: { uri } })).toBeNull();
  });
});
