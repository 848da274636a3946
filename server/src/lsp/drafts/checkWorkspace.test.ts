import { expect, it } from 'vitest';
import { CHECK_WORKSPACE_COMMAND } from '../protocol.ts';
import { connected, until } from '../testing/connected.ts';
import { DRAFT, FLOOD } from '../testing/flood.ts';
import { inMemoryHost, type InMemoryHost, ROOT } from '../testing/inMemoryHost.ts';

const TEXT = 'It ruined hundreds of barns.\n';
const OTHER = `file://${ROOT}/other.md`;

function desk(): InMemoryHost {
  const host = inMemoryHost({ 'flood.txt': FLOOD });
  for (const name of ['other.md', 'third.md', 'calm.md']) {
    host.drafts.set(`${ROOT}/${name}`, name === 'calm.md' ? 'It rained.\n' : TEXT);
  }
  return host;
}

it('checks the drafts of the workspace with progress, and shows what is found in those that are not open', async () => {
  const client = await connected(desk());
  await client.open(DRAFT.replace('draft', 'third'), TEXT);
  expect(await client.execute(CHECK_WORKSPACE_COMMAND)).toEqual({ drafts: 3, findings: 2, cancelled: false });
  await until(() => client.progress.at(-1)?.kind === 'end');
  expect(client.progress[0]).toMatchObject({ kind: 'begin', cancellable: true });
  expect(client.published).toMatchObject([{ uri: OTHER, diagnostics: [{ code: 'conflict/number' }] }]);
});

it('keeps what is shown up to date, and takes it back when the draft is opened', async () => {
  const host = desk();
  const client = await connected(host);
  await client.execute(CHECK_WORKSPACE_COMMAND);
  host.drafts.delete(`${ROOT}/third.md`);
  host.drafts.set(`${ROOT}/other.md`, `Rain.\n\n${TEXT}`);
  await client.filesChanged([{ uri: OTHER, type: 2 }]);
  const last = (uri: string) => client.published.findLast((params) => params.uri === uri)?.diagnostics;
  await until(() => last(`file://${ROOT}/third.md`)?.length === 0);
  await until(() => last(OTHER)?.[0]?.range.start.line === 2);
  await client.open(OTHER, TEXT);
  await until(() => last(OTHER)?.length === 0);
  expect(await client.findings(OTHER)).toHaveLength(1);
});

it('stops where the writer cancels it', async () => {
  const host = desk();
  host.workMs = 60;
  for (let nth = 0; nth < 40; nth++) host.drafts.set(`${ROOT}/more${nth}.md`, TEXT);
  const client = await connected(host);
  const checking = client.execute(CHECK_WORKSPACE_COMMAND);
  await until(() => client.progress.length > 2);
  await client.cancelProgress();
  expect(await checking).toMatchObject({ cancelled: true });
});
