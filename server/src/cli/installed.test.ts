import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desks, type Installed, install, openDesks } from './testing/commandLine.ts';

let cli: Installed;
let desks: Desks;

beforeAll(async () => {
  cli = await install();
  desks = await openDesks();
}, 60_000);
afterAll(() => Promise.all([cli.remove(), desks.remove()]));

const SOURCE = 'Sales at Kettle & Sons rose 12 percent to $40 million in March, the company said.\n';
const DRAFT = 'Sales at Kettle & Sons rose 15 percent to $40 million in March, the company said.\n';

describe('the installed command', () => {
  it('prints its version', async () => {
    expect(await cli.start(['--version'])).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
  });

  it('checks a draft and exits with 1 for a conflict, with 2 for wrong usage', async () => {
    const cwd = await desks.folder({ 'sources/kettle.txt': SOURCE, 'draft.md': DRAFT });
    const done = await cli.start(['check', 'draft.md'], { cwd });
    expect(done).toMatchObject({ status: 1, stderr: '' });
    expect(done.stdout).toContain('draft.md:1:29  conflict · number\n');
    expect(done.stdout).not.toContain('\u001B');
    expect(await cli.start(['check', '--nope'])).toMatchObject({ status: 2, stdout: '' });
  });

  it('verifies what comes on standard input, and answers before the input ends', async () => {
    const child = spawn(process.execPath, [path.join(cli.home, 'bin/sourcecheck.mjs'), 'verify']);
    child.stdin.write(`${JSON.stringify({ id: 1, claim: DRAFT, sources: [{ id: 'k', text: SOURCE }] })}\n`);
    const first = await new Promise<string>((resolve) => {
      child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString('utf8')));
    });
    expect(JSON.parse(first)).toMatchObject({ id: 1, verdict: 'conflict' });
    child.stdin.end('{}\n');
    const status = await new Promise((resolve) => child.once('close', resolve));
    expect(status).toBe(2);
  });

  it('writes all of a long answer into a pipe', async () => {
    const cwd = await desks.folder({ 'sources/kettle.txt': SOURCE, 'long.md': `${DRAFT}\n`.repeat(150) });
    const { stdout } = await cli.start(['check', 'long.md', '--format', 'json'], { cwd });
    const report: { drafts: { sentences: unknown[] }[] } = JSON.parse(stdout);
    expect(report.drafts[0]?.sentences).toHaveLength(150);
  });

  it('ends quietly when its reader goes away', async () => {
    const cwd = await desks.folder({ 'sources/kettle.txt': SOURCE, 'long.md': `${DRAFT}\n`.repeat(150) });
    const child = spawn(process.execPath, [path.join(cli.home, 'bin/sourcecheck.mjs'), 'check', 'long.md'], { cwd });
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString('utf8')));
    child.stdout.once('data', () => child.stdout.destroy());
    await new Promise((resolve) => child.once('close', resolve));
    expect(stderr.replace(/^Checking .*\n/gm, '')).toBe('');
  });

  it('says how to build what is not built', async () => {
    const server = await cli.start(['lsp', '--stdio']);
    expect(server).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('npm run build') });
    await rm(path.join(cli.home, 'dist'), { recursive: true });
    expect(await cli.start(['--help'])).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('npm run build'),
    });
  });
});
