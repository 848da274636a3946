import assert from 'node:assert/strict';

export const title = 'says who says so where the sources differ, and the finding becomes a quiet one';

export async function run({ workbench, openFolder, newFolder, copyExample }) {
  const folder = newFolder();
  copyExample(folder);
  await openFolder(folder);
  await workbench.openFile('draft.md');
  const before = await workbench.squiggle('three');
  assert.equal(before.kind, 'info');
  await workbench.fix('three', /^Attribute: /);
  await workbench.waitForText(/At least three firefighters were hurt, according to Councillor Ruth Abellano\./);
  await workbench.waitForSquiggles('“three” quiet', (all) => !all.includes('three'));
}
