import { describe, expect, it } from 'vitest';
import { connected, quiet, until } from '../testing/connected.ts';
import { DRAFT, FLOOD } from '../testing/flood.ts';
import { inMemoryHost, ROOT } from '../testing/inMemoryHost.ts';
import { FULL_CAPABILITIES } from '../testing/testClient.ts';

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

  it('sends findings to a client that could pull, but not be told to pull again', async () => {
    const { diagnostics: _, ...workspace } = FULL_CAPABILITIES.workspace ?? {};
    const host = inMemoryHost({ 'flood.txt': FLOOD });
    const client = await connected(host, { capabilities: { ...FULL_CAPABILITIES, workspace } });
    expect(client.capabilities.diagnosticProvider).toBeUndefined();
    await client.open(DRAFT, 'It ruined hundreds of barns.');
    await until(() => client.published.at(-1)?.diagnostics.length === 1);
    const path = `${ROOT}/sources/flood.txt`;
    host.files.set(path, FLOOD.replace('dozens', 'hundreds'));
    await client.filesChanged([{ uri: `file://${path}`, type: 2 }]);
    await until(() => client.published.at(-1)?.diagnostics.length === 0);
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
