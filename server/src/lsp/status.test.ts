import { expect, it } from 'vitest';
import { DEFAULT_CONFIG } from '../project/config.ts';
import { connected, until } from './testing/connected.ts';
import { DRAFT, FLOOD } from './testing/flood.ts';
import { inMemoryHost } from './testing/inMemoryHost.ts';

const KNOWN = { initializationOptions: { clientCommands: [] } };

it('a draft over the limit is said to be unchecked, in the status and not in a message', async () => {
  const host = inMemoryHost({ 'flood.txt': FLOOD });
  host.config = { ...DEFAULT_CONFIG, limits: { ...DEFAULT_CONFIG.limits, maxDraftBytes: 20 } };
  const client = await connected(host, KNOWN);
  await client.open(DRAFT, 'It ruined hundreds of barns.');
  expect(await client.findings(DRAFT)).toEqual([]);
  expect(client.statuses).toEqual([
    { uri: DRAFT, state: 'too-long', limits: ['over 20 characters: not checked (limits.maxDraftBytes)'] },
  ]);
  expect(client.shown).toEqual([]);
});

it('findings that the limit leaves out are counted in the status', async () => {
  const host = inMemoryHost({ 'flood.txt': FLOOD });
  host.config = { ...DEFAULT_CONFIG, limits: { ...DEFAULT_CONFIG.limits, maxFindings: 2 } };
  const client = await connected(host, KNOWN);
  await client.open(DRAFT, 'It ruined hundreds of barns.\n\n'.repeat(5));
  expect(await client.findings(DRAFT)).toHaveLength(2);
  expect(client.statuses.at(-1)).toMatchObject({
    state: 'idle',
    counts: { conflict: 5 },
    limits: ['3 more findings are not shown (limits.maxFindings)'],
  });
});

it('a long check says how far it is, and then what it has found', async () => {
  const host = inMemoryHost({ 'flood.txt': FLOOD });
  host.workMs = 20;
  const client = await connected(host, KNOWN);
  await client.open(DRAFT, 'It ruined hundreds of barns.\n\n'.repeat(60));
  await client.findings(DRAFT);
  await until(() => client.statuses.at(-1)?.state === 'idle');
  const under = client.statuses.filter(({ state }) => state === 'checking');
  expect(under.length).toBeGreaterThan(0);
  expect(under.at(-1)?.progress).toMatchObject({ total: 60 });
});
