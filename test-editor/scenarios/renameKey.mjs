import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export const title = 'follows a citation key to the passage, and renames it in two drafts';

export async function run({ workbench, newFolder, openFolder }) {
  const { page } = workbench;
  const folder = newFolder();
  mkdirSync(path.join(folder, 'sources'), { recursive: true });
  const at = (name) => path.join(folder, name);
  writeFileSync(
    at('sources/cup.md'),
    '---\ntitle: Rovers win the cup\noutlet: Harbour Times\ndate: 2023-05-09\n---\n\nRain fell all day.\n\nRovers won the cup final by three goals to one on Tuesday.\n',
  );
  writeFileSync(at('first.md'), 'Rovers won the cup final on Tuesday [@harbourtimes-2023-05-09-rovers].\n');
  writeFileSync(at('second.md'), 'They had won it.<!-- source: harbourtimes-2023-05-09-rovers -->\n');
  await openFolder(folder);
  await workbench.openFile('first.md');
  await workbench.status(/supported/);
  await workbench.clickWords('harbourtimes');

  await page.keyboard.press('F12');
  await workbench.until(
    'the source',
    async () => workbench.activeFile(),
    (file) => file === 'cup.md',
  );
  await workbench.until(
    'the cursor at the passage',
    async () => (await workbench.cursor()).line,
    (line) => line === 9,
  );
  await workbench.openFile('first.md');
  await workbench.clickWords('harbourtimes');

  await page.keyboard.press('F2');
  const box = page.locator('.rename-box input');
  await box.waitFor();
  assert.equal(await box.inputValue(), 'harbourtimes-2023-05-09-rovers');
  await box.fill('cup');
  await page.keyboard.press('Enter');
  await workbench.waitForText(/on Tuesday \[@cup\]\./);
  const saved = async (name, words) =>
    workbench.until(
      `“${words}” in ${name}`,
      () => readFileSync(at(name), 'utf8'),
      (text) => text.includes(words),
    );
  await saved('second.md', '<!-- source: cup -->');
  await saved('.sourcecheck/keys.json', '"sources/cup.md": "cup"');
  await saved('first.md', '[@cup]');
  await workbench.status(/supported/);
  await workbench.waitForSquiggles('no key is unknown', (all) => all.length === 0);
}
