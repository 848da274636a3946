import { writeFile, rm } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { desk, SERVER, serverOver, type Start } from './testing/spawned.ts';
import type { TestClient } from './testing/testClient.ts';

const TEXT = `The ferry sank off Vigo on Monday with 52 people on board, the coast guard said.

The inquiry into the ferry heard 12 witnesses in June. It found four faults in the hull.
`;
const VERSIONS = [
  'The ferry sank off Vigo on Monday with 40 people on board, the coast guard said.\n',
  'The ferry sank off Vigo on Monday with 47 people on board, the coast guard said.\n',
  'The inquiry into the ferry heard 12 witnesses in June. It found three faults in the hull.\n',
  'The inquiry into the ferry heard 19 witnesses in June. It found four faults in the hull.\n',
];
/** More than are read at a stroke in the thread of the server itself. */
const MANY = 60;

it('two servers over one folder and one cache, the sources changing under both, find in the end what a fresh one finds', async () => {
  const first = await desk({ 'sources/ferry.txt': VERSIONS[0] ?? '', 'draft.md': TEXT }, {}, startWith('.shared'));
  const { folder, client: one } = first;
  const { client: other } = await serverOver(folder, {}, sharing(folder));
  const draft = pathToFileURL(path.join(folder, 'draft.md')).href;
  for (const client of [one, other]) await client.open(draft, TEXT);
  for (let round = 0; round < 6; round += 1) {
    const many = round === 2 ? Array.from({ length: MANY }, (_, i) => `budget-${i}.txt`) : [];
    const names = [`ferry-${round % 3}.txt`, 'ferry.txt', ...many];
    const changes = await Promise.all(names.map(async (name, i) => changed(folder, name, round + i)));
    // They hear of it at different moments, and are asked while they read.
    const told = [one, other].map(async (client) => {
      await client.filesChanged(changes);
      await client.findings(draft);
    });
    await (round % 2 === 0 ? Promise.all(told) : told[0]);
    await Promise.all(told);
  }
  const { client: fresh } = await serverOver(folder, {}, startWith(''));
  const { client: late } = await serverOver(folder, {}, sharing(folder));
  for (const client of [fresh, late]) await client.open(draft, TEXT);
  const found = await findingsIn(fresh, draft);
  expect(found).not.toEqual([]);
  for (const client of [one, other, late]) await expect.poll(async () => findingsIn(client, draft)).toEqual(found);
});

/** Writes a source anew, or takes it away. */
async function changed(folder: string, name: string, seed: number): Promise<{ uri: string; type: 2 | 3 }> {
  const file = path.join(folder, 'sources', name);
  const uri = pathToFileURL(file).href;
  if (seed % 5 === 4) {
    await rm(file, { force: true });
    return { uri, type: 3 };
  }
  await writeFile(file, `${VERSIONS[seed % VERSIONS.length] ?? ''}It was written in round ${seed}.\n`);
  return { uri, type: 2 };
}

async function findingsIn(client: TestClient, draft: string): Promise<unknown[]> {
  return (await client.findings(draft)).map(({ code, range, message, severity }) => ({
    code,
    range,
    message,
    severity,
  }));
}

/** A server with a cache in that folder, relative to its own; with none for the empty string. */
function startWith(cache: string): Start {
  return { command: process.execPath, args: [SERVER, '--stdio'], env: { ...process.env, SOURCECHECK_CACHE: cache } };
}

function sharing(folder: string): Start {
  return startWith(path.join(folder, '.shared'));
}
