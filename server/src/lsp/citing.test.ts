import { type CodeAction, Command } from 'vscode-languageserver';
import { expect, it } from 'vitest';
import { engineChecker } from './engineChecker.ts';
import { connected } from './testing/connected.ts';
import { inMemoryHost, ROOT } from './testing/inMemoryHost.ts';
import type { TestClient } from './testing/testClient.ts';

const DRAFT = `file://${ROOT}/draft.md`;

const SOURCES = {
  'flood.txt': `Reuters\n\nThe river rose on Monday. It ruined dozens of barns near Orlen, officials said.\n
Sandbags were brought from three towns. The bridge at Orlen stays closed until Friday.\n`,
  'market.txt': `AFP\n\nThe cattle market at Orlen opens on Saturday. Prices fell by a tenth last year, dealers said.\n
The mayor, Ada Krol, will cut the ribbon. A brass band will play.\n`,
};

const CLAIM = 'The river rose on Monday and ruined dozens of barns near Orlen.';

async function opened(text: string): Promise<TestClient> {
  const client = await connected({ ...inMemoryHost(SOURCES), checker: engineChecker });
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
