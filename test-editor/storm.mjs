// One finding, as an editor that is not VS Code meets it: a draft that has 16 dead where its source has 14, with an emoji
// before it on its line and with both kinds of line ends. What an editor saw of it is held against what it should see.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

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

export const CASES = [
  { name: 'a draft with an emoji before the finding', draft: DRAFT.join('\n'), lineEnds: 'unix' },
  { name: 'the same draft with Windows line ends', draft: DRAFT.join('\r\n'), lineEnds: 'dos' },
];

/** What `see` answers for a folder with the draft, its source and nothing of the user's; the folder is gone then. */
export async function inStorm(draft, see) {
  const root = mkdtempSync(path.join(os.tmpdir(), 'sourcecheck-editor-'));
  try {
    mkdirSync(path.join(root, 'sources'));
    writeFileSync(path.join(root, 'sources', 'storm.txt'), SOURCE);
    writeFileSync(path.join(root, 'draft.md'), draft);
    return await see(root, {
      ...process.env,
      SOURCECHECK_NODE: process.execPath,
      SOURCECHECK_COMMAND: fileURLToPath(new URL('../bin/sourcecheck.mjs', import.meta.url)),
      SOURCECHECK_ROOT: root,
      // Nothing of a test stays in the user's cache.
      SOURCECHECK_CACHE: path.join(root, '.cache'),
      SOURCECHECK_WORDS: '16',
      SOURCECHECK_SEEN: path.join(root, 'seen.json'),
    });
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Throws where something is not as it should be. */
export function prove({ lineEnds }, seen) {
  assert.equal(seen.lineEnds, lineEnds, 'the line ends that the editor reads');
  assert.deepEqual(
    seen.before.map(({ words }) => words),
    ['16'],
    'the diagnostics on opening',
  );
  assert.match(seen.before[0].message, /“16”.*Coast Wire.*“14”/, 'the message has both figures and the outlet');
  assert.match(seen.hover, /The storm killed .*14.* people on Sunday/, "the hover has the source's passage");
  assert.match(seen.hover, /Coast Wire/, 'the hover names the outlet');
  assert.match(seen.actions[0] ?? '', /^Change “16” to “14”/, 'the first action takes the figure of the source');
  assert.match(seen.text, /^🌊 The storm killed 14 people on Sunday/m, 'the text after the fix');
  assert.deepEqual(seen.after, [], 'no diagnostic is left after the fix');
}
