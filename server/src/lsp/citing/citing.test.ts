import { type CodeAction, CodeActionResolveRequest, Command } from 'vscode-languageserver';
import { expect, it } from 'vitest';
import { engineChecker } from '../engineChecker.ts';
import { connected } from '../testing/connected.ts';
import { inMemoryHost, ROOT } from '../testing/inMemoryHost.ts';
import { FULL_CAPABILITIES, type TestClient } from '../testing/testClient.ts';

const DRAFT = `file://${ROOT}/draft.md`;

const SOURCES = {
  'flood.txt': `Reuters\n\nThe river rose on Monday. It ruined dozens of barns near Orlen, officials said.\n
Sandbags were brought from three towns. The bridge at Orlen stays closed until Friday.\n`,
  'market.txt': `AFP\n\nThe cattle market at Orlen opens on Saturday. Prices fell by a tenth last year, dealers said.\n
The mayor, Ada Krol, will cut the ribbon. A brass band will play.\n`,
};

const CLAIM = 'The river rose on Monday and ruined dozens of barns near Orlen.';

async function opened(text: string): Promise<TestClient> {
  const client = await connected(inMemoryHost(SOURCES, engineChecker));
  await client.open(DRAFT, text);
  return client;
}

async function codes(client: TestClient): Promise<unknown[]> {
  return (await client.findings(DRAFT)).map(({ code }) => code);
}

it.each(['footnote', 'link', 'Pandoc key'])(
  'the source that says it is cited beside one that does not: %s',
  async (style) => {
    const client = await opened(`${CLAIM}<!-- source: market -->\n`);
    expect(await codes(client)).toEqual(['citation/not-covering']);
    const diagnostics = await client.findings(DRAFT);
    const offered = await client.actions(DRAFT, client.rangeOf(DRAFT, 'dozens'), { diagnostics });
    const cite = offered.find(({ title }) => title.includes(`(${style})`));
    expect(cite?.title).toBe(`Cite Reuters (${style})`);
    if (!cite || Command.is(cite)) throw new Error('no citation is offered');
    await client.apply(cite satisfies CodeAction);
    expect(client.text(DRAFT)).not.toBe(`${CLAIM}<!-- source: market -->\n`);
    expect(await codes(client)).toEqual([]);
  },
);

it('a finding on a mark behind a sentence is shown there, and an ignore takes it away', async () => {
  const client = await opened(`${CLAIM}[^3]\n`);
  expect(await codes(client)).toEqual(['citation/unknown']);
  const [finding] = await client.findings(DRAFT);
  if (!finding) throw new Error('nothing is found');
  expect(client.wordsAt(DRAFT, finding.range)).toBe('[^3]');
  expect(JSON.stringify(await client.hover(DRAFT, finding.range.start))).toContain('is not defined');
  const offered = await client.actions(DRAFT, finding.range, { diagnostics: [finding] });
  const ignore = offered.find(({ title }) => title === 'Ignore citation/unknown here');
  if (!ignore || Command.is(ignore)) throw new Error('no ignore is offered');
  await client.apply(ignore);
  expect(await codes(client)).toEqual([]);
});

const ALL = [
  CLAIM,
  'The bridge at Orlen stays closed until Friday. The cattle market at Orlen opens on Saturday.',
  'A brass band will play.',
].join('\n\n');

async function citeAllAction(client: TestClient): Promise<CodeAction | undefined> {
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const offered = await client.actions(DRAFT, range, { only: ['source.sourcecheck.citeAll'] });
  const [action, ...more] = offered;
  expect(more).toEqual([]);
  if (action && Command.is(action)) throw new Error('an action is expected');
  return action;
}

it('all supported sentences are cited in one edit, each source apart for the preview, and then there is nothing left', async () => {
  const client = await opened(ALL);
  const action = await citeAllAction(client);
  expect(action?.title).toBe('Cite all 4 supported claims (footnote)');
  if (!action) throw new Error('not offered');
  await client.apply(action);
  expect(client.text(DRAFT)).toMatch(/barns near Orlen\.\[\^1\]\n[^]*Friday\.\[\^1\] [^]*Saturday\.\[\^2\]\n/);
  expect(client.text(DRAFT).match(/^\[\^\d\]:/gm)).toEqual(['[^1]:', '[^2]:']);
  expect(await citeAllAction(client)).toBeUndefined();
});

it('the edits of all citations are annotated by source, to be confirmed, for clients that can', async () => {
  const workspace = {
    ...FULL_CAPABILITIES.workspace,
    workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} },
  };
  const client = await connected(inMemoryHost(SOURCES, engineChecker), {
    capabilities: { ...FULL_CAPABILITIES, workspace },
  });
  await client.open(DRAFT, ALL);
  const action = await citeAllAction(client);
  if (!action) throw new Error('not offered');
  const { edit } = await client.connection.sendRequest(CodeActionResolveRequest.type, action);
  expect(edit?.changeAnnotations).toEqual({
    flood: { label: 'Cite Reuters', description: 'flood', needsConfirmation: true },
    market: { label: 'Cite AFP', description: 'market', needsConfirmation: true },
  });
  const [change] = edit?.documentChanges ?? [];
  if (!change || !('edits' in change)) throw new Error('text edits are expected');
  expect(
    change.edits.map((one) => ['annotationId' in one ? one.annotationId : '', 'newText' in one && one.newText]),
  ).toEqual([
    ['flood', '[^1]'],
    ['flood', '[^1]'],
    ['market', '[^2]'],
    ['market', '[^2]'],
    ['flood', '\n\n[^1]: Reuters, flood.\n'],
    ['market', '[^2]: AFP, market.\n'],
  ]);
});

it('a draft keeps the style that it has', async () => {
  const client = await opened(`${CLAIM} [@flood] Prices fell by a tenth last year.\n`);
  expect((await citeAllAction(client))?.title).toBe('Cite the supported claim (Pandoc key)');
});

it('nothing is offered for a draft that has changed since', async () => {
  const client = await opened(ALL);
  const action = await citeAllAction(client);
  if (!action) throw new Error('not offered');
  await client.replace(DRAFT, 'The river', 'Nobody');
  await expect(client.apply(action)).rejects.toThrow();
});
