import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { root } from './build.mjs';

const run = promisify(execFile);

/** What `npm install` of a clone's package brings, from a server of Git, by pre-commit or as a file. */
it('the package holds what the command line runs, and nothing of what makes it', async () => {
  const { stdout } = await run('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: root });
  const [packed]: readonly { readonly files: readonly { readonly path: string }[] }[] = JSON.parse(stdout);
  const files = packed?.files.map(({ path }) => path) ?? [];
  const needed = [
    'bin/sourcecheck.mjs',
    'dist/cli/main.mjs',
    'dist/server.cjs',
    'dist/indexing.mjs',
    'dist/readers/worker.mjs',
  ];
  expect(files).toEqual(expect.arrayContaining([...needed, 'docs/rules/number.md', 'LICENSE', 'package.json']));
  const places = new Set(files.map((file) => file.replace(/\/.*$/, '')));
  expect(
    [...places].filter((place) => !/^(?:bin|dist|docs|schemas|[A-Z-]+(?:\.md)?|package\.json)$/.test(place)),
  ).toEqual([]);
});

it('npm prints the name of the package and nothing else, which is how pre-commit finds it', async () => {
  const { stdout } = await run('npm', ['config', 'get', 'foreground-scripts'], { cwd: root });
  expect(stdout.trim()).toBe('false');
});
