import { expect, it } from 'vitest';
import { type DraftSources, SOURCES_REQUEST } from '../protocol.ts';
import { connected } from '../testing/connected.ts';
import { DRAFT, FLOOD } from '../testing/flood.ts';
import { inMemoryHost, ROOT } from '../testing/inMemoryHost.ts';

it('the sources of a draft are listed with outlet, problems and the drafts that rest on them, closed ones too', async () => {
  const client = await connected(inMemoryHost({ 'flood.txt': FLOOD, 'other.txt': 'AFP\n\nA dog barked.\n' }));
  const ask = async (uri: string): Promise<DraftSources | null> =>
    client.connection.sendRequest(SOURCES_REQUEST, { textDocument: { uri } });
  const second = `file://${ROOT}/second.md`;
  await client.open(DRAFT, 'It ruined hundreds of barns. It ruined dozens of barns.\n');
  await client.open(second, 'It ruined dozens of barns.\n');
  await client.findings(DRAFT);
  await client.findings(second);
  await client.close(second);
  expect(await ask(DRAFT)).toMatchObject({
    folders: [`file://${ROOT}/sources`],
    sources: [
      {
        id: 'flood',
        uri: `file://${ROOT}/sources/flood.txt`,
        name: 'sources/flood.txt',
        outlet: 'Reuters',
        problems: [],
        uses: [
          { uri: DRAFT, name: 'draft.md', sentences: 2 },
          { uri: second, name: 'second.md', sentences: 1 },
        ],
      },
      { id: 'other', uses: [] },
    ],
  });
  expect(await ask(`file://${ROOT}/sources/flood.txt`)).toBeNull();
});
