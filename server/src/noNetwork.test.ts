import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startInstalled, withoutProgress } from './cli/testing/commandLine.ts';
import { formatFixture } from './testing/formatFixture.ts';
import { desk } from './lsp/testing/spawned.ts';

/*
 * Invariant 2 of docs/architecture.md, from outside: the command line and the server do their work in processes that end
 * at once when anything in them, a library too, reaches for the network.
 */

const DENIAL = `
const refuse = (what) => () => {
  process.stderr.write('reached for the network: ' + what + '\\n');
  process.exit(99);
};
const net = require('node:net');
net.Socket.prototype.connect = refuse('connect');
net.Server.prototype.listen = refuse('listen');
require('node:dgram').createSocket = refuse('dgram');
const dns = require('node:dns');
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) {
  dns[name] = refuse('dns');
  dns.promises[name] = refuse('dns');
}
for (const name of ['fetch', 'WebSocket', 'EventSource']) globalThis[name] = refuse(name);
`;

const SOURCE = 'The storm killed 16 people in Dunmore on Monday, the fire service said.\n';
const DRAFT = 'The storm killed 61 people in Dunmore on Monday, the fire service said.\n';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'sourcecheck-offline-'));
  const denial = path.join(folder, 'denial.cjs');
  await writeFile(denial, DENIAL);
  vi.stubEnv('SOURCECHECK_CACHE', path.join(folder, 'cache'));
  // Every process that is started from here on has it, those of the server too.
  vi.stubEnv('NODE_OPTIONS', `--require "${denial.replaceAll('\\', '/')}"`);
}, 60_000);

afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

describe('without a network', { timeout: 60_000 }, () => {
  it.each([
    "fetch('http://127.0.0.1:9')",
    "require('net').connect(9)",
    "require('http').get('http://127.0.0.1:9')",
    "require('net').createServer().listen(0)",
    "require('dns').promises.lookup('paper.example')",
  ])('%s would be noticed', (code) => {
    expect(spawnSync(process.execPath, ['-e', code]).status).toBe(99);
  });

  it('the command line checks, verifies and lists sources', async () => {
    const { folder: cwd } = await desk({ 'sources/storm.txt': SOURCE, 'draft.md': DRAFT });
    const checked = await startInstalled(['check', 'draft.md'], { cwd });
    expect(checked.status).toBe(1);
    expect(withoutProgress(checked.stderr)).toBe('');
    expect(checked.stdout).toContain('conflict · number');
    const claim = JSON.stringify({ id: 'x', claim: DRAFT, sources: [{ id: 's', text: SOURCE }] });
    const verified = await startInstalled(['verify'], { cwd, input: `${claim}\n` });
    expect(verified).toMatchObject({ status: 0, stderr: '', stdout: expect.stringContaining('"conflict"') });
    const listed = await startInstalled(['sources'], { cwd });
    expect([listed.status, withoutProgress(listed.stderr)]).toEqual([0, '']);
  });

  it('the server finds, explains, fixes and follows a source', async () => {
    const { client, uri, change } = await desk({ 'sources/storm.txt': SOURCE, 'draft.md': DRAFT });
    await client.open(uri('draft.md'), DRAFT);
    const [finding] = await client.findings(uri('draft.md'));
    expect(finding).toMatchObject({ code: 'conflict/number' });
    const range = finding?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    expect((await client.actions(uri('draft.md'), range)).length).toBeGreaterThan(2);
    await change('sources/storm.txt', DRAFT);
    expect(await client.findings(uri('draft.md'))).toEqual([]);
  });

  it('both read a PDF file, a page and a Word document, which the libraries for them could load parts of', async () => {
    const names = ['libreoffice.pdf', 'chromium-saved-page.html', 'pandoc.docx', 'python-email.eml'];
    const files = await Promise.all(names.map(async (name) => [`sources/${name}`, await formatFixture(name)] as const));
    const draft = 'At least 221 homes stood under water in Osterby by noon, the county said.\n';
    const { client, uri, folder: cwd } = await desk({ ...Object.fromEntries(files), 'draft.md': draft });
    const { stdout, stderr } = await startInstalled(['check', 'draft.md'], { cwd });
    expect(withoutProgress(stderr)).toBe('');
    expect(stdout).toContain('sources/libreoffice.pdf, p. 1');
    expect(stdout).toContain('sources/pandoc.docx, para. 2');
    await client.open(uri('draft.md'), draft);
    const [finding] = await client.findings(uri('draft.md'));
    expect(finding).toMatchObject({ code: 'conflict/number', message: expect.stringContaining('212') });
    const place = finding?.relatedInformation?.[0]?.location.uri ?? '';
    expect(place).toMatch(/^file:.*\/text\/.*\.(?:pdf|docx)\.txt$/u);
    expect(await readFile(fileURLToPath(place), 'utf8')).toContain('At least 212 homes stood under water by noon');
  });
});
