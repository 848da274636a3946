// Proves the server in a real Neovim, which is sent diagnostics and counts columns in bytes:
//
//   npm run test:neovim
//
// Exits with 1 and says what was expected when something is not as it should be. Installs Neovim on Debian when it
// is missing and we may.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const command = path.resolve(here, '../../bin/sourcecheck.mjs');

const SOURCE = [
  '---',
  'outlet: Coast Wire',
  'date: 2024-06-03',
  '---',
  '',
  'The storm killed 14 people on Sunday, the mayor Ana Duarte said. More than 300 homes lost power.',
  '',
].join('\n');

// Two code units and four bytes stand before the finding on its line.
const DRAFT = ['# Storm in Porto 🌊', '', '🌊 The storm killed 16 people on Sunday, mayor Ana Duarte said.', ''];

const CASES = [
  { name: 'a draft with an emoji before the finding', draft: DRAFT.join('\n'), lineEnds: 'unix' },
  { name: 'the same draft with Windows line ends', draft: DRAFT.join('\r\n'), lineEnds: 'dos' },
];

ensureNeovim();
for (const { name, draft, lineEnds } of CASES) {
  const started = Date.now();
  const seen = see(draft);
  assert.equal(seen.lineEnds, lineEnds, 'the line ends that Neovim reads');
  prove(seen);
  process.stdout.write(`neovim: ${name}: as it should be (${((Date.now() - started) / 1000).toFixed(1)} s)\n`);
}

/** What Neovim saw of the draft, as client.lua writes it. */
function see(draft) {
  const root = mkdtempSync(path.join(os.tmpdir(), 'sourcecheck-neovim-'));
  try {
    mkdirSync(path.join(root, 'sources'));
    writeFileSync(path.join(root, 'sources', 'storm.txt'), SOURCE);
    writeFileSync(path.join(root, 'draft.md'), draft);
    const seen = path.join(root, 'seen.json');
    const env = {
      ...process.env,
      SOURCECHECK_NODE: process.execPath,
      SOURCECHECK_COMMAND: command,
      SOURCECHECK_ROOT: root,
      SOURCECHECK_WORDS: '16',
      SOURCECHECK_SEEN: seen,
      XDG_STATE_HOME: root,
      XDG_CACHE_HOME: root,
    };
    const script = path.join(here, 'client.lua');
    const run = spawnSync(
      'nvim',
      ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', path.join(root, 'draft.md'), '-c', `luafile ${script}`],
      { env, encoding: 'utf8', timeout: 60_000 },
    );
    assert.equal(run.status, 0, `Neovim ended with ${run.status ?? run.signal}:\n${run.stderr}`);
    return JSON.parse(readFileSync(seen, 'utf8'));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function prove({ before, hover, actions, after, text }) {
  assert.deepEqual(
    before.map(({ code, words }) => `${code}: ${words}`),
    ['conflict/number: 16'],
    'the diagnostics on opening',
  );
  assert.match(before[0].message, /“16”.*Coast Wire.*“14”/, 'the message has both figures and the outlet');
  assert.match(hover, /The storm killed .*14.* people on Sunday/, "the hover has the source's passage");
  assert.match(hover, /Coast Wire/, 'the hover names the outlet');
  assert.match(actions[0] ?? '', /^Change “16” to “14”/, 'the first action takes the figure of the source');
  assert.match(text, /^🌊 The storm killed 14 people on Sunday/m, 'the text after the fix');
  assert.deepEqual(after, [], 'no diagnostic is left after the fix');
}

function ensureNeovim() {
  if (spawnSync('nvim', ['--version']).status === 0) return;
  if (process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0) {
    process.stderr.write('neovim: installing it with apt-get\n');
    spawnSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 2, 2] });
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'neovim'], { stdio: ['ignore', 2, 2] });
    if (spawnSync('nvim', ['--version']).status === 0) return;
  }
  process.stderr.write('neovim: nvim is not installed; this test needs Neovim 0.7 or later\n');
  process.exit(1);
}
