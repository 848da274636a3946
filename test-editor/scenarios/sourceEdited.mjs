import assert from 'node:assert/strict';

export const title = 'moves the verdict when a source is edited on disk';

export async function run({ workbench, project, draft }) {
  const { summary } = project.check(draft);
  await workbench.squiggle('52');
  const restore = project.editSource('002_c5c1f8db929ba75d.txt', 'at least 25 people', 'at least 52 people');
  try {
    await workbench.waitForSquiggles('“52” no more', (all) => !all.includes('52'));
    assert.notEqual(project.check(draft).summary.conflict, summary.conflict, 'the command line sees it too');
    await workbench.status(new RegExp(`${summary.conflict - 1} in conflict`));
  } finally {
    restore();
  }
  await workbench.squiggle('52');
}
