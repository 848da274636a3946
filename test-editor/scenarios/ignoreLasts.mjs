import assert from 'node:assert/strict';

export const title = 'keeps a finding ignored when lines are put in above it, and when the server is started anew';

export async function run({ workbench }) {
  const { page } = workbench;
  const before = await workbench.squiggle('confirm').then(() => workbench.squiggles());
  await workbench.fix('confirm', /^Ignore .*here/);
  const gone = (all) => all.length === before.length - 1 && !all.includes('confirm');
  await workbench.waitForSquiggles('“confirm” no more', gone);

  await page.keyboard.press('Control+Home');
  await page.keyboard.type('A line more.\n\nAnd another one.\n\n');
  await workbench.waitForText(/^A line more\./);
  // What is typed may be without support, as it is here: the old findings are what counts.
  const old = before.filter(({ words }) => words !== 'confirm').map(({ words }) => words);
  const asBefore = (all) => old.every((words) => all.includes(words)) && !all.includes('confirm');
  await workbench.waitForSquiggles('the other findings, and “confirm” no more', asBefore);

  await workbench.command('Sourcecheck: Restart Server');
  await page.waitForTimeout(1000);
  await workbench.waitForSquiggles('the same after the restart', asBefore);
  assert.match(await workbench.text(), /sourcecheck-ignore/);
}
