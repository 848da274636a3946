import assert from 'node:assert/strict';

export const title = 'moves the verdict when a source is edited in another tab, as soon as it is saved';

export async function run({ workbench, project, draft }) {
  const { summary } = project.check(draft);
  const { page } = workbench;
  await workbench.squiggle('52');
  const restore = project.keepSource('002_c5c1f8db929ba75d.txt');
  try {
    await workbench.openFile('002_c5c1f8db929ba75d.txt');
    await workbench.clickWords('25 people had been killed');
    await page.keyboard.press('Control+D');
    await page.keyboard.type('52');
    await workbench.waitForText(/at least 52 people had been killed/);
    await workbench.save();
    await workbench.openFile(`${draft}.md`);
    await workbench.waitForSquiggles('“52” no more', (all) => !all.includes('52'));
    assert.notEqual(project.check(draft).summary.conflict, summary.conflict, 'the command line sees it too');
  } finally {
    restore();
  }
  await workbench.squiggle('52');
}
