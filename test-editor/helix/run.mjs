// Proves the server in a real Helix, which is sent diagnostics and asks for an action's edit when it is chosen:
//
//   npm run test:helix
//
// Exits with 1 and says what was expected when something is not as it should be. Needs Helix 25.01 or later (Debian 13
// has it as `hx`; SOURCECHECK_HELIX names another program) and tmux. The configuration is the one of docs/editors.md.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { documentedBlocks, pathWithCommand } from '../documented.mjs';
import { CASES, inStorm, prove } from '../storm.mjs';
import { terminal } from './terminal.mjs';

const [CONFIGURATION] = documentedBlocks('Helix');
const MESSAGE = /The draft has “16”.*/;

const helix = [process.env.SOURCECHECK_HELIX, 'hx', 'helix'].find(
  (name) => name && spawnSync(name, ['--version']).status === 0,
);
if (!helix || spawnSync('tmux', ['-V']).status !== 0) {
  process.stderr.write('helix: Helix and tmux are needed; on Debian 13 or later: apt-get install hx tmux\n');
  process.exit(1);
}

for (const one of CASES) {
  for (const name of ['draft.md', 'draft.txt']) {
    await timed(`${one.name}, ${name}`, one.draft, async (root, env) => {
      prove(one, await see(root, env, CONFIGURATION, name));
    });
  }
}
await timed('settings reach the server', CASES[0].draft, async (root, env) => {
  const documented = 'quietWhileTyping = "sentence"';
  assert.ok(CONFIGURATION.includes(documented), 'the page has a setting');
  const louder = CONFIGURATION.replace(documented, `${documented}, severity = { number = "error" }`);
  await inHelix(root, env, louder, 'draft.md', async (editor) => {
    await editor.until('the finding', (screen) => /● 1/.test(screen));
    editor.press('Space', 'd');
    await editor.until('the finding as an error', (screen) => /\bERROR\b.*The draft has “16”/s.test(screen));
  });
});

async function timed(name, draft, proof) {
  const started = Date.now();
  await inStorm(draft, proof);
  process.stdout.write(`helix: ${name}: as it should be (${((Date.now() - started) / 1000).toFixed(1)} s)\n`);
}

/** What Helix shows of the draft, and what it writes. */
async function see(root, env, configuration, name) {
  const file = path.join(root, name);
  const markdown = readFileSync(path.join(root, 'draft.md'), 'utf8');
  // Plain text has no mark for a heading.
  writeFileSync(file, name.endsWith('.txt') ? markdown.replace(/^#.*\s+/, '') : markdown);
  return inHelix(root, env, configuration, name, async (editor) => {
    const selected = path.join(root, 'selected');
    const selection = async () => {
      editor.press(':pipe-to cat > selected', 'Enter');
      await editor.until('the selection on disk', () => existsSync(selected) && readFileSync(selected, 'utf8') !== '');
      return readFileSync(selected, 'utf8');
    };
    await editor.until('one finding', (screen) => /● 1\b/.test(screen));
    editor.press(']', 'd');
    const [message] = MESSAGE.exec(await editor.until('the message', (screen) => MESSAGE.test(screen))) ?? [];
    const seen = { before: [{ words: await selection(), message }], hover: '', actions: [], after: [], text: '' };
    editor.press('Space', 'k');
    seen.hover = await editor.until('the hover', (screen) => screen.includes('In conflict with the sources'));
    editor.press('Escape');
    await editor.until('no hover', (screen) => !screen.includes('In conflict'));
    editor.press('Space', 'a');
    const menu = await editor.until('the actions', (screen) =>
      screen.includes('Ignore conflict/number in this workspace'),
    );
    seen.actions = [...menu.matchAll(/(?<=\s)(?:Change|Cite|Open|Ignore) .*?(?=\s{2,}|\s*▐|$)/gm)].map(
      ([title]) => title,
    );
    editor.press('Enter');
    await editor.until('the fix and no finding', (screen) => screen.includes('killed 14') && !/● 1\b/.test(screen));
    editor.press(':write', 'Enter');
    await editor.until('the draft on disk', () => textOf(file).includes('killed 14'));
    const written = textOf(file);
    seen.text = written.replaceAll('\r\n', '\n');
    seen.lineEnds = !written.includes('\r') ? 'unix' : /[^\r]\n/.test(written) ? 'mixed' : 'dos';
    // Undone, the finding comes back, and is ignored in the workspace by a command of the server.
    editor.press('u');
    await editor.until('the finding again', (screen) => screen.includes('killed 16') && /● 1\b/.test(screen));
    editor.press(']', 'd', 'Space', 'a');
    await editor.until('the actions again', (screen) => screen.includes('in this workspace'));
    const steps = seen.actions.findIndex((title) => title.endsWith('in this workspace'));
    editor.press(...Array.from({ length: steps }, () => 'Down'), 'Enter');
    const ignores = path.join(root, '.sourcecheck', 'ignores.json');
    await editor.until('the ignore on disk, and no finding', (screen) => existsSync(ignores) && !/● 1\b/.test(screen));
    return seen;
  });
}

/** Helix puts another file in the place of the one that it saves: for a moment there is none. */
function textOf(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** What `drive` answers for Helix with that draft, a configuration, and nothing of the user's. */
async function inHelix(root, env, configuration, name, drive) {
  const home = path.join(root, '.home');
  mkdirSync(path.join(home, 'helix'), { recursive: true });
  writeFileSync(path.join(home, 'helix', 'languages.toml'), configuration);
  spawnSync('git', ['init', '-q', root]);
  const folders = { XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home, XDG_STATE_HOME: home };
  const editor = terminal(root, `${helix} ${name}`, {
    cwd: root,
    env: { ...env, ...folders, PATH: pathWithCommand(root), TERM: 'xterm-256color', LANG: 'C.UTF-8' },
  });
  try {
    return await drive(editor);
  } finally {
    editor.end();
  }
}
