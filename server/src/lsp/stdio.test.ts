import { fork } from 'node:child_process';
import {
  CancellationTokenSource,
  type CodeAction,
  DocumentDiagnosticRequest,
  IPCMessageReader,
  IPCMessageWriter,
} from 'vscode-languageserver/node';
import { describe, expect, it } from 'vitest';
import { quiet, until } from './testing/connected.ts';
import { desk, type Desk, SERVER } from './testing/spawned.ts';
import { FULL_CAPABILITIES, testClient } from './testing/testClient.ts';

const STORM =
  'Reuters\n\nPORTO, June 3 - The storm killed 14 people on Sunday, the mayor Ana Duarte said. ' +
  'It ruined dozens of barns near the river. More than 300 homes lost power.\n';

const BUDGET = [
  '---',
  'outlet: AFP',
  'date: 2024-06-04',
  'title: Council passes budget',
  'url: https://news.example/budget',
  '---',
  '',
  'The council approved a budget of $2.5 million on Tuesday. “We had no choice,” said treasurer Paul Okafor.',
  '',
].join('\n');

const DRAFT = [
  '# Storm in Porto',
  '',
  'The storm killed 16 people on Sunday, mayor Ana Duarte said. It ruined hundreds of barns near the river.',
  '',
  '- The council approved a budget of $3.5 million on Tuesday.',
  '',
  'More than 300 homes lost power.',
  '',
].join('\n');

const FILES = { 'sources/storm.txt': STORM, 'sources/budget.md': BUDGET };

async function openDraft(
  options: Parameters<typeof desk>[1] = {},
  text = DRAFT,
): Promise<Desk & { readonly draft: string }> {
  const opened = await desk(FILES, options);
  const draft = opened.uri('draft.md');
  await opened.client.open(draft, text);
  return { ...opened, draft };
}

/** The flagged words with their codes, in order. */
async function flagged({ client }: Desk, uri: string): Promise<string[]> {
  const findings = await client.findings(uri);
  return findings.map(({ code, range }) => `${code}: ${client.wordsAt(uri, range)}`);
}

async function actionOn({ client }: Desk, uri: string, words: string, title: RegExp): Promise<CodeAction> {
  const diagnostics = (await client.findings(uri)).filter(({ range }) => client.wordsAt(uri, range) === words);
  const actions = await client.actions(uri, client.rangeOf(uri, words), { diagnostics });
  const action = actions.find((one) => title.test(one.title));
  if (!action || !('kind' in action))
    throw new Error(`not offered: ${title} among ${actions.map((one) => one.title).join(', ')}`);
  return action;
}

const ALL = ['conflict/number: 16', 'conflict/number: hundreds', 'conflict/number: 3.5 million'];

describe('the server over standard input and output', { timeout: 30_000 }, () => {
  it('finds what the draft has wrong, and follows edits', async () => {
    const opened = await openDraft();
    const { client, draft } = opened;
    expect(await flagged(opened, draft)).toEqual(ALL);
    await client.replace(draft, '# Storm', 'Some lines above.\n\n# Storm');
    expect(await flagged(opened, draft)).toEqual(ALL);
    await client.replace(draft, '16', '14');
    expect(await flagged(opened, draft)).toEqual(ALL.slice(1));
    await client.replace(draft, 'hundreds', 'dozens');
    await client.replace(draft, '$3.5', '$2.5');
    expect(await flagged(opened, draft)).toEqual([]);
  });

  it('shows the passage on hover and leads to it', async () => {
    const { client, draft, uri } = await openDraft();
    const at = client.rangeOf(draft, '16').start;
    const hover = await client.hover(draft, at);
    expect(hover?.contents).toMatchObject({ kind: 'markdown' });
    const text = JSON.stringify(hover?.contents);
    expect(text).toMatch(/In conflict with the sources.*killed \*\*14\*\* people.*Reuters.*storm\.txt#L3>/);
    expect(await client.definition(draft, at)).toMatchObject([
      { targetUri: uri('sources/storm.txt'), targetRange: { start: { line: 2 } } },
    ]);
    const supported = await client.hover(draft, client.rangeOf(draft, '300 homes').start);
    expect(JSON.stringify(supported?.contents)).toContain('Supported by the sources');
  });

  it.each([
    ['16', /^Change/],
    ['hundreds', /^Change/],
    ['3.5 million', /^Change/],
    ['16', /^Ignore/],
    ['hundreds', /^Ignore/],
    ['3.5 million', /^Ignore/],
  ])('takes the finding on “%s” away by %s, and adds none', async (words, title) => {
    const opened = await openDraft();
    await opened.client.apply(await actionOn(opened, opened.draft, words, title));
    expect(await flagged(opened, opened.draft)).toEqual(ALL.filter((one) => !one.endsWith(`: ${words}`)));
  });

  it('cites by footnote with its definition, by link and by key', async () => {
    const opened = await openDraft();
    const { client, draft } = opened;
    const cite = async (style: string): Promise<string> => {
      await client.edit(draft, DRAFT.replace('$3.5', '$2.5'));
      const action = (await client.actions(draft, client.rangeOf(draft, '$2.5'))).find(({ title }) =>
        title.includes(style),
      );
      if (!action || !('kind' in action)) throw new Error(`not offered: ${style}`);
      expect(action.kind).toBe('quickfix.sourcecheck.cite');
      await client.apply(action);
      return client.text(draft);
    };
    expect(await cite('footnote')).toMatch(
      /Tuesday\.\[\^1\]\n[^]*\n\[\^1\]: AFP, “Council passes budget,” June 4, 2024\. <https:\/\/news\.example\/budget>\n/,
    );
    expect(await cite('link')).toContain('](https://news.example/budget)');
    expect(await cite('Pandoc')).toMatch(/\[@[\w-]+\]/);
    expect(await flagged(opened, draft)).toEqual(ALL.slice(0, 2));
  });

  it('defines a footnote that is called and not there as that of the source which says so', async () => {
    const opened = await openDraft({}, 'More than 300 homes lost power.[^7]\n\nIt rained.[^2]\n\n[^2]: A note.\n');
    await opened.client.apply(await actionOn(opened, opened.draft, '[^7]', /^Define footnote “7” as Reuters/));
    expect(opened.client.text(opened.draft)).toMatch(/\[\^2\]: A note\.\n\[\^7\]: Reuters.*\n$/);
    expect(await flagged(opened, opened.draft)).toEqual([]);
  });

  it('cites by the path of the source, as the draft would link to it', async () => {
    const { client, draft } = await openDraft();
    const actions = await client.actions(draft, client.rangeOf(draft, '300 homes'));
    const link = actions.find(({ title }) => title.includes('(link)'));
    if (!link || !('kind' in link)) throw new Error('not offered');
    await client.apply(link);
    expect(client.text(draft)).toContain('](sources/storm.txt)');
  });

  it('follows a source that is edited, added and deleted on disk, and asks for a new pull', async () => {
    const opened = await openDraft();
    const { client, draft, change, remove, uri } = opened;
    const first = await client.pull(draft);
    await change('sources/storm.txt', STORM.replace('14 people', '16 people'));
    const second = await client.pull(draft, first.resultId);
    expect(second.kind).toBe('full');
    expect(await flagged(opened, draft)).toEqual(ALL.slice(1));
    await remove('sources/budget.md');
    await client.filesChanged([{ uri: uri('sources/budget.md'), type: 3 }]);
    expect(await flagged(opened, draft)).toContain('conflict/number: hundreds');
    expect(await flagged(opened, draft)).not.toContain('conflict/number: 3.5 million');
    await change('sources/budget.md', BUDGET);
    expect(await flagged(opened, draft)).toContain('conflict/number: 3.5 million');
    await until(() => client.requested.some(({ method }) => method === 'workspace/diagnostic/refresh'));
    expect(client.published).toEqual([]);
  });

  it('watches the folders of sources and the settings', async () => {
    const { client, draft } = await openDraft();
    await client.pull(draft);
    const registered = JSON.stringify(client.requested.filter(({ method }) => method === 'client/registerCapability'));
    expect(registered).toContain('**/sources/**');
    expect(registered).toContain('**/.sourcecheck/**');
  });

  it('takes the project’s settings before the editor’s, and shows what is wrong in them on their file', async () => {
    const opened = await openDraft();
    const { client, draft, change, uri } = opened;
    client.settings = { severity: { number: 'hint' }, citationStyle: 'link' };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    expect((await client.findings(draft)).map(({ severity }) => severity)).toEqual([4, 4, 4]);
    const citing = await client.actions(draft, client.rangeOf(draft, '300 homes'));
    expect(citing[0]?.title).toContain('(link)');
    await change('.sourcecheck/config.json', '{\n  "severity": { "number": "error" },\n  "colour": "red"\n}\n');
    expect((await client.findings(draft)).map(({ severity }) => severity)).toEqual([1, 1, 1]);
    await until(() => client.published.length > 0);
    expect(client.published).toMatchObject([
      { uri: uri('.sourcecheck/config.json'), diagnostics: [{ range: { start: { line: 2 } } }] },
    ]);
    await change('.sourcecheck/config.json', '{ "sources": ["elsewhere"] }');
    expect(await client.findings(draft)).toEqual([]);
    await opened.write('elsewhere/storm.txt', STORM);
    await client.filesChanged([{ uri: uri('elsewhere/storm.txt'), type: 1 }]);
    expect(await flagged(opened, draft)).toEqual(expect.arrayContaining(ALL.slice(0, 2)));
  });

  it('reads the bibliography that the draft itself names, and follows what it names', async () => {
    const own = '@misc{council, title={Council passes budget}, url={https://news.example/budget}}';
    const opened = await desk({ ...FILES, 'story/own.bib': own });
    const draft = opened.uri('story/draft.md');
    const copy = 'The council approved a budget of $2.5 million on Tuesday. [@council]\n';
    await opened.client.open(draft, `---\nbibliography: own.bib\n---\n\n${copy}`);
    expect(await flagged(opened, draft)).toEqual([]);
    await opened.client.replace(draft, 'own.bib', 'gone.bib');
    expect(await flagged(opened, draft)).toEqual(['citation/unknown: [@council]']);
    await opened.client.replace(draft, 'gone.bib', './own.bib');
    expect(await flagged(opened, draft)).toEqual([]);
  });

  it('keeps the sources of one folder from the drafts of another', async () => {
    const { client, write, uri } = await openDraft();
    await write('other/draft.md', '');
    await write('other/sources/garden.txt', 'The garden opened on Friday.\n');
    const folder = (name: string) => ({ uri: uri(name), name });
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [folder('other')], removed: [] },
    });
    const other = uri('other/draft.md');
    await client.open(other, 'The storm killed 16 people on Sunday.\n');
    const findings = await client.findings(other);
    expect(findings.flatMap(({ relatedInformation = [] }) => relatedInformation)).toEqual([]);
    expect(findings.map(({ code }) => code)).not.toContain('conflict/number');
  });

  it('gives exact positions with CRLF and emoji', async () => {
    const opened = await openDraft({}, `# 🌊\r\n\r\n🌊👩‍🚒 ${DRAFT.split('\n')[2]}\r\n`);
    const { client, draft } = opened;
    expect(await flagged(opened, draft)).toEqual(ALL.slice(0, 2));
    await client.apply(await actionOn(opened, draft, 'hundreds', /^Change/));
    expect(client.text(draft)).toContain('It ruined dozens of barns near the river.\r\n');
  });

  it('publishes to a client that cannot pull, never an old version, and takes findings back on closing', async () => {
    const { textDocument, ...others } = FULL_CAPABILITIES;
    const { diagnostic: _, ...withoutPull } = textDocument ?? {};
    const { client, draft, change } = await openDraft({ capabilities: { ...others, textDocument: withoutPull } });
    for (let nth = 0; nth < 8; nth++) {
      await client.edit(draft, `${nth}`, { start: { line: 0, character: 2 }, end: { line: 0, character: 2 } });
      await new Promise((resolve) => setTimeout(resolve, 40 * nth));
    }
    await until(() => client.published.some(({ version }) => version === client.version(draft)));
    const versions = client.published.map(({ version }) => version ?? 0);
    expect(versions).toEqual(versions.toSorted((a, b) => a - b));
    expect(client.published.at(-1)?.diagnostics).toHaveLength(3);
    await change('sources/storm.txt', STORM.replace('14 people', '16 people'));
    await until(() => client.published.at(-1)?.diagnostics.length === 2);
    await client.close(draft);
    await until(() => client.published.at(-1)?.diagnostics.length === 0);
    await quiet();
    expect(client.published.at(-1)).toEqual({ uri: draft, diagnostics: [] });
  });

  it('serves a client that says nothing of what it can', async () => {
    const { client, draft } = await openDraft({ capabilities: {} });
    await until(() => client.published.length > 0);
    expect(client.published[0]?.diagnostics).toHaveLength(3);
    expect(await client.hover(draft, client.rangeOf(draft, '16').start)).toMatchObject({
      contents: { kind: 'plaintext' },
    });
    expect(await client.definition(draft, client.rangeOf(draft, '16').start)).toHaveLength(1);
    expect(await client.actions(draft, client.rangeOf(draft, '16'))).toMatchObject([
      { command: 'sourcecheck.ignoreInWorkspace' },
    ]);
  });

  it('says once, quietly, that there are no sources', async () => {
    const { client, uri } = await desk({ 'sources/.keep': '' }, { initializationOptions: { clientCommands: [] } });
    const draft = uri('draft.md');
    await client.open(draft, DRAFT);
    expect(await client.findings(draft)).toEqual([]);
    expect(await client.hover(draft, { line: 2, character: 18 })).toBeNull();
    await until(() => client.statuses.length > 0);
    expect(client.statuses[0]).toMatchObject({ uri: draft, state: 'no-sources' });
    expect(client.published).toEqual([]);
  });

  it('names sources that cannot be read in the status, and checks against the rest', async () => {
    const binary = Uint8Array.from({ length: 4096 }, (_, at) => (at * 37) % 256);
    const { client, uri } = await desk(
      { ...FILES, 'sources/photo.txt': binary },
      { initializationOptions: { clientCommands: [] } },
    );
    const draft = uri('draft.md');
    await client.open(draft, DRAFT);
    expect(await client.findings(draft)).toHaveLength(3);
    await until(() => client.statuses.length > 0);
    expect(client.statuses.at(-1)).toMatchObject({
      state: 'idle',
      counts: { conflict: 3 },
      problems: [expect.stringContaining('photo.txt')],
    });
  });

  it('ends cleanly on shutdown and exit, and with an error when its client just goes', async () => {
    const first = await openDraft();
    await first.client.shutdown();
    expect(await first.exit).toBe(0);
    const second = await openDraft();
    await second.client.connection.sendNotification('exit');
    expect(await second.exit).toBe(1);
    const third = await openDraft();
    await third.client.findings(third.draft);
    third.client.connection.end();
    expect(await third.exit).toBe(1);
  });
});

describe('the server over Node’s IPC channel', () => {
  it('starts, answers and ends, as VS Code has it', { timeout: 30_000 }, async () => {
    const server = fork(SERVER, ['--node-ipc'], { stdio: 'pipe' });
    const printed: string[] = [];
    server.stdout?.on('data', (data: Buffer) => printed.push(data.toString()));
    server.stderr?.on('data', (data: Buffer) => printed.push(data.toString()));
    const exit = new Promise((resolve) => server.on('exit', resolve));
    const client = testClient(new IPCMessageReader(server), new IPCMessageWriter(server));
    const { capabilities } = await client.initialize();
    expect(capabilities.diagnosticProvider).toEqual({
      identifier: 'sourcecheck',
      interFileDependencies: true,
      workspaceDiagnostics: false,
    });
    await client.shutdown();
    expect(await exit).toBe(0);
    expect(printed).toEqual([]);
    expect(client.unhandled).toEqual([]);
  });
});

describe('a draft of 10,000 lines', { timeout: 120_000 }, () => {
  const paragraph = `${DRAFT.split('\n')[2]} More than 300 homes lost power.\n\n`;
  const long = Array.from({ length: 5000 }, (_, nth) => paragraph.replace('Ana Duarte', `Ana Duarte ${nth}`)).join('');

  it(
    'lets other messages through while it is checked, and answers a cancellation at once',
    { timeout: 60_000 },
    async () => {
      const { client, draft, uri } = await openDraft({}, long);
      const other = uri('short.md');
      await client.open(other, DRAFT);
      const source = new CancellationTokenSource();
      const params = { textDocument: { uri: draft } };
      const answer = client.connection.sendRequest(DocumentDiagnosticRequest.type, params, source.token);
      const refused = expect(answer).rejects.toMatchObject({ code: -32800 });
      let longAnswered = false;
      void refused.then(() => {
        longAnswered = true;
      });
      expect(await client.findings(other)).toHaveLength(3);
      expect(longAnswered).toBe(false);
      source.cancel();
      await refused;
    },
  );

  it('is checked to its end, and its findings above the limit are counted', async () => {
    const { client, draft } = await openDraft(
      { initializationOptions: { clientCommands: [] } },
      paragraph.repeat(5000),
    );
    expect(await client.findings(draft)).toHaveLength(200);
    await until(() => client.statuses.length > 0);
    expect(client.statuses.at(-1)).toMatchObject({
      counts: { conflict: 10_000, supported: 5000 },
      limits: [expect.stringContaining('9800 more findings')],
    });
  });
});
