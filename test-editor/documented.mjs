// The configurations of docs/editors.md, as a reader of that page would copy them, and the command that they name.
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const PAGE = fileURLToPath(new URL('../docs/editors.md', import.meta.url));
const COMMAND = fileURLToPath(new URL('../bin/sourcecheck.mjs', import.meta.url));

/** The blocks of code under a heading of the page, in order. Throws where there is none. */
export function documentedBlocks(editor) {
  const section = readFileSync(PAGE, 'utf8').split(`\n## ${editor}\n`)[1]?.split('\n## ')[0] ?? '';
  const blocks = [...section.matchAll(/^```\w+\n([^]*?)^```$/gm)].map(([, block]) => block);
  if (blocks.length === 0) throw new Error(`docs/editors.md has no configuration under “${editor}”`);
  return blocks;
}

/** Puts a command `sourcecheck` of this clone into a folder under `root`; answers the `PATH` that has it first. */
export function pathWithCommand(root) {
  const folder = path.join(root, '.bin');
  const file = path.join(folder, 'sourcecheck');
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, `#!/bin/sh\nexec "${process.execPath}" "${COMMAND}" "$@"\n`);
  chmodSync(file, 0o755);
  return `${folder}${path.delimiter}${process.env.PATH ?? ''}`;
}
