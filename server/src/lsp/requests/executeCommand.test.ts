import { describe, expect, it } from 'vitest';
import { connected } from '../testing/connected.ts';
import { DRAFT, FLOOD } from '../testing/flood.ts';
import { inMemoryHost, ROOT } from '../testing/inMemoryHost.ts';

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
