import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { COMMAND, type Desks, openDesks, runHere, startInstalled } from './testing/commandLine.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const page = readFileSync(path.join(root, 'docs/pipelines.md'), 'utf8');

const SOURCE = `Library hours
5 June 2022

HOLM (Fjord Post) - The Holm library lent 310 books on Saturday, the librarian Siv Dahl said.

The reading room has 24 seats, Dahl said.
`;
const TRUE = 'The Holm library lent 310 books on Saturday, the librarian Siv Dahl said.';
const WRONG = 'The reading room of the Holm library has 42 seats, Dahl said.';
const ALSO_WRONG = 'The Holm library lent 130 books on Saturday, Dahl said.';

let desks: Desks;
beforeAll(async () => {
  desks = await openDesks();
});
afterAll(() => desks.remove());

function git(cwd: string, ...args: string[]): string {
  const who = ['-c', 'user.name=Desk', '-c', 'user.email=desk@example.org', '-c', 'commit.gpgsign=false'];
  return execFileSync('git', [...who, ...args], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

/** A repository with one commit on `main`, in which `npx sourcecheck` is the command of this source tree. */
async function repository(files: Readonly<Record<string, string>>): Promise<string> {
  const cwd = await desks.folder({ 'sources/holm.txt': SOURCE, '.gitignore': 'node_modules\n', ...files });
  git(cwd, 'init', '-q', '-b', 'main');
  git(cwd, 'add', '.');
  git(cwd, 'commit', '-q', '-m', 'Start');
  const bin = path.join(cwd, 'node_modules/.bin/sourcecheck');
  mkdirSync(path.dirname(bin), { recursive: true });
  writeFileSync(bin, `#!/bin/sh\nexec '${process.execPath}' '${COMMAND}' "$@"\n`);
  chmodSync(bin, 0o755);
  return cwd;
}

const write = (cwd: string, name: string, text: string): void => writeFileSync(path.join(cwd, name), text);

describe('--changed-since', () => {
  it('counts and shows the sentences that were touched, not the rest of their paragraph', async () => {
    const cwd = await repository({ 'story.md': `${TRUE} ${WRONG}\n` });
    const since = (...more: string[]) => runHere(['check', 'story.md', '--changed-since', 'HEAD', ...more], { cwd });
    expect(await since()).toMatchObject({ status: 0, stdout: expect.not.stringContaining('42') });
    write(cwd, 'story.md', `A new line.\n\n${TRUE.replace(' on ', '\non ')}\n${WRONG} ${ALSO_WRONG}\n`);
    const changed = await since();
    expect(changed).toMatchObject({ status: 1, stdout: expect.stringContaining('130') });
    expect(changed.stdout).not.toContain('42');
    const json = await since('--format', 'json');
    const report: { drafts: { sentences: { text: string; changed: boolean }[] }[] } = JSON.parse(json.stdout);
    expect(report.drafts[0]?.sentences.map((one) => one.changed)).toEqual([true, false, false, true]);
  });

  it('takes the state that the branch left the other at, and follows a renamed draft', async () => {
    const cwd = await repository({ 'story.md': `${WRONG}\n\n${TRUE}\n` });
    git(cwd, 'checkout', '-q', '-b', 'desk');
    renameSync(path.join(cwd, 'story.md'), path.join(cwd, 'books.md'));
    git(cwd, 'add', '-A');
    git(cwd, 'commit', '-q', '-m', 'Rename');
    git(cwd, 'checkout', '-q', 'main');
    write(cwd, 'story.md', `${TRUE}\n`);
    git(cwd, 'commit', '-qam', 'Mend');
    git(cwd, 'checkout', '-q', 'desk');
    const done = await runHere(['check', 'books.md', '--changed-since', 'main'], { cwd });
    expect(done).toMatchObject({ status: 0, stderr: '' });
  });

  it('takes a draft that git does not know, and every draft before the first commit, as new throughout', async () => {
    const cwd = await repository({ 'story.md': `${TRUE}\n` });
    write(cwd, 'new.md', `${WRONG}\n`);
    expect((await runHere(['check', 'new.md', '--changed-since', 'HEAD'], { cwd })).status).toBe(1);
    const empty = await desks.folder({ 'sources/holm.txt': SOURCE, 'story.md': `${WRONG}\n` });
    git(empty, 'init', '-q');
    expect((await runHere(['check', 'story.md', '--changed-since', 'HEAD'], { cwd: empty })).status).toBe(1);
  });

  it.each([
    ['nowhere', 'git knows no commit “nowhere”'],
    ['--output=x', 'git knows no commit “--output=x”'],
    ['HEAD; echo', 'git knows no commit “HEAD; echo”'],
  ])('says that it does not know %j', async (ref, message) => {
    const cwd = await repository({ 'story.md': `${TRUE}\n` });
    const done = await runHere(['check', 'story.md', `--changed-since=${ref}`], { cwd });
    expect(done).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining(message) });
  });

  it('says so outside of a repository', async () => {
    const cwd = await desks.folder({ 'sources/holm.txt': SOURCE, 'story.md': `${TRUE}\n` });
    const done = await runHere(['check', 'story.md', '--changed-since', 'main'], { cwd });
    expect(done).toMatchObject({ status: 2, stderr: expect.stringContaining('in no git repository') });
  });
});

function shell(cwd: string, script: string, env: Readonly<Record<string, string>> = {}) {
  const done = spawnSync('sh', ['-ec', script], { cwd, env: { ...process.env, ...env }, encoding: 'utf8' });
  return { status: done.status, output: done.stdout + done.stderr };
}

describe('the recipes of the page on pipelines', () => {
  const blocks = [...page.matchAll(/```(\w+)\n([\s\S]*?)```/g)].map(([, language = '', body = '']) => ({
    language,
    body,
  }));

  it('have a git hook that stops a commit at a conflict which it adds, and only there', async () => {
    const hook = blocks.find(({ body }) => body.startsWith('#!/bin/sh'))?.body ?? '';
    const cwd = await repository({ 'story.md': `${WRONG}\n` });
    write(cwd, '.git/hooks/pre-commit', hook);
    chmodSync(path.join(cwd, '.git/hooks/pre-commit'), 0o755);
    write(cwd, 'story.md', `${WRONG}\n\n${TRUE}\n`);
    git(cwd, 'commit', '-qam', 'Add what is so');
    write(cwd, 'sources/second.txt', `${ALSO_WRONG}\n`);
    write(cwd, 'story.md', `${WRONG}\n\n${TRUE}\n\n${WRONG.replace('42', '52')}\n`);
    git(cwd, 'add', '.');
    expect(() => git(cwd, 'commit', '-qm', 'Add what is not')).toThrow(/52/);
    expect(git(cwd, 'log', '--oneline').trim().split('\n')).toHaveLength(2);
    git(cwd, 'rm', '-q', '--cached', 'story.md');
    git(cwd, 'commit', '-qm', 'Nothing to check');
  }, 60_000);

  it('have a hook for pre-commit whose command works and whose files are drafts', async () => {
    const [hook]: { id: string; entry: string; exclude: string; language: string }[] = parse(
      readFileSync(path.join(root, '.pre-commit-hooks.yaml'), 'utf8'),
    );
    expect(page).toContain(`- id: ${hook?.id}`);
    const exclude = new RegExp(hook?.exclude.replace('(?i)', '') ?? '', 'i');
    const names = [
      'story.md',
      'a/readme-notes/copy.txt',
      'sources/a.txt',
      'desk/sources/b/c.txt',
      'README.md',
      'docs/Licence.txt',
      '.x/a.md',
    ];
    expect(names.filter((name) => !exclude.test(name))).toEqual(['story.md', 'a/readme-notes/copy.txt']);
    const cwd = await repository({ 'story.md': `${TRUE}\n` });
    write(cwd, 'story.md', `${WRONG}\n`);
    const [, ...args] = (hook?.entry ?? '').split(' ');
    expect((await startInstalled([...args, 'story.md'], { cwd })).status).toBe(1);
  });

  it('have steps for a code host that fail at the patch of a pull request', async () => {
    const steps = blocks
      .filter(({ language }) => language === 'yaml')
      .flatMap(({ body }) => body.match(/(?<=- run: )npx .*/g) ?? []);
    expect(steps).toHaveLength(2);
    const cwd = await repository({ 'story.md': `${WRONG}\n` });
    git(cwd, 'update-ref', 'refs/remotes/origin/main', 'main');
    const run = () => steps.map((step) => shell(cwd, step, { GITHUB_BASE_REF: 'main' }));
    expect(run().map(({ status }) => status)).toEqual([0, 0]);
    write(cwd, 'story.md', `${WRONG}\n\n${ALSO_WRONG}\n`);
    const [annotated] = run();
    expect(annotated).toMatchObject({ status: 1, output: expect.stringMatching(/^::warning file=story\.md,line=3,/) });
    const log: { runs: { results: unknown[] }[] } = JSON.parse(
      readFileSync(path.join(cwd, 'sourcecheck.sarif'), 'utf8'),
    );
    expect(log.runs[0]?.results).toHaveLength(2);
  }, 60_000);

  it('have lines for any other pipeline that run', async () => {
    const lines = blocks.findLast(({ language }) => language === 'sh')?.body ?? '';
    const cwd = await repository({ 'story.md': `${WRONG}\n` });
    git(cwd, 'update-ref', 'refs/remotes/origin/main', 'main');
    expect(shell(cwd, lines)).toMatchObject({ status: 0 });
    expect(JSON.parse(readFileSync(path.join(cwd, 'facts.json'), 'utf8'))).toMatchObject({ version: 1 });
  }, 60_000);
});
