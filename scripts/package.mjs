// Builds and packs the extension: npm run package writes sourcecheck-VERSION.vsix. Fails when the package is larger than it
// may be, carries a text that is only there for tests, or makes the packer warn.
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { root } from './build.mjs';

const MOST_BYTES = 6_000_000;
const FOREIGN = /test-fixtures|\.test\.|node_modules|^server\/|^client\//m;

const { name, version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const file = path.join(root, `${name}-${version}.vsix`);

run('node', ['scripts/build.mjs', '--production']);
const packing = ['vsce', 'package', '--no-dependencies', '--out', file];
// The project has no public address yet, so that the links of the README stay as they are.
const said = run('npx', ['--no-install', ...packing, '--allow-missing-repository', '--no-rewrite-relative-links']);
const packed = run('npx', ['--no-install', 'vsce', 'ls', '--no-dependencies']);

const size = statSync(file).size;
const problems = [
  ...(size > MOST_BYTES ? [`${size} bytes are more than ${MOST_BYTES}`] : []),
  ...(FOREIGN.test(packed)
    ? [
        `it carries ${packed
          .split('\n')
          .filter((each) => FOREIGN.test(each))
          .join(', ')}`,
      ]
    : []),
  ...said.split('\n').filter((line) => /\bWARNING\b/.test(line)),
];
for (const problem of problems) process.stderr.write(`package: ${problem}\n`);
if (problems.length === 0) process.stdout.write(`package: ${path.basename(file)}, ${Math.round(size / 1000)} KB\n`);
process.exitCode = problems.length === 0 ? 0 : 1;

/** Runs a command in the project's folder and returns what it said; ends this program when it fails. */
function run(command, args) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: root, encoding: 'utf8' });
  if (status === 0) return `${stdout}\n${stderr}`;
  process.stderr.write(`${stdout}${stderr}package: ${command} ${args.join(' ')} failed\n`);
  process.exit(1);
}
