// Puts the project's own command into node_modules/.bin, where npm puts those of dependencies only: `npx sourcecheck` then
// starts it at once, instead of installing the project into npx's cache first. Runs on every `npm install` (prepare).
import { mkdir, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const folder = path.join(root, 'node_modules', '.bin');
const link = path.join(folder, 'sourcecheck');

// Windows starts no script through a link; there npx finds the command by the slower way.
if (process.platform !== 'win32') {
  try {
    await mkdir(folder, { recursive: true });
    await rm(link, { force: true });
    await symlink(path.join('..', '..', 'bin', 'sourcecheck.mjs'), link);
  } catch (error) {
    // A file system without links: the slower way does there too.
    process.stderr.write(
      `prepare: no link to the command (${error instanceof Error ? error.message : String(error)})\n`,
    );
  }
}
