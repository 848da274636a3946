import { spawnSync } from 'node:child_process';
import path from 'node:path';

const PATIENCE_MS = 20_000;

/** A program in a terminal of its own, by tmux: keys go in, the screen comes out. `end` closes it, whatever it does. */
export function terminal(folder, command, { cwd, env }) {
  const socket = path.join(folder, 'tmux.sock');
  const tmux = (...args) => {
    const run = spawnSync('tmux', ['-S', socket, '-f', '/dev/null', ...args], { cwd, env, encoding: 'utf8' });
    if (run.status !== 0) throw new Error(`tmux ${args[0]} ended with ${run.status ?? run.signal}: ${run.stderr}`);
    return run.stdout;
  };
  tmux('-u', 'new-session', '-d', '-x', '160', '-y', '40', command);
  const screen = () => tmux('capture-pane', '-p');
  return {
    screen,
    /** Names of keys as tmux has them, or characters. */
    press: (...keys) => void tmux('send-keys', ...keys),
    /** The screen once `isThere` holds of it. Throws with what was to be seen and the screen when it never does. */
    async until(what, isThere) {
      const end = Date.now() + PATIENCE_MS;
      for (;;) {
        const seen = screen();
        if (isThere(seen)) return seen;
        if (Date.now() > end) throw new Error(`never seen: ${what}. The screen:\n${seen.trimEnd()}`);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    },
    end: () => void spawnSync('tmux', ['-S', socket, 'kill-server']),
  };
}
