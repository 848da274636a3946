import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import assert from 'node:assert/strict';

export const title = 'says quietly that there are no sources in a folder of drafts alone, and takes those that come';

const DRAFT = 'The ferry carried 300 people to Skagen on Sunday.\n';
const SOURCE =
  'Coast Wire, 3 June 2024\n\nThe ferry carried 200 people to Skagen on Sunday, the harbour master said.\n';

export async function run({ workbench, openFolder, newFolder, shoot }) {
  const folder = newFolder();
  writeFileSync(path.join(folder, 'draft.md'), DRAFT);
  await openFolder(folder);
  await workbench.openFile('draft.md');
  await workbench.status(/found no source articles/);
  assert.deepEqual(await workbench.squiggles(), [], 'nothing is underlined');
  assert.equal(await workbench.page.locator('.notification-toast').count(), 0, 'nothing pops up');
  await workbench.openSideBar();
  const welcome = workbench.view('Claims').locator('.welcome-view-content');
  await welcome.getByRole('button', { name: 'Open the Setting' }).waitFor();
  await shoot('drafts-alone');
  mkdirSync(path.join(folder, 'sources'));
  writeFileSync(path.join(folder, 'sources', 'wire.txt'), SOURCE);
  await workbench.squiggle('300');
  await workbench.waitForRows('Sources', 'the new source', (rows) => rows.some((row) => /wire\.txt/.test(row)));
}
