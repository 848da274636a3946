import { type CodeAction, Command, type LocationLink } from 'vscode-languageserver';
import { describe, expect, it } from 'vitest';
import { connected, quiet, until } from './testing/connected.ts';
import { inMemoryHost, ROOT } from './testing/inMemoryHost.ts';
import { FULL_CAPABILITIES } from './testing/testClient.ts';

const DRAFT = `file://${ROOT}/draft.md`;
const FLOOD = 'Reuters\n\nThe river rose on Monday. It ruined dozens of barns near Orlen, officials said.\n';

describe('diagnostics for clients that pull', () => {
  it('gives each finding with its code, page, source place and version-bound result', async () => {
    const client = await connected(inMemoryHost({ 'flood.txt': FLOOD }));
    await client.open(DRAFT, 'The water ruined hundreds of barns.');
    const report = await client.pull(DRAFT);
    expect(report).toMatchObject({
      kind: 'full',
      resultId: expect.any(String),
      items: [
        {
          code: 'conflict/number',
          source: 'sourcecheck',
          severity: 2,
          codeDescription: { href: 'https://pages.example/conflict/number' },
          relatedInformation: [
            {
              location: { uri: `file://${ROOT}/sources/flood.txt`, range: { start: { line: 2, character: 26 } } },
              message: expect.stringContaining('dozens of barns'),
            },
          ],
        },
      ],
    });
    const [finding] = await client.findings(DRAFT);
    expect(finding && client.wordsAt(DRAFT, finding.range)).toBe('hundreds');
  });

  it('says that nothing has changed until the draft, its sources or its settings do', async () => {
    const host = inMemoryHost({ 'flood.txt': FLOOD });
    const client = await connected(host);
    await client.open(DRAFT, 'It ruined hundreds of barns.');
    const first = await client.pull(DRAFT);
    const { resultId = '' } = first;
    expect(await client.pull(DRAFT, resultId)).toEqual({ kind: 'unchanged', resultId });

    host.files.set(`${ROOT}/sources/other.txt`, 'The mayor spoke.');
    await client.filesChanged([{ uri: `file://${ROOT}/sources/other.txt`, type: 1 }]);
    const second = await client.pull(DRAFT, resultId);
    expect(second.kind).toBe('full');

    host.config = { ...host.config, severity: { number: 'error' } };
    await client.filesChanged([{ uri: `file://${ROOT}/.sourcecheck/config.json`, type: 2 }]);
    const third = await client.pull(DRAFT, second.resultId);
    expect(third).toMatchObject({ kind: 'full', items: [{ severity: 1 }] });

    await client.replace(DRAFT, 'barns', 'sheds');
    expect((await client.pull(DRAFT, third.resultId)).kind).toBe('full');
  });

  it('does not take a draft opened again with another text for the one before', async () => {
    const client = await connected(inMemoryHost({ 'flood.txt': FLOOD }));
    await client.open(DRAFT, 'It ruined hundreds of barns.');
    const { resultId } = await client.pull(DRAFT);
    await client.close(DRAFT);
    await client.open(DRAFT, 'It ruined dozens of barns.');
    expect(await client.pull(DRAFT, resultId)).toMatchObject({ kind: 'full', items: [] });
  });

  it('asks the client to pull again when sources change, once for a burst, and never publishes', async () => {
    const client = await connected(inMemoryHost({ 'flood.txt': FLOOD }));
    await client.open(DRAFT, 'It ruined hundreds of barns.');
    await client.findings(DRAFT);
    for (let nth = 0; nth < 5; nth++) {
      await client.filesChanged([{ uri: `file://${ROOT}/sources/${nth}.txt`, type: 1 }]);
    }
    await quiet();
    expect(client.requested.filter(({ method }) => method === 'workspace/diagnostic/refresh')).toHaveLength(1);
    expect(client.published).toEqual([]);
  });

  it('follows a source that is added, changed and deleted', async () => {
    const host = inMemoryHost({});
    const client = await connected(host);
    await client.open(DRAFT, 'It ruined hundreds of barns.');
    expect(await client.findings(DRAFT)).toEqual([]);
    const path = `${ROOT}/sources/flood.txt`;
    host.files.set(path, FLOOD);
    await client.filesChanged([{ uri: `file://${path}`, type: 1 }]);
    expect(await client.findings(DRAFT)).toHaveLength(1);
    host.files.set(path, FLOOD.replace('dozens', 'hundreds'));
    await client.filesChanged([{ uri: `file://${path}`, type: 2 }]);
    expect(await client.findings(DRAFT)).toEqual([]);
    host.files.set(path, FLOOD);
    await client.filesChanged([{ uri: `file://${path}`, type: 2 }]);
    expect(await client.findings(DRAFT)).toHaveLength(1);
    host.files.delete(path);
    await client.filesChanged([{ uri: `file://${path}`, type: 3 }]);
    expect(await client.findings(DRAFT)).toEqual([]);
  });

  it('answers a source, and a text that is not open, with nothing', async () => {
    const client = await connected(inMemoryHost({ 'flood.txt': FLOOD }));
    const source = `file://${ROOT}/sources/flood.txt`;
    await client.open(source, 'It ruined hundreds of barns.', 'plaintext');
    expect(await client.pull(source)).toEqual({ kind: 'full', items: [] });
    expect(await client.pull(`file://${ROOT}/unknown.md`)).toEqual({ kind: 'full', items: [] });
    expect(await client.hover(source, { line: 0, character: 12 })).toBeNull();
  });

  it('shows no suppressed and no silenced finding, and the loudest ones above the limit', async () => {
    const host = inMemoryHost({ 'flood.txt': FLOOD });
    const client = await connected(host);
    await client.open(DRAFT, '<!-- sourcecheck-ignore number: own count -->\nIt ruined hundreds of barns.\n');
    expect(await client.findings(DRAFT)).toEqual([]);
    host.config = { ...host.config, severity: { number: 'off' } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await client.edit(DRAFT, 'It ruined hundreds of barns.');
    expect(await client.findings(DRAFT)).toEqual([]);
    host.config = { ...host.config, severity: {}, limits: { ...host.config.limits, maxFindings: 2 } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await client.edit(DRAFT, 'One of hundreds.\n\nTwo of hundreds.\n\nThree of hundreds.\n');
    expect((await client.findings(DRAFT)).map(({ range }) => range.start.line)).toEqual([0, 2]);
  });

  it('gives positions in UTF-16 units after emoji and with CRLF', async () => {
    const client = await connected(inMemoryHost({ 'flood.txt': FLOOD }));
    await client.open(DRAFT, '# 🌊 Floods\r\n\r\nThe 🌊👩‍🚒 ruined hundreds of barns.\r\n');
    const [finding] = await client.findings(DRAFT);
    expect(finding?.range).toEqual({ start: { line: 2, character: 19 }, end: { line: 2, character: 27 } });
    await client.edit(DRAFT, '🔥🔥', { start: { line: 2, character: 4 }, end: { line: 2, character: 6 } });
    const [moved] = await client.findings(DRAFT);
    expect(moved && client.wordsAt(DRAFT, moved.range)).toBe('hundreds');
    expect(moved?.range.start).toEqual({ line: 2, character: 21 });
  });
});

describe('diagnostics for clients that cannot pull', () => {
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
    expect(await client.actions(DRAFT, client.rangeOf(DRAFT, 'hundreds'))).toEqual([]);
    // Such a client watches no files: saving and opening are what there is.
    host.files.clear();
    await client.connection.sendNotification('textDocument/didSave', { textDocument: { uri: DRAFT } });
    await until(() => client.published.length === 2);
    expect(client.published[1]?.diagnostics).toEqual([]);
  });
});

describe('hover', () => {
  it('shows the verdict, the passage with the differing words, who says it and where', async () => {
    const client = await connected(inMemoryHost({ 'flood.txt': FLOOD }));
    await client.open(DRAFT, 'Today it ruined hundreds of barns.');
    const hover = await client.hover(DRAFT, { line: 0, character: 17 });
    expect(hover?.range).toEqual(client.rangeOf(DRAFT, 'hundreds'));
    expect(hover?.contents).toEqual({
      kind: 'markdown',
      value: [
        '**In conflict with the sources**',
        'The draft has “hundreds”; the sources have “dozens”. (conflict/number)',
        '> It ruined **dozens** of barns near Orlen, officials said.',
        `Reuters, 3 June 2024 says otherwise · [sources/flood.txt, line 3](<file://${ROOT}/sources/flood.txt#L3>)`,
      ].join('\n\n'),
    });
  });

  it('tells who says so of a supported sentence, and nothing where nothing is to check', async () => {
    const client = await connected(inMemoryHost({ 'flood.txt': FLOOD }));
    await client.open(DRAFT, 'It ruined dozens of barns. Nobody knows why.');
    const hover = await client.hover(DRAFT, { line: 0, character: 3 });
    expect(hover?.contents).toMatchObject({
      value: expect.stringMatching(/^\*\*Supported by the sources\*\*[^]* says so/),
    });
    expect(await client.hover(DRAFT, { line: 0, character: 40 })).toBeNull();
  });
});

describe('definition', () => {
  it('leads from a finding, or a supported sentence, to the passage', async () => {
    const client = await connected(inMemoryHost({ 'flood.txt': FLOOD }));
    await client.open(DRAFT, 'It ruined hundreds of barns. It ruined dozens of barns.');
    const passage = { start: { line: 2, character: 26 }, end: { line: 2, character: 79 } };
    const link: LocationLink = {
      targetUri: `file://${ROOT}/sources/flood.txt`,
      targetRange: passage,
      targetSelectionRange: passage,
    };
    expect(await client.definition(DRAFT, { line: 0, character: 12 })).toEqual([
      { ...link, originSelectionRange: client.rangeOf(DRAFT, 'hundreds') },
    ]);
    expect(await client.definition(DRAFT, { line: 0, character: 50 })).toEqual([
      { ...link, originSelectionRange: client.rangeOf(DRAFT, 'It ruined dozens of barns.') },
    ]);
  });
});

describe('code actions', () => {
  it('come in a stable order: the sources’ words, attribution, citations, opening, ignoring', async () => {
    const client = await connected(inMemoryHost({ 'flood.txt': FLOOD }));
    await client.open(DRAFT, 'It ruined hundreds of barns.');
    const diagnostics = await client.findings(DRAFT);
    const actions = await client.actions(DRAFT, client.rangeOf(DRAFT, 'hundreds'), { diagnostics });
    expect(actions.map(({ title }) => title)).toEqual([
      'Change to “dozens”',
      'Say who counted',
      'Cite Reuters, 3 June 2024 (footnote)',
      'Cite Reuters, 3 June 2024 (link)',
      'Cite Reuters, 3 June 2024 (Pandoc key)',
      'Open Reuters, 3 June 2024',
      'Ignore conflict/number here',
    ]);
    expect(actions.filter((action) => 'isPreferred' in action)).toEqual([]);
    expect(actions).toMatchObject(actions.map(() => ({ diagnostics })));
  });

  it.each(['Change to “dozens”', 'Ignore conflict/number here'])('take the finding away: %s', async (title) => {
    const client = await connected(inMemoryHost({ 'flood.txt': FLOOD }));
    await client.open(DRAFT, 'It rained.\n\nIt ruined hundreds of barns.\n');
    const action = await offered(client, title);
    await client.apply(action);
    expect(await client.findings(DRAFT)).toEqual([]);
  });

  it('cite with a footnote and its definition', async () => {
    const client = await connected(inMemoryHost({ 'flood.txt': FLOOD }));
    await client.open(DRAFT, 'It ruined dozens of barns.\n');
    await client.apply(await offered(client, 'Cite Reuters, 3 June 2024 (footnote)', 'dozens'));
    expect(client.text(DRAFT)).toMatch(/barns\.\[\^1\]\n\n\[\^1\]: Reuters/);
  });

  it('are not made for a version that has gone', async () => {
    const client = await connected(inMemoryHost({ 'flood.txt': FLOOD }));
    await client.open(DRAFT, 'It ruined hundreds of barns.\n');
    const action = await offered(client, 'Change to “dozens”');
    await client.replace(DRAFT, 'It', 'They');
    await expect(client.apply(action)).rejects.toThrow('changed');
  });

  it('keep to the kinds that are asked for, and answer others without a check', async () => {
    const host = inMemoryHost({ 'flood.txt': FLOOD });
    const client = await connected(host);
    await client.open(DRAFT, 'It ruined hundreds of barns.\n');
    const range = client.rangeOf(DRAFT, 'hundreds');
    expect(await client.actions(DRAFT, range, { only: ['source.fixAll'] })).toEqual([]);
    expect(host.judged).toEqual([]);
    const citing = await client.actions(DRAFT, range, { only: ['quickfix.sourcecheck.cite'] });
    expect(citing.map(({ title }) => title.slice(0, 4))).toEqual(['Cite', 'Cite', 'Cite']);
    expect(await client.actions(DRAFT, range, { only: ['quickfix'] })).toHaveLength(7);
  });

  it('offer citations of a supported sentence only when asked for by hand', async () => {
    const client = await connected(inMemoryHost({ 'flood.txt': FLOOD }));
    await client.open(DRAFT, 'It ruined dozens of barns.\n');
    const range = client.rangeOf(DRAFT, 'ruined');
    expect(await client.actions(DRAFT, range, { triggerKind: 2 })).toEqual([]);
    expect(await client.actions(DRAFT, range, { triggerKind: 1 })).toHaveLength(3);
  });

  it('carry their edits for clients that cannot resolve, unversioned where those know no versions', async () => {
    const capabilities = {
      ...FULL_CAPABILITIES,
      workspace: {},
      textDocument: {
        ...FULL_CAPABILITIES.textDocument,
        codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
      },
    };
    const client = await connected(inMemoryHost({ 'flood.txt': FLOOD }), { capabilities });
    await client.open(DRAFT, 'It ruined hundreds of barns.\n');
    const action = await offered(client, 'Change to “dozens”');
    expect(action.edit).toEqual({
      changes: { [DRAFT]: [{ range: client.rangeOf(DRAFT, 'hundreds'), newText: 'dozens' }] },
    });
    await client.apply(action);
    expect(await client.findings(DRAFT)).toEqual([]);
  });

  it('are commands of the server for clients that know only those', async () => {
    const capabilities = { workspace: { applyEdit: true }, textDocument: { diagnostic: {} } };
    const client = await connected(inMemoryHost({ 'flood.txt': FLOOD }), { capabilities });
    await client.open(DRAFT, 'It ruined hundreds of barns.\n');
    const [first] = await client.actions(DRAFT, client.rangeOf(DRAFT, 'hundreds'));
    if (!Command.is(first)) throw new Error('a command was expected');
    await client.execute(first.command, first.arguments);
    expect(client.text(DRAFT)).toBe('It ruined dozens of barns.\n');
  });
});

describe('opening a source', () => {
  it('shows the passage, and nothing that is no source', async () => {
    const client = await connected(inMemoryHost({ 'flood.txt': FLOOD }));
    await client.open(DRAFT, 'It ruined hundreds of barns.\n');
    const actions = await client.actions(DRAFT, client.rangeOf(DRAFT, 'hundreds'));
    const open = actions.find(({ title }) => title.startsWith('Open'));
    if (!open || typeof open.command !== 'object') throw new Error('not offered');
    await client.execute(open.command.command, open.command.arguments);
    const shown = () => client.requested.filter(({ method }) => method === 'window/showDocument');
    expect(shown()).toMatchObject([
      { params: { uri: `file://${ROOT}/sources/flood.txt`, selection: { start: { line: 2 } } } },
    ]);
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    for (const argument of [{ uri: 'file:///etc/passwd', range }, { uri: 'https://e.example', range }, 'x', null, {}]) {
      await client.execute('sourcecheck.openSource', [argument]);
    }
    await client.execute('workbench.action.quit', []);
    expect(shown()).toHaveLength(1);
  });

  it('is left to clients that have the command', async () => {
    const client = await connected(inMemoryHost({ 'flood.txt': FLOOD }), {
      initializationOptions: { clientCommands: ['sourcecheck.openSource'] },
    });
    await client.open(DRAFT, 'It ruined hundreds of barns.\n');
    const titles = (await client.actions(DRAFT, client.rangeOf(DRAFT, 'hundreds'))).map(({ title }) => title);
    expect(titles).toContain('Open Reuters, 3 June 2024');
  });
});

describe('what goes wrong', () => {
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

describe('status', () => {
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

describe('cancelling', () => {
  it('is answered at once, and stops a check that nobody waits for', async () => {
    const host = inMemoryHost({ 'flood.txt': FLOOD });
    host.workMs = 3;
    const client = await connected(host);
    await client.open(DRAFT, 'It ruined hundreds of barns.\n\n'.repeat(400));
    const { CancellationTokenSource, DocumentDiagnosticRequest } = await import('vscode-languageserver/node');
    const source = new CancellationTokenSource();
    const params = { textDocument: { uri: DRAFT } };
    const answer = client.connection.sendRequest(DocumentDiagnosticRequest.type, params, source.token);
    const refused = expect(answer).rejects.toMatchObject({ code: -32800 });
    await until(() => host.judged.length > 3);
    const asked = performance.now();
    source.cancel();
    await refused;
    expect(performance.now() - asked).toBeLessThan(50);
    const judged = host.judged.length;
    await quiet();
    expect(host.judged.length - judged).toBeLessThan(10);
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

async function offered(
  client: Awaited<ReturnType<typeof connected>>,
  title: string,
  at = 'hundreds',
): Promise<CodeAction> {
  const actions = await client.actions(DRAFT, client.rangeOf(DRAFT, at));
  const action = actions.find((one) => one.title === title);
  if (!action || !('kind' in action)) throw new Error(`not offered: ${title}`);
  return action;
}
