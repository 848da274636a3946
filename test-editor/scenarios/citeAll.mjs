import assert from 'node:assert/strict';

export const title = 'cites all supported sentences after a preview, and one undo takes it back';

export async function run({ workbench, shoot }) {
  const { page } = workbench;
  await workbench.squiggle('52');
  const before = await workbench.text();
  const panel = page.locator('.bulk-edit-panel');
  await workbench.command('Sourcecheck: Cite All Supported Claims');
  await panel.locator('.monaco-list-row').first().waitFor();
  assert.equal(await workbench.text(), before, 'nothing is changed while it is shown');
  // Nothing is ticked yet: the first box is of the whole draft.
  await panel.locator('.monaco-list-row .edit-checkbox').first().click();
  await shoot('cite-all');
  await panel.locator('.monaco-button', { hasText: 'Apply' }).click();
  await workbench.waitForText(/since the civil war began\.\[\^2\]/);
  const text = await workbench.waitForText(
    /\[\^2\]: 004_eddf5f7ab0a7727e\. .*\[\^4\]: Myind, “Russian, Syrian airstrikes/,
  );
  assert.match(text, /in the centre of Idlib\.\[\^4\]/);
  await workbench.waitForSquiggles('the findings stay', (all) => all.includes('52') && all.includes('thousands'));
  await workbench.clickWords('52');
  await page.keyboard.press('Control+Z');
  await workbench.waitForText(/since the civil war began\. The surprise/);
  await workbench.until(
    'the draft as it was',
    async () => workbench.text(),
    (seen) => seen === before,
  );
}
