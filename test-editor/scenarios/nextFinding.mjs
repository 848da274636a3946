import assert from 'node:assert/strict';

export const title = 'goes from finding to finding with the keyboard, round the end, and shows the hover';

export async function run({ workbench, project, draft }) {
  const { page } = workbench;
  const places = project
    .check(draft)
    .findings.map(({ range }) => `${range.start.line + 1}:${range.start.character + 1}`);
  await workbench.waitForSquiggles('all findings', (all) => all.length >= places.length);
  await workbench.clickWords('#');
  await page.keyboard.press('Control+Home');
  const at = async () => {
    const { line, column } = await workbench.cursor();
    return `${line}:${column}`;
  };
  for (const place of [...new Set(places)].slice(0, 4)) {
    await page.keyboard.press('Control+K');
    await page.keyboard.press('n');
    await workbench.until(`the cursor at ${place}`, at, (seen) => seen === place);
    await page.locator('.monaco-hover:not(.hidden) .hover-contents').first().waitFor();
  }
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+K');
  await page.keyboard.press('Shift+N');
  await workbench.until('the last finding', at, (seen) => seen === places.at(-1));
  assert.equal(await workbench.activeFile(), `${draft}.md`);
}
