import assert from 'node:assert/strict';

export const title = 'says in an empty folder what to do, and makes an example that shows findings';

export async function run({ workbench, openFolder, newFolder, shoot }) {
  const { page } = workbench;
  await openFolder(newFolder());
  await workbench.openSideBar();
  const welcome = workbench.view('Claims').locator('.welcome-view-content');
  await welcome.getByRole('button', { name: 'Open the Walkthrough' }).waitFor();
  assert.match(await welcome.innerText(), /folder called “sources”/);
  await shoot('empty-folder');
  await welcome.getByRole('button', { name: 'Create an Example' }).click();
  await page.locator('.tab.active[data-resource-name="draft.md"]').waitFor();
  const seen = await workbench.waitForSquiggles('findings of the example', (all) => all.includes('Nine'));
  assert.ok(seen.length >= 4, 'of several kinds');
  await workbench.waitForRows('Claims', 'the claims of the example', (rows) =>
    rows.some((row) => row.startsWith('In conflict, number of sentences: 3')),
  );
  await workbench.clickWords('Nine');
  await workbench.evidence(/Six people were taken to hospital/);
  await shoot('example');
}
