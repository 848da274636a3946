// Proves the server in a real Emacs with eglot:
//
//   npm run test:emacs
//
// Exits with 1 and says what was expected when something is not as it should be. Needs Emacs 29 or later, or Emacs 28
// with eglot from its package archive (Debian: emacs-nox, elpa-eglot, elpa-markdown-mode). The configuration is the one of
// docs/editors.md. SOURCECHECK_EMACS names another program.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { documentedBlocks, pathWithCommand } from '../documented.mjs';
import { CASES, inStorm, prove } from '../storm.mjs';

const script = path.join(path.dirname(fileURLToPath(import.meta.url)), 'client.el');

const emacs = process.env.SOURCECHECK_EMACS ?? 'emacs';
const [CONFIGURATION] = documentedBlocks('Emacs');

if (spawnSync(emacs, ['--batch', '--eval', "(require 'eglot)"]).status !== 0) {
  process.stderr.write('emacs: Emacs with eglot is not installed; on Debian: apt-get install emacs-nox elpa-eglot\n');
  process.exit(1);
}
for (const one of CASES) {
  const started = Date.now();
  await inStorm(one.draft, (root, env) => prove(one, see(root, env)));
  process.stdout.write(`emacs: ${one.name}: as it should be (${((Date.now() - started) / 1000).toFixed(1)} s)\n`);
}

/** What Emacs saw of the draft, as client.el writes it. */
function see(root, env) {
  // Emacs remembers projects at home.
  const home = path.join(root, '.home');
  mkdirSync(path.join(home, '.emacs.d'), { recursive: true });
  spawnSync('git', ['init', '-q', root]);
  const configuration = path.join(home, 'configuration.el');
  writeFileSync(configuration, CONFIGURATION);
  const run = spawnSync(emacs, ['--batch', '-l', script], {
    env: { ...env, HOME: home, PATH: pathWithCommand(root), SOURCECHECK_CONFIGURATION: configuration },
    encoding: 'utf8',
    timeout: 90_000,
  });
  assert.equal(run.status, 0, `Emacs ended with ${run.status ?? run.signal}:\n${run.stderr}`);
  return JSON.parse(readFileSync(env.SOURCECHECK_SEEN, 'utf8'));
}
