import process from 'node:process';
import { CancellationTokenSource, HoverRequest } from 'vscode-languageserver/node';
import { expect, it } from 'vitest';
import { desk, SERVER } from './testing/spawned.ts';

const DRAFT = 'draft.md';
const TEXT = 'It ruined hundreds of barns near Orlen.\n';
const HOVERED = { line: 0, character: 12 };
const SOURCES = 1500;

const quietly = {
  command: process.execPath,
  args: [SERVER, '--stdio'],
  env: { ...process.env, SOURCECHECK_CACHE: '' },
};

function source(number: number): string {
  const barns = Array.from(
    { length: 30 },
    (_, i) => `Farm ${number * 31 + i} near Orlen lost ${i + 2} barns to the river.`,
  );
  return `Flood ${number}\n\n${barns.join(' ')}\n`;
}

it('while very many sources are read, requests are answered; read anew, out of what was read before', async () => {
  const files = Object.fromEntries(Array.from({ length: SOURCES }, (_, i) => [`sources/flood${i}.txt`, source(i)]));
  const { client, uri, write } = await desk({ [DRAFT]: TEXT, ...files }, {}, quietly);
  await client.open(uri(DRAFT), TEXT);
  let isRead = false;
  const first = client.findings(uri(DRAFT)).then(() => (isRead = true));
  const waits: number[] = [];
  for (;;) {
    // A hover waits for the sources; what the writer has turned away from is answered at once.
    const cancel = new CancellationTokenSource();
    const params = { textDocument: { uri: uri(DRAFT) }, position: HOVERED };
    const answer = client.connection.sendRequest(HoverRequest.type, params, cancel.token).then(
      () => 'answered',
      (error: { code: number }) => error.code,
    );
    const asked = performance.now();
    cancel.cancel();
    const code = await answer;
    if (isRead) break;
    expect(code).toBe(-32_800);
    waits.push(performance.now() - asked);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await first;
  expect(waits.length).toBeGreaterThan(10);
  expect(waits.toSorted((a, b) => a - b)[Math.floor(waits.length / 2)]).toBeLessThan(100);

  const before = client.progress.length;
  const changed = Array.from({ length: SOURCES / 2 }, (_, i) => `sources/flood${i}.txt`);
  for (const [i, name] of changed.entries()) await write(name, source(i + SOURCES));
  await client.filesChanged(changed.map((name) => ({ uri: uri(name), type: 2 })));
  expect(await client.hover(uri(DRAFT), HOVERED)).not.toBeNull();
  expect(client.progress.slice(before).map(({ kind }) => kind)).not.toContain('end');
  // What is told of as going on ends; what is read too soon for that is not told of at all.
  await expect.poll(() => client.progress.at(-1)?.kind ?? 'end', { timeout: 30_000 }).toBe('end');
});
