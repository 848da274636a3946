import assert from 'node:assert/strict';

export const title = 'finds a source by a misspelt outlet, and opens it beside the draft';

export async function run({ workbench, shoot }) {
  const { page } = workbench;
  await workbench.squiggle('52');
  await workbench.clickWords('52');
  await page.keyboard.press('Control+K');
  await page.keyboard.press('j');
  const input = page.locator('.quick-input-widget input.input');
  await input.waitFor();
  await input.fill('myidn');
  const rows = page.locator('.quick-input-list .monaco-list-row');
  await workbench.until(
    'one source',
    async () => (await rows.allInnerTexts()).join(' | '),
    (text) => /Myind, 2 Dec 2024/.test(text),
  );
  await shoot('find-source', { around: '.quick-input-widget' });
  await page.keyboard.press('Enter');
  await workbench.until(
    'the source',
    async () => workbench.activeFile(),
    (file) => file === '002_c5c1f8db929ba75d.txt',
  );
  assert.equal(await page.locator('.editor-group-container').count(), 2, 'the draft stays in view');
  await workbench.command('View: Close Editor');
}
