import { describe, expect, it } from 'vitest';
import {
  CLAIMS_REQUEST,
  type DraftClaims,
  type DraftFacts,
  DRAFTS_REQUEST,
  LEDGER_REQUEST,
  SET_STATUS_REQUEST,
} from '../protocol.ts';
import { connected, until } from '../testing/connected.ts';
import { DRAFT, FLOOD } from '../testing/flood.ts';
import { inMemoryHost, ROOT } from '../testing/inMemoryHost.ts';
import type { TestClient } from '../testing/testClient.ts';

const TEXT = 'It ruined hundreds of barns. It rained.\n\nIt ruined dozens of barns.\n';

async function claimsOf(client: TestClient, uri: string, more: object = {}): Promise<DraftClaims | null> {
  return client.connection.sendRequest(CLAIMS_REQUEST, { textDocument: { uri }, ...more });
}

function changed(answer: DraftClaims | null): readonly boolean[] {
  return answer?.claims.map((claim) => claim.changed) ?? [];
}

describe('the claims of a draft', () => {
  it('are its checkable sentences with verdict, findings and who speaks of them', async () => {
    const client = await connected(inMemoryHost({ 'flood.txt': FLOOD }));
    await client.open(DRAFT, TEXT);
    const answer = await claimsOf(client, DRAFT);
    expect(answer).toMatchObject({ uri: DRAFT, name: 'draft.md', version: 1 });
    expect(answer?.claims).toMatchObject([
      {
        text: 'It ruined hundreds of barns.',
        verdict: 'conflict',
        findings: [{ code: 'conflict/number', severity: 'warning', range: client.rangeOf(DRAFT, 'hundreds') }],
        ignored: 0,
        sources: ['Reuters, 3 June 2024'],
        changed: false,
      },
      { text: 'It ruined dozens of barns.', verdict: 'supported', findings: [] },
    ]);
  });

  it('are those of a range where one is given', async () => {
    const client = await connected(inMemoryHost({ 'flood.txt': FLOOD }));
    await client.open(DRAFT, TEXT);
    const answer = await claimsOf(client, DRAFT, { range: client.rangeOf(DRAFT, 'dozens') });
    expect(answer?.claims.map(({ verdict }) => verdict)).toEqual(['supported']);
  });

  it('are read from disk where the draft is not open, which has no state', async () => {
    const host = inMemoryHost({ 'flood.txt': FLOOD });
    host.drafts.set(`${ROOT}/other.md`, TEXT);
    const client = await connected(host, { initializationOptions: { clientCommands: [] } });
    expect(await client.connection.sendRequest(DRAFTS_REQUEST, {})).toEqual([
      { uri: `file://${ROOT}/other.md`, name: 'other.md' },
    ]);
    const answer = await claimsOf(client, `file://${ROOT}/other.md`);
    expect(answer).toMatchObject({ version: null, claims: [{ verdict: 'conflict' }, { verdict: 'supported' }] });
    expect(client.statuses).toEqual([]);
  });

  it('are none for what is no draft, cannot be read or is not named', async () => {
    const client = await connected(inMemoryHost({ 'flood.txt': FLOOD }));
    expect(await claimsOf(client, `file://${ROOT}/sources/flood.txt`)).toBeNull();
    expect(await claimsOf(client, `file://${ROOT}/gone.md`)).toBeNull();
    expect(await client.connection.sendRequest(CLAIMS_REQUEST, {})).toBeNull();
    await until(() => client.logged.some((line) => line.includes('claims failed')));
  });

  it('have what a desk has said of them in the ledger, as long as it stands', async () => {
    const client = await connected(inMemoryHost({ 'flood.txt': FLOOD }), {
      initializationOptions: { clientCommands: [] },
    });
    await client.open(DRAFT, TEXT);
    const statusOf = async (words: string, status: string) => {
      const facts: DraftFacts | null = await client.connection.sendRequest(LEDGER_REQUEST, {
        textDocument: { uri: DRAFT },
      });
      const keys = facts?.facts.filter((fact) => fact.words === words).map(({ key }) => key);
      const given = { uri: DRAFT, version: client.version(DRAFT), facts: keys, status, note: 'asked' };
      expect(await client.connection.sendRequest(SET_STATUS_REQUEST, given)).toBe(true);
    };
    const desks = async () => (await claimsOf(client, DRAFT))?.claims.map(({ desk }) => desk);
    expect(await desks()).toEqual([null, null]);
    await statusOf('hundreds', 'disputed');
    expect(await desks()).toEqual([
      { status: 'disputed', whole: true, words: ['“hundreds” disputed by Ana, 5 June 2024 (asked)'] },
      null,
    ]);
    await statusOf('dozens', 'accepted');
    expect(await desks()).toMatchObject([{ whole: true }, { status: 'accepted', whole: false }]);
    const told = client.statuses.length;
    await client.filesChanged([{ uri: `file://${ROOT}/.sourcecheck/ledger.jsonl`, type: 2 }]);
    await until(() => client.statuses.length > told);
    await client.replace(DRAFT, 'hundreds of barns', 'hundreds of sheds');
    expect(await desks()).toMatchObject([null, { status: 'accepted' }]);
  });

  it('are worth another look when a source has changed under them, until they are edited', async () => {
    const host = inMemoryHost({ 'flood.txt': FLOOD });
    const client = await connected(host);
    await client.open(DRAFT, TEXT);
    await claimsOf(client, DRAFT);
    host.files.set(`${ROOT}/sources/ferry.txt`, 'The ferry sank off Ardmore.');
    await client.filesChanged([{ uri: `file://${ROOT}/sources/ferry.txt`, type: 1 }]);
    expect(changed(await claimsOf(client, DRAFT))).toEqual([false, false]);
    host.files.set(`${ROOT}/sources/flood.txt`, FLOOD.replace('near Orlen', 'near Odra'));
    await client.filesChanged([{ uri: `file://${ROOT}/sources/flood.txt`, type: 2 }]);
    expect(changed(await claimsOf(client, DRAFT))).toEqual([true, true]);
    await client.replace(DRAFT, 'dozens of barns', 'dozens of sheds');
    expect(changed(await claimsOf(client, DRAFT))).toEqual([true, false]);
  });
});
