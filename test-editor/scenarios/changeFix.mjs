import assert from 'node:assert/strict';

export const title = 'changes the text to what the source has, and the squiggle goes';

export async function run({ workbench, shoot }) {
  const titles = await workbench.openFixes('52');
  await shoot('quick-fixes-demo', { around: '.action-widget' });
  assert.match(titles[0] ?? '', /^Change “52” to “25”/);
  await workbench.page.keyboard.press('Escape');
  await workbench.fix('52', /^Change “52” to “25”/);
  await workbench.waitForText(/At least 25 people have been killed in air strikes/);
  const seen = await workbench.waitForSquiggles('nothing at “25”', (all) => !all.includes('52'));
  assert.ok(!seen.some(({ words }) => words === '25'), 'the new figure is not underlined');
  assert.ok(seen.length > 5, 'the other findings stay');
}
