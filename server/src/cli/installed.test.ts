import { spawn } from 'node:child_process';
import { copyFile, cp } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMAND, type Desks, openDesks, startInstalled, withoutProgress } from './testing/commandLine.ts';

let desks: Desks;

beforeAll(async () => {
  desks = await openDesks();
});
afterAll(() => desks.remove());

const SOURCE = 'Sales at Kettle & Sons rose 12 percent to $40 million in March, the company said.\n';
const DRAFT = 'Sales at Kettle & Sons rose 15 percent to $40 million in March, the company said.\n';

describe('the installed command', () => {
  it('prints its version', async () => {
    expect(await startInstalled(['--version'])).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
  });

  it('checks a draft and exits with 1 for a conflict, with 2 for wrong usage', async () => {
    const cwd = await desks.folder({ 'sources/kettle.txt': SOURCE, 'draft.md': DRAFT });
    const done = await startInstalled(['check', 'draft.md'], { cwd });
    expect([done.status, withoutProgress(done.stderr)]).toEqual([1, '']);
    expect(done.stdout).toContain('draft.md:1:29  conflict · number\n');
    expect(done.stdout).not.toContain('\u001B');
    expect(await startInstalled(['check', '--nope'])).toMatchObject({ status: 2, stdout: '' });
  });

  it('verifies what comes on standard input, and answers before the input ends', async () => {
    const child = spawn(process.execPath, [COMMAND, 'verify']);
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
    const { stdout } = await startInstalled(['check', 'long.md', '--format', 'json'], { cwd });
    const report: { drafts: { sentences: unknown[] }[] } = JSON.parse(stdout);
    expect(report.drafts[0]?.sentences).toHaveLength(150);
  });

  it('ends quietly when its reader goes away', async () => {
    const cwd = await desks.folder({ 'sources/kettle.txt': SOURCE, 'long.md': `${DRAFT}\n`.repeat(150) });
    const child = spawn(process.execPath, [COMMAND, 'check', 'long.md'], { cwd });
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString('utf8')));
    child.stdout.once('data', () => child.stdout.destroy());
    await new Promise((resolve) => child.once('close', resolve));
    expect(withoutProgress(stderr)).toBe('');
  });

  it('says how to build what is not built', async () => {
    const home = await desks.folder({ 'bin/': '', 'dist/': '' });
    const command = path.join(home, 'bin/sourcecheck.mjs');
    await copyFile(COMMAND, command);
    const unbuilt = { status: 2, stdout: '', stderr: expect.stringContaining('npm run build') };
    expect(await startInstalled(['--help'], {}, command)).toMatchObject(unbuilt);
    await cp(new URL('../../../dist/cli', import.meta.url), path.join(home, 'dist/cli'), { recursive: true });
    expect(await startInstalled(['lsp', '--stdio'], {}, command)).toMatchObject(unbuilt);
  });
});
