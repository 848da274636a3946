import assert from 'node:assert/strict';

export const title = 'shows the evidence of every selected sentence';

export async function run({ workbench, shoot }) {
  const { page } = workbench;
  await workbench.openSideBar();
  await workbench.squiggle('52');
  await workbench.clickWords('Russia and Syria answered');
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+End');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await workbench.command('Sourcecheck: Check Selection', { keepsSelection: true });
  const text = await workbench.evidence(/At least 52 people[^]*Residents said/);
  assert.ok((await workbench.evidencePage.locator('section').count()) > 1, text);
  await shoot('check-selection', { only: '.part.sidebar' });
}
