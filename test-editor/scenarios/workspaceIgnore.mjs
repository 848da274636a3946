import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';

export const title = 'ignores a finding in the workspace with the reason that is given, lists it, and takes it back';

const REASON = 'seen on the reporter’s video';

export async function run({ workbench, openFolder, newFolder, copyExample, shoot }) {
  const { page } = workbench;
  const folder = newFolder();
  copyExample(folder);
  await openFolder(folder);
  await workbench.openFile('draft.md');
  // Where lines are wrapped depends on the room for them.
  const text = async () => (await workbench.text()).replace(/\s+/g, ' ');
  await workbench.squiggle('Nine');
  const before = await text();
  await workbench.fix('Nine', /^Ignore .*in this workspace/);
  const input = page.locator('.quick-input-widget input.input');
  await input.waitFor();
  await input.fill(REASON);
  await shoot('ignore-reason', { around: '.quick-input-widget' });
  await page.keyboard.press('Enter');
  await workbench.waitForSquiggles('“Nine” no more', (all) => all.length > 0 && !all.includes('Nine'));
  assert.equal(await text(), before, 'the draft is as it was');
  assert.ok(readFileSync(path.join(folder, '.sourcecheck', 'ignores.json'), 'utf8').includes(REASON));

  await page.keyboard.press('Control+Home');
  await page.keyboard.type('A line above.\n\n');
  await workbench.command('Sourcecheck: Restart Server');
  await page.waitForTimeout(1000);
  await workbench.waitForSquiggles('still ignored', (all) => all.includes('Lindqvist') && !all.includes('Nine'));

  const listed = page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'Nine people were taken' });
  await workbench.command('Sourcecheck: List Ignores');
  await listed.waitFor();
  assert.ok((await listed.innerText()).includes(REASON));
  await shoot('ignores', { around: '.quick-input-widget' });
  await listed.click();
  await workbench.until(
    'the cursor at the sentence',
    async () => (await workbench.cursor()).line,
    (line) => line === 5,
  );

  await workbench.command('Sourcecheck: Remove Workspace Ignore');
  await listed.click();
  await workbench.squiggle('Nine');
}
