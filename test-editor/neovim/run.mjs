// Proves the server in a real Neovim, which is sent diagnostics and counts columns in bytes:
//
//   npm run test:neovim
//
// Exits with 1 and says what was expected when something is not as it should be. From 0.8 on the configuration is the one
// of docs/editors.md. Installs Neovim on Debian when it is missing and we may; SOURCECHECK_NEOVIM names another program.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { documentedBlocks, pathWithCommand } from '../documented.mjs';
import { CASES, inStorm, prove } from '../storm.mjs';

const script = path.join(path.dirname(fileURLToPath(import.meta.url)), 'client.lua');

const neovim = process.env.SOURCECHECK_NEOVIM ?? 'nvim';

ensureNeovim();
const [CONFIGURATION, OLDER_CONFIGURATION] = documentedBlocks('Neovim');
const minor = Number(/NVIM v0\.(\d+)/.exec(spawnSync(neovim, ['--version'], { encoding: 'utf8' }).stdout)?.[1]);
for (const one of CASES) {
  const started = Date.now();
  await inStorm(one.draft, (root, env) => {
    const seen = see(root, env);
    prove(one, seen);
    proveIgnored(root, seen);
  });
  process.stdout.write(`neovim: ${one.name}: as it should be (${((Date.now() - started) / 1000).toFixed(1)} s)\n`);
}

/** What Neovim saw of the draft, as client.lua writes it. */
function see(root, env) {
  const configuration = path.join(root, 'init.lua');
  if (minor >= 8) writeFileSync(configuration, minor >= 11 ? CONFIGURATION : OLDER_CONFIGURATION);
  const run = spawnSync(
    neovim,
    ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', path.join(root, 'draft.md'), '-c', `luafile ${script}`],
    {
      env: {
        ...env,
        XDG_STATE_HOME: root,
        XDG_CACHE_HOME: root,
        PATH: pathWithCommand(root),
        ...(minor >= 8 && { SOURCECHECK_CONFIGURATION: configuration }),
      },
      encoding: 'utf8',
      timeout: 90_000,
    },
  );
  assert.equal(run.status, 0, `Neovim ended with ${run.status ?? run.signal}:\n${run.stderr}`);
  return JSON.parse(readFileSync(env.SOURCECHECK_SEEN, 'utf8'));
}

/** The fix was undone, the finding came back, and was ignored in the workspace by a command of the server. */
function proveIgnored(root, { undone, ignored }) {
  assert.deepEqual(
    undone.map(({ code, words }) => `${code}: ${words}`),
    ['conflict/number: 16'],
    'the diagnostics after undoing the fix',
  );
  assert.deepEqual(ignored, [], 'no diagnostic is left after the ignore');
  assert.ok(existsSync(path.join(root, '.sourcecheck', 'ignores.json')), 'the ignore is on disk');
}

function ensureNeovim() {
  if (spawnSync(neovim, ['--version']).status === 0) return;
  if (process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0) {
    process.stderr.write('neovim: installing it with apt-get\n');
    spawnSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 2, 2] });
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'neovim'], { stdio: ['ignore', 2, 2] });
    if (spawnSync(neovim, ['--version']).status === 0) return;
  }
  process.stderr.write('neovim: nvim is not installed; this test needs Neovim 0.7 or later\n');
  process.exit(1);
}
