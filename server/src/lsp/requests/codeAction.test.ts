import { type CodeAction, Command } from 'vscode-languageserver';
import { describe, expect, it } from 'vitest';
import { connected } from '../testing/connected.ts';
import { DRAFT, FLOOD } from '../testing/flood.ts';
import { inMemoryHost } from '../testing/inMemoryHost.ts';
import { FULL_CAPABILITIES } from '../testing/testClient.ts';

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
      'Ignore conflict/number in this workspace',
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
    expect(await client.actions(DRAFT, range, { only: ['source.organizeImports'] })).toEqual([]);
    expect(host.judged).toEqual([]);
    const citing = await client.actions(DRAFT, range, { only: ['quickfix.sourcecheck.cite'] });
    expect(citing.map(({ title }) => title.slice(0, 4))).toEqual(['Cite', 'Cite', 'Cite']);
    expect(await client.actions(DRAFT, range, { only: ['quickfix'] })).toHaveLength(8);
  });

  it('offer citations of a supported sentence only when asked for by hand', async () => {
    const client = await connected(inMemoryHost({ 'flood.txt': FLOOD }));
    await client.open(DRAFT, 'It ruined dozens of barns.\n');
    const range = client.rangeOf(DRAFT, 'ruined');
    expect(await client.actions(DRAFT, range, { triggerKind: 2 })).toEqual([]);
    expect(await client.actions(DRAFT, range, { triggerKind: 1, only: ['quickfix'] })).toHaveLength(3);
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
