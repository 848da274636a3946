import assert from 'node:assert/strict';

export const title = 'completes citation keys and footnotes, first the source that says the sentence';

export async function run({ workbench, shoot }) {
  const { page } = workbench;
  const suggestions = page.locator('.suggest-widget.visible .monaco-list-row');
  const first = async () => {
    await suggestions.first().waitFor();
    return (await suggestions.first().getAttribute('aria-label')) ?? '';
  };
  await workbench.squiggle('52');
  await page.keyboard.press('Control+End');
  await page.keyboard.type('\nThe White Helmets said at least 25 people were killed in air strikes [@');
  assert.match(await first(), /^myind-2024-12-02-russian/);
  await shoot('complete-key', { around: '.suggest-widget' });
  await page.keyboard.press('Enter');
  await workbench.waitForText(/killed in air strikes \[@myind-2024-12-02-russian\]/);

  await page.keyboard.press('Control+End');
  await page.keyboard.type('. Troops left Khansir.[^');
  await suggestions.first().waitFor();
  const listed = await suggestions.evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label') ?? ''));
  assert.ok(listed.length >= 5, listed.join('\n'));
  await page.keyboard.press('Enter');
  // The mark and its definition come together.
  await workbench.waitForText(/Troops left Khansir\.\[\^2\] ?\[\^2\]: \S/);
}
