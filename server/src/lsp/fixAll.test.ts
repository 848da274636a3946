import { describe, expect, it } from 'vitest';
import { type CodeAction, Command } from 'vscode-languageserver';
import { engineChecker } from './engineChecker.ts';
import { connected } from './testing/connected.ts';
import { inMemoryHost, type InMemoryHost, ROOT } from './testing/inMemoryHost.ts';
import type { TestClient } from './testing/testClient.ts';

const DRAFT = `file://${ROOT}/draft.md`;
const SOURCES = {
  'council.txt':
    'AFP\n\nThe council of Orlen met on Tuesday. The treasurer, Kazimierz Wolski, said that the bridge costs 12 million euros.\n\nCouncillor Henrik Lindqvist voted against it.\n',
};
const TEXT = 'The bridge costs 14 million euros. Councillor Henrik Lindkvist voted against it.\n';

const ALL = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function desk(): InMemoryHost {
  return inMemoryHost(SOURCES, engineChecker);
}

async function fixAll(client: TestClient, triggerKind: 1 | 2 = 2): Promise<CodeAction | undefined> {
  const [action] = await client.actions(DRAFT, ALL, { only: ['source.fixAll'], triggerKind });
  if (action && Command.is(action)) throw new Error('an action was expected');
  return action;
}

describe('fixing all', () => {
  it('corrects a misspelt name, and no fact', async () => {
    const client = await connected(desk());
    await client.open(DRAFT, TEXT);
    await client.findings(DRAFT);
    const action = await fixAll(client);
    expect(action).toMatchObject({ title: 'Correct the spelling of a name', kind: 'source.fixAll.sourcecheck' });
    if (!action) return;
    await client.apply(action);
    expect(client.text(DRAFT)).toBe(TEXT.replace('Lindkvist', 'Lindqvist'));
    expect(await fixAll(client)).toBeUndefined();
  });

  it('on saving does not wait for a check that takes long, and waits when it is asked for by hand', async () => {
    const host = desk();
    host.readingMs = 2000;
    const client = await connected(host);
    await client.open(DRAFT, TEXT);
    const before = performance.now();
    expect(await fixAll(client)).toBeUndefined();
    expect(performance.now() - before).toBeLessThan(1500);
    expect(await fixAll(client, 1)).toBeDefined();
  });

  it('is not made of a version that has gone', async () => {
    const client = await connected(desk());
    await client.open(DRAFT, TEXT);
    await client.findings(DRAFT);
    const action = await fixAll(client);
    await client.replace(DRAFT, 'Councillor', 'The councillor');
    if (!action) throw new Error('not offered');
    await expect(client.apply(action)).rejects.toThrow('changed');
  });
});
