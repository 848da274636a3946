import assert from 'node:assert/strict';

export const title = 'opens the passage beside the draft';

export async function run({ workbench, draft }) {
  await workbench.fix('52', /^Open /);
  const selected = await workbench.selectionBeside('002_c5c1f8db929ba75d.txt');
  assert.match(selected.text, /at least 25 people had been killed/);
  assert.equal(selected.groups, 2, 'the draft stays in view');
  await workbench.command('View: Close Editor');
  await workbench.squiggle('52');
  assert.equal(await workbench.activeFile(), `${draft}.md`);
}
